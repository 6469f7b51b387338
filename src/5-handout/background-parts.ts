import type { Element, Root } from 'hast';
import type { ContentsEntry } from './contents.ts';
import { textOf } from './markdown.ts';

/**
 * Marks the parts of the background: its headings with ids, for the list of contents, and its other
 * blocks with their offsets in the guide's text, so that printing can say which one to cut. Gives the
 * entries of the headings of the first level below the section's own.
 */
export function markParts(tree: Root): readonly ContentsEntry[] {
  const headings: ContentsEntry[] = [];
  for (const block of tree.children) {
    if (block.type !== 'element') continue;
    if (/^h[3-6]$/.test(block.tagName)) {
      if (block.tagName !== 'h3') continue;
      const id = `background-${headings.length + 1}`;
      block.properties.id = id;
      headings.push({ id, name: textOf({ type: 'root', children: [block] }).trim() });
    } else {
      markBlock(block);
    }
  }
  return headings;
}

function markBlock(block: Element): void {
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  block.properties.dataBlock = '';
  block.properties.dataPart = `${start.offset}-${end.offset}`;
}
