import type { Element, ElementContent, Root } from 'hast';
import type { Definition, Html, Image, ImageReference, Root as MarkdownRoot, Parents } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { pictureMark } from './picture/markdown-pictures.ts';
import { textOf } from './tree-text.ts';

/** A picture as Markdown names it. */
export interface MarkdownPicture {
  readonly url: string;
  readonly alt: string;
  readonly title: string;
  /** Offsets into the Markdown. */
  readonly start: number;
  readonly end: number;
}

/**
 * Markdown that was read as a tree of safe HTML, with marks where its pictures stand.
 *
 * @param picture gives what a picture prints as; undefined where it cannot. It is kept in `figures` by
 *   the number of its mark.
 */
export function treeOf(
  read: MarkdownRoot,
  picture: (picture: MarkdownPicture) => Element | undefined,
): { readonly tree: Root; readonly figures: ReadonlyMap<number, Element> } {
  const figures = new Map<number, Element>();
  let pictures = 0;
  const mark = (node: Image | ImageReference, { url, title }: Image | Definition): Element => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const figure = picture({ url, alt: node.alt ?? '', title: title ?? '', start, end });
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
  return { tree: processor.runSync(read) as Root, figures };
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
