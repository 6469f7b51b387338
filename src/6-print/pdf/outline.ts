import type { PDFDict as Dict, PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';

/**
 * Gives the outline the headings' own words. Chromium 153 takes them from the painted text: spaces
 * at line ends are lost, capitals made by a style sheet are kept, and a heading that was moved to a
 * new page stands there twice. Headings that do not print have no entry and are passed over.
 */
export function nameOutline(
  pdf: PDFDocument,
  headings: readonly string[],
  { PDFDict, PDFHexString, PDFName, PDFString }: PdfReader,
): void {
  const get = (dict: Dict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFDict);
  let next = 0;
  const visit = (first: Dict | undefined): void => {
    for (let item = first; item; item = get(item, 'Next')) {
      // The tag it was made from; the tags are written anew.
      item.delete(PDFName.of('SE'));
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
