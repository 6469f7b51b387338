import type { PDFDict as Dict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { nameIn, nameOf, textOf } from './names.ts';
import { newTag, type Tag, type TagKid } from './tag-tree.ts';

/** The tags of a document, below one that stands for all of it; undefined where there are none. */
export function readTags(pdf: PDFDocument, reader: PdfReader): Tag | undefined {
  const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = reader;
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return undefined;

  const textIn = (dict: Dict, key: string) =>
    dict.lookupMaybe(nameOf(key, reader), PDFString, PDFHexString)?.decodeText();
  const refIn = (dict: Dict, key: string) => {
    const value = dict.get(nameOf(key, reader));
    return value instanceof PDFRef ? value : undefined;
  };
  const listIn = (dict: Dict, key: string): PDFObject[] => {
    const value = dict.lookup(nameOf(key, reader));
    return value instanceof PDFArray ? value.asArray() : value ? [value] : [];
  };

  const readKid = (object: PDFObject, page: typeof noPage): TagKid[] => {
    const value = pdf.context.lookup(object);
    if (value instanceof PDFNumber) {
      return page ? [{ kind: 'content', stream: page, page, mcid: value.asNumber() }] : [];
    }
    if (!(value instanceof PDFDict)) return [];
    const type = nameIn(value, 'Type', reader);
    const on = refIn(value, 'Pg') ?? page;
    if (type === 'MCR') {
      const mcid = value.lookup(nameOf('MCID', reader), PDFNumber).asNumber();
      return on ? [{ kind: 'content', stream: refIn(value, 'Stm') ?? on, page: on, mcid }] : [];
    }
    if (type === 'OBJR') {
      const annotation = refIn(value, 'Obj');
      return on && annotation ? [{ kind: 'annotation', page: on, annotation }] : [];
    }
    return [readTag(value)];
  };

  const readTag = (dict: Dict): Tag => {
    const tag = newTag(nameIn(dict, 'S', reader) ?? 'NonStruct');
    const lang = textIn(dict, 'Lang');
    const alt = textIn(dict, 'Alt');
    if (lang !== undefined) tag.lang = lang;
    const id = textIn(dict, 'ID');
    if (alt !== undefined) tag.alt = alt;
    // The browser's ids count on from document to document; nothing needs them.
    if (id !== undefined && !/^node\d+$/.test(id)) tag.id = id;
    for (const one of listIn(dict, 'A')) {
      const attribute = pdf.context.lookup(one);
      if (!(attribute instanceof PDFDict)) continue;
      for (const [key, value] of attribute.entries()) {
        if (key === nameOf('O', reader)) continue;
        const name = `${nameIn(attribute, 'O', reader)}.${textOf(key)}`;
        if (value instanceof PDFName) tag.attributes.set(name, textOf(value));
        else if (value instanceof PDFNumber) tag.attributes.set(name, value.asNumber());
      }
    }
    const page = refIn(dict, 'Pg');
    tag.kids = listIn(dict, 'K').flatMap((kid) => readKid(kid, page));
    return tag;
  };

  const noPage: ReturnType<typeof refIn> = undefined;
  const kids = listIn(root, 'K').flatMap((kid) => readKid(kid, noPage));
  const [only] = kids;
  return kids.length === 1 && only?.kind === 'tag' ? only : newTag('Document', kids);
}
