import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { walk } from '../source/markdown/walk.ts';
import type { Memory } from '../source/memory.ts';
import { directionOf, directionOfText } from './direction.ts';
import { type SectionNotes, takeFootnotes } from './footnotes.ts';
import { type MarkdownPicture, treeOf } from './markdown-tree.ts';
import { markOffsets } from './marks.ts';
import { placeFigures } from './picture/markdown-pictures.ts';
import { textOf } from './tree-text.ts';
import { curlyQuotesIn } from './typography.ts';

/** How a piece of Markdown is to be set. */
export interface MarkdownOptions {
  /** The language of the text, for its quotation marks. */
  readonly lang: string;
  /** Takes the footnotes. */
  readonly notes: SectionNotes;
  /** Gives the figure that a picture prints as; undefined where it cannot. */
  picture(picture: MarkdownPicture): Element | undefined;
  /** What marks the text's footnotes, which stand elsewhere, with the value they are from. */
  readonly from: Properties;
  /** Whether each block says where it is in the text. */
  readonly offsets: boolean;
  readonly memory: Memory;
  /** Changes the tree before it becomes text. */
  readonly transform?: (tree: Root) => void;
}

/** Markdown as HTML that can stand in a document. */
export interface MarkdownHtml {
  /** Blocks: paragraphs, lists, headings. */
  readonly html: string;
  /** What is inside the paragraph, where the text is one paragraph and nothing else. */
  readonly inline: string | undefined;
  /** The words without markup, before `transform`. */
  readonly text: string;
}

/**
 * CommonMark with GFM as safe HTML. Raw HTML is shown as the text it is; links lead to http(s)
 * and mailto only, others lose their link and keep their words; a picture is a figure behind the
 * paragraph that it stands in. Headings start at h3, below the section they stand in.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): MarkdownHtml {
  const { tree, text } = setTree(readMarkdown(markdown, options.memory).tree, options);
  finishTree(tree, options);
  const blocks = tree.children.filter((child) => child.type === 'element');
  const only = blocks.length === 1 && blocks[0]?.tagName === 'p' ? blocks[0] : undefined;
  return { html: toHtml(tree.children), inline: only && toHtml(lineOf(only)), text };
}

/** Markdown that was read as a tree of what prints, its footnotes with those of its section. */
export function setTree(
  read: MarkdownRoot,
  options: Omit<MarkdownOptions, 'memory'>,
): { readonly tree: Root; readonly text: string } {
  const { tree, figures } = treeOf(read, options.picture);
  curlyQuotesIn(tree, options.lang);
  const text = textOf(tree);
  placeFigures(tree, figures);
  const footnotes = takeFootnotes(tree, options.notes);
  for (const { properties } of footnotes) Object.assign(properties, options.from);
  options.transform?.(tree);
  finishTree({ type: 'root', children: [...footnotes] }, options);
  return { tree, text };
}

/** Does to a tree what must wait until all is in it. */
export function finishTree(
  tree: Root,
  { lang, offsets }: Pick<MarkdownOptions, 'lang' | 'offsets'>,
): void {
  markLongWords(tree);
  setDirections(tree, lang);
  if (offsets) markOffsets(tree);
}

/** Parts of a tree as HTML. */
export function toHtml(parts: Root['children']): string {
  return STRINGIFY.stringify({ type: 'root', children: parts });
}

const STRINGIFY = unified().use(rehypeStringify).freeze();

/** Says the direction of blocks that run against the guide's language. */
function setDirections(tree: Root, lang: string): void {
  const usual = directionOf(lang);
  walk<Nodes>(tree, (block) => {
    if (block.type !== 'element' || !TEXT_BLOCKS.has(block.tagName)) return;
    const direction = directionOfText(textOf(block));
    if (direction !== undefined && direction !== usual) block.properties.dir = direction;
  });
}

const TEXT_BLOCKS = new Set(['p', 'li', 'td', 'th', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** What is inside a paragraph, isolated where the paragraph runs against the guide's language. */
function lineOf({ properties: { dir }, children }: Element): ElementContent[] {
  return dir ? [{ type: 'element', tagName: 'bdi', properties: { dir }, children }] : children;
}

/** Marks words in table cells that are too long for a column, so that they can break. */
function markLongWords(tree: Root): void {
  let isThere = false;
  walk<Nodes>(tree, (node) => {
    isThere ||= node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
  });
  if (!isThere) return;
  visit(tree, 'element', (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return undefined;
    visit(cell, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const pieces = node.value.split(LONG_WORD).map((value, piece): ElementContent => {
        const text: ElementContent = { type: 'text', value };
        if (piece % 2 === 0) return text;
        const properties = { className: ['long-word'] };
        return { type: 'element', tagName: 'span', properties, children: [text] };
      });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
    return SKIP;
  });
}

/** Longer than any word of a dictionary, as addresses are. */
const LONG_WORD = /(\S{28,})/u;
