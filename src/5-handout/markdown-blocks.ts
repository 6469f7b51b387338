import type { Element, ElementContent } from 'hast';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { parseMarkdown } from '../source/markdown/parse-markdown.ts';
import { type MarkdownOptions, setTree, toHtml } from './markdown.ts';
import { listWideTables } from './wide-tables.ts';

/** A part of a text in Markdown, as it follows others: what prints of it, and the space between. */
export type TextPart =
  /** Its own tree, to be changed at will. */
  | { readonly kind: 'own'; readonly node: Element }
  /** White space between two blocks. */
  | { readonly kind: 'space'; readonly text: string }
  /** A block that stands for itself. Its tree is shared: offsets are into the block, nobody changes it. */
  | { readonly kind: 'alone'; readonly block: Element; readonly start: number };

/** How the parts of a text are to be set. */
export interface PartsOptions extends MarkdownOptions {
  /** Whether wide tables are set as lists. */
  readonly single: boolean;
}

/**
 * Markdown part by part, ready to be finished. Blocks that stand for themselves are set by their own
 * text and remembered, so that a keystroke in one of them leaves the others as they are.
 *
 * @param isAlone whether a block stands for itself: a test may say of none that it does.
 */
export function textParts(
  markdown: string,
  options: PartsOptions,
  isAlone: typeof standsAlone = standsAlone,
): readonly TextPart[] {
  const { tree: read } = readMarkdown(markdown, options.memory);
  const alone = new Map<number, { readonly block: Element; readonly start: number }>();
  const children = read.children.map((child): RootContent => {
    const { position } = child;
    const from = position?.start.offset;
    if (!position || from === undefined) return child;
    // White space before a block is part of it: a list's items go by it.
    const start = markdown.lastIndexOf('\n', from - 1) + 1;
    const text = markdown.slice(from === 0 ? 0 : start, position.end.offset);
    if (!isAlone(child, text, options.single)) return child;
    const block = options.memory.recall(blockOf, text, options.lang, options.single);
    if (!block || !isSame(block.read, child)) return child;
    alone.set(from, { block: block.set, start: from === 0 ? 0 : start });
    const placeholder: Paragraph = { type: 'paragraph', children: [], position };
    return placeholder;
  });
  const { tree } = setTree({ ...read, children }, options);
  return tree.children.map((node): TextPart => {
    if (node.type !== 'element') return { kind: 'space', text: toHtml([node]) };
    const known = alone.get(node.position?.start.offset ?? -1);
    return known ? { kind: 'alone', ...known } : { kind: 'own', node };
  });
}

/**
 * Whether a block prints the same wherever it stands: footnotes are numbered through, links and pictures
 * may have their address elsewhere, and what a heading's level is depends on those above. A table may
 * become several lists.
 */
function standsAlone(block: RootContent, text: string, single: boolean): boolean {
  if (block.type === 'table' && single) return false;
  // Read alone, a byte order mark at the start would be lost.
  return !/[\0\ufeff]/.test(text) && !reachesOut(block);
}

function reachesOut(node: Nodes): boolean {
  return REACHING.has(node.type) || ('children' in node && node.children.some(reachesOut));
}

const REACHING: ReadonlySet<string> = new Set([
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'image',
  'imageReference',
  'linkReference',
]);

/** A block by its own text, as it is read there and as it is set. */
interface OwnBlock {
  readonly read: RootContent;
  readonly set: Element;
}

/** Undefined where a text is not one block, or prints nothing. */
function blockOf(text: string, lang: string, single: boolean): OwnBlock | undefined {
  const root = parseMarkdown(text);
  const [read, other] = root.children;
  if (!read || other) return undefined;
  const { tree } = setTree(root, {
    lang,
    notes: { section: '', backLabel: '', items: [] },
    picture: () => undefined,
    from: {},
    offsets: false,
    transform: (tree) => {
      if (single) listWideTables(tree);
    },
  });
  const [set, more] = tree.children.filter((child) => child.type === 'element');
  return set && !more ? { read, set } : undefined;
}

/**
 * Whether two trees say the same, wherever they stand. A line that goes on from the one above, and an item
 * without words, are read otherwise alone.
 */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const keys = (node: object) => Object.keys(node).filter((key) => key !== 'position');
  const [ours, theirs] = [keys(one), keys(other)];
  return (
    ours.length === theirs.length &&
    ours.every((key) => key in other && isSame(one[key as never], other[key as never]))
  );
}

/** A copy of an element that can be changed. */
export function copyOf<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return { ...node };
  return { ...node, properties: { ...node.properties }, children: node.children.map(copyOf) };
}
