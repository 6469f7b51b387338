import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/2-article/article.ts';
import { WordBoundaries } from '../../src/3-excerpt/words.ts';

test('a position is within a word where Unicode has it so', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'B',
          '7',
          ' ',
          ' ',
          '.',
          ',',
          ':',
          ';',
          '?',
          "'",
          '_',
          '-',
          'é',
          '\u0301',
          '\u200d',
          'א',
        ],
      ),
      { minLength: 2, maxLength: 12 },
    )
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, (words) => {
      const block = { kind: 'paragraph', start: 0, end: words.length } as const;
      const article: Article = {
        file: 'a.md',
        metadata: { title: 'A' },
        text: words,
        blocks: [block],
        marks: [],
        origins: [],
      };
      const boundaries = new WordBoundaries(article);
      const within = new Set<number>();
      const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(words);
      for (const { index, segment, isWordLike } of segments) {
        for (let at = 1; isWordLike && at < segment.length; at++) within.add(index + at);
      }
      for (let at = 0; at <= words.length; at++) {
        expect(boundaries.wordAround(at) !== undefined).toBe(within.has(at));
      }
    }),
    { numRuns: 1000 },
  );
});
