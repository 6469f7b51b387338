import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { StreamContents } from './stream-contents.ts';
import { replaceMap, unicodeMaps } from './unicode-maps.ts';

/**
 * Some fonts draw U+2019, the apostrophe, and U+02BC, a letter, with one glyph, and Chromium then
 * says U+02BC of it in the font's ToUnicode map. Whoever copies or searches the text gets another
 * character than the article has, so the map is set right.
 */
export function keepApostrophes(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): void {
  for (const map of [...unicodeMaps(pdf, reader, contents)]) {
    replaceMap(pdf, map, map.text.replace(/^(<[0-9a-f]{4}> )<02bc>$/gim, '$1<2019>'));
  }
}
