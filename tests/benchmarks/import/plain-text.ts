import type { Nodes, Root } from 'mdast';

/** What stands within a block; everything else is a block of its own. */
const PHRASING: ReadonlySet<Nodes['type']> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
]);

/**
 * The visible text of an article's Markdown tree, blocks apart by an empty line. Pictures are left
 * out, and with them their captions; so are the marks of footnotes, whose texts stay.
 */
export function plainText(content: Root): string {
  const collect = (node: Nodes): string => {
    if (node.type === 'break') return '\n';
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'code') return `${node.value}\n\n`;
    const inside = 'children' in node ? node.children.map(collect).join('') : '';
    return PHRASING.has(node.type) ? inside : `${inside}\n\n`;
  };
  return collect(content)
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
