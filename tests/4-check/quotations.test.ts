import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownBlocks, plainBlock } from '../../src/4-check/misquotations/blocks.ts';
import { findQuotations } from '../../src/4-check/misquotations/quotations.ts';

/** Printed with every run, so that a failure can be run again: `MARKS_SEED=… npm run unit`. */
const seed = Number(process.env.MARKS_SEED ?? Date.now() & 0x7fffffff);
console.log(`quotation marks: MARKS_SEED=${seed}`);

/** What quotation marks meet in a text. */
const PARTS = [
  ...['"', '“', '”', '„', '«', '»', "'", '‘', '’', '‚', '‹', '›', '′', '″'],
  ...['word', 'words', 'a', 'é', 'عرب', '😀', '6', "5'11", '80s', ' ', ' ', ' ', ' ', '\n', '\n\n'],
  ...['.', ',', '—', '(', ')', '[...]', '*', '**', '`', '\\"', '&quot;', '&#128512;', '<b>', '~~'],
  ...[
    '\n\n> ',
    '\n> ',
    '\n- ',
    '\n\n## ',
    '\n\n| a | b |\n|-|-|\n| ',
    '[^1]',
    '\n\n[^1]: ',
    '![',
    '](b)',
  ],
  ...['www.example.org', 'a@example.org', '\n\n---\n\n', '    ', '\u00a0', '\r\n'],
];
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''));

describe('whatever marks a text has', () => {
  test('each quotation is a stretch of it that has words', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, markdown) => {
        const blocks = markdown ? markdownBlocks(text) : [plainBlock(text)];
        for (const { text: words, running, offsets } of blocks) {
          expect([running.length, offsets.length]).toEqual(Array(2).fill(words.length));
          for (let unit = 0; unit < words.length; unit++) {
            expect(offsets.startOf(unit)).toBeGreaterThanOrEqual(offsets.startOf(unit - 1));
            expect(offsets.endOf(unit)).toBeLessThanOrEqual(text.length);
          }
        }
        const { quotations, open } = findQuotations(blocks);
        for (const { readings } of quotations) {
          for (const { words, start, end } of readings) {
            expect(words).toMatch(/[\p{L}\p{N}]/u);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            if (!markdown) expect(text.slice(start, end)).toBe(words);
          }
        }
        for (const { start, end } of open)
          expect(text.slice(start, end)).toMatch(/["“”„«»]|&quot;/u);
      }),
      { seed, numRuns: 3000 },
    );
  });

  test.each([
    ['one after the other', '"a" '.repeat(20_000), 20_000],
    ['one in the other', `${'“a '.repeat(20_000)}${'”'.repeat(20_000)}`, 1],
    ['single ones', "'one two three four' ".repeat(5_000), 5_000],
    ['inches', '6" '.repeat(20_000), 0],
    ['openings', '“a '.repeat(20_000), 0],
  ])('a text of nothing but marks is read: %s', (_, text, count) => {
    expect(findQuotations([plainBlock(text)]).quotations).toHaveLength(count);
  });
});
