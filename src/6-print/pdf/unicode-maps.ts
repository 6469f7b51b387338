import type { PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { nameOf } from './names.ts';
import { StreamContents } from './stream-contents.ts';

/** What a font says its signs mean: its ToUnicode map, as text. */
export interface UnicodeMap {
  readonly reference: Ref;
  readonly text: string;
}

/** The ToUnicode maps of a document's fonts, as Chromium writes them: deflated, one sign a line. */
export function* unicodeMaps(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): Generator<UnicodeMap> {
  const { PDFDict, PDFRawStream, PDFRef } = reader;
  const toUnicode = nameOf('ToUnicode', reader);
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const reference = object.get(toUnicode);
    const map = pdf.context.lookup(reference);
    if (!(reference instanceof PDFRef) || !(map instanceof PDFRawStream)) continue;
    yield { reference, text: Buffer.from(contents.of(map)).toString('latin1') };
  }
}

/**
 * Says U+FFFD of the signs that Chromium says U+0000 of, which PDF/UA-1 forbids (ISO 14289-1,
 * 7.21.7). They are parts of letters, as the dots of Arabic ones, that are no character by
 * themselves; the words they stand in have their text beside them, as `ActualText`.
 */
export function nameUnnamedSigns(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): void {
  for (const map of [...unicodeMaps(pdf, reader, contents)]) {
    replaceMap(pdf, map, map.text.replace(/^(<[0-9a-f]{4}> )<0000>$/gim, '$1<FFFD>'));
  }
}

/** Writes a map anew where it has changed. */
export function replaceMap(
  pdf: PDFDocument,
  { reference, text }: UnicodeMap,
  mended: string,
): void {
  if (mended === text) return;
  pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(mended, 'latin1')));
}

/** Whether a map gives a sign a value that stands for no character: U+0000, U+FEFF, U+FFFE. */
export function saysNothing({ text }: UnicodeMap): boolean {
  return /^<[0-9a-f]{4}> (?:<[0-9a-f]{4}> )?<(?:0000|feff|fffe)>$/im.test(text);
}
