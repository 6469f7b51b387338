import { blockAt } from '../2-article/article.ts';
import type { PassageSearch, Way } from './passage-search.ts';
import type { Searchable } from './search.ts';
import { merged, type Span } from './span.ts';

/** Characters to go on to white space in a script that has none. */
const FARTHEST = 40;

/**
 * Every stretch of an article's text that finding a passage relied on: what prints, the words that
 * `from`, `to` and `after` name, the other places that `which` counts, the headings of `under`.
 * Where all else were missing, the excerpt would still name this passage and no other.
 */
export function relied(
  { searchable }: PassageSearch,
  chosen: Way,
  counted: readonly Way[],
  headings: readonly Span[],
): Span[] {
  const ways = [chosen, ...counted];
  const words = ways.flatMap(({ named, after }) => (after ? [...named, after] : named));
  return merged([
    ...headings,
    ...[...chosen.pieces, ...words].map((span) => toWhiteSpace(searchable, span)),
  ]);
}

/**
 * A stretch with the white space around it: whether it starts or ends inside a word, and whether
 * a hyphen at its edge is a dash, depends on what stands there.
 */
export function toWhiteSpace({ article }: Searchable, span: Span): Span {
  const { text } = article;
  const first = Math.max(blockAt(article, span.start)?.start ?? 0, span.start - FARTHEST);
  const last = Math.min(blockAt(article, span.end)?.end ?? 0, span.end + FARTHEST);
  let { start, end } = span;
  while (start > first && !/\s/.test(text[start - 1] ?? ' ')) start -= 1;
  while (start > first && /\s/.test(text[start - 1] ?? '')) start -= 1;
  while (end < last && !/\s/.test(text[end] ?? ' ')) end += 1;
  while (end < last && /\s/.test(text[end] ?? '')) end += 1;
  return { start, end };
}
