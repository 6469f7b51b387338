import type { Element, Root as HtmlRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { numberItems } from './item-numbers.ts';
import { plainTextOf } from './markdown-nodes.ts';
import { orderedList } from './numbered-list.ts';
import { onTheLine, raisedNotes } from './raised-text.ts';
import { boundPage } from './web/page-limits.ts';

/** An HTML address that stands for the mark of a footnote: what follows is its identifier. */
export const FOOTNOTE_ADDRESS = '#footnote:';

type State = Parameters<NonNullable<NonNullable<Options['handlers']>[string]>>[0];

/** What HTML within a document says, as Markdown. */
export interface HtmlContent {
  readonly children: readonly RootContent[];
  readonly notes: readonly string[];
}

/** Parses a piece of HTML, no deeper than articles go. */
export function parseHtml(html: string): HtmlRoot {
  return unified().use(rehypeParse, { fragment: true }).parse(boundPage(html));
}

/**
 * Turns a piece of HTML into Markdown: that of a Word document as its reader writes it, or what
 * stands in a Markdown file. Every visible word stays; pictures come as images for the caller to
 * decide on.
 */
export function contentOfHtml(tree: HtmlRoot): HtmlContent {
  const raised = new Set<string>();
  const raise = (state: State, element: Element, position: 'sup' | 'sub') => {
    const nodes = state.all(element);
    const marksNote = nodes.some(({ type }) => type === 'footnoteReference' || type === 'link');
    const words = nodes.map(plainTextOf).join('');
    if (marksNote || words.trim() === '') return nodes;
    const { text, same } = onTheLine(words, position);
    if (same) return [{ type: 'text' as const, value: text }];
    raised.add(words);
    return nodes;
  };
  freeCaptions(tree);
  giveHeadingRows(tree);
  numberItems(tree);
  const handlers: Options['handlers'] = {
    a(state, element: Element) {
      const address = String(element.properties.href ?? '');
      if (address.startsWith(FOOTNOTE_ADDRESS)) {
        const identifier = address.slice(FOOTNOTE_ADDRESS.length);
        return { type: 'footnoteReference', identifier, label: identifier };
      }
      const nodes = state.all(element);
      // An anchor, or a link within the document, is nothing outside it.
      if (!/^(?:https?|mailto):/i.test(address) || nodes.length === 0) return nodes;
      return { type: 'link', url: address, children: nodes as never };
    },
    ol: orderedList,
    sup: (state, element: Element) => raise(state, element, 'sup'),
    sub: (state, element: Element) => raise(state, element, 'sub'),
  };
  const markdown = unified()
    .use(rehypeRemark, {
      document: true,
      handlers,
      nodeHandlers: { comment: () => undefined },
      quotes: ['“”', '‘’'],
    })
    .runSync(structuredClone(tree)) as unknown as Root;
  const notes = raisedNotes(raised);
  return { children: markdown.children, notes };
}

/** The caption of a table would be left out: it becomes a paragraph before it. */
function freeCaptions(tree: HtmlRoot): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || index === undefined || !parent) return undefined;
    const found = element.children.findIndex(
      (child) => child.type === 'element' && child.tagName === 'caption',
    );
    const caption = element.children[found];
    if (caption?.type !== 'element') return undefined;
    element.children.splice(found, 1);
    parent.children.splice(index, 0, { ...caption, tagName: 'p' });
    return index + 1;
  });
}

/** A table in Markdown has a heading row: where none is marked, it is the first. */
function giveHeadingRows(tree: HtmlRoot): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return undefined;
    const rows: Element[] = [];
    visit(table, 'element', (element) => {
      if (element.tagName === 'tr') rows.push(element);
    });
    const cells = rows.flatMap((row) => row.children);
    if (cells.some((cell) => cell.type === 'element' && cell.tagName === 'th')) return SKIP;
    for (const cell of rows[0]?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
    return SKIP;
  });
}
