import type { Element, ElementContent } from 'hast';
import { BLOCK_NUMBER } from './segment.ts';
import { isElement } from './tree.ts';

/** What is written in place of a block: the block itself, another element, or nothing. */
export type Replacement = (number: number, element: Element) => Element | undefined;

/** A copy of the page's body with only the blocks that are kept, and what they stand in. */
export function keptTree(body: Element, replace: Replacement): Element {
  return copy(body, replace) ?? { ...body, children: [] };
}

function copy(element: Element, replace: Replacement): Element | undefined {
  const number = element.properties[BLOCK_NUMBER];
  const cell = isElement(element, 'td', 'th');
  if (number !== undefined) {
    const kept = replace(Number(number), element);
    return kept ?? (cell ? { ...element, children: [] } : undefined);
  }
  const children: ElementContent[] = [];
  for (const child of element.children) {
    const kept = child.type === 'element' ? copy(child, replace) : undefined;
    if (kept) children.push(kept);
  }
  // Cells without text keep the columns of a table in place, but do not make one.
  const holds = children.some(
    (child) => !isElement(child, 'td', 'th') || child.children.length > 0,
  );
  return holds || cell ? { ...element, children } : undefined;
}
