import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/5-handout/dates.ts';
import { curlyQuotes } from '../../src/5-handout/typography.ts';

describe('dates', () => {
  test.each([
    ['2026-12-03', 'en', 'December 3, 2026'],
    ['2012-01', 'en', 'January 2012'],
    ['2012', 'en', '2012'],
    ['April 1983', 'en', 'April 1983'],
    ['2026-12-03', 'es', '3 de diciembre de 2026'],
  ])('%s in %s', (written, lang, text) => expect(formatDate(written, lang)).toBe(text));
  test('with the day of the week, where there is a day', () => {
    expect(formatDate('2026-12-03', 'en', true)).toBe('Thursday, December 3, 2026');
    expect(formatDate('2026-12', 'en', true)).toBe('December 2026');
  });
});

describe('curly quotes', () => {
  test.each([
    [`"Yes," he said`, '“Yes,” he said'],
    [`the president's ("alleged") 'deal'`, 'the president’s (“alleged”) ‘deal’'],
    [`"'No,' she said"`, '“‘No,’ she said”'],
    [`Ames' killer`, 'Ames’ killer'],
    [`sign—"so"`, 'sign—“so”'],
  ])('%s', (typed, set) => expect(curlyQuotes(typed, 'en-US')).toBe(set));
});
