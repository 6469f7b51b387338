import type { List, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { isSentence } from './not-markdown.ts';

/**
 * A Markdown tree in a form that `readText` reads back with the same words. What it takes for a
 * sentence or for punctuation, because no one can tell in a file of plain text, is written as such:
 * a list of a single number as a paragraph that starts with it, and words run into others or into
 * digits without their emphasis.
 */
export function writable(root: Root): Root {
  return { ...root, children: root.children.flatMap((node) => blocks(node)) };
}

function blocks(node: RootContent): RootContent[] {
  if (node.type === 'list' && isReadAsSentence(node)) return paragraphsOf(node);
  return [inside(node)];
}

/** A node with its children in writable form. */
function inside<Node extends RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child) => blocks(child));
  const line = node.type === 'tableCell' ? children.map(withoutBreaks) : children;
  return { ...node, children: readableEmphasis(line) } as Node;
}

/** A cell of a table is one line. */
function withoutBreaks(node: RootContent): RootContent {
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as RootContent[]).map(withoutBreaks) } as RootContent;
}

/** Numbers below nought have no mark in Markdown at all. */
function isReadAsSentence(list: List): boolean {
  return isSentence(list) || (list.ordered === true && (list.start ?? 1) < 0);
}

function paragraphsOf(list: List): RootContent[] {
  return list.children.flatMap((item, index) => {
    const number = { type: 'text', value: `${(list.start ?? 1) + index}. ` } as const;
    const [first, ...rest] = item.children;
    // A picture stands in a paragraph of its own.
    const spoken = first?.type === 'paragraph' && plain(first).trim() !== '';
    const text: PhrasingContent[] = spoken ? first.children : [];
    const others = spoken ? rest : item.children;
    const paragraph: RootContent = { type: 'paragraph', children: [number, ...text] };
    return [inside(paragraph), ...others.flatMap((child) => blocks(child))];
  });
}

/** Nodes of a line, with emphasis that would be read as punctuation taken off its words. */
function readableEmphasis(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index): RootContent[] => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return [node];
    const before = edge(nodes[index - 1], -1);
    const after = edge(nodes[index + 1], 0);
    const words = plain(node);
    const edges = [before, words.at(0) ?? '', words.at(-1) ?? '', after];
    const inWords = edges.every((character) => /[\p{L}\p{N}\p{M}]/u.test(character));
    const byDigits = /\p{N}/u.test(before) || /\p{N}/u.test(after);
    const unreadable = (inWords && /\s/u.test(words)) || (byDigits && !/\s/u.test(words));
    return unreadable ? (node.children as RootContent[]) : [node];
  });
}

/** The last (-1) or first (0) character of a neighbour; a space where there is none. */
function edge(node: Nodes | undefined, at: -1 | 0): string {
  return (node && plain(node).at(at)) ?? ' ';
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(plain).join('') : ' ';
}
