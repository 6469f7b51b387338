import { OMISSION } from '../2-article/article.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { countBefore } from '../source/sorted.ts';
import { foldQuotation } from './fold.ts';
import { wordings } from './pasted-text.ts';
import { findPlaces, type Searchable } from './search.ts';
import type { Span } from './span.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** Where a quotation stands: which article, and the stretches of its text between elisions. */
export interface FoundQuotation {
  /** Position of the article in the list that was searched. */
  readonly index: number;
  readonly pieces: readonly Span[];
}

/** Words that may stand in the article where the quoter has put his own in brackets. */
const MOST_REPLACED = 12;
/** Characters that they may have; only saves time. */
const LONGEST_REPLACED = 600;
/** Ways to read the letters in brackets of one part; they double with each. */
const MOST_WORDINGS = 16;
const BRACKETS = /\[([^[\]]*)\]/gu;
const BETWEEN_BRACKETS = /\[[^[\]]*\]/gu;
const ELISION = /^\s*(?:\.\s?\.\s?\.|…)\s*$/u;
const LETTER = /\p{L}/u;

/**
 * What stands before a part of a quotation: any words of the article left out; up to twelve that
 * the quoter has replaced or added to, as in “the price [it] paid”; or the last letters of
 * a word whose ending he has changed, as in “walk[s]”.
 */
type Gap = 'elision' | 'words' | 'ending';

interface Part {
  readonly gap: Gap;
  /** The wordings that will do, folded: `[t]he` is “the” or “The”. */
  readonly wordings: readonly string[];
  /** Whether the article's last word here may go on. */
  readonly openEnd: boolean;
}

/**
 * The first place of a quotation in one of several articles, for words that somebody quotes in
 * running text, without their quotation marks. What the foldings of `fold` allow is allowed, and
 * what is usual in running text: elisions, the quoter's words in brackets, single marks for double
 * ones inside, a comma or a full stop before the closing mark. Words are whole words. Undefined
 * where no article has it, or where it has no words at all.
 */
export function findQuotation(
  quotation: string,
  searchables: readonly Searchable[],
  memory: Memory = NO_MEMORY,
): FoundQuotation | undefined {
  const tried = new Set<string>();
  for (const typed of wordings(quotation)) {
    for (const text of typed.trim() === '' ? [] : spellings(typed.trim())) {
      if (tried.has(text)) continue;
      tried.add(text);
      for (const isInParts of [false, true]) {
        for (const [index, searchable] of searchables.entries()) {
          const pieces = memory.about(placeOf, searchable, text, isInParts);
          if (pieces) return { index, pieces };
        }
      }
    }
  }
  return undefined;
}

/** The stretches of an article that have a quotation as it was typed, or read in parts. */
function placeOf(searchable: Searchable, text: string, isInParts: boolean): Span[] | undefined {
  const parts: Part[] = isInParts
    ? partsOf(text)
    : [{ gap: 'elision', wordings: [foldQuotation(text)], openEnd: false }];
  return parts.length > 0 ? place(parts, searchable) : undefined;
}

/** What comes nearest to a quotation that no article has. */
export interface NearestQuotation {
  /** Position of the article in the list that was searched. */
  readonly index: number;
  /** The part of the quotation that is not there; all of it where it has no gaps. */
  readonly part: string;
  readonly suggestion: Suggestion;
}

/**
 * What comes nearest, in any of the articles, to a quotation that none has: of its parts, the
 * first that is in none, or else the longest. Undefined where nothing is near.
 */
export function nearestQuotation(
  quotation: string,
  searchables: readonly Searchable[],
): NearestQuotation | undefined {
  const text = [...wordings(quotation)].at(-1) ?? '';
  const parts = text
    .split(BETWEEN_BRACKETS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), '');
  const part = parts.find((words) => !findQuotation(words, searchables)) ?? longest;
  let nearest: NearestQuotation | undefined;
  for (const [index, searchable] of searchables.entries()) {
    const [suggestion] = suggest(searchable, part);
    if (suggestion && suggestion.distance < (nearest?.suggestion.distance ?? 1)) {
      nearest = { index, part, suggestion };
    }
  }
  return nearest;
}

/** The same words as another hand would set their marks; some come twice. */
function* spellings(text: string): Generator<string> {
  yield text; // mostly found so, and nothing else made
  const marks = [
    text,
    // Within double marks, the article's own double marks become single ones, and the reverse.
    text.replace(/(?<![\p{L}\p{N}])['‘](?=\S)(.*?\S)['’](?![\p{L}\p{N}])/gsu, '"$1"'),
    text.replace(/(?<![\p{L}\p{N}])['‘](?=\S)/gu, '"'),
    text.replace(/["“”„«»]/gu, "'"),
  ];
  // American typesetting puts a comma or full stop before the closing mark, whoever's it is.
  for (const same of marks) {
    yield same;
    yield same.replace(/(?<![.…]\s?)[,.](?=['’"”]*$)/u, '');
  }
}

/** A quotation cut at its brackets, without gaps at its ends. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let gap: Gap = 'elision';
  let wordings = [''];
  let start = 0;
  const end = (next: Gap) => {
    const folded = wordings.map(foldQuotation);
    if (folded.every((words) => words !== '')) {
      parts.push({ gap, wordings: folded, openEnd: next === 'ending' });
      gap = next;
    } else if (parts.length > 0 && gap !== 'elision') {
      // Two marks with nothing between them are as wide as the wider.
      gap = next;
    }
    wordings = [''];
  };
  for (const bracket of text.matchAll(BRACKETS)) {
    const [whole, inside = ''] = bracket;
    const before = text.slice(start, bracket.index);
    wordings = wordings.map((words) => words + before);
    start = bracket.index + whole.length;
    const inWord = LETTER.test(text[bracket.index - 1] ?? ' ');
    const oneLetter = /^\p{L}\p{M}*$/u.test(inside) && LETTER.test(text[start] ?? ' ');
    if (oneLetter && !inWord && wordings.length < MOST_WORDINGS) {
      const letters = new Set([inside.toLowerCase(), inside.toUpperCase()]);
      wordings = wordings.flatMap((words) => [...letters].map((letter) => words + letter));
    } else {
      end(ELISION.test(inside) ? 'elision' : inWord ? 'ending' : 'words');
    }
  }
  const rest = text.slice(start);
  wordings = wordings.map((words) => words + rest);
  end('elision');
  return parts;
}

/** A place of a part, and the place of the part before it that it follows. */
interface Step {
  readonly place: Span;
  readonly before: Step | undefined;
}

/** The first way to place all parts in order; those that only replaced words part are one piece. */
function place(parts: readonly Part[], searchable: Searchable): Span[] | undefined {
  let steps: Step[] | undefined;
  for (const { gap, wordings, openEnd } of parts) {
    const places = wordings
      .flatMap((words) => findPlaces(searchable, words))
      .filter((found) => isWhole(searchable, found, openEnd))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    steps = steps
      ? follow(steps, places, gap, searchable)
      : places.map((found) => ({ place: found, before: undefined }));
    if (steps.length === 0) return undefined;
  }
  const pieces: Span[] = [];
  let gap: Gap = 'elision';
  let at = parts.length;
  for (let step = steps?.[0]; step; step = step.before) {
    const later = gap === 'elision' ? undefined : pieces.shift();
    pieces.unshift({ start: step.place.start, end: later?.end ?? step.place.end });
    at -= 1;
    gap = parts[at]?.gap ?? 'elision';
  }
  return pieces;
}

/** The places that one of the steps leads to. Both are in the order of the text. */
function follow(
  steps: readonly Step[],
  places: readonly Span[],
  gap: Gap,
  searchable: Searchable,
): Step[] {
  const result: Step[] = [];
  for (const place of places) {
    const past = countBefore(
      steps.length,
      (index) => (steps[index]?.place.end ?? 0) <= place.start,
    );
    if (past === 0) continue;
    // Any words may be left out, so the first step will do; few can be replaced: the nearest.
    const before = gap === 'elision' ? steps[0] : steps[past - 1];
    if (before && isGap(before.place.end, place.start, gap, searchable)) {
      result.push({ place, before });
    }
  }
  return result;
}

/** Whether the article's words between two parts can be what a gap stands for. */
function isGap(start: number, end: number, gap: Gap, { article }: Searchable): boolean {
  if (gap === 'elision') return true;
  if (end - start > LONGEST_REPLACED) return false;
  const between = article.text.slice(start, end);
  if (between.includes(OMISSION)) return false;
  if (gap === 'ending') return /^[\p{L}\p{M}]{0,3}\s*$/u.test(between);
  return between.split(/\s+/u).filter(Boolean).length <= MOST_REPLACED;
}

/** Whether a place starts and ends at the ends of words. “Iran” is whole in “Iran’s”. */
function isWhole({ article, boundaries }: Searchable, place: Span, openEnd: boolean): boolean {
  if (boundaries.wordAround(place.start) !== undefined) return false;
  if (openEnd || boundaries.wordAround(place.end) === undefined) return true;
  return /^['’]s(?![\p{L}\p{N}\p{M}])/u.test(article.text.slice(place.end, place.end + 3));
}
