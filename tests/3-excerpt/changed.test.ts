import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotation } from '../../src/3-excerpt/quoted-words.ts';
import { searchable } from '../../src/3-excerpt/search.ts';
import { finder } from './find.ts';
import { passages } from './generated.ts';
import { retype, retypings } from './retyping.ts';
import { articleRuns, runs } from './runs.ts';
import { timesIn } from './same-words.ts';

type Change = (words: readonly string[], at: number, letter: string) => readonly string[];

const ONE = /\p{L}|\p{N}/u;
/** Changes one character of a word, if the word has one of the kind. */
const inWord =
  (pattern: RegExp, change: (found: string, letter: string) => string): Change =>
  (words, at, letter) =>
    words.with(
      at,
      (words[at] ?? '').replace(pattern, (found) => change(found, letter)),
    );

/** Ways of quoting wrongly, each of one word. */
const CHANGES: Readonly<Record<string, Change>> = {
  'another word': (words, at, letter) => words.with(at, `x${letter}x`),
  'a word more': (words, at, letter) => words.toSpliced(at, 0, `x${letter}x`),
  'a word less': (words, at) => words.toSpliced(at, 1),
  'a word twice': (words, at) => words.toSpliced(at, 0, words[at] ?? ''),
  'two words exchanged': (words, at) =>
    words.with(at, words[at + 1] ?? '').with(at + 1 < words.length ? at + 1 : at, words[at] ?? ''),
  'another letter': inWord(/\p{L}/u, (_, letter) => letter),
  'another digit': inWord(/\p{Nd}/u, (digit) => String((Number(digit) + 1) % 10)),
  'another case': inWord(/\p{Ll}|\p{Lu}/u, (one) =>
    one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase(),
  ),
  'an accent more': inWord(/[aeiou]/u, (vowel) => `${vowel}\u0301`),
  'an accent less': (words, at) =>
    words.with(at, (words[at] ?? '').normalize('NFD').replace(/\p{M}/u, '')),
  '“not” more': (words, at) => words.toSpliced(at, 0, 'not'),
  '“never” more': (words, at) => words.toSpliced(at, 0, 'never'),
  '“no” more': (words, at) => words.toSpliced(at, 0, 'no'),
  '“not” less': (words) => words.toSpliced(Math.max(words.indexOf('not'), 0), 1),
  '“n’t” more': inWord(/(?<=\p{L})$/u, () => 'n’t'),
  '“n’t” less': (words) => words.map((word) => word.replace(/n['’]t$/u, '')),
  'a letter that looks the same': inWord(
    /a|e|o/u,
    (one) => ({ a: 'а', e: 'е', o: 'о' })[one] ?? one,
  ),
  'an unseen sign': inWord(ONE, (one) => `${one}\u2061`),
};

test('a passage with a word, letter, digit, case, accent or negation changed is never found', () => {
  let tried = 0;
  const kinds = fc.constantFrom(...Object.keys(CHANGES));
  fc.assert(
    fc.property(
      passages,
      kinds,
      fc.nat(),
      fc.constantFrom(...'bcdfgé9Eж'),
      retypings,
      ({ article, spans }, name, at, letter, how) => {
        const find = finder(article);
        const ready = searchable(article);
        for (const { start, end } of spans) {
          const words = article.text.slice(start, end).split(' ');
          const changed =
            CHANGES[name]?.(words, at % words.length, letter)
              .join(' ')
              .trim() ?? '';
          if (changed === '' || timesIn(article.text, changed) > 0) continue;
          tried += 1;
          // As it stands, however it is typed, and in running text.
          const typed = retype(changed, { ...how, markdown: false });
          expect(find({ quote: changed }).pieces).toBeUndefined();
          expect(find({ quote: typed }).pieces).toBeUndefined();
          const ends = /[.,]['’"”]*$/u.test(changed);
          expect(ends || findQuotation(changed, [ready]) === undefined).toBe(true);
        }
      },
    ),
    { ...articleRuns, numRuns: 2 * articleRuns.numRuns },
  );
  // Some changes leave some passages as they are.
  expect(tried).toBeGreaterThan(runs.numRuns / 2);
});
