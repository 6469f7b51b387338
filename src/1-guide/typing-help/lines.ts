/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A key with the name that it has without quotation marks. */
export interface KeyName extends Stretch {
  readonly name: string;
}

/** A line of YAML, taken apart by its own characters and the lines above it. */
export interface Line extends Stretch {
  readonly text: string;
  /** Columns of the dashes that it starts with. */
  readonly dashes: readonly number[];
  /** The column where its key or its text starts, after the dashes; its end where there is none. */
  readonly column: number;
  readonly key?: KeyName;
  /** What follows the colon, or the dashes where there is no key; without a note at its end. */
  readonly value: Stretch;
  /** Nothing but space, or a note. */
  readonly isBlank: boolean;
  /** It goes on with a text that starts above. */
  readonly isText: boolean;
}

/** A text that may go on below its line, on lines that stand further right than `column`. */
interface OpenText {
  readonly column: number;
  /** Blank lines and lines with a # in front belong to it. */
  readonly isBlock: boolean;
}

const QUOTED_KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)/;

/**
 * The lines of a YAML text. It is read by indentation alone, so that a file in which someone is
 * typing, which rarely is YAML, can be read too; lines may end in LF or CR LF.
 */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let open: OpenText | undefined;
  for (const { 0: raw, index: start } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (raw === '' && start > 0 && text[start - 1] !== '\n') break;
    const written = raw.replace(/\r?\n$/, '');
    const line = readLine(written, start, open);
    lines.push(line);
    if (!line.isBlank && !line.isText) open = openText(line);
  }
  return lines;
}

function readLine(text: string, start: number, open: OpenText | undefined): Line {
  const end = start + text.length;
  let column = /^ */.exec(text)?.[0].length ?? 0;
  const rest = text.slice(column).trimEnd();
  const isInside = open !== undefined && column > open.column;
  const isBlank = rest === '' || (rest.startsWith('#') && !(isInside && open.isBlock));
  const isText = isInside && (!isBlank || open.isBlock);
  const dashes: number[] = [];
  if (isBlank || isText) {
    const value = { start: start + column, end: start + column };
    return { start, end, text, dashes, column, value, isBlank, isText };
  }
  for (let dash = /^-( +|$)/.exec(text.slice(column)); dash; ) {
    dashes.push(column);
    column += dash[0].length;
    dash = /^-( +|$)/.exec(text.slice(column));
  }
  const { key, length } = readKey(text.slice(column), start + column);
  const after = column + length;
  const value = withoutNote(text.slice(after));
  const from = start + after + (value.length - value.trimStart().length);
  return {
    start,
    end,
    text,
    dashes,
    column,
    ...(key && { key }),
    value: { start: from, end: from + value.trim().length },
    isBlank,
    isText,
  };
}

/** The key that a text begins with, and how long it is with its colon. */
function readKey(text: string, start: number): { key?: KeyName; length: number } {
  const [whole, quoted] = QUOTED_KEY.exec(text) ?? [];
  if (whole !== undefined && quoted !== undefined) {
    return { key: keyName(quoted, start), length: whole.length };
  }
  const colon = /:(?=\s|$)/.exec(text)?.index ?? 0;
  const written = text.slice(0, colon);
  const isKey = colon > 0 && !/^[\s"'#[\]{},&*!|>%@`]|\s#/.test(written);
  return isKey ? { key: keyName(written.trimEnd(), start), length: colon + 1 } : { length: 0 };
}

/** A key as it is written, with its place. */
export function keyName(written: string, start: number): KeyName {
  return { name: unquoted(written), start, end: start + written.length };
}

/** A text without the quotation marks around it. */
export function unquoted(written: string): string {
  const text = written.trim();
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** What a line's value leaves open for the lines below it. */
function openText({ text, start, value, key, column, dashes }: Line): OpenText | undefined {
  const written = text.slice(value.start - start, value.end - start);
  const own = key ? column : dashes.at(-1);
  if (written === '' || own === undefined) return undefined;
  return { column: own, isBlock: /^[|>][-+\d]*$/.test(written) };
}

function withoutNote(value: string): string {
  const quoted = /^\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0] ?? '';
  const rest = value.slice(quoted.length);
  const note = /(?:^|\s)#/.exec(rest);
  return note ? quoted + rest.slice(0, note.index) : value;
}
