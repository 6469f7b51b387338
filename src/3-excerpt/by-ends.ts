import { placeInWords } from '../2-article/article.ts';
import { countBefore } from '../source/sorted.ts';
import { readings } from './elision.ts';
import { foldQuotation } from './fold.ts';
import { tellNotFound } from './not-found.ts';
import { mostWays, type PassageSearch, type Way, type Ways } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import { following } from './preceding.ts';
import { findPlaces } from './search.ts';
import type { Span } from './span.ts';

/** The ways to go from the first words to the nearest last words after them. */
export function byEnds(search: PassageSearch): Ways | undefined {
  const { excerpt, searchable, within, tell } = search;
  const starts = placesOf(search, 'from');
  const ends = placesOf(search, 'to');
  if (!starts || !ends) return undefined;

  const most = mostWays(excerpt);
  const ways = (places: Iterable<{ place: Span; after?: Span }>): Way[] => {
    const found: Way[] = [];
    for (const { place: from, after } of places) {
      const section = within.find(({ start, end }) => from.start >= start && from.end <= end);
      const before = countBefore(ends.length, (index) => (ends[index]?.start ?? 0) < from.end);
      const to = ends[before];
      if (!to || to.end > (section?.end ?? 0)) continue;
      found.push({ pieces: [{ start: from.start, end: to.end }], named: [from, to], after });
      if (found.length >= most) break;
    }
    return found;
  };
  const all = ways(starts.map((place) => ({ place })));
  const { after } = excerpt;
  if (all.length > 0) {
    const left = after === undefined ? all : ways(following(search, after, starts));
    return { all, left, starts };
  }
  const at = (place: Span | undefined) =>
    place ? placeInWords(searchable.article, place.start) : 'the text';
  tell('excerpt/order', 'to', 'The last words do not come after the first words.', {
    hint: `\`from\` is in ${at(starts[0])}, \`to\` in ${at(ends[0])}. Exchange them, or choose other words.`,
  });
  return undefined;
}

/** Where the first or the last words stand; undefined after telling that they do not. */
function placesOf(search: PassageSearch, key: 'from' | 'to'): readonly Span[] | undefined {
  const { excerpt, searchable, within, tell } = search;
  const typed = excerpt[key] ?? '';
  for (const text of wordings(typed)) {
    const places = findPlaces(searchable, foldQuotation(text), within);
    if (places.length > 0) return searchable.boundaries.preferWhole(places);
  }
  if (readings(typed, false).some((pieces) => pieces.length > 1)) {
    tell('excerpt/selector', key, `\`${key}\` cannot leave words out.`, {
      hint: 'Write a few words as they stand, without `[...]`.',
    });
  } else {
    tellNotFound(search, key, typed, false);
  }
  return undefined;
}
