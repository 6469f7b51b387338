import type { RootContent } from 'mdast';
import { ImportError, type ImportedArticle, type Removed } from '../imported.ts';
import { captionOf, lastWords } from '../markdown-nodes.ts';
import { furnitureOf } from '../text/furniture-lines.ts';
import { LineJoiner, notesOnParted } from '../text/line-ends.ts';
import type { FoundFacts } from '../text/page-lines.ts';
import { isCaption } from '../text/picture-lines.ts';
import { takeTopLines } from '../text/top-lines.ts';
import { flowOf, type PdfParagraph } from './pdf-flow.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import { PdfNotes } from './pdf-notes.ts';
import { readPdfPages } from './pdf-pages.ts';
import { type BodyText, bodyTextOf } from './pdf-paragraphs.ts';
import { edgeLinesOf } from './pdf-running-heads.ts';

/** A title's letters are larger than those of the text by this. */
const TITLE = 1.2;
const LONGEST_TITLE = 250;
const COMPARE =
  'A PDF does not tell where its words and paragraphs start and end: compare every paragraph with the page.';
const RECOGNISED =
  'The text was recognised by a program on pictures of the pages: wrong letters are likely, so compare every word.';

/**
 * Reads the text of a PDF as far as it can be had cleanly: columns in their order, paragraphs put
 * together over lines, columns and pages, footnotes with their marks, running heads and page numbers
 * taken out. Emphasis and pictures are not kept.
 *
 * @throws ImportError rather than give wrong words: for scans without text, for letters that cannot
 * be told, for writing from right to left, for what is locked or damaged.
 */
export async function readPdfDocument(bytes: Uint8Array): Promise<ImportedArticle> {
  const { pages, title: named, isRecognised, turned } = await readPdfPages(bytes);
  const lines = pages.map(linesOf);
  const edges = edgeLinesOf(lines);
  const isEdge = new Set(edges.map(({ line }) => line));
  const texts = lines.map((page) => page.filter((line) => !isEdge.has(line)));
  const body = bodyTextOf(texts.flat());
  const footnotes = new PdfNotes();
  const flow = flowOf(texts, body, (block) => footnotes.take(block));
  if (flow.length === 0) throw nothing();

  const joiner = new LineJoiner(
    texts
      .flat()
      .map(({ text }) => text)
      .join('\n'),
    'of-the-line',
  );
  const join = (parts: readonly PdfLine[]) => joiner.join(parts.map(({ text }) => text));
  const removed = removedEdges(edges);
  for (const text of turned) removed.push({ what: 'text that stands upright', text, after: '' });
  const at = titleIn(flow, body);
  const top = flow[at];
  const title = top ? join(top.lines) : named;
  const blocks: RootContent[] = [];
  for (const paragraph of flow) {
    if (paragraph !== top) addBlock(paragraph, join(paragraph.lines), blocks, removed, footnotes);
  }
  const facts: FoundFacts = {};
  // What stands above the title is not told by it; lines about the article stand right below.
  const children = [...takeTopLines(blocks, facts, removed), ...footnotes.definitions(join)];
  return {
    facts: { ...facts, title: title ?? '' },
    content: { type: 'root', children },
    removed,
    notes: [
      COMPARE,
      ...(isRecognised ? [RECOGNISED] : []),
      ...tableNotes(flow),
      ...notesOnParted(joiner.parted),
      ...(top || !named ? [] : [`The title “${named}” is from the properties of the file.`]),
      ...(title ? [] : ['The PDF does not tell its title: write it above the text.']),
    ],
  };
}

/** The largest heading of the first page; -1 when none is larger than the text. */
function titleIn(flow: readonly PdfParagraph[], body: BodyText): number {
  let best = -1;
  let largest = body.size * TITLE;
  for (const [index, { isHeading, lines, pages }] of flow.entries()) {
    const size = lines[0]?.size ?? 0;
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (!isHeading || pages[0] !== 1 || size <= largest || length > LONGEST_TITLE) continue;
    best = index;
    largest = size;
  }
  return best;
}

function addBlock(
  paragraph: PdfParagraph,
  text: string,
  blocks: RootContent[],
  removed: Removed[],
  footnotes: PdfNotes,
): void {
  const furniture = furnitureOf(text, false);
  if (furniture) {
    removed.push({ what: furniture.what, text, after: lastWords(blocks) });
    return;
  }
  const isFigure =
    paragraph.isSmall && /^(?:fig(?:ure|\.)|photo|image|map|chart|table)\b/iu.test(text);
  if (isFigure || isCaption(text)) {
    blocks.push(captionOf(text));
    return;
  }
  const children = footnotes.withMarks(text, paragraph.pages);
  blocks.push(
    paragraph.isHeading ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children },
  );
}

/** Each running head once, however often it stands there. */
function removedEdges(edges: ReturnType<typeof edgeLinesOf>): Removed[] {
  const known = new Set<string>();
  return edges.flatMap(({ line, what }): Removed[] => {
    const shape = line.text.replace(/\d+/g, '0');
    if (known.has(shape)) return [];
    known.add(shape);
    return [{ what, text: line.text, after: '' }];
  });
}

function tableNotes(flow: readonly PdfParagraph[]): string[] {
  const pages = [...new Set(flow.filter(({ isTable }) => isTable).flatMap(({ pages }) => pages))];
  if (pages.length === 0) return [];
  return [
    `There seems to be a table on page ${pages.join(', ')}: its lines were kept as they stand.`,
  ];
}

function nothing(): ImportError {
  return new ImportError(
    'The PDF holds nothing but running heads.',
    'Look whether it is the right one.',
  );
}
