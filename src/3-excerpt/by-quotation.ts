import { placeInWords } from '../2-article/article.ts';
import { placements, readings } from './elision.ts';
import { foldQuotation } from './fold.ts';
import { firstPlace, tellNotFound } from './not-found.ts';
import { mostWays, type PassageSearch, shorten, type Way, type Ways } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import { following } from './preceding.ts';
import { findPlaces } from './search.ts';
import type { Span } from './span.ts';

/** The ways to place a quotation; more than one piece where it has elisions. */
export function byQuotation(search: PassageSearch, quotation: string): Ways | undefined {
  const { searchable, within } = search;
  const known = new Map<string, readonly Span[]>();
  const placesOf = (words: string): readonly Span[] => {
    const places =
      known.get(words) ?? searchable.boundaries.preferWhole(findPlaces(searchable, words, within));
    known.set(words, places);
    return places;
  };
  const literal = searchable.folded.text.includes('[...]');
  for (const text of wordings(quotation)) {
    for (const pieces of readings(text, literal)) {
      const words = pieces.map(foldQuotation);
      if (words.includes('')) continue;
      const ways = placed(search, words.map(placesOf));
      if (ways.all.length > 0) return ways;
    }
  }
  tellWhy(search, quotation, literal);
  return undefined;
}

/** The ways to choose a place for each piece, and those of them that follow `after`. */
function placed(search: PassageSearch, places: readonly (readonly Span[])[]): Ways {
  const { excerpt, within } = search;
  const [first = [], ...rest] = places;
  const most = mostWays(excerpt);
  // All pieces stand in one section, as `from` and `to` do.
  const waysFrom = (starts: readonly Span[]): Way[] =>
    within
      .flatMap((section) => {
        const inSection = (place: Span) => place.start >= section.start && place.end <= section.end;
        const lists = [starts, ...rest].map((list) => list.filter(inSection));
        return placements(lists, most).map((pieces) => ({ pieces, named: pieces }));
      })
      .slice(0, most);
  const all = waysFrom(first);
  if (excerpt.after === undefined) return { all, left: all, starts: first };
  const preceded = following(search, excerpt.after, first);
  const afterOf = new Map(preceded.map(({ place, after }) => [place, after]));
  const left = waysFrom(preceded.map(({ place }) => place));
  return {
    all,
    starts: first,
    left: left.map((way) => ({ ...way, after: way.pieces[0] && afterOf.get(way.pieces[0]) })),
  };
}

/** Says what is wrong with a quotation that fits nowhere, each of its marks read as an elision. */
function tellWhy(search: PassageSearch, quotation: string, literal: boolean): void {
  const { searchable, within, tell } = search;
  const pieces = readings(quotation, literal).at(-1) ?? [];
  const words = pieces.map(foldQuotation);
  if (words.every((piece) => piece === '')) {
    tell('excerpt/selector', 'quote', 'The quotation has no words in it.', {
      hint: 'Copy the words from the article.',
    });
    return;
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
    return;
  }
  if (words.includes('')) {
    tell('excerpt/selector', 'quote', 'Two marks of words left out stand side by side.', {
      hint: 'One `[...]` is enough.',
    });
    return;
  }
  const missing = pieces.filter((piece) => !firstPlace(searchable, piece, within));
  for (const piece of missing) tellNotFound(search, 'quote', piece, pieces.length > 1);
  if (missing.length > 0) return;
  const where = within.length > 1 ? 'under one heading' : 'in the article';
  const parts = pieces.map((piece) => describePiece(search, piece)).join('; ');
  const order = within.length > 1 ? '' : " Put them in the article's order.";
  tell(
    'excerpt/order',
    'quote',
    `The parts of this quotation do not stand in this order ${where}.`,
    { hint: `Each part is there: ${parts}.${order}` },
  );
}

function describePiece({ searchable, within }: PassageSearch, piece: string): string {
  const place = firstPlace(searchable, piece, within);
  const where = place ? placeInWords(searchable.article, place.start) : 'nowhere';
  return `“${shorten(piece)}” in ${where}`;
}
