import { placeInFile, placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import { MOST_PLACES, type PassageSearch, shorten } from './passage-search.ts';
import { pastedText } from './pasted-text.ts';
import { foldedBefore, type Span } from './search.ts';
import { lastWords } from './words.ts';

/** Narrows the ways to one by `after` and `which`, or tells that there are several. */
export function narrow(search: PassageSearch, ways: Span[][]): Span[] | undefined {
  const { excerpt, searchable, tell } = search;
  const key = excerpt.quote === undefined ? 'from' : 'quote';
  let left = ways;
  if (excerpt.after !== undefined) {
    const typed = foldQuotation(excerpt.after);
    const pasted = foldQuotation(pastedText(excerpt.after));
    const follows = (words: string) =>
      ways.filter(([first]) => foldedBefore(searchable, first?.start ?? 0).endsWith(words));
    left = follows(typed);
    if (left.length === 0) left = follows(pasted);
    if (left.length === 0) {
      tell(
        'excerpt/not-found',
        'after',
        `The passage nowhere stands just after “${shorten(excerpt.after)}”.`,
        {
          hint: `It stands ${listPlaces(search, ways)}`,
        },
      );
      return undefined;
    }
  }
  if (excerpt.which !== undefined) {
    if (excerpt.which > left.length) {
      const count = left.length === 1 ? 'only one place' : `only ${left.length} places`;
      tell(
        'excerpt/which',
        'which',
        `There is no place number ${excerpt.which}: ${count} has these words.`,
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
    const how = only && only.length > 1 ? 'can be placed in' : 'stand in';
    tell(
      'excerpt/ambiguous',
      key,
      `These words ${how} ${many} places in “${searchable.article.metadata.title}”.`,
      {
        hint: `Add one of these lines to the excerpt:${pasteable(search, left)}`,
        related: left.slice(0, 5).map((way) => ({
          ...placeInFile(searchable.article, way[0]?.start ?? 0, way.at(-1)?.end ?? 0),
          message: `One place is in ${placeInWords(searchable.article, way[0]?.start ?? 0)}.`,
        })),
      },
    );
    return undefined;
  }
  return only;
}

/** Lines to paste, one for each place: `after:` where words before it tell it apart. */
function pasteable(search: PassageSearch, ways: readonly Span[][]): string {
  const { searchable } = search;
  const before = ways.map(([first]) => foldedBefore(searchable, first?.start ?? 0));
  const shown = ways.slice(0, 5).map(([first], index) => {
    const start = first?.start ?? 0;
    const where = placeInWords(searchable.article, start);
    for (const count of [2, 3, 4, 6, 8, 12]) {
      const own = searchable.article.text.slice(0, start).split('\u0000').at(-1) ?? '';
      const words = lastWords(own, count);
      const folded = foldQuotation(words);
      if (folded === '' || before.filter((text) => text.endsWith(folded)).length !== 1) continue;
      return `\n  after: ${JSON.stringify(words)}   (${where})`;
    }
    return `\n  which: ${index + 1}   (${where})`;
  });
  const more = ways.length - shown.length;
  return shown.join('') + (more > 0 ? `\n  and so on for ${more} more` : '');
}

function listPlaces({ searchable }: PassageSearch, ways: readonly Span[][]): string {
  const places = ways.slice(0, 5).map(([first]) => {
    const start = first?.start ?? 0;
    const words = lastWords(searchable.article.text.slice(0, start), 4);
    const where = placeInWords(searchable.article, start);
    return words ? `in ${where} after “${words}”` : `in ${where} at the very start`;
  });
  return `${places.join('; ')}.`;
}
