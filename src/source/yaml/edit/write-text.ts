/** Where a text or a value is to stand. */
export interface Surroundings {
  /** Between brackets, where commas and brackets end a text and blocks cannot be. */
  readonly inFlow: boolean;
  /** The column of the key or the dash before it. */
  readonly column: number;
  /** The column in which the lines of a text below its key or dash start. */
  readonly indent: number;
  readonly eol: string;
}

/** A value as it is written: what stands right after its key or dash, and the lines below. */
export interface Written {
  readonly head: string;
  /** Indented, without their line ends. */
  readonly lines: readonly string[];
}

/** Characters that only an escape in double quotation marks can write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NEEDS_ESCAPE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Whether a text on one line reads back as itself without quotation marks. */
export function isPlain(text: string, inFlow: boolean): boolean {
  if (!/^[^\s](?:[^\n\t]*[^\s])?$/.test(text) || NEEDS_ESCAPE.test(text)) return false;
  if (/^(?:[,[\]{}#&*!|>'"%@`=]|[-?:](?![^\s,[\]{}])|---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !inFlow || !/[,[\]{}]|^[-?:]/.test(text);
}

/** A text in double quotation marks on one line, which can write whatever there is. */
export function doubleQuoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** What a text is between double quotation marks. */
export function escaped(text: string): string {
  return text
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(new RegExp(NEEDS_ESCAPE, 'gu'), (unit) => {
      const code = unit.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
}

/** A text in single quotation marks; undefined where they cannot write it. */
export function singleQuoted(text: string, { indent, eol }: Surroundings): string | undefined {
  if (NEEDS_ESCAPE.test(text) || (text.includes('\n') && /^\s|\s$|[ \t]\n|\n[ \t]/.test(text))) {
    return undefined;
  }
  return `'${text.replaceAll("'", "''").replace(/\n+/g, (ends) => foldedEnds(ends, indent, eol))}'`;
}

/** Line ends of a text as a folded text writes them: one more, since one alone is a space. */
export function foldedEnds(ends: string, indent: number, eol: string): string {
  return eol.repeat(ends.length + 1) + ' '.repeat(indent);
}

/** A text on one line in the quotation marks that need the fewest escapes. */
export function quotedText(text: string, where: Surroundings): string {
  const single =
    /["\\]/.test(text) && !/['\n\t]/.test(text) ? singleQuoted(text, where) : undefined;
  return single ?? doubleQuoted(text);
}

/** Whether a block of lines can write a text. */
export function isBlock(text: string): boolean {
  return /\S/.test(text) && !NEEDS_ESCAPE.test(text);
}

/** The lines of a text below `|`, indented; empty ones stay empty. */
export function literalLines(text: string, indent: number): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
}

/**
 * The lines of a text below `>`, none of them wrapped. A line break is written as an empty line,
 * except beside a line that starts with a space, which is not folded.
 */
export function foldedLines(text: string, indent: number): string[] {
  const lines: string[] = [];
  const parts = text.split(/(\n+)/);
  parts.forEach((part, index) => {
    if (index % 2 === 0) {
      if (part !== '') lines.push(' '.repeat(indent) + part);
      return;
    }
    const before = parts[index - 1] ?? '';
    const isKept = before === '' || /^[ \t]/.test(before) || /^[ \t]/.test(parts[index + 1] ?? '');
    const empty = isKept && before !== '' ? part.length - 1 : part.length;
    lines.push(...Array<string>(empty).fill(''));
  });
  return lines;
}

/** The header of a block: with the width of its indentation where its first line starts with a space. */
export function blockHeader(
  header: string,
  text: string,
  { column, indent }: Surroundings,
): string {
  const [, mark = '|', rest = ''] = /^([|>])(.*)$/s.exec(header) ?? [];
  const hasWidth = /^[+-]?\d/.test(rest);
  return hasWidth || !/^\n*[ \t]/.test(text) ? header : `${mark}${indent - column}${rest}`;
}

/** A new text: plain where it can be, in quotation marks, or as a block where it has several lines. */
export function newText(text: string, where: Surroundings): Written {
  if (text.includes('\n') && !where.inFlow && isBlock(text)) {
    return {
      head: blockHeader('|', text, where),
      lines: literalLines(text, where.indent),
    };
  }
  return { head: isPlain(text, where.inFlow) ? text : quotedText(text, where), lines: [] };
}
