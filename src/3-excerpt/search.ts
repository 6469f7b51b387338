import type { Article } from '../2-article/article.ts';
import { countBefore } from '../source/sorted.ts';
import { splitsEmoji } from './emoji.ts';
import { type Folded, fold, foldEdges } from './fold.ts';
import type { Span } from './span.ts';
import { WordBoundaries } from './words.ts';

/** An article made ready to be searched. */
export interface Searchable {
  readonly article: Article;
  readonly folded: Folded;
  readonly boundaries: WordBoundaries;
}

/** Folds an article's text once, for all the quotations from it. */
export function searchable(article: Article): Searchable {
  return { article, folded: fold(article.text), boundaries: new WordBoundaries(article) };
}

/**
 * Every place where the article has the words, in order, within one of the stretches. `words` are
 * folded. A place counts only when its own characters fold to exactly these words, so that no
 * match starts or ends inside a ligature, an ellipsis, an accented letter or an emoji.
 */
export function findPlaces(
  { article, folded }: Searchable,
  words: string,
  within: readonly Span[] = [{ start: 0, end: article.text.length }],
): Span[] {
  const places: Span[] = [];
  if (words === '') return places;
  for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1)) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + words.length - 1] ?? 0;
    if (!within.some((stretch) => start >= stretch.start && end <= stretch.end)) continue;
    if (foldEdges(article.text.slice(start, end)) !== words) continue;
    if (splitsEmoji(article.text, start) || splitsEmoji(article.text, end)) continue;
    places.push({ start, end });
  }
  return places;
}

/**
 * Where folded words end just before a position, white space aside, if they do and start a word
 * there.
 */
export function wordsBefore(
  { article, folded, boundaries }: Searchable,
  position: number,
  words: string,
): Span | undefined {
  let end = countBefore(folded.starts.length, (index) => (folded.starts[index] ?? 0) < position);
  while (folded.text[end - 1] === ' ') end -= 1;
  const first = end - words.length;
  if (words === '' || first < 0 || !folded.text.startsWith(words, first)) return undefined;
  const place = { start: folded.starts[first] ?? 0, end: folded.ends[end - 1] ?? 0 };
  const same = foldEdges(article.text.slice(place.start, place.end)) === words;
  return same && boundaries.wordAround(place.start) === undefined ? place : undefined;
}
