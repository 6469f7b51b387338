import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideExcerpt } from '../../src/1-guide/schema.ts';
import { finder } from './find.ts';
import { runs } from './runs.ts';
import {
  type Run,
  runsOf,
  sectionsOf,
  type WordArticle,
  wordArticles,
  wordsAt,
} from './word-articles.ts';

/** One way to place a passage: its pieces, counted in words. */
type Pieces = readonly Run[];

const starts = fc.tuple(fc.nat(), fc.nat(2));
const mark = fc.constantFrom(' [...] ', ' […] ', '[...]');

/** Every way to place the pieces of a quotation in order within one section, tried one by one. */
function quoted(article: WordArticle, pieces: readonly string[][], section: Run): Pieces[] {
  const [first, ...rest] = pieces;
  if (!first) return [[]];
  return runsOf(article, first)
    .filter(({ from, to }) => from >= section.from && to <= section.to)
    .flatMap((place) =>
      quoted(article, rest, { from: place.to, to: section.to }).map((others) => [place, ...others]),
    );
}

/** Every way to go from the first words to the nearest last ones. */
function ended(article: WordArticle, from: string[], to: string[], section: Run): Pieces[] {
  const within = (place: Run) => place.from >= section.from && place.to <= section.to;
  return runsOf(article, from)
    .filter(within)
    .flatMap((start) => {
      const end = runsOf(article, to).find((place) => place.from >= start.to);
      return end && within(end) ? [[{ from: start.from, to: end.to }]] : [];
    });
}

/** What an excerpt should give: the only way, or none. */
function only(article: WordArticle, ways: Pieces[], excerpt: GuideExcerpt): Pieces | undefined {
  const after = excerpt.after?.split(' ');
  const left = ways.filter(([first]) => {
    if (!after || !first) return true;
    const before = article.words.slice(Math.max(0, first.from - after.length), first.from);
    // A heading stands between its section's words and those before it.
    const cut = article.headings.some(
      ({ at }) => at > first.from - after.length && at <= first.from,
    );
    return (
      !cut && before.length === after.length && before.every(({ text }, i) => text === after[i])
    );
  });
  if (excerpt.which !== undefined) return left[excerpt.which - 1];
  return left.length === 1 ? left[0] : undefined;
}

const choices = fc.record({
  under: fc.option(fc.constantFrom('Causes', 'Details', 'Effects'), { nil: undefined, freq: 2 }),
  after: fc.option(starts, { nil: undefined, freq: 2 }),
  which: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
});

function expectOnly(
  article: WordArticle,
  excerpt: GuideExcerpt,
  ways: (section: Run) => Pieces[],
): void {
  const { pieces, codes } = finder(article.article)(excerpt);
  const all = sectionsOf(article, excerpt.under).flatMap(ways);
  const expected = only(article, all, excerpt)?.map(({ from, to }) => ({
    start: article.words[from]?.start,
    end: article.words[to - 1]?.end,
  }));
  expect(pieces).toEqual(expected);
  if (!pieces) expect(codes.length).toBeGreaterThan(0);
}

test('a quotation of one to five parts has the only place there is, or none', () => {
  const parts = fc.array(starts, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      wordArticles,
      parts,
      fc.boolean(),
      mark,
      choices,
      (article, places, sorted, sign, more) => {
        const { words } = article;
        const order = places.map(([from, length]) => [from % words.length, length] as const);
        // In the article's order more often than not, so that many can be placed.
        if (sorted) order.sort(([a], [b]) => a - b);
        const pieces = order.map(([from, length]) => wordsAt(article, from, length));
        const quote = pieces.map((piece) => piece.join(' ')).join(sign);
        const excerpt = {
          ...more,
          quote,
          after: more.after && wordsAt(article, ...more.after).join(' '),
        };
        expectOnly(article, excerpt, (section) => quoted(article, pieces, section));
      },
    ),
    runs,
  );
});

test('`from` and `to` give the passage from the first words to the nearest last ones', () => {
  fc.assert(
    fc.property(wordArticles, starts, starts, choices, (article, first, last, more) => {
      const from = wordsAt(article, ...first);
      const to = wordsAt(article, ...last);
      const excerpt = {
        ...more,
        from: from.join(' '),
        to: to.join(' '),
        after: more.after && wordsAt(article, ...more.after).join(' '),
      };
      expectOnly(article, excerpt, (section) => ended(article, from, to, section));
    }),
    runs,
  );
});

test('`paragraphs` gives everything from the first to the last', () => {
  const dash = fc.constantFrom('-', '–', '—', ' - ', '--', '\u2010');
  fc.assert(
    fc.property(wordArticles, fc.nat(9), fc.nat(9), dash, ({ article }, first, last, between) => {
      const { pieces, codes } = finder(article)({ paragraphs: `${first}${between}${last}` });
      const numbered = (wanted: number) => article.blocks.find(({ number }) => number === wanted);
      const [start, end] = [numbered(first)?.start, numbered(last)?.end];
      if (first <= last && start !== undefined && end !== undefined) {
        expect(pieces).toEqual([{ start, end }]);
      } else {
        expect(pieces).toBeUndefined();
        expect(codes).toEqual([first > last ? 'excerpt/order' : 'excerpt/range']);
      }
    }),
    runs,
  );
});
