import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldQuotation } from '../../src/3-excerpt/fold.ts';
import { corrections } from '../../src/3-excerpt/same-words.ts';
import { findPlaces, searchable } from '../../src/3-excerpt/search.ts';
import { applyEdits } from '../../src/source/edits.ts';
import { articleOf } from './articles.ts';

const TEXT = `The ferry, which ran twice a day, was late; “nobody minds,” said the Miller’s son.

## On the quay

In the US, and only there, ferries wait for trains – a well-known custom. The ferry ran.

The ferry ran; and then it stopped. Then, it stopped for good.`;

const article = articleOf(TEXT);
const ready = searchable(article);
const whole = [{ start: 0, end: article.text.length }];
const corrected = (typed: string, within = whole) => {
  const edits = corrections(ready, typed, within);
  return edits && applyEdits(typed, edits);
};

test.each([
  ['the ferry which ran twice a day', 'The ferry, which ran twice a day'],
  ['Was late: "nobody minds", said the', 'was late; “nobody minds,” said the'],
  ['In the us and only there', 'In the US, and only there'],
  ['wait for trains -- a well known custom!', 'wait for trains -- a well-known custom.'],
  ["“said the Miller's Son”", "said the Miller's son"],
  ['and then it  stopped?', 'and then it  stopped.'],
  ['And then  it\n\nStopped', 'and then  it\n\nstopped'],
])('%s', (typed, expected) => {
  expect(corrected(typed)).toBe(expected);
});

test('only where the words are the same, in one place, and nothing is left out', () => {
  for (const typed of [
    'The ferry; which ran three times a day',
    'The FERRY ran',
    // Each place has its own punctuation.
    'THEN it stopped',
    'late: nobody',
    'the ferry [...] which ran twice',
    'The ferry … which ran twice',
    'the millers son said',
    '',
  ]) {
    expect(corrected(typed), typed).toBeUndefined();
  }
  const last = [{ start: article.text.lastIndexOf('The ferry'), end: article.text.length }];
  expect(corrected('The FERRY ran', last)).toBe('The ferry ran');
});

const words = article.text.match(/[\p{L}]+/gu) ?? [];
const gaps = fc.constantFrom(' ', ', ', '; ', ': ', ' - ', '. ', '! ', ' "');

test('whatever is corrected is found in the article, with the same words', () => {
  const typed = fc
    .tuple(fc.nat(words.length - 4), fc.integer({ min: 3, max: 12 }))
    .chain(([from, count]) => {
      const run = words.slice(from, from + count);
      return fc.tuple(
        fc.constant(run),
        fc.array(gaps, { minLength: run.length, maxLength: run.length }),
        fc.array(fc.boolean(), { minLength: run.length, maxLength: run.length }),
      );
    })
    .map(([run, between, upper]) =>
      run.map((word, i) => (upper[i] ? word.toUpperCase() : word) + (between[i] ?? '')).join(''),
    );
  let changed = 0;
  fc.assert(
    fc.property(typed, (text) => {
      const made = corrected(text);
      if (made === undefined) return;
      changed += 1;
      expect(findPlaces(ready, foldQuotation(made))).toHaveLength(1);
      const letters = (one: string) => one.toLowerCase().match(/\p{L}+/gu);
      expect(letters(made)).toEqual(letters(text));
    }),
  );
  expect(changed).toBeGreaterThan(10);
});
