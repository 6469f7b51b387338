import { placeInFile, placeInWords } from '../2-article/article.ts';
import { firstPlace, nearest } from './not-found.ts';
import {
  MOST_PLACES,
  type PassageSearch,
  shorten,
  startOf,
  type Way,
  type Ways,
} from './passage-search.ts';
import { MOST_LISTED, narrowingLines, pasteable, wordsTo } from './pasteable.ts';
import { printed } from './printed.ts';
import { suggest } from './suggest.ts';

/** Narrows the ways to one by `after` and `which`, or tells that there are several. */
export function narrow(search: PassageSearch, ways: Ways): Way | undefined {
  const { left, all } = ways;
  const { excerpt, searchable, tell } = search;
  const key = excerpt.quote === undefined ? 'from' : 'quote';
  if (excerpt.after !== undefined && left.length === 0) {
    tellNotAfter(search, excerpt.after, all);
    return undefined;
  }
  if (excerpt.which !== undefined) {
    if (excerpt.which > left.length) {
      const count = left.length === 1 ? 'only one place has' : `only ${left.length} places have`;
      tell(
        'excerpt/which',
        'which',
        `There is no place number ${excerpt.which}: ${count} these words.`,
        {
          hint: left.length === 1 ? 'Remove `which`.' : `Write a number from 1 to ${left.length}.`,
        },
      );
      return undefined;
    }
    if (left.length === 1) {
      tell('excerpt/which', 'which', '`which` is not needed: the passage is in one place only.', {
        severity: 'warning',
        hint: 'Remove the line.',
      });
    }
    return left[excerpt.which - 1];
  }
  const [only, second] = left;
  if (second) {
    const many = left.length >= MOST_PLACES ? `at least ${MOST_PLACES}` : String(left.length);
    const how = only && only.pieces.length > 1 ? 'can be placed in' : 'stand in';
    const lines = narrowingLines(search, ways);
    tell(
      'excerpt/ambiguous',
      key,
      `These words ${how} ${many} places in “${searchable.article.metadata.title}”.`,
      {
        hint: `${excerpt.after === undefined ? 'Add' : 'In place of `after`, write'} one of these lines:${pasteable(lines, left.length)}`,
        lines,
        printsAlike: left.length < MOST_PLACES && printAlike(search, left),
        related: left.slice(0, MOST_LISTED).map((way) => ({
          ...placeInFile(searchable.article, startOf(way), way.pieces.at(-1)?.end ?? 0),
          message: `One place is in ${placeInWords(searchable.article, startOf(way))}.`,
        })),
      },
    );
    return undefined;
  }
  return only;
}

/** Whether all ways print the same characters in paragraphs of the same numbers. */
function printAlike({ searchable: { article } }: PassageSearch, ways: readonly Way[]): boolean {
  const settings = ways.map(({ pieces }) => JSON.stringify(printed(article, pieces).blocks));
  return new Set(settings).size === 1;
}

/** Tells that the passage does not follow the words of `after`, and what it does follow. */
function tellNotAfter(search: PassageSearch, after: string, all: readonly Way[]): void {
  const { searchable, tell } = search;
  const stands = `The passage stands ${listPlaces(search, all)}`;
  const what = `The passage nowhere stands just after “${shorten(after)}”.`;
  // Words that are nowhere may be misspelt; others are only in the wrong place.
  const suggestions = firstPlace(searchable, after) ? [] : suggest(searchable, after);
  const near = nearest(searchable.article, suggestions.slice(0, 1));
  const hint = suggestions.length > 0 ? `${near.hint}\n${stands}` : stands;
  tell('excerpt/not-found', 'after', what, { ...near, hint });
}

function listPlaces({ searchable }: PassageSearch, ways: readonly Way[]): string {
  const places = ways.slice(0, MOST_LISTED).map((way) => {
    const start = startOf(way);
    const words = wordsTo(searchable, start, 4);
    const where = placeInWords(searchable.article, start);
    return words ? `in ${where} after “${words}”` : `in ${where} at the very start`;
  });
  return `${places.join('; ')}.`;
}
