import type { Place } from '../../source/diagnostic.ts';
import { folderOf, joinPath } from '../../source/workspace.ts';

/** The file that a picture's name means, or that it is an address of the network. */
export type PictureAddress =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly what: string };

/**
 * Where a picture's file is: its path starts at the folder of the file that names it. A name with a
 * scheme, or one that leaves it to the page (`//host/…`), is never followed.
 */
export function pictureAddress(typed: string, named: Place): PictureAddress {
  const name = typed.trim();
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(name)?.[1]?.toLowerCase();
  if (scheme !== undefined) return { ok: false, what: `an address (\`${scheme}:\`)` };
  if (/^[/\\]{2}/.test(name)) return { ok: false, what: 'an address (`//`)' };
  return { ok: true, file: joinPath(folderOf(named.file), name) };
}

/** A picture's name in Markdown, where a space may be written as `%20`. */
export function nameInMarkdown(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // A percent sign of its own.
  }
}
