import type {
  PDFDict as Dict,
  PDFArray,
  PDFDocument,
  PDFObject,
  PDFRef as Ref,
} from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { ROLES } from './roles.ts';
import type { Tag, TagKid } from './tag-tree.ts';

/**
 * Puts a tree of tags in the place of the document's own, and the way back from each piece of
 * content to its tag (ISO 32000-1, 14.7).
 */
export function writeTags(pdf: PDFDocument, document: Tag, reader: PdfReader): void {
  const { PDFDict, PDFHexString, PDFName, PDFNull, PDFRawStream, PDFString } = reader;
  const { context } = pdf;

  const parents = new Map<number, PDFObject | Ref[]>();
  const keyOf = (object: Ref, name: string): number | undefined => {
    const found = context.lookup(object);
    const dict = found instanceof PDFRawStream ? found.dict : found;
    if (!(dict instanceof PDFDict)) return undefined;
    return dict.lookupMaybe(PDFName.of(name), reader.PDFNumber)?.asNumber();
  };
  const ids: [string, Ref][] = [];
  const used = new Set<string>();

  const writeKid = (kid: TagKid, tag: Ref, page: Ref | undefined): PDFObject => {
    if (kid.kind === 'tag') return writeTag(kid, tag);
    if (kid.kind === 'annotation') {
      const key = keyOf(kid.annotation, 'StructParent');
      if (key !== undefined) parents.set(key, tag);
      return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation });
    }
    const key = keyOf(kid.stream, 'StructParents');
    if (key !== undefined) {
      const list = parents.get(key);
      const owners = Array.isArray(list) ? list : [];
      owners[kid.mcid] = tag;
      parents.set(key, owners);
    }
    if (kid.stream === page) return context.obj(kid.mcid);
    const inForm = kid.stream !== kid.page && { Stm: kid.stream };
    return context.obj({ Type: 'MCR', Pg: kid.page, ...inForm, MCID: kid.mcid });
  };

  const writeTag = (tag: Tag, parent: Ref): Ref => {
    const ref = context.nextRef();
    used.add(tag.type);
    const page = tag.kids.find((kid) => kid.kind === 'content')?.page;
    const kids = tag.kids.map((kid) => writeKid(kid, ref, page));
    const dict = context.obj({ S: tag.type, P: parent, ...(page && { Pg: page }) });
    const [only] = kids;
    if (kids.length > 0) {
      dict.set(PDFName.of('K'), kids.length === 1 && only ? only : arrayOf(kids));
    }
    if (tag.alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alt));
    if (tag.lang !== undefined) dict.set(PDFName.of('Lang'), PDFString.of(tag.lang));
    if (tag.id !== undefined) {
      dict.set(PDFName.of('ID'), PDFString.of(tag.id));
      ids.push([tag.id, ref]);
    }
    if (tag.attributes.size > 0) dict.set(PDFName.of('A'), writeAttributes(tag));
    context.assign(ref, dict);
    return ref;
  };

  const writeAttributes = (tag: Tag): PDFObject => {
    const owners = new Map<string, Dict>();
    for (const [name, value] of tag.attributes) {
      const [owner = '', key = ''] = name.split('.');
      const dict = owners.get(owner) ?? context.obj({ O: owner });
      owners.set(owner, dict);
      dict.set(PDFName.of(key), typeof value === 'number' ? context.obj(value) : PDFName.of(value));
    }
    const all = [...owners.values()];
    return all.length === 1 && all[0] ? all[0] : arrayOf(all);
  };

  const arrayOf = (objects: readonly PDFObject[]): PDFArray => {
    const array = context.obj([]);
    for (const object of objects) array.push(object);
    return array;
  };

  const root = context.nextRef();
  const dict = context.obj({ Type: 'StructTreeRoot', K: writeTag(document, root) });
  const keys = [...parents.keys()].sort((a, b) => a - b);
  const numbers = keys.flatMap((key) => {
    const owners = parents.get(key) ?? PDFNull;
    // A hole is the number of something that is an artifact now.
    const value = Array.isArray(owners)
      ? arrayOf(Array.from(owners, (owner) => owner ?? PDFNull))
      : owners;
    return [context.obj(key), value];
  });
  dict.set(PDFName.of('ParentTree'), context.obj({ Nums: arrayOf(numbers) }));
  dict.set(PDFName.of('ParentTreeNextKey'), context.obj((keys.at(-1) ?? -1) + 1));
  const roles = Object.entries(ROLES).filter(([type]) => used.has(type));
  if (roles.length > 0) dict.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(roles)));
  if (ids.length > 0) {
    // A name tree is in the order of its names.
    ids.sort(([a], [b]) => (a < b ? -1 : 1));
    const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref]);
    dict.set(PDFName.of('IDTree'), context.obj({ Names: arrayOf(names) }));
  }
  context.assign(root, dict);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
}
