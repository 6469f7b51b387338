import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/2-article/article.ts';
import { foldQuotation } from '../../src/3-excerpt/fold.ts';
import type { Span } from '../../src/3-excerpt/span.ts';
import { find } from './find.ts';
import { articles, passages } from './generated.ts';
import { RETYPINGS, retype, retypings } from './retyping.ts';
import { runs } from './runs.ts';
import { sameWords, timesIn } from './same-words.ts';

/** What is dropped belongs to the character before it. */
const DROPPED_AFTER = /^(?:[\u00ad\u200b-\u200f\u2060]|\ufe0f)*/u;

/** Exactly the original slice; or refused, where the words truly stand twice. */
function expectFound(article: Article, { start, end }: Span, quote: string) {
  const { pieces, codes } = find(article, { quote });
  if (pieces === undefined) {
    expect(codes).toEqual(['excerpt/ambiguous']);
    expect(timesIn(article.text, article.text.slice(start, end))).toBeGreaterThan(1);
  } else {
    const [after = ''] = DROPPED_AFTER.exec(article.text.slice(end)) ?? [];
    expect(pieces).toEqual([{ start, end: end + after.length }]);
  }
}

describe('any passage of any article, typed again in any allowed way, is the original slice', () => {
  test('in each way alone', () => {
    fc.assert(
      fc.property(passages, retypings, ({ article, start, end }, { seed }) => {
        const slice = article.text.slice(start, end);
        for (const way of Object.keys(RETYPINGS)) {
          expectFound(
            article,
            { start, end },
            retype(slice, { ways: [way], markdown: false, seed }),
          );
        }
      }),
      runs,
    );
  });

  test('in all of them mixed, as plain text and as pasted Markdown', () => {
    fc.assert(
      fc.property(
        passages,
        fc.array(retypings, { minLength: 3, maxLength: 3 }),
        (passage, ways) => {
          const { article, start, end } = passage;
          for (const how of ways) {
            expectFound(article, passage, retype(article.text.slice(start, end), how));
          }
        },
      ),
      runs,
    );
  });
});

test('folding is what the guide format calls the same words', () => {
  fc.assert(
    fc.property(articles, retypings, ({ text }, how) => {
      const typed = retype(text, { ...how, markdown: false });
      expect(foldQuotation(typed)).toBe(sameWords(typed));
      expect(foldQuotation(typed)).toBe(foldQuotation(text));
    }),
    runs,
  );
});
