import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import type { Definition, Html, Image, ImageReference, Parents } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { walk } from '../source/markdown/walk.ts';
import type { Memory } from '../source/memory.ts';
import { directionOf, directionOfText } from './direction.ts';
import { type SectionNotes, takeFootnotes } from './footnotes.ts';
import { markOffsets } from './marks.ts';
import { pictureMark, placeFigures } from './picture/markdown-pictures.ts';
import { curlyQuotesIn, INLINE } from './typography.ts';

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

/** A picture as Markdown names it. */
export interface MarkdownPicture {
  readonly url: string;
  readonly alt: string;
  readonly title: string;
  /** Offsets into the Markdown. */
  readonly start: number;
  readonly end: number;
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
  const figures = new Map<number, Element>();
  const tree = toTree(markdown, options, figures);
  curlyQuotesIn(tree, options.lang);
  const text = textOf(tree);
  placeFigures(tree, figures);
  const footnotes = takeFootnotes(tree, options.notes);
  for (const { properties } of footnotes) Object.assign(properties, options.from);
  const notes: Root = { type: 'root', children: [...footnotes] };
  options.transform?.(tree);
  for (const part of [tree, notes]) {
    markLongWords(part);
    setDirections(part, options.lang);
    if (options.offsets) markOffsets(part);
  }
  const blocks = tree.children.filter((child) => child.type === 'element');
  const only = blocks.length === 1 && blocks[0]?.tagName === 'p' ? blocks[0] : undefined;
  const stringify = unified().use(rehypeStringify);
  return {
    html: stringify.stringify(tree),
    inline: only && stringify.stringify({ type: 'root', children: lineOf(only) }),
    text,
  };
}

/** A part of a tree as HTML. */
export function toHtml(element: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [element] });
}

/** The words in a tree, blocks apart. */
export function textOf(tree: Root | Element): string {
  const parts: string[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element' && !INLINE.has(node.tagName)) parts.push(' ');
  });
  return parts.join('');
}

const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '', // only footnotes have ids, and theirs are changed
  protocols: { href: ['http', 'https', 'mailto'] },
  attributes: {
    ...defaultSchema.attributes,
    img: ['dataPicture'],
    a: [
      ...(defaultSchema.attributes?.a ?? []).filter((known) => known[0] !== 'className'),
      ['className', 'address', 'data-footnote-backref'],
    ],
  },
};

function toTree(markdown: string, options: MarkdownOptions, figures: Map<number, Element>): Root {
  let pictures = 0;
  const mark = (node: Image | ImageReference, { url, title }: Image | Definition): Element => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const alt = node.alt ?? '';
    const figure = options.picture({ url, alt, title: title ?? '', start, end });
    if (figure) figures.set(pictures, figure);
    return pictureMark(pictures++);
  };
  const image = (_: unknown, node: Image) => mark(node, node);
  const imageReference = (state: State, node: ImageReference) => {
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    return definition && mark(node, definition);
  };
  const processor = unified()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteBackContent: '↑',
      handlers: { html: rawHtml, image, imageReference },
    })
    .use(() => settle)
    .use(rehypeSanitize, SCHEMA);
  return processor.runSync(readMarkdown(markdown, options.memory).tree) as Root;
}

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

/** The definitions of a text, for pictures and links that point to them. */
interface State {
  readonly definitionById: ReadonlyMap<string, Definition>;
}

/** Raw HTML as text: in a paragraph where it stands among words, else a paragraph of its own. */
function rawHtml(_: unknown, node: Html, parent: Parents | undefined): ElementContent {
  const text: ElementContent = { type: 'text', value: node.value };
  const amongWords = parent?.children.some((child) => child.type === 'text');
  const block = parent === undefined || BLOCK_PARENTS.has(parent.type);
  if (amongWords || !block) return text;
  return { type: 'element', tagName: 'p', properties: {}, children: [text] };
}

/** The level of the heading that a text stands below. */
const SECTION_LEVEL = 2;

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Puts headings below the document's own with no level left out, which a screen reader's list of
 * headings would show as a gap (WCAG 2.1, technique G141); takes bad links apart, and draws boxes to tick as signs.
 */
function settle(tree: Root): void {
  const above: number[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) {
      const own = Math.max(SECTION_LEVEL, Number(level));
      while ((above.at(-1) ?? 0) >= own) above.pop();
      above.push(own);
      element.tagName = `h${SECTION_LEVEL + above.length}`;
    }
    if (element.tagName === 'input' && parent !== undefined && index !== undefined) {
      const sign = element.properties.checked ? '☑' : '☐';
      parent.children.splice(index, 1, { type: 'text', value: sign });
      return [SKIP, index + 1];
    }
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const href = String(element.properties.href ?? '');
    // Authors cannot write these: they mark the footnotes.
    const { dataFootnoteRef, dataFootnoteBackref } = element.properties;
    const footnote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
    // On paper an address prints behind a link's words; where the words are the address, once will do.
    const bare = (address: string) =>
      address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
    if (bare(textOf({ type: 'root', children: element.children })) === bare(href))
      element.properties.className = ['address'];
    if (footnote || /^(https?:|mailto:)/i.test(href)) return undefined;
    parent.children.splice(index, 1, ...element.children);
    return [SKIP, index];
  });
}
