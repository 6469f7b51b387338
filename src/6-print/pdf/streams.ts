import { deflateSync } from 'node:zlib';
import type { PDFDict as Dict, PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { type MarkedContent, markedContentOf } from './marked-content.ts';
import { nameIn, nameOf } from './names.ts';
import { StreamContents } from './stream-contents.ts';

/** What is painted on a page, or in a form with tags of its own. */
export interface PaintedStream {
  /** The page, or the form: what a tag's content names. */
  readonly owner: Ref;
  /** Decoded. */
  readonly bytes: Uint8Array;
  readonly content: MarkedContent;
  /** Puts other bytes in the place of these. */
  replace(bytes: Uint8Array): void;
}

/**
 * The streams that paint pages, and the forms that have tags of their own: the browser makes one for
 * what is see-through.
 */
export function paintedStreams(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): PaintedStream[] {
  const { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } = reader;
  const { context } = pdf;

  const isForm = (dict: Dict) =>
    nameIn(dict, 'Subtype', reader) === 'Form' && dict.has(nameOf('StructParents', reader));
  const xObjectsOf = (resources: Dict | undefined) => (name: string) => {
    const named = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name));
    return named instanceof PDFRawStream && isForm(named.dict) ? 'tagged' : 'picture';
  };

  const pages = pdf.getPages().map(({ ref, node }): PaintedStream => {
    const painted = node.get(PDFName.of('Contents'));
    const listed = context.lookup(painted);
    const parts = listed instanceof PDFArray ? listed.asArray() : painted ? [painted] : [];
    const bytes = joined(
      parts.flatMap((part) => {
        const stream = context.lookup(part);
        return stream instanceof PDFRawStream ? [contents.of(stream)] : [];
      }),
    );
    return {
      owner: ref,
      bytes,
      content: markedContentOf(bytes, xObjectsOf(node.Resources())),
      replace(instead) {
        for (const part of parts.slice(1)) if (part instanceof PDFRef) context.delete(part);
        const [first] = parts;
        const target = first instanceof PDFRef ? first : context.nextRef();
        context.assign(target, packed(instead));
        node.set(PDFName.of('Contents'), target);
      },
    };
  });

  const forms = context.enumerateIndirectObjects().flatMap(([owner, object]): PaintedStream[] => {
    if (!(object instanceof PDFRawStream) || !isForm(object.dict)) return [];
    const bytes = contents.of(object);
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    return [
      {
        owner,
        bytes,
        content: markedContentOf(bytes, xObjectsOf(resources)),
        replace: (instead) => context.assign(owner, packed(instead, object.dict)),
      },
    ];
  });
  return [...pages, ...forms];

  function packed(bytes: Uint8Array, like?: Dict) {
    const deflated = deflateSync(bytes, { level: LEVEL });
    const dict = like ?? context.obj({});
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    dict.set(PDFName.of('Length'), context.obj(deflated.length));
    const stream = PDFRawStream.of(dict, deflated);
    contents.note(stream, bytes);
    return stream;
  }
}

/** The parts of a page as one: the end of each and the start of the next are not one word. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return Buffer.concat(parts.flatMap((part) => [part, LINE_END]));
}

const LINE_END = Buffer.from('\n');

/** Half the time of zlib's usual 6, for one part in ten more bytes. */
const LEVEL = 5;
