import type { GuideExcerpt } from '../1-guide/schema.ts';
import { placeInWords } from '../2-article/article.ts';
import { countBefore } from '../source/sorted.ts';
import { placements, readings } from './elision.ts';
import { foldQuotation } from './fold.ts';
import { narrow } from './narrow.ts';
import { tellNotFound } from './not-found.ts';
import { byParagraphs } from './paragraphs.ts';
import {
  MOST_PLACES,
  type PassageSearch,
  shorten,
  type Tell,
  type Ways,
} from './passage-search.ts';
import { pastedText } from './pasted-text.ts';
import { findPlaces, type Searchable, type Span, standsAfter } from './search.ts';
import { sections } from './sections.ts';
import { WordBoundaries } from './words.ts';

/**
 * Finds the passage that an excerpt names: the stretches of the article's text that are to print,
 * in order. Exact, or by the foldings of `fold`; never by likeness. Undefined after telling why.
 */
export function locate(
  excerpt: GuideExcerpt,
  searchable: Searchable,
  others: PassageSearch['others'],
  tell: Tell,
): Span[] | undefined {
  if (excerpt.paragraphs !== undefined) return byParagraphs(excerpt, searchable.article, tell);
  const within = sections(excerpt, searchable.article, tell);
  if (!within) return undefined;
  const search: PassageSearch = { excerpt, searchable, others, within, tell };
  const ways = excerpt.quote === undefined ? byEnds(search) : byQuotation(search, excerpt.quote);
  return ways && narrow(search, ways);
}

/** The ways to place a quotation; more than one piece where it has elisions. */
function byQuotation(search: PassageSearch, quotation: string): Ways | undefined {
  const { excerpt, searchable, within, tell } = search;
  const boundaries = new WordBoundaries(searchable.article);
  const known = new Map<string, readonly Span[]>();
  const placesOf = (words: string): readonly Span[] => {
    const places =
      known.get(words) ?? boundaries.preferWhole(findPlaces(searchable, words, within));
    known.set(words, places);
    return places;
  };
  const hasMarks = searchable.folded.text.includes('[...]');
  const asTyped = readings(quotation, hasMarks);
  const asPasted = readings(pastedText(quotation), hasMarks);
  for (const pieces of [...asTyped, ...asPasted]) {
    const words = pieces.map(foldQuotation);
    if (words.some((piece) => piece === '')) continue;
    const [first = [], ...rest] = words.map(placesOf);
    const most = mostWays(excerpt);
    const all = placements([first, ...rest], most);
    if (all.length > 0) return { all, left: placements([following(search, first), ...rest], most) };
  }

  // Nothing fits. Say of the reading with every mark as an elision what is wrong with it.
  const pieces = asTyped.at(-1) ?? [];
  const words = pieces.map(foldQuotation);
  if (words.every((piece) => piece === '')) {
    tell('excerpt/selector', 'quote', 'The quotation has no words in it.', {
      hint: 'Copy the words from the article.',
    });
    return undefined;
  }
  if (words[0] === '' || words.at(-1) === '') {
    tell(
      'excerpt/selector',
      'quote',
      'The quotation starts or ends with a mark of words left out.',
      {
        hint: 'Remove `[...]` there: it only goes between two parts.',
      },
    );
    return undefined;
  }
  if (words.includes('')) {
    tell('excerpt/selector', 'quote', 'Two marks of words left out stand side by side.', {
      hint: 'One `[...]` is enough.',
    });
    return undefined;
  }
  const missing = pieces.filter(
    (_, i) => findPlaces(searchable, words[i] ?? '', within).length === 0,
  );
  for (const piece of missing) tellNotFound(search, 'quote', piece, pieces.length > 1);
  if (missing.length === 0) {
    tell(
      'excerpt/order',
      'quote',
      'The parts of this quotation do not stand in this order in the article.',
      {
        hint: `Each part is there: ${pieces.map((piece) => describePiece(search, piece)).join('; ')}. Put them in the article's order.`,
      },
    );
  }
  return undefined;
}

function describePiece({ searchable, within }: PassageSearch, piece: string): string {
  const [place] = findPlaces(searchable, foldQuotation(piece), within);
  const where = place ? placeInWords(searchable.article, place.start) : 'nowhere';
  return `“${shorten(piece)}” in ${where}`;
}

/** From the first words to the nearest last words after them. */
function byEnds(search: PassageSearch): Ways | undefined {
  const { excerpt, searchable, within, tell } = search;
  const boundaries = new WordBoundaries(searchable.article);
  const placesOf = (key: 'from' | 'to'): readonly Span[] | undefined => {
    const typed = excerpt[key] ?? '';
    for (const text of [typed, pastedText(typed)]) {
      const places = boundaries.preferWhole(findPlaces(searchable, foldQuotation(text), within));
      if (places.length > 0) return places;
    }
    if (readings(typed, false).some((pieces) => pieces.length > 1)) {
      tell('excerpt/selector', key, `\`${key}\` cannot leave words out.`, {
        hint: 'Write a few words as they stand, without `[...]`.',
      });
    } else {
      tellNotFound(search, key, typed, false);
    }
    return undefined;
  };
  const starts = placesOf('from');
  const ends = placesOf('to');
  if (!starts || !ends) return undefined;

  const most = mostWays(excerpt);
  const from = (places: readonly Span[]) => {
    const ways: Span[][] = [];
    for (const start of places) {
      const section = within.find(
        (stretch) => start.start >= stretch.start && start.end <= stretch.end,
      );
      const before = countBefore(ends.length, (index) => (ends[index]?.start ?? 0) < start.end);
      const end = ends[before];
      if (end && end.end <= (section?.end ?? 0)) ways.push([{ start: start.start, end: end.end }]);
      if (ways.length >= most) break;
    }
    return ways;
  };
  const all = from(starts);
  if (all.length > 0) return { all, left: from(following(search, starts)) };
  const at = (place: Span | undefined) =>
    place ? placeInWords(searchable.article, place.start) : 'the text';
  tell('excerpt/order', 'to', 'The last words do not come after the first words.', {
    hint: `\`from\` is in ${at(starts[0])}, \`to\` in ${at(ends[0])}. Exchange them, or choose other words.`,
  });
  return undefined;
}

/** The places that follow the words of `after`; all of them where the excerpt has none. */
function following(
  { excerpt, searchable }: PassageSearch,
  places: readonly Span[],
): readonly Span[] {
  if (excerpt.after === undefined) return places;
  for (const text of [excerpt.after, pastedText(excerpt.after)]) {
    const words = foldQuotation(text);
    const found = places.filter(({ start }) => standsAfter(searchable, start, words));
    if (words !== '' && found.length > 0) return found;
  }
  return [];
}

function mostWays({ which = 0 }: GuideExcerpt): number {
  return Math.max(MOST_PLACES, which);
}
