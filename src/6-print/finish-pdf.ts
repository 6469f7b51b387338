import { inflateSync } from 'node:zlib';
import type { PDFDict as Dict, PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from './pdf-facts.ts';

/** What the document itself says, to mend the PDF by. */
export interface DocumentWords {
  /** The text of every heading, in order. */
  readonly headings: readonly string[];
  /** Whether the text has U+02BC, the letter that looks like an apostrophe. */
  readonly hasLetterApostrophe: boolean;
}

/** Mends what Chromium gets wrong in a PDF, and gives its bytes. */
export async function finishPdf(
  pdf: PDFDocument,
  words: DocumentWords,
  reader: PdfReader,
): Promise<Uint8Array> {
  nameOutline(pdf, words.headings, reader);
  if (!words.hasLetterApostrophe) keepApostrophes(pdf, reader);
  // The tag tree is thousands of small objects: packed into streams, the file is two fifths smaller.
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/**
 * Gives the outline the headings' own words. Chromium 153 takes them from the painted text: spaces
 * at line ends are lost, capitals made by a style sheet are kept, and a heading that was moved to a
 * new page stands there twice. Headings that do not print have no entry and are passed over.
 */
function nameOutline(
  pdf: PDFDocument,
  headings: readonly string[],
  { PDFDict, PDFHexString, PDFName, PDFString }: PdfReader,
): void {
  const get = (dict: Dict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFDict);
  let next = 0;
  const visit = (first: Dict | undefined): void => {
    for (let item = first; item; item = get(item, 'Next')) {
      const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString);
      const painted = squeeze(title?.decodeText() ?? '');
      const at = headings.findIndex(
        (heading, index) =>
          index >= next && [squeeze(heading), squeeze(heading).repeat(2)].includes(painted),
      );
      const heading = headings[at];
      if (heading !== undefined) {
        item.set(PDFName.of('Title'), PDFHexString.fromText(heading));
        next = at + 1;
      }
      visit(get(item, 'First'));
    }
  };
  const outline = get(pdf.catalog, 'Outlines');
  visit(outline && get(outline, 'First'));
}

/** In capitals, as CSS makes them: the small letters of ΣΑΣ and STRASSE would not be the heading's. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').toUpperCase();
}

/**
 * Some fonts draw U+2019, the apostrophe, and U+02BC, a letter, with one glyph, and Chromium then
 * says U+02BC of it in the font's ToUnicode map. Whoever copies or searches the text gets another
 * character than the article has, so the map is set right.
 */
function keepApostrophes(
  pdf: PDFDocument,
  { PDFDict, PDFName, PDFRawStream, PDFRef }: PdfReader,
): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const reference = object.get(PDFName.of('ToUnicode'));
    const map = object.lookup(PDFName.of('ToUnicode'));
    if (!(reference instanceof PDFRef) || !(map instanceof PDFRawStream)) continue;
    const text = inflateSync(map.getContents()).toString('latin1');
    const mended = text.replace(/^(<[0-9a-f]{4}> )<02bc>$/gim, '$1<2019>');
    if (mended === text) continue;
    pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(mended, 'latin1')));
  }
}
