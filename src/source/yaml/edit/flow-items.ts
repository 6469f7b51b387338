import type { Edit } from '../../edits.ts';
import { isFirstOnLine, lineEnd, lineStart, nextLine } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import type { YamlText } from './yaml-text.ts';

/** Ways to take one item out of several between brackets, with its comma. */
export function* cutFlowItem(yaml: YamlText, list: CollectionNode, index: number): Generator<Edit> {
  const { text } = yaml;
  const item = list.items[index];
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (!item) return;
  const lastOnLine = lineEnd(text, item.end);
  if (isFirstOnLine(text, item.start) && !isOpenOn(text, lastOnLine, list, next?.start)) {
    // It has lines of its own; the comma before it may stay, as may the one after the last.
    const start = commentsAbove(text, lineStart(text, item.start), list.start);
    yield { start, end: nextLine(text, lastOnLine), text: '' };
  }
  if (next) yield { start: item.start, end: next.start, text: '' };
  if (previous) yield { start: previous.end, end: item.end, text: '' };
}

/** Ways to put an item in before another, or after the last; with line breaks where others have. */
export function* pasteFlowItem(
  yaml: YamlText,
  list: CollectionNode,
  index: number,
  item: string,
): Generator<Edit> {
  const { text } = yaml;
  const { items } = list;
  const before = items[index - 1];
  const after = items[index];
  if (items.length === 0) {
    const inner = list.kind === 'map' ? ` ${item} ` : item;
    yield { start: list.start + 1, end: list.end - 1, text: inner };
    return;
  }
  const gap = gapOf(text, list);
  if (after) yield { start: after.start, end: after.start, text: `${item},${gap}` };
  else if (before) {
    const end = before.end;
    yield { start: end, end, text: `,${gap}${item}` };
    // A comma stands there already, and a comment may follow it.
    const comma = text.indexOf(',', end) + 1;
    if (comma > 0) yield { start: comma, end: comma, text: `${gap}${item},` };
    const line = lineEnd(text, end);
    yield { start: line, end: line, text: `${gap}${item},` };
  }
}

/** The white space between two items. */
function gapOf(text: string, { items, start }: CollectionNode): string {
  const [one, two] = items;
  const from = two ? (one?.end ?? 0) : start;
  const space = /[ \t\r\n]*$/.exec(text.slice(from, (two ?? one)?.start))?.[0] ?? '';
  return space.includes('\n') || two ? space || ' ' : ' ';
}

/** Whether a line holds more of a list than the item that ends on it. */
function isOpenOn(text: string, line: number, list: CollectionNode, next?: number): boolean {
  return list.end <= line || (next !== undefined && next < line) || nextLine(text, line) === line;
}

function commentsAbove(text: string, from: number, most: number): number {
  let start = from;
  while (start > most) {
    const above = lineStart(text, start - 1);
    if (above <= most || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}
