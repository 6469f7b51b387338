import type { Edit } from '../edits.ts';
import {
  columnOf,
  emptyLinesAbove,
  emptyLinesBelow,
  lineEnd,
  lineStart,
  nextLine,
} from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import { ownLines } from './own-lines.ts';
import type { YamlText } from './yaml-text.ts';

/** An item taken out of a list or map in block style. */
export interface CutItem {
  /** What takes it out; the empty lines that set it off go with it. */
  readonly edit: Edit;
  /** Its lines with its comments, indented, without the last line end. */
  readonly lines: string;
  /** How many empty lines set it off. */
  readonly emptyLines: number;
}

/** Takes one item out of several. */
export function cutBlockItem(yaml: YamlText, parent: CollectionNode, index: number): CutItem {
  const { text } = yaml;
  const own = ownLines(yaml, parent, index);
  const lines = itemLines(yaml, parent, index);
  const after = nextLine(text, own.end);
  if (own.sharesLine) {
    // What follows comes up beside the dash.
    const to = after + text.slice(after).search(/\S/);
    const emptyLines = emptyLinesBelow(text, after);
    return { edit: { start: own.start, end: to, text: '' }, lines, emptyLines };
  }
  if (index === 0) {
    const emptyLines = emptyLinesBelow(text, after);
    let end = after;
    for (let line = 0; line < emptyLines; line++) end = nextLine(text, end);
    return { edit: { start: own.start, end, text: '' }, lines, emptyLines };
  }
  const emptyLines = emptyLinesAbove(text, own.start);
  let start = own.start;
  for (let line = 0; line < emptyLines; line++) start = lineStart(text, start - 1);
  if (after === own.end && start > 0) {
    // The file does not end with a line end: nor does it afterwards.
    return {
      edit: { start: lineEnd(text, lineStart(text, start - 1)), end: after, text: '' },
      lines,
      emptyLines,
    };
  }
  return { edit: { start, end: after, text: '' }, lines, emptyLines };
}

/** The lines of an item, indented all; without the comments above it where that is said. */
export function itemLines(
  yaml: YamlText,
  parent: CollectionNode,
  index: number,
  { withComments = true } = {},
): string {
  const { text } = yaml;
  const own = ownLines(yaml, parent, index);
  if (own.sharesLine) {
    return ' '.repeat(columnOf(text, own.start)) + text.slice(own.start, own.end);
  }
  return text.slice(withComments ? own.start : own.head, own.end);
}

/** Puts lines in before an item, or after the last. */
export function pasteBlockItem(
  yaml: YamlText,
  parent: CollectionNode,
  index: number,
  lines: string,
  { emptyLines, eol }: { readonly emptyLines: number; readonly eol: string },
): Edit {
  if (index > 0) {
    const { end } = ownLines(yaml, parent, index - 1);
    return { start: end, end, text: eol.repeat(emptyLines + 1) + lines };
  }
  const own = ownLines(yaml, parent, 0);
  const below = eol.repeat(emptyLines + 1);
  if (!own.sharesLine) return { start: own.start, end: own.start, text: lines + below };
  const indent = ' '.repeat(columnOf(yaml.text, own.start));
  return { start: own.start, end: own.start, text: lines.trimStart() + below + indent };
}

/** How many empty lines set an item off from the one above it. */
export function emptyLinesBetween(yaml: YamlText, parent: CollectionNode, index: number): number {
  if (index === 0 || index >= parent.items.length) return 0;
  return emptyLinesAbove(yaml.text, ownLines(yaml, parent, index).start);
}
