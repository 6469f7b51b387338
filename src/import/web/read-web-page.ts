import type { Element } from 'hast';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import {
  ImportError,
  type ImportedArticle,
  type ImportedFacts,
  type Removed,
} from '../imported.ts';
import { numberItems } from '../item-numbers.ts';
import { raisedNotes } from '../raised-text.ts';
import { findAddress } from './address.ts';
import { findAuthor } from './author.ts';
import { findKind, findPublication, findRights } from './facts.ts';
import { type Footnote, findFootnotes } from './footnotes.ts';
import { withoutMarks } from './inline-marks.ts';
import { keptTree } from './kept-tree.ts';
import { listLeftOut } from './left-out.ts';
import { findMainText, findOtherText } from './main-text.ts';
import { pageNotes } from './notes.ts';
import { type PageData, readPageData, textOf } from './page-data.ts';
import { type Page, parsePage } from './parse-page.ts';
import { Pictures } from './pictures.ts';
import { findPublished } from './published.ts';
import { listRemoved } from './removed.ts';
import { type Segments, segment, type TextBlock } from './segment.ts';
import { type Selection, select } from './select.ts';
import { plainLayout } from './tables.ts';
import { comparable, findTitle } from './title.ts';
import { captionElement, toMdast } from './to-mdast.ts';
import { extent, folded, LONG, visibleText } from './tree.ts';
import { visiblePart } from './visible.ts';
import { Weights } from './weights.ts';
import { widened } from './widen.ts';

/** Extent of kept text below which the finding may be another part of the page. */
const LEAST_TEXT = 200;

const FORMULAS_NOTE =
  'Formulas that no line of text can hold are pictures in the article: write them as words, or quote none of them.';

/**
 * Reads an article from a web page, `html` its decoded text and `url` where it was fetched from.
 * Nothing is fetched and no script runs; the same page always gives the same article.
 *
 * Throws an `ImportError` for a page that holds no article, or is too large to be one.
 */
export function readWebPage(html: string, url: string | undefined): ImportedArticle {
  const page = parsePage(html);
  const data = readPageData(page);
  const address = findAddress(html, page, data, url);
  const visible = visiblePart(page.body);
  numberItems(visible.body);
  const printed = withoutMarks(visible.body);
  const footnotes = findFootnotes(printed.body);
  const segments = segment(plainLayout(footnotes.body));
  const { body, blocks } = segments;
  const main = findMainText(segments);
  const first = judge(segments, main, page, data, address.url);
  const other = first.kept < LEAST_TEXT ? findOtherText(segments, main) : undefined;
  const second = other && judge(segments, other, page, data, address.url);
  const { facts, notes, selection } = second && second.kept > first.kept ? second : first;
  const raised = new Set<string>();
  const content = contentOf(body, selection, footnotes.notes, address.base, raised);
  if (content.children.length === 0) throw noText();
  const marks = marksIn(content);
  const unused = footnotes.notes.filter(({ number }) => !marks.has(String(number)));
  const removed: Removed[] = [
    ...listRemoved(blocks, selection.verdicts, selection.core),
    ...unused.map(({ note }) => ({ what: 'footnote', text: visibleText(note), after: '' })),
    ...footnotes.back.map((text) => ({ what: 'link back to the text', text, after: '' })),
    ...footnotes.lost.map((text) => ({ what: 'footnote mark', text, after: '' })),
    ...printed.marks.map((text) => ({ what: 'page number or mark', text, after: '' })),
    ...listLeftOut(visible.leftOut, visible.texts, blocks, selection.verdicts),
  ];
  notes.push(...pageNotes(blocks, selection.verdicts, data), ...raisedNotes(raised));
  if (visible.formulas > 0) notes.push(FORMULAS_NOTE);
  return { facts, content, removed, notes };
}

/** The page's text in blocks, and which of them are the main text. */
interface Text {
  readonly blocks: readonly TextBlock[];
  readonly main: ReadonlySet<number>;
  readonly weights: Weights;
}

/** What a page's text is with one finding of the main text: facts, judged blocks, kept extent. */
function judge(
  { body, blocks }: Segments,
  found: ReadonlySet<number>,
  page: Page,
  data: PageData,
  url: string | undefined,
) {
  const main = widened(blocks, found);
  const weights = new Weights(blocks, main);
  const { facts, notes } = factsOf(page, data, url, { blocks, main, weights });
  const names = [facts.publication, facts.author].filter((name) => name !== undefined);
  const selection = select(blocks, main, weights, new Pictures(body), {
    title: facts.title === '' ? undefined : facts.title,
    names,
    authors: (facts.author ?? '').split(/, | and /).filter((name) => name !== ''),
    articleBody: folded(textOf(data.article?.articleBody) ?? ''),
    host: url ? new URL(url).hostname : undefined,
  });
  let kept = 0;
  for (const block of blocks) {
    if (selection.verdicts.get(block) === undefined) kept += extent(block.text);
  }
  return { facts, notes, selection, kept };
}

function factsOf(
  page: Page,
  data: PageData,
  url: string | undefined,
  { blocks, main, weights }: Text,
): { facts: ImportedFacts; notes: string[] } {
  const notes: string[] = [];
  const publication = findPublication(data);
  const site = [publication ?? '', hostName(url)].filter((name) => name !== '');
  const isMain = ({ number }: TextBlock) => main.has(number);
  const first = blocks.findIndex(isMain);
  const long = blocks.findIndex((block) => isMain(block) && extent(block.text) >= LONG);
  const start = Math.max(0, long < 0 ? first : long);
  const title = findTitle(page, data, blocks, start, site) ?? '';
  const named = (block: TextBlock) => comparable(block.text).includes(comparable(title));
  const above =
    title === '' ? -1 : blocks.findLastIndex((block, index) => index <= start && named(block));
  const titleIndex = above >= 0 ? above : Math.max(0, start - 4);
  const last = blocks.findLastIndex(isMain);
  const author = findAuthor(data, blocks, titleIndex, last, [...site, title], weights);
  const published = findPublished(data, blocks, titleIndex, url);
  const kind = findKind(data);
  const rights = findRights(page, data);
  if (title === '') notes.push('The page names no title.');
  if (!author) notes.push('The page names no author.');
  if (!published) notes.push('The page gives no date of publication.');
  else if (published.fromAddress) notes.push('Only the address tells the date of publication.');
  const facts: ImportedFacts = {
    title,
    ...(author ? { author } : {}),
    ...(publication ? { publication } : {}),
    ...(kind ? { kind } : {}),
    ...(published ? { published: published.date } : {}),
    ...(url ? { url } : {}),
    ...(rights ? { rights } : {}),
  };
  return { facts, notes };
}

function hostName(url: string | undefined): string {
  return url ? new URL(url).hostname.replace(/^www\./, '').replace(/\.\w+$/, '') : '';
}

/** The article's text as Markdown: the blocks that are kept, and the notes they point to. */
function contentOf(
  body: Element,
  selection: Selection,
  notes: readonly Footnote[],
  base: string | undefined,
  raised: Set<string>,
): Root {
  const kept = keptTree(body, (number, element) =>
    selection.replacement(number, element, captionElement),
  );
  const content = toMdast(kept, base, raised);
  const used = marksIn(content);
  for (const { number, note } of notes) {
    if (!used.has(String(number))) continue;
    const { body: parts } = segment({ ...note, tagName: 'div' });
    const children = toMdast(parts, base, raised).children as RootContent[];
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: String(number),
      label: String(number),
      children: children as FootnoteDefinition['children'],
    };
    content.children.push(definition);
  }
  return content;
}

/** The numbers of the footnotes that a text points to. */
function marksIn(content: Root): ReadonlySet<string> {
  const used = new Set<string>();
  visit(content, 'footnoteReference', (mark) => {
    used.add(mark.identifier);
  });
  return used;
}

function noText(): ImportError {
  return new ImportError(
    'The page holds no article text.',
    'It may be drawn by scripts: open it in a browser, save it complete, and import that file.',
  );
}
