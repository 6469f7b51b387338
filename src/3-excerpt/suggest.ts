import { OMISSION } from '../2-article/article.ts';
import { anchored } from './anchored.ts';
import { approximate, type Likeness } from './approximate.ts';
import { differenceOf } from './difference.ts';
import { foldQuotation } from './fold.ts';
import type { Searchable } from './search.ts';
import type { Span } from './span.ts';

/** What an article has that is near to words it does not have. */
export interface Suggestion {
  readonly place: Span;
  /** The article's own wording. */
  readonly wording: string;
  /** How the two differ, in words: "says “professional” where the quotation says “expert”". */
  readonly difference: string;
  /** Whether the article has words there that the quotation leaves out. */
  readonly longer: boolean;
  /** Edits between the two, as a share of the length compared; 0 is the same. */
  readonly distance: number;
}

/** Suggestions for one quotation. */
const MOST_SUGGESTIONS = 3;
/** Characters of a quotation that are compared; more would only cost time. */
const COMPARED = 400;
/** Characters of its end that are compared to find where a longer one ends. */
const COMPARED_AT_END = 100;
/** Edits, as a share of the length, that are tried first. */
const FEW_EDITS = 0.1;
/** The most edits, as a share of the length, at which two wordings are still the same passage. */
const MOST_EDITS = 0.4;
/** The same for a few words, between which some letters make all the difference. */
const MOST_EDITS_SHORT = 0.25;
const SHORT = 16;
/** Characters more, from which on words were left out rather than written otherwise. */
const LONGER = 8;
/** What words left out without a mark count for, however many they are. */
const LEFT_OUT = 0.1;

/**
 * The stretches of the article nearest to the words: up to three, best first, none touching
 * another, later ones only where they are not much farther than the best. Suggestions are for
 * people to read; they are never printed.
 */
export function suggest(searchable: Searchable, quotation: string): Suggestion[] {
  const words = foldQuotation(quotation);
  const text = lowerCase(searchable.folded.text);
  const whole = lowerCase(words);
  const pattern = whole.slice(0, COMPARED);
  if (pattern.length < 4) return [];
  const grown = (found: Likeness) =>
    toWords(text, whole.length > COMPARED ? toEnd(text, whole, found) : found);
  const most = Math.floor(
    pattern.length * (pattern.length < SHORT ? MOST_EDITS_SHORT : MOST_EDITS),
  );
  const beside = (best: number) => Math.min(most, Math.ceil(best * 2 + pattern.length * 0.1));
  // Most quotations that are not there differ in a word or two; the fewer errors are allowed, the
  // faster the search.
  const few = Math.floor(pattern.length * FEW_EDITS);
  let near: Likeness[] = [];
  for (const errors of [few, most]) {
    const limits = { most: MOST_SUGGESTIONS, errors, beside };
    near = approximate(text, pattern, limits, OMISSION, grown);
    if (near.length > 0) break;
  }
  const candidates = near.map((found) =>
    candidate(searchable, words, found, found.errors / pattern.length),
  );
  const ends = anchored(text, whole, OMISSION);
  const found = best(candidates, ends && betweenEnds(searchable, words, toWords(text, ends)));
  const [first, ...others] = found.toSorted((a, b) => a.distance - b.distance);
  if (!first) return [];
  // Letters alike in a row may be other words altogether.
  const mostLost = first.lost + words.length * MOST_EDITS;
  return [first, ...others.filter(({ lost }) => lost <= mostLost)].slice(0, MOST_SUGGESTIONS);
}

/** A suggestion, and how much of the quotation it does not have. */
interface Candidate extends Suggestion {
  readonly lost: number;
}

function candidate(
  { article, folded }: Searchable,
  words: string,
  { start, end }: Span,
  distance: number,
): Candidate {
  const place = { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
  const own = article.text.slice(place.start, place.end);
  const { told, lost, added } = differenceOf(words, foldQuotation(own));
  const wording = own.replace(/\s+/gu, ' ').trim();
  return { place, wording, difference: told, longer: added > lost + LONGER, distance, lost };
}

/**
 * A passage that has both ends of a quotation: where words were left out without a mark, it is far
 * longer than the quotation, and so not like it letter by letter.
 */
function betweenEnds(searchable: Searchable, words: string, span: Span): Candidate | undefined {
  const found = candidate(searchable, words, span, 0);
  const distance = found.lost / words.length + LEFT_OUT;
  return distance <= MOST_EDITS ? { ...found, distance } : undefined;
}

/** The candidates; of those that overlap, the one that has more of the quotation. */
function best(near: readonly Candidate[], ends: Candidate | undefined): readonly Candidate[] {
  if (!ends) return near;
  const overlaps = ({ place }: Candidate) =>
    place.start < ends.place.end && place.end > ends.place.start;
  if (near.some((other) => overlaps(other) && other.lost <= ends.lost)) return near;
  return [ends, ...near.filter((other) => !overlaps(other))];
}

/** Lower case, character by character, so that offsets stay: `İ` would grow. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Where a passage ends that was compared only in its first part. */
function toEnd(text: string, whole: string, found: Likeness): Likeness {
  const rest = text.slice(found.end, found.start + 2 * whole.length).split(OMISSION)[0] ?? '';
  const tail = whole.slice(COMPARED).slice(-COMPARED_AT_END);
  const [last] = approximate(
    rest,
    tail,
    { most: 1, errors: Math.floor(tail.length * MOST_EDITS), beside: () => 0 },
    OMISSION,
    (likeness) => likeness,
  );
  const length = last ? last.end : Math.min(rest.length, whole.length - COMPARED);
  return { ...found, end: found.end + length };
}

/** A stretch grown to whole words. */
function toWords<Stretch extends Span>(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start > 0 && isInWord(text, start)) start -= 1;
  while (end < text.length && isInWord(text, end)) end += 1;
  return { ...stretch, start, end };
}

function isInWord(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
  return word.test(text[at] ?? ' ') && word.test(text[at - 1] ?? ' ');
}
