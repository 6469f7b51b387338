import type { PhrasingContent } from 'mdast';
import { type Article, type Block, LINE_BREAK, type Mark, OMISSION } from './article.ts';
import { OMITTED_ADDRESS } from './read-text.ts';
import { omissionLabel, TrimmedWriter } from './trimmed-writer.ts';

/** A stretch of an article's text, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What to keep of an article. */
export interface Keep {
  /** Stretches of `Article.text`. Words at their ends are kept whole. */
  readonly stretches: readonly Stretch[];
  /**
   * How much is kept around them: `words`, nothing; `blocks`, the whole paragraph, cell or heading;
   * `parts`, the whole list, table or quotation as it stands in the file.
   */
  readonly around: 'words' | 'blocks' | 'parts';
  /** Whether every heading is kept, for passages that are named by one. */
  readonly headings?: boolean;
}

/**
 * The Markdown of an article reduced to some stretches of its text. Paragraphs keep their numbers:
 * what is left out is marked as `readText` knows it, and what is kept reads back as it was, with
 * its emphasis, its line breaks and its place in lists and quotations. Links become text.
 */
export function trimText(article: Article, keep: Keep): string {
  const writer = new TrimmedWriter();
  const stretches = keep.stretches.toSorted((a, b) => a.start - b.start);
  for (const run of runsOf(article.blocks)) {
    const kept = run.map((block) => keptOf(article, block, stretches, keep));
    // An ordered list of which one item is left would read as a sentence that starts with a number.
    const placeholders = run.some((block) => block.marker) && kept.some((list) => list.length > 0);
    for (const [index, block] of run.entries()) {
      const stretches = kept[index] ?? [];
      if (stretches.length > 0) writer.write(block, inlineOf(article, block, stretches));
      else if (placeholders) writer.write(block, [omission(omissionLabel(block))]);
      else writer.omit(block);
    }
  }
  return writer.finish();
}

/** Blocks cut into runs: the blocks of a list together, every other by itself. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && block.within === 'list' && last.at(-1)?.within === 'list') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** Whether any of a block is kept. */
export function keepsSome(article: Article, block: Block, keep: Keep): boolean {
  return keptOf(article, block, keep.stretches, keep).length > 0;
}

/** The stretches of a block that are kept, whole words, in order; empty where none is. */
function keptOf(
  { text }: Article,
  block: Block,
  stretches: readonly Stretch[],
  keep: Keep,
): Stretch[] {
  if (block.kind === 'omitted') return [];
  const whole = [{ start: block.start, end: block.end }];
  if (block.kind === 'heading' && keep.headings) return whole;
  if (block.start === block.end) {
    // A cell without words, in a table that is quoted across.
    return stretches.some(({ start, end }) => start < block.start && end > block.end) ? whole : [];
  }
  const inside = stretches
    .filter(({ start, end }) => start < block.end && end > block.start)
    .flatMap(({ start, end }) => {
      const first = Math.max(start, block.start);
      const piece = text.slice(first, Math.min(end, block.end));
      const from = first + piece.length - piece.trimStart().length;
      return piece.trim() === '' ? [] : [{ start: from, end: from + piece.trim().length }];
    });
  if (inside.length === 0) return [];
  if (keep.around !== 'words' || block.kind === 'code' || block.kind === 'caption') return whole;
  const words = wordsOf(text, block);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of inside) {
    const first = words.findLast((word) => word.start <= start && word.end > start)?.start ?? start;
    // A mark of direction after a space counts with the space.
    const from = first + (/^\s*/u.exec(text.slice(first, start))?.[0].length ?? 0);
    const to = words.find((word) => word.start < end && word.end >= end)?.end ?? end;
    const last = merged.at(-1);
    const between = last && text.slice(last.end, from);
    if (last && (from <= last.end || between?.trim() === '')) last.end = Math.max(last.end, to);
    else merged.push({ start: from, end: to });
  }
  return merged;
}

function wordsOf(text: string, { start, end }: Block): Stretch[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return [...segmenter.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}

/** A block's kept text as Markdown nodes, with a mark where words go. */
function inlineOf(article: Article, block: Block, kept: readonly Stretch[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = block.start;
  const gap = (to: number) => {
    if (article.text.slice(at, to).trim() === '') return;
    if (nodes.length > 0) nodes.push({ type: 'text', value: ' ' });
    nodes.push(omission());
    if (to < block.end) nodes.push({ type: 'text', value: ' ' });
  };
  for (const stretch of kept) {
    gap(stretch.start);
    nodes.push(...marked(article, stretch, marksWithin(article, stretch)));
    at = stretch.end;
  }
  gap(block.end);
  return nodes;
}

/** The marks in a stretch, outer before inner: of two that coincide the outer was read last. */
function marksWithin({ marks }: Article, { start, end }: Stretch): Mark[] {
  return marks
    .toReversed()
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start),
      end: Math.min(mark.end, end),
    }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Text within nested marks, outermost first. */
function marked(article: Article, stretch: Stretch, marks: readonly Mark[]): PhrasingContent[] {
  const [mark] = marks;
  if (!mark) return plain(article.text.slice(stretch.start, stretch.end));
  const inner = marks.slice(1).filter((other) => other.start < mark.end);
  const later = marks.slice(1).filter((other) => other.start >= mark.end);
  const before = plain(article.text.slice(stretch.start, mark.start));
  const after = marked(article, { start: mark.end, end: stretch.end }, later);
  if (mark.emphasis === 'code') {
    const value = article.text.slice(mark.start, mark.end);
    return [...before, { type: 'inlineCode', value }, ...after];
  }
  const type = ({ em: 'emphasis', strong: 'strong', del: 'delete' } as const)[mark.emphasis];
  return [...before, { type, children: marked(article, mark, inner) }, ...after];
}

function plain(text: string): PhrasingContent[] {
  return text
    .split(new RegExp(`(${LINE_BREAK}|${OMISSION})`, 'u'))
    .filter((part) => part !== '')
    .map((part) => {
      if (part === LINE_BREAK) return { type: 'break' };
      return part === OMISSION ? omission() : { type: 'text', value: part };
    });
}

function omission(label = '…'): PhrasingContent {
  return { type: 'link', url: OMITTED_ADDRESS, children: [{ type: 'text', value: label }] };
}
