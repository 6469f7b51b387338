import type { PDFDict as Dict, PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { nameIn } from './names.ts';
import type { DocumentWords } from './page-marks.ts';
import { allTags, type Tag } from './tag-tree.ts';

/**
 * Tags as a link what has the area of one, and nothing else: the browser does not where a link has
 * another role, and does where it leads to a place that the document does not have.
 */
export function settleLinks(document: Tag): void {
  for (const tag of allTags(document)) {
    if (tag.kids.some(({ kind }) => kind === 'annotation')) tag.type = 'Link';
    else if (tag.type === 'Link') tag.type = 'Span';
  }
}

/**
 * Says of every link where it leads, in the words that the document has for it (ISO 14289-1,
 * 7.18.5).
 */
export function describeLinks(
  pdf: PDFDocument,
  document: Tag,
  links: DocumentWords['links'],
  reader: PdfReader,
): void {
  const { PDFDict, PDFHexString, PDFName } = reader;
  let next = 0;
  for (const tag of allTags(document)) {
    const areas = tag.kids.flatMap((kid) => {
      if (kid.kind !== 'annotation') return [];
      const area = pdf.context.lookup(kid.annotation);
      return area instanceof PDFDict ? [area] : [];
    });
    const [first] = areas;
    if (!first) continue;
    const target = targetOf(first, reader);
    const isSame = (link: { target: string }) => sameTarget(link.target, target);
    // In order, and past links that do not print; what prints out of order is looked for anywhere.
    const at = links.findIndex((link, index) => index >= next && isSame(link));
    if (at >= 0) next = at + 1;
    const words = (links[at] ?? links.find(isSame))?.words || target;
    for (const area of areas) area.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

/** Where the area of a link leads: an address, or `#` and the name of a place in the document. */
function targetOf(area: Dict, { PDFDict, PDFHexString, PDFName, PDFString }: PdfReader): string {
  const action = area.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  if (address) return address.decodeText();
  const place = area.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
  if (place instanceof PDFName || place instanceof PDFString || place instanceof PDFHexString) {
    return `#${place.decodeText()}`;
  }
  return '';
}

function sameTarget(inDocument: string, inPdf: string): boolean {
  return plain(inDocument) === plain(inPdf);
}

function plain(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The areas of links in a document's pages. */
export function linkAreas(pdf: PDFDocument, reader: PdfReader): Ref[] {
  const { PDFDict, PDFRef } = reader;
  return pdf.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).filter((ref): ref is Ref => {
      const area = pdf.context.lookup(ref);
      if (!(ref instanceof PDFRef) || !(area instanceof PDFDict)) return false;
      return nameIn(area, 'Subtype', reader) === 'Link';
    }),
  );
}
