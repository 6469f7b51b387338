import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { xmpPacket } from './xmp.ts';

/** What a PDF says of itself. */
export interface DocumentMetadata {
  /** The document's own `<title>` when left out. */
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** When it was made; nothing is said of that when left out, so that equal builds give equal bytes. */
  readonly date?: Date | undefined;
}

/** The program that the document was written with; what made a PDF of it is the browser. */
const CREATOR = 'studyguide';

/** Between keywords, where they are one text. */
const SEPARATOR = '; ';

/**
 * Writes what the document says of itself, twice and in agreement: the information dictionary
 * (ISO 32000-1, 14.3.3) and XMP (ISO 16684-1). `conforms` adds the claim of PDF/UA-1 (ISO 14289-1,
 * clause 5).
 */
export function writeMetadata(
  pdf: PDFDocument,
  given: DocumentMetadata,
  conforms: boolean,
  { PDFDict, PDFHexString, PDFName, PDFRef, PDFString }: PdfReader,
): void {
  const { context } = pdf;
  const place = context.trailerInfo.Info;
  const old = context.lookupMaybe(place, PDFDict);
  const before = (key: string) =>
    old?.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
  const lang = pdf.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText();
  const { author, subject, date } = given;
  const title = given.title ?? before('Title');
  const producer = before('Producer');
  const keywords = given.keywords?.join(SEPARATOR);

  const info = context.obj({});
  const texts = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: CREATOR,
    Producer: producer,
  };
  for (const [key, text] of Object.entries(texts)) {
    if (text) info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  if (date) {
    for (const key of ['CreationDate', 'ModDate']) {
      info.set(PDFName.of(key), PDFString.fromDate(date));
    }
  }
  if (place instanceof PDFRef) context.assign(place, info);
  else context.trailerInfo.Info = context.register(info);

  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);

  // Not compressed, so that programs find it that know no PDF (ISO 32000-1, 14.3.2).
  const packet = xmpPacket({
    title,
    author,
    subject,
    keywords: given.keywords,
    keywordText: keywords,
    lang,
    creator: CREATOR,
    producer,
    date,
    conforms,
  });
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), context.register(stream));
}
