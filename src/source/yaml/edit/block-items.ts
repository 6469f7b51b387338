import type { Edit } from '../../edits.ts';
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

/**
 * Ways to take one item out of several: with the empty lines above it, or else with those below,
 * which would become part of a text above that keeps its empty lines (`|+`).
 */
export function* cutBlockItem(
  yaml: YamlText,
  parent: CollectionNode,
  index: number,
): Generator<CutItem> {
  const { text } = yaml;
  const own = ownLines(yaml, parent, index);
  const lines = itemLines(yaml, parent, index);
  const after = nextLine(text, own.end);
  const below = emptyLinesBelow(text, after);
  if (own.sharesLine) {
    // What follows comes up beside the dash.
    const end = after + text.slice(after).search(/\S/);
    yield { edit: { start: own.start, end, text: '' }, lines, emptyLines: below };
    return;
  }
  if (index > 0) {
    const emptyLines = emptyLinesBetween(yaml, parent, index);
    let start = own.start;
    for (let line = 0; line < emptyLines; line++) start = lineStart(text, start - 1);
    // Where the file does not end with a line end, it does not afterwards either.
    if (after === own.end) start = lineEnd(text, lineStart(text, start - 1));
    yield { edit: { start, end: after, text: '' }, lines, emptyLines };
  }
  let end = after;
  for (let line = 0; line < below; line++) end = nextLine(text, end);
  yield { edit: { start: own.start, end, text: '' }, lines, emptyLines: below };
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

/**
 * Ways to put lines in before an item, or after the last: right after the item above or, where that
 * would give empty lines to the text that is put in, right before the one below.
 */
export function* pasteBlockItem(
  yaml: YamlText,
  parent: CollectionNode,
  index: number,
  lines: string,
  { emptyLines, eol }: { readonly emptyLines: number; readonly eol: string },
): Generator<Edit> {
  if (index > 0) {
    const { end } = ownLines(yaml, parent, index - 1);
    for (const count of new Set([emptyLines, 0])) {
      yield { start: end, end, text: eol.repeat(count + 1) + lines };
    }
    if (index >= parent.items.length) {
      // A text that keeps its empty lines brings its own, in place of those below.
      const after = nextLine(yaml.text, end);
      let below = after;
      for (let line = emptyLinesBelow(yaml.text, after); line > 0; line--) {
        below = nextLine(yaml.text, below);
      }
      yield { start: end, end: below, text: eol + lines + eol };
      return;
    }
  }
  const own = ownLines(yaml, parent, index);
  const indent = ' '.repeat(columnOf(yaml.text, own.start));
  for (const count of new Set([index > 0 ? 0 : emptyLines, 0])) {
    const below = eol.repeat(count + 1);
    const text = own.sharesLine ? lines.trimStart() + below + indent : lines + below;
    yield { start: own.start, end: own.start, text };
  }
}

/** How many empty lines set an item off from the one above it. */
export function emptyLinesBetween(yaml: YamlText, parent: CollectionNode, index: number): number {
  if (index === 0 || index >= parent.items.length) return 0;
  const { start } = ownLines(yaml, parent, index);
  const from = nextLine(yaml.text, ownLines(yaml, parent, index - 1).end);
  return emptyLinesAbove(yaml.text, start, from);
}
