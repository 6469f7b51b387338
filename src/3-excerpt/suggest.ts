import search from 'approx-string-match';
import { diffArrays } from 'diff';
import { placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import { findPlaces, type Searchable } from './search.ts';
import type { Span } from './span.ts';

/** What an article has that is nearest to words it does not have. */
export interface Suggestion {
  readonly place: Span;
  /** The article's own wording. */
  readonly wording: string;
  /** How the two differ, in words: "says “professional” where the quotation says “expert”". */
  readonly difference: string;
  /** Edits between the two, as a share of the length compared; 0 is the same. */
  readonly distance: number;
}

/** Characters of a quotation that are compared; more would only cost time. */
const COMPARED = 400;
/** The most edits, as a share of the length, at which two wordings are still the same passage. */
const MOST_EDITS = 0.4;

/**
 * The stretches of the article nearest to the words, best first, if any is near enough. Suggestions
 * are for people to read; they are never printed.
 */
export function suggest(searchable: Searchable, quotation: string): Suggestion[] {
  const { article, folded } = searchable;
  const words = foldQuotation(quotation);
  const pattern = words.slice(0, COMPARED).toLowerCase();
  const text = folded.text.toLowerCase();
  // Lower-casing may change the length of a text (İ); then offsets would not hold.
  if (pattern.length < 4 || text.length !== folded.text.length) return [];

  const matches = search(text, pattern, Math.ceil(pattern.length * MOST_EDITS));
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (least, match) => (!least || match.errors < least.errors ? match : least),
    undefined,
  );
  if (!best) return [];

  let from = best.start;
  let to = Math.min(folded.text.length, best.start + Math.max(words.length, best.end - best.start));
  if (words.length <= COMPARED) to = best.end;
  while (from > 0 && isInWord(folded.text, from)) from -= 1;
  while (to < folded.text.length && isInWord(folded.text, to)) to += 1;
  const place = { start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? 0 };
  const wording = article.text.slice(place.start, place.end).replace(/\s+/gu, ' ').trim();
  if (wording.includes('\u0000')) return [];
  const difference = describeDifference(words, foldQuotation(wording));
  return [{ place, wording, difference, distance: best.errors / pattern.length }];
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

/** The first differences, word by word. */
function describeDifference(quoted: string, article: string): string {
  const differences: string[] = [];
  let lost: string[] = [];
  let before = '';
  const flush = (found: readonly string[]) => {
    const here = found.join(' ');
    const there = lost.join(' ');
    if (here && there) differences.push(`says “${here}” where the quotation says “${there}”`);
    else if (here)
      differences.push(
        `has “${here}” ${before ? `after “${before}”` : 'at the start'}, which the quotation leaves out`,
      );
    else if (there) differences.push(`does not have “${there}”`);
    lost = [];
  };
  for (const change of diffArrays(quoted.split(' '), article.split(' '))) {
    if (change.removed) {
      lost = change.value;
    } else {
      flush(change.added ? change.value : []);
      if (!change.added) before = change.value.at(-1) ?? before;
    }
  }
  flush([]);
  const more = differences.length - 3;
  return differences.slice(0, 3).join('; ') + (more > 0 ? `; and ${more} more differences` : '');
}

/** Where else the words are, among the guide's other articles. */
export function foundElsewhere(
  quotation: string,
  others: readonly (readonly [string, Searchable])[],
): { readonly id: string; readonly where: string } | undefined {
  const words = foldQuotation(quotation);
  for (const [id, other] of others) {
    const [place] = findPlaces(other, words);
    if (place) {
      return { id, where: placeInWords(other.article, place.start) };
    }
  }
  return undefined;
}
