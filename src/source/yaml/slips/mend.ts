import type { Edit } from '../../mended-text.ts';
import { lineAt } from '../../text.ts';

/** One way to mend a slip. With a title it is safe to offer to the author. */
export interface Mend {
  readonly edits: readonly Edit[];
  readonly title?: string;
}

/** A line of a text, and how far it is indented. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
}

/** What a line that starts a key or a list item looks like; a text rarely does. */
export const STRUCTURE = /^(?:-(?: |$)|[a-z][\w-]*:(?: |$))/;

/** Puts characters in at one place. */
export function insertion(at: number, text: string, title?: string): Mend {
  return { edits: [{ start: at, end: at, text }], ...(title && { title }) };
}

/** Takes the characters from `start` to `end` away. */
export function removal(start: number, end: number, title?: string): Mend {
  return { edits: [{ start, end, text: '' }], ...(title && { title }) };
}

/** The line that holds an offset, with how far it is indented. */
export function indentedLine(text: string, offset: number): Line {
  const line = lineAt(text, offset);
  return { ...line, indent: line.text.search(/\S|$/) };
}

/** The lines below the one that holds `offset`, without empty ones. */
export function* linesBelow(text: string, offset: number): Generator<Line> {
  let line = indentedLine(text, offset);
  for (;;) {
    let next = line.start + line.text.length;
    if (next >= text.length) return;
    next += text.startsWith('\r\n', next) ? 2 : 1;
    line = indentedLine(text, next);
    if (line.text.trim() !== '') yield line;
  }
}

/** The lines above the one that holds `offset`, nearest first, without empty ones. */
export function* linesAbove(text: string, offset: number): Generator<Line> {
  let { start } = lineAt(text, offset);
  while (start > 0) {
    const line = indentedLine(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    start = line.start;
    if (line.text.trim() !== '') yield line;
  }
}

/** Where the value of a line starts: after its dashes and its key. */
export function valueStart(line: Line): number {
  const before = /^\s*(?:- +)*(?:[\w-]+:(?= |$) *)?/.exec(line.text)?.[0] ?? '';
  return line.start + before.length;
}

/** Where a text that starts at `from` ends: with its line, or with the lines that go on below it. */
export function valueEnd(text: string, from: number): number {
  const line = indentedLine(text, from);
  let end = line.start + withoutNote(line.text).length;
  for (const below of linesBelow(text, from)) {
    if (below.indent <= line.indent || STRUCTURE.test(below.text.trim())) break;
    end = below.start + withoutNote(below.text).length;
  }
  return Math.max(from, end);
}

function withoutNote(line: string): string {
  return line.replace(/ +# .*$/, '').trimEnd();
}

/** Puts quotation marks around a text, so that YAML takes it as it is. */
export function quoted(text: string, from: number, to = valueEnd(text, from)): Mend {
  const title = 'Put the text in quotation marks';
  const words = text.slice(from, to);
  const mark = /["\\]/.test(words) && !words.includes("'") ? "'" : '"';
  const inner = mark === '"' ? [...words.matchAll(/["\\]/g)] : [];
  return {
    title,
    edits: [
      { start: from, end: from, text: mark },
      ...inner.map(({ index }) => ({ start: from + index, end: from + index, text: '\\' })),
      { start: to, end: to, text: mark },
    ],
  };
}

/**
 * Ways to move a line to a column where its like stands above it, the nearest first: alone, and with
 * the lines that go with it. Safe to offer where it is one space off and only one column is near.
 */
export function realigned(text: string, lineStart: number): Mend[] {
  const line = indentedLine(text, lineStart);
  const columns = columnsAbove(text, line);
  const offBy = (column: number) => Math.abs(column - line.indent);
  // What a key holds stands further right than the key: that says how far it may move.
  const [held] = linesBelow(text, line.start);
  const holds = (column: number) =>
    held === undefined || held.indent <= line.indent || column < held.indent;
  const likeliestFirst = columns.toSorted(
    (a, b) => Number(holds(b)) - Number(holds(a)) || offBy(a) - offBy(b) || b - a,
  );
  const near = columns.filter((column) => offBy(column) === 1);
  const safe = near.length === 1 && near.every(holds);
  return likeliestFirst.flatMap((column) => {
    const alone = shift(line, column - line.indent);
    const title = column === 0 ? 'Start the line at the margin' : 'Align it with the lines above';
    const block: Edit[] = [alone];
    for (const below of linesBelow(text, line.start)) {
      if (below.indent < line.indent) break;
      block.push(shift(below, Math.max(-below.indent, column - line.indent)));
    }
    const lonely: Mend = { edits: [alone], ...(safe && offBy(column) === 1 && { title }) };
    return block.length > 1 ? [lonely, { edits: block }] : [lonely];
  });
}

/** Moves a line by so many columns. */
export function shift(line: Line, by: number): Edit {
  return by > 0
    ? { start: line.start, end: line.start, text: ' '.repeat(by) }
    : { start: line.start, end: line.start - by, text: '' };
}

/** The columns in which lines of the same kind, list items or keys, stand above and around a line. */
function columnsAbove(text: string, line: Line): number[] {
  const isItem = /^-(?: |$)/.test(line.text.trim());
  const columns = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  for (const above of linesAbove(text, line.start)) {
    if (above.indent >= least || above.text.trim().startsWith('#')) continue;
    const [, dashes = '', key] = /^\s*((?:- +)*)([\w-]+:(?= |$))?/.exec(above.text) ?? [];
    if (dashes === '' && key === undefined) continue;
    if (isItem && dashes !== '') columns.add(above.indent);
    if (!isItem && key !== undefined) columns.add(above.indent + dashes.length);
    least = above.indent;
    if (least === 0 && dashes === '') break;
  }
  columns.delete(line.indent);
  return [...columns];
}

/** The nearest line above that stands in the same column or further left: what a line follows on. */
export function siblingAbove(text: string, line: Line): Line | undefined {
  for (const above of linesAbove(text, line.start)) {
    if (above.text.trim().startsWith('#')) continue;
    if (above.indent <= line.indent) return above;
  }
  return undefined;
}
