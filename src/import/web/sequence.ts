import type { Element } from 'hast';
import { attribute, isElement } from './tree.ts';

/**
 * The elements beside a part, and the part itself, that are marked up as it is, as the speeches of
 * a debate or the entries of a timeline are: the same element with the same classes, or with some
 * of them. Only the part itself where it has no class.
 */
export function sequenceOf(part: Element, parent: Element): Element[] {
  const own = classesOf(part);
  if (own.length === 0) return [part];
  return parent.children.filter((child): child is Element => {
    if (!isElement(child, part.tagName)) return false;
    const other = classesOf(child);
    if (other.length === 0) return false;
    return other.every((name) => own.includes(name)) || own.every((name) => other.includes(name));
  });
}

function classesOf(element: Element): string[] {
  return attribute(element, 'className')
    .split(' ')
    .filter((name) => name !== '');
}
