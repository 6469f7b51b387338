import type { Element } from 'hast';
import type { ContentsEntry } from './contents.ts';
import { textOf } from './tree-text.ts';

/**
 * Marks a part of the background: a heading of the first level below the section's own with an id, for
 * the list of contents, where it is added; a block that is no heading with its offsets in the guide's text,
 * so that printing can say which one to cut.
 */
export function markPart(block: Element, headings: ContentsEntry[]): void {
  if (!/^h[3-6]$/.test(block.tagName)) {
    const { start, end } = block.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    block.properties.dataBlock = '';
    block.properties.dataPart = `${start.offset}-${end.offset}`;
  } else if (block.tagName === 'h3') {
    const id = `background-${headings.length + 1}`;
    block.properties.id = id;
    headings.push({ id, name: textOf({ type: 'root', children: [block] }).trim() });
  }
}
