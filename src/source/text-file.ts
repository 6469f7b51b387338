import { decodeUtf8, notText } from './text.ts';
import type { ReadFailure, Workspace } from './workspace.ts';

/** A file's text, or why there is none. */
export type TextFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly reason: ReadFailure | 'not-text' | 'encoding';
      /** What goes after a colon: "you may not read it", "2.4 MB", "a PDF". */
      readonly detail: string;
      /** What could be read of a file in another encoding, up to the first byte at fault. */
      readonly readable: string;
    };

/** Reads a file as UTF-8 text of at most so many bytes. */
export function readTextFile(file: string, workspace: Workspace, mostBytes: number): TextFile {
  const read = workspace.read(file);
  if (!read.ok) return { ok: false, reason: read.reason, detail: read.detail, readable: '' };
  if (read.bytes.length > mostBytes) {
    const detail = `${(read.bytes.length / 1e6).toFixed(1)} MB`;
    return { ok: false, reason: 'too-large', detail, readable: '' };
  }
  const other = notText(read.bytes);
  if (other) return { ok: false, reason: 'not-text', detail: other, readable: '' };
  const text = decodeUtf8(read.bytes);
  if (typeof text === 'string') return { ok: true, text };
  return { ok: false, reason: 'encoding', detail: 'not UTF-8', readable: text.readable };
}
