import { columnOf, isFirstOnLine, lineEnd, lineStart, nextLine } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import type { YamlText } from './yaml-text.ts';

/** What belongs to an item of a list or map that is not in flow style. */
export interface OwnLines {
  /** Where its first comment line starts, or its own line; within a line where it shares one. */
  readonly start: number;
  /** Where the item itself starts: with its line, or within one that it shares. */
  readonly head: number;
  /** Where its last line ends, before the line end. */
  readonly end: number;
  /** Whether its first line starts with the dash or key of what it is in. */
  readonly sharesLine: boolean;
}

/**
 * The lines of an item: comment lines right above it, its own, what is noted at their ends, and
 * comments below it that stand further in. The comments above a file's first key are the file's.
 */
export function ownLines(yaml: YamlText, parent: CollectionNode, index: number): OwnLines {
  const { text } = yaml;
  const item = parent.items[index];
  if (!item) throw new RangeError(`There is no item ${index}.`);
  const column = columnOf(text, item.start);
  const end = endOfOwn(text, item.end, column);
  if (!isFirstOnLine(text, item.start)) {
    return { start: item.start, head: item.start, end, sharesLine: true };
  }
  const head = lineStart(text, item.start);
  if (parent === yaml.root && index === 0) return { start: head, head, end, sharesLine: false };
  let start = head;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const indent = commentIndent(text, above);
    if (indent === undefined || (index > 0 && indent > column)) break;
    start = above;
  }
  return { start, head, end, sharesLine: false };
}

function endOfOwn(text: string, itemEnd: number, column: number): number {
  let end = lineEnd(text, itemEnd);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const indent = commentIndent(text, at);
    if (indent !== undefined && indent > column) end = lineEnd(text, at);
    else if (text.slice(at, lineEnd(text, at)).trim() !== '') break;
  }
  return end;
}

/** How far a comment is indented that has a line of its own. */
function commentIndent(text: string, start: number): number | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const indent = line.search(/[^ \t]/);
  return line[indent] === '#' ? indent : undefined;
}
