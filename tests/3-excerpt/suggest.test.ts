import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/3-excerpt/locate.ts';
import { searchable } from '../../src/3-excerpt/search.ts';
import { suggest } from '../../src/3-excerpt/suggest.ts';
import type { DiagnosticDetails } from '../../src/source/diagnostic.ts';
import { articleOf } from './articles.ts';
import { runs } from './runs.ts';

const wordings = (markdown: string, quotation: string) =>
  suggest(searchable(articleOf(markdown)), quotation).map(({ wording }) => wording);
const differences = (markdown: string, quotation: string) =>
  suggest(searchable(articleOf(markdown)), quotation).map(({ difference }) => difference);

const BRIDGE = `The bridge was closed on a Monday in May by the city’s engineers.

Nobody knew why. The bridge was closed on a Sunday in May by the old engineers.

The bridge was opened in June, to music. The bridge was closed on a Monday in March by a clerk.`;

describe('suggestions', () => {
  test('are the nearest places, best first, none of them touching', () => {
    expect(
      wordings(BRIDGE, 'The bridge was closed on a Tuesday in May by the old engineers.'),
    ).toEqual([
      'The bridge was closed on a Sunday in May by the old engineers.',
      'The bridge was closed on a Monday in May by the city’s engineers.',
    ]);
    expect(wordings(BRIDGE, 'The bridge was shut on a')).toEqual([
      'The bridge was closed on a',
      'The bridge was closed on a',
      'The bridge was closed on a',
    ]);
  });

  test('say how the words differ', () => {
    const told = (quotation: string) => differences(BRIDGE, quotation)[0];
    expect(told('closed on a Tuesday in May by the old')).toBe(
      'says “Sunday” where the quotation says “Tuesday”',
    );
    expect(told('closed on Sunday in May by the old')).toBe(
      'has “a” after “on”, which the quotation leaves out',
    );
    expect(told('closed on a very Sunday in May by the old')).toBe('does not have “very”');
    expect(told('the bridge was opened in June')).toBe('says “The” where the quotation says “the”');
    expect(told('The brigde was opend in Jun, two music')).toBe(
      'says “bridge” where the quotation says “brigde”; says “opened” where the quotation says “opend”; says “June, to” where the quotation says “Jun, two”',
    );
  });

  test('find a passage from which many words were left out without a mark', () => {
    const long = `She said that the harbour, ${'which had cost so much and which nobody used, '.repeat(6)}would close in the spring.`;
    expect(wordings(long, 'She said that the harbour would close in the spring.')).toEqual([
      long.replace(/\s+/g, ' '),
    ]);
  });

  test('show all of a long passage, a later part longer than quoted included', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
    const article = `Before. ${words(0, 80)} inserted here ${words(80, 160)} after all that.`;
    const typed = `${words(0, 20)} wrong ${words(21, 160)}`;
    expect(wordings(article, typed)).toEqual([`${words(0, 80)} inserted here ${words(80, 160)}`]);
  });

  test('are not other words with like letters', () => {
    const article = 'Nobody asked who. And it was nobody used, would you say.';
    expect(wordings(article, 'Nobody \u0430sked who')).toEqual(['Nobody asked who']);
  });

  test('are none where nothing is near, or the copy leaves it out', () => {
    expect(wordings(BRIDGE, 'It rained for a week and the cellar filled.')).toEqual([]);
    expect(wordings(BRIDGE, 'yes')).toEqual([]);
    expect(wordings('One [quay](#omitted) two three four.', 'One quay two three four.')).toEqual([
      'two three four.',
    ]);
  });

  test.each([
    ['a Cyrillic letter', 'The \u0430ct was read.', ['U+0061, Latin', 'U+0430, Cyrillic']],
    ['a Greek letter', 'The act was r\u03b5ad.', ['U+0065, Latin', 'U+03B5, Greek']],
    [
      'a Greek letter like a Latin one',
      'The \u03b1ct was read.',
      ['U+0061, Latin', 'U+03B1, Greek'],
    ],
    ['a full-width letter', 'The \uff41ct was read.', ['U+0061', 'U+FF41']],
    ['an unseen character', 'The a\u2061ct was read.', ['U+2061']],
    ['a digit for a letter', 'The act was rea0.', undefined],
    ['an accent', 'The áct was read.', undefined],
  ])('name characters that look alike: %s', (_, quotation, names) => {
    const [difference = ''] = differences('The act was read.', quotation);
    expect(difference).not.toBe('');
    for (const name of names ?? []) expect(difference).toContain(name);
    if (!names) expect(difference).not.toContain('U+');
  });

  test('name the Arabic letters that differ only in their number', () => {
    const [difference] = differences('این یک کتاب است.', 'این یک كتاب است.');
    expect(difference).toContain('U+06A9');
    expect(difference).toContain('U+0643');
  });
});

describe('what is not found', () => {
  function told(markdown: string, excerpt: Parameters<typeof locate>[0]) {
    const problems: [string, string, DiagnosticDetails | undefined][] = [];
    const article = searchable(articleOf(markdown));
    locate(
      excerpt,
      article,
      [['other', searchable(articleOf('The ferry left at dawn, laden.'))]],
      (...problem) => problems.push([problem[0], problem[1], problem[3]]),
    );
    return problems.map(([code, key, details]) => ({
      code,
      key,
      hint: details?.hint ?? '',
      places: details?.related?.map(({ start, end }) => markdown.slice(start, end)) ?? [],
    }));
  }

  test('comes with every suggestion’s place', () => {
    const [problem] = told(BRIDGE, { quote: 'The bridge was shut on a' });
    expect(problem).toMatchObject({ code: 'excerpt/not-found', key: 'quote' });
    expect(problem?.places).toEqual(Array(3).fill('The bridge was closed on a'));
    for (const where of ['paragraph 1', 'paragraph 2', 'paragraph 3']) {
      expect(problem?.hint).toContain(where);
    }
  });

  test('says how to leave words out', () => {
    const told1 = told(BRIDGE, { quote: 'was closed by the city’s engineers.' });
    expect(told1[0]?.hint).toContain('`[...]`');
    const told2 = told(BRIDGE, { quote: 'The bridge was shut on a' });
    expect(told2[0]?.hint).not.toContain('`[...]`');
  });

  test.each(['from', 'to'] as const)('is said of `%s` in the same way', (key) => {
    const [problem] = told(BRIDGE, {
      from: 'Nobody knew',
      to: 'a clerk.',
      [key]: 'on a Monday in Marsh',
    });
    expect(problem).toMatchObject({ key, places: ['on a Monday in March', 'on a Monday in May'] });
  });

  test('is said of `after`: what the article has instead, and where the passage stands', () => {
    const [problem] = told(BRIDGE, { quote: 'The bridge was closed', after: 'Nobody new why.' });
    expect(problem).toMatchObject({ key: 'after', places: ['Nobody knew why.'] });
    expect(problem?.hint).toContain('“knew”');
    expect(problem?.hint).toMatch(/paragraph 2 after “.*Nobody knew why\.”/);
  });

  test('is said of `after` that stands elsewhere: where the passage stands', () => {
    const [problem] = told(BRIDGE, { quote: 'The bridge was closed', after: 'by a clerk.' });
    expect(problem).toMatchObject({ key: 'after', places: [] });
    expect(problem?.hint).toMatch(/paragraph 2 after “.*Nobody knew why\.”/);
  });

  test('is looked for in the other articles, near words too', () => {
    expect(told(BRIDGE, { quote: 'The ferry left at dawn' })[0]?.hint).toContain('`other`');
    expect(told(BRIDGE, { quote: 'The fairy left at dawn' })[0]?.hint).toContain('“ferry”');
  });
});

test('suggestions are in order, apart from one another, and the article’s own words', () => {
  const words = fc.array(
    fc.constantFrom(...'the old new bridge was is closed open on by May June'.split(' ')),
    {
      minLength: 10,
      maxLength: 80,
    },
  );
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('shut', 'bridges', 'Mai', ''),
      (list, from, at, wrong) => {
        const article = articleOf(list.join(' '));
        const first = from % (list.length - 8);
        const quotation = list
          .slice(first, first + 8)
          .with(at % 8, wrong)
          .join(' ');
        const found = suggest(searchable(article), quotation);
        expect(found.length).toBeLessThanOrEqual(3);
        if (wrong !== '') expect(found.length).toBeGreaterThan(0);
        expect(found.map(({ distance }) => distance)).toEqual(
          found.map(({ distance }) => distance).toSorted((a, b) => a - b),
        );
        const inOrder = found.toSorted((a, b) => a.place.start - b.place.start);
        for (const [index, { place, wording }] of inOrder.entries()) {
          expect(wording).toBe(article.text.slice(place.start, place.end).trim());
          expect(place.end).toBeLessThanOrEqual(
            inOrder[index + 1]?.place.start ?? article.text.length,
          );
        }
      },
    ),
    runs,
  );
});
