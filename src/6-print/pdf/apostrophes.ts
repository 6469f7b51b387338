import { inflateSync } from 'node:zlib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';

/**
 * Some fonts draw U+2019, the apostrophe, and U+02BC, a letter, with one glyph, and Chromium then
 * says U+02BC of it in the font's ToUnicode map. Whoever copies or searches the text gets another
 * character than the article has, so the map is set right.
 */
export function keepApostrophes(
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
