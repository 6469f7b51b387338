import type { Element, ElementContent, Root } from 'hast';
import { INLINE } from '../typography.ts';

/** Stands for a picture while the tree around it is made. */
export function pictureMark(index: number): Element {
  return { type: 'element', tagName: 'img', properties: { dataPicture: index }, children: [] };
}

/**
 * Puts figures where their marks stand. A figure is a block of its own: from a paragraph or a
 * heading it goes behind it, and a paragraph that held nothing else is gone; in a list item or a table
 * cell it stays. A link around it is lost, its words are not.
 */
export function placeFigures(tree: Root, figures: ReadonlyMap<number, Element>): void {
  if (figures.size > 0) tree.children = placed(tree.children as ElementContent[], figures);
}

function placed(
  children: readonly ElementContent[],
  figures: ReadonlyMap<number, Element>,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (!LINES.test(child.tagName) && !INLINE.has(child.tagName) && child.tagName !== 'img') {
      return [{ ...child, children: placed(child.children, figures) }];
    }
    const found: number[] = [];
    const rest = withoutMarks([child], found);
    return [...rest, ...found.flatMap((index) => figures.get(index) ?? [])];
  });
}

/** Without the marks, and without what held nothing else; `found` takes their numbers in order. */
function withoutMarks(children: readonly ElementContent[], found: number[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const index = child.properties.dataPicture;
    if (child.tagName === 'img' && index !== undefined) {
      found.push(Number(index));
      return [];
    }
    const before = found.length;
    const inner = withoutMarks(child.children, found);
    const isLeft = inner.some((one) => one.type !== 'text' || one.value.trim() !== '');
    return found.length === before || isLeft ? [{ ...child, children: inner }] : [];
  });
}

/** Elements that hold a line of words and no blocks. */
const LINES = /^(?:p|h[1-6])$/;
