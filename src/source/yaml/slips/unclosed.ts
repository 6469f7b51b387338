import { indentedLine, type Line, linesBelow, STRUCTURE, valueEnd } from './mend.ts';

/**
 * Where the quotation opens that swallows what stands at `offset`: the first of those over several
 * lines that is not closed before a line which looks like a key or an item of its own. `quotations`
 * are the places where they start. Undefined where none does that.
 */
export function openedAbove(
  text: string,
  offset: number,
  quotations: readonly number[],
): number | undefined {
  return quotations.find((opening) => {
    if (opening > offset) return false;
    const end = valueEnd(text, opening);
    const [below] = linesBelow(text, end);
    return below !== undefined && !isClosed(text.slice(opening, end));
  });
}

function isClosed(words: string): boolean {
  return words.startsWith('"')
    ? /^"(?:[^"\\]|\\[\s\S])*"/.test(words)
    : /^'(?:[^']|'')*'/.test(words);
}

/**
 * The lines that stand too far left to be part of the text in quotation marks which opens above them,
 * and the column that they belong in: further in than its key, by YAML 1.2.2, section 7.3. Undefined
 * where the text is not closed before a line which looks like a key or an item of its own.
 */
export function outdentedLines(text: string, opening: number) {
  const first = indentedLine(text, opening);
  const [before = '', key] = /^\s*(?:- +)*([\w-]+:)?/.exec(first.text) ?? [];
  const parent = key === undefined ? before.lastIndexOf('-') : before.length - key.length;
  const column = key === undefined ? before.length : parent + 2;
  const closing = text[opening] === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'(?!')/;
  const lines: Line[] = [];
  for (const below of linesBelow(text, opening)) {
    if (STRUCTURE.test(below.text.trim())) return undefined;
    if (below.indent <= parent) lines.push(below);
    const [words] = closing.exec(below.text) ?? [];
    if (words === undefined) continue;
    const isEnd = /^\s*(?:\s#.*)?$/.test(below.text.slice(words.length));
    return isEnd && lines[0] ? { first: lines[0], lines, column } : undefined;
  }
  return undefined;
}

/** The bracket that is still open at `offset`: where it stands, where its list ends, and what closes it. */
export function unclosedBracket(text: string, offset: number) {
  const open: number[] = [];
  // Only brackets that start a value or an item of another list count; others belong to words.
  for (const { 0: found, index } of text.slice(0, offset).matchAll(/(?<=[:,[{-]\s*)[[{]|[\]}]/g)) {
    if (/[[{]/.test(found)) open.push(index);
    else open.pop();
  }
  const opening = open.at(-1) ?? offset;
  const mark = text[opening] === '{' ? '}' : ']';
  return { opening, end: valueEnd(text, opening), mark };
}
