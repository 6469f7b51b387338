import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited } from '../../../src/source/mended-text.ts';
import { readOn } from '../../../src/source/yaml/slips/read-on.ts';

/** The text with the fixes of all that is told of it. */
function fixed(text: string): string {
  return edited(
    text,
    readOn(text).told.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
}

test.each([
  [
    'in the column of its key',
    'questions:\n  - ask: "Who\n    paid?"\n    kind: opening\n',
    'questions:\n  - ask: "Who\n      paid?"\n    kind: opening\n',
  ],
  ['at the margin', 'title: "A\n\nB"\nlang: en\n', 'title: "A\n\n  B"\nlang: en\n'],
  [
    'below its dash',
    "a:\n  - 'It''s\n  so' # A note\n  - b\n",
    "a:\n  - 'It''s\n    so' # A note\n  - b\n",
  ],
  ['in lines that end as on Windows', 'a: "b\r\nc\r\n d"\r\n', 'a: "b\r\n  c\r\n d"\r\n'],
])('a text in quotation marks that goes on %s is indented', (_, text, mended) => {
  expect(readOn(text).told).toHaveLength(1);
  expect(fixed(text)).toBe(mended);
  expect(readOn(mended).told).toEqual([]);
});

test('a mark that closes a text of another line is told as one that is missing', () => {
  const { told } = readOn('title: "A\nquestions:\n  - ask: "Who paid?"\n');
  expect(told[0]).toMatchObject({ start: 7, end: 8, fix: { text: '"' } });
});

test('a slip that its own mend brings about again comes to an end', () => {
  // Each round would double the marks: 2 to the power of 60 of them.
  const { told, mended } = readOn("- 'He asked\n    'why of us\n");
  expect(told).toHaveLength(1);
  expect(mended).toBeUndefined();
});

test('whatever quotation marks a file has, reading on makes it little longer', () => {
  const mark = fc.constantFrom('"', "'", '', '', '\\"', "''");
  const words = fc.constantFrom('a', 'b c', 'd: e', '- f', '# g', 'h:', '[i', '`j', '');
  const start = fc.constantFrom('', '  ', '    ', '- ', 'k: ', '- k: ', '  - k: ', '    k: ');
  const line = fc.tuple(start, mark, words, mark, words).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      expect(readOn(text).mended?.text.length ?? 0).toBeLessThan(2 * text.length + 2_000);
    }),
    { numRuns: 1000 },
  );
});
