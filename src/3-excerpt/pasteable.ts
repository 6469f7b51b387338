import { OMISSION, placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import {
  type NarrowingLine,
  type PassageSearch,
  startOf,
  type Way,
  type Ways,
} from './passage-search.ts';
import { type Searchable, wordsBefore } from './search.ts';
import { waysOf } from './ways.ts';
import { lastWords, withoutUnseen } from './words.ts';

/** Places that a message lists. */
export const MOST_LISTED = 5;
/** How few and how many words `after` may have. */
const LEAST_WORDS = 2;
const MOST_WORDS = 12;
/** Places of a passage's first words among which `after` is looked for. */
const MOST_STARTS = 1000;
/** Characters before a passage that are looked at. */
const FARTHEST_BACK = 400;

/**
 * Lines for an excerpt, one for each of its places up to a few: `after` with a few words where they
 * single it out, else `which`. Each has been tried: it gives that place.
 */
export function narrowingLines(search: PassageSearch, ways: Ways): NarrowingLine[] {
  const { article } = search.searchable;
  return ways.left.slice(0, MOST_LISTED).map((way, index) => {
    const where = placeInWords(article, startOf(way)).replace(/\s+/gu, ' ');
    const after = singlingOut(search, ways, way);
    return after === undefined
      ? { key: 'which', value: String(index + 1), where }
      : { key: 'after', value: after, where };
  });
}

/** The lines as they can be pasted, of so many places. */
export function pasteable(lines: readonly NarrowingLine[], places: number): string {
  const written = lines.map(
    ({ key, value, where }) =>
      `\n  ${key}: ${key === 'which' ? value : JSON.stringify(value)} # ${where}`,
  );
  const more = places - lines.length;
  return written.join('') + (more > 0 ? `\nand so on for ${more} more.` : '');
}

/** The last words before a position, as far back as the saved copy has the text whole. */
export function wordsTo({ article }: Searchable, position: number, count: number): string {
  const before = article.text.slice(Math.max(0, position - FARTHEST_BACK), position);
  return lastWords(withoutUnseen(before.split(OMISSION).at(-1) ?? ''), count);
}

/**
 * What `after` must say to single out one of the ways: the fewest words that do. Undefined where no
 * few words do.
 */
export function singlingOut(search: PassageSearch, { starts }: Ways, way: Way): string | undefined {
  // Words so common are better quoted with more around them.
  if (starts.length > MOST_STARTS) return undefined;
  const { searchable } = search;
  for (let count = LEAST_WORDS; count <= MOST_WORDS; count++) {
    const after = wordsTo(searchable, startOf(way), count);
    const words = foldQuotation(after);
    const precedes = starts.filter(({ start }) => wordsBefore(searchable, start, words));
    if (precedes.length === 1 && leadsTo(search, after, way)) return after;
  }
  return undefined;
}

/** Whether an excerpt with this `after` names this way and no other. */
function leadsTo(search: PassageSearch, after: string, way: Way): boolean {
  const excerpt = { ...search.excerpt, after };
  const [only, second] = waysOf({ ...search, excerpt, tell: () => {} })?.left ?? [];
  if (!only || second || only.pieces.length !== way.pieces.length) return false;
  return only.pieces.every(
    ({ start, end }, index) => start === way.pieces[index]?.start && end === way.pieces[index]?.end,
  );
}
