import { countBefore } from './sorted.ts';

/** A file as text: its name as shown to people, and its characters without a byte order mark. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A position for people: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Bytes that are not UTF-8: the text before them, so that a place can be shown. */
export interface BadEncoding {
  readonly readable: string;
}

/**
 * Decodes UTF-8 strictly and drops a byte order mark. UTF-16 with a byte order mark, which some
 * Windows programs save, is not guessed at: it comes back as bad encoding like any other.
 */
export function decodeUtf8(bytes: Uint8Array): string | BadEncoding {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { readable: longestReadableStart(bytes) };
  }
}

/** How packed files start: with one, with none, with a part of several. */
const PACKED = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'] as const;

/** What a file is that is no text, by its first bytes; undefined for what may be text. */
export function notText(bytes: Uint8Array): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 5));
  if (PACKED.some((start) => first.startsWith(start)))
    return 'a Word document or another packed file';
  if (first.startsWith('{\\rtf')) return 'a rich text (RTF) document';
  if (first.startsWith('%PDF')) return 'a PDF';
  return undefined;
}

/** The longest start of `bytes` that is valid UTF-8, found by halving. */
function longestReadableStart(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length;
  // `stream` lets a character cut in two at the end pass, so validity only ever ends once.
  const decode = (length: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return decode(good);
}

/** Line and column of an offset. Line ends are LF, CR LF or a lone CR. */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset);
}

/** Finds lines and columns in one text; for many offsets, the lines are counted only once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) {
    starts.push(lineEnd.index + lineEnd[0].length);
  }
  return (offset) => {
    const line = countBefore(starts.length, (index) => (starts[index] ?? 0) <= offset);
    return { line, column: Math.max(0, offset - (starts[line - 1] ?? 0)) + 1 };
  };
}

/** The line that holds an offset, without its line end, and where it starts. */
export function lineAt(text: string, offset: number): { start: number; text: string } {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = text.slice(start);
  const end = rest.search(/[\r\n]/);
  return { start, text: end < 0 ? rest : rest.slice(0, end) };
}
