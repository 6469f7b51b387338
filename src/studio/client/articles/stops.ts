import type { ReadingAnswer } from '../../messages/articles.ts';

/** An article as it is read; see `ReadingView`. */
export type ArticleView = NonNullable<ReadingAnswer['view']>;
export type ArticleBlock = ArticleView['blocks'][number];
export type ArticleRun = ArticleBlock['runs'][number];

/** A stretch of an article's text, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of an article, where the cursor can stand. */
export interface Stop extends Stretch {
  /** The position of its block among all. */
  readonly block: number;
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of an article in order, each with the punctuation that it touches. */
export function stopsOf({ blocks }: ArticleView): Stop[] {
  return blocks.flatMap((block, index) =>
    [...textOf(block).matchAll(/\S+/gu)].flatMap(({ 0: chunk, index: at }) =>
      wordsIn(chunk).map(({ start, end }) => ({
        start: block.start + at + start,
        end: block.start + at + end,
        block: index,
      })),
    ),
  );
}

/** A block's text, with a space for what is no text: as long as in the article. */
function textOf({ runs }: ArticleBlock): string {
  return runs
    .map(({ kind, text, start, end }) => (kind === 'text' ? text : ' '.repeat(end - start)))
    .join('');
}

function wordsIn(chunk: string): Stretch[] {
  if (!UNSPACED.test(chunk)) return [{ start: 0, end: chunk.length }];
  const words: Stretch[] = [];
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(chunk);
  for (const { segment, index, isWordLike } of segments) {
    const end = index + segment.length;
    const last = words.at(-1);
    if (!isWordLike && last) words[words.length - 1] = { start: last.start, end };
    else words.push({ start: index, end });
  }
  return words;
}

/** The text of a stretch, a space between blocks and for what is no text. */
export function textBetween({ blocks }: ArticleView, { start, end }: Stretch): string {
  return blocks
    .filter((block) => block.end > start && block.start < end)
    .map((block) =>
      textOf(block).slice(Math.max(0, start - block.start), Math.max(0, end - block.start)),
    )
    .join(' ');
}

/** The position of the word at an offset, or of the next one; the last where there is none. */
export function stopAt(stops: readonly Stop[], offset: number): number {
  const found = stops.findIndex(({ end }) => end > offset);
  return found < 0 ? Math.max(0, stops.length - 1) : found;
}

/** Where a key leads from a word. */
export type Move =
  | 'before'
  | 'after'
  | 'blockBefore'
  | 'blockAfter'
  | 'first'
  | 'last'
  | 'top'
  | 'end';

/** The position of the word that a move leads to. */
export function moved(stops: readonly Stop[], from: number, move: Move): number {
  const last = Math.max(0, stops.length - 1);
  const block = stops[from]?.block ?? 0;
  const firstOf = (wanted: number | undefined) => {
    const found = stops.findIndex((stop) => stop.block === wanted);
    return found < 0 ? from : found;
  };
  switch (move) {
    case 'before':
      return Math.max(0, from - 1);
    case 'after':
      return Math.min(last, from + 1);
    case 'first':
      return firstOf(block);
    case 'last':
      return stops.findLastIndex((stop) => stop.block === block);
    case 'blockBefore': {
      const start = firstOf(block);
      return start < from ? start : firstOf(stops[start - 1]?.block);
    }
    case 'blockAfter':
      return firstOf(stops.find((stop) => stop.block > block)?.block);
    case 'top':
      return 0;
    case 'end':
      return last;
  }
}
