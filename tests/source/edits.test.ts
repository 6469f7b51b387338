import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, applyEdits, type Edit } from '../../src/source/edits.ts';

const texts = fc.string({ unit: 'binary', maxLength: 60 });
const withEdits = texts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 5 }))
        .map(([a, b, put]): Edit => ({ start: Math.min(a, b), end: Math.max(a, b), text: put })),
      { maxLength: 6 },
    ),
  ),
);

test('edits change their own stretches and nothing else', () => {
  fc.assert(
    fc.property(withEdits, ([text, edits]) => {
      let rest = applyEdits(text, edits);
      let done = 0;
      for (const edit of apart(edits)) {
        const kept = text.slice(done, edit.start);
        expect(rest.startsWith(kept + edit.text)).toBe(true);
        rest = rest.slice(kept.length + edit.text.length);
        done = edit.end;
      }
      expect(rest).toBe(text.slice(done));
    }),
  );
});

test('the order in which edits are given does not count, unless two start and end alike', () => {
  fc.assert(
    fc.property(withEdits, ([text, edits]) => {
      const different = [...new Map(edits.map((e) => [`${e.start} ${e.end}`, e])).values()];
      expect(applyEdits(text, different.toReversed())).toBe(applyEdits(text, different));
    }),
  );
});

test('of edits that touch each other the first is made', () => {
  const edits = [
    { start: 2, end: 4, text: 'X' },
    { start: 0, end: 2, text: 'Y' },
    { start: 4, end: 4, text: 'Z' },
    { start: 5, end: 6, text: '' },
  ];
  expect(applyEdits('abcdef', edits)).toBe('YcdZe');
  expect(applyEdits('abc', [])).toBe('abc');
});
