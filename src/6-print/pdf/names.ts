import type { PDFDict as Dict, PDFName as Name } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';

/**
 * Names of a PDF (ISO 32000-1, 7.3.5), and what they say. The library goes through the text of a name for escapes each
 * time it is made or read; a document has thousands of them, of some dozens of texts.
 */
const texts = new WeakMap<Name, string>();
const names = new Map<string, Name>();

/** The name for a text of this program's own: each is kept for good. */
export function nameOf(text: string, { PDFName }: PdfReader): Name {
  const known = names.get(text);
  if (known) return known;
  const name = PDFName.of(text);
  names.set(text, name);
  return name;
}

/** What a name says. */
export function textOf(name: Name): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = name.decodeText();
  texts.set(name, text);
  return text;
}

/** What a dictionary has for a key, where that is a name. */
export function nameIn(dict: Dict, key: string, reader: PdfReader): string | undefined {
  const name = dict.lookupMaybe(nameOf(key, reader), reader.PDFName);
  return name && textOf(name);
}
