import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { contentFaults } from './content-faults.ts';
import { linkAreas } from './links.ts';
import { nameIn, nameOf, textOf } from './names.ts';
import { readTags } from './read-tags.ts';
import { StreamContents } from './stream-contents.ts';
import { paintedStreams } from './streams.ts';
import { structureFaults } from './structure-faults.ts';
import { allTags } from './tag-tree.ts';
import { saysNothing, unicodeMaps } from './unicode-maps.ts';

/**
 * What in a document speaks against PDF/UA-1 (ISO 14289-1), each fault with its clause; none where
 * it may say that it conforms. These are the conditions of the Matterhorn Protocol that a program
 * can see and that a document of this one could fail; whether a text reads well is for people.
 */
export function conformityFaults(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): string[] {
  const document = readTags(pdf, reader);
  if (!document) return ['7.1: the document has no tags'];
  return [
    ...catalogFaults(pdf, reader),
    ...structureFaults(document, roleMapOf(pdf, reader)),
    ...contentFaults(document, paintedStreams(pdf, reader, contents)),
    ...linkFaults(pdf, document, reader),
    ...fontFaults(pdf, reader, contents),
  ];
}

function catalogFaults(pdf: PDFDocument, reader: PdfReader): string[] {
  const { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } = reader;
  const faults: string[] = [];
  const isTrue = (dict: string, key: string) =>
    pdf.catalog
      .lookupMaybe(PDFName.of(dict), PDFDict)
      ?.lookupMaybe(PDFName.of(key), PDFBool)
      ?.asBoolean() === true;
  if (!isTrue('MarkInfo', 'Marked')) faults.push('7.1: the document is not marked as tagged');
  const lang = pdf.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString);
  if (!lang?.decodeText()) faults.push('7.2: the document names no language');
  if (!pdf.getTitle()) faults.push('7.1: the document has no title');
  return faults;
}

function roleMapOf(pdf: PDFDocument, { PDFDict, PDFName }: PdfReader): Map<string, string> {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)?.entries() ?? [];
  return new Map(
    roles.flatMap(([type, standard]) =>
      standard instanceof PDFName ? [[textOf(type), textOf(standard)]] : [],
    ),
  );
}

/** Every link is in a tag for links, and says where it leads; and pages are gone through in order. */
function linkFaults(
  pdf: PDFDocument,
  document: NonNullable<ReturnType<typeof readTags>>,
  reader: PdfReader,
): string[] {
  const { PDFDict, PDFHexString, PDFName, PDFString } = reader;
  const faults: string[] = [];
  const inLinks = new Set(
    allTags(document)
      .filter(({ type }) => type === 'Link')
      .flatMap(({ kids }) => kids.map((kid) => kid.kind === 'annotation' && kid.annotation)),
  );
  for (const ref of linkAreas(pdf, reader)) {
    if (!inLinks.has(ref)) faults.push('7.18.5: a link has no tag');
    const area = pdf.context.lookup(ref, PDFDict);
    const words = area.lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString);
    if (!words?.decodeText()) faults.push('7.18.5: a link does not say where it leads');
  }
  for (const [index, { node }] of pdf.getPages().entries()) {
    const tabs = nameIn(node, 'Tabs', reader);
    if (node.Annots() && tabs !== 'S') {
      faults.push(`7.18.3: the links of page ${index + 1} are not in the order of the tags`);
    }
  }
  return faults;
}

/** Fonts are in the file, and say what their signs mean. */
function fontFaults(pdf: PDFDocument, reader: PdfReader, contents: StreamContents): string[] {
  const { PDFDict } = reader;
  const mute = [...unicodeMaps(pdf, reader, contents)].filter(saysNothing);
  const unmapped = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameIn(object, 'Type', reader) !== 'Font') return [];
    const subtype = nameIn(object, 'Subtype', reader) ?? '';
    // Half of a composite font, which is looked at as a whole.
    if (subtype.startsWith('CIDFontType') || object.has(nameOf('ToUnicode', reader))) return [];
    return ['7.21.7: a font does not say what its signs mean'];
  });
  return [...unmapped, ...mute.map(() => '7.21.7: a font gives a sign no meaning')];
}
