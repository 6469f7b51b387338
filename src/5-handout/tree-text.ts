import type { Element, ElementContent, Nodes, Root } from 'hast';
import { walk } from '../source/markdown/walk.ts';
import { INLINE } from './typography.ts';

/** The words in a tree, blocks apart. */
export function textOf(tree: Root | Element): string {
  const parts: string[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element' && !INLINE.has(node.tagName)) parts.push(' ');
  });
  return parts.join('');
}

/** The words in a node, without markup. */
export function textIn(node: ElementContent): string {
  let text = '';
  walk<Nodes>(node, (inner) => {
    if (inner.type === 'text') text += inner.value;
  });
  return text;
}
