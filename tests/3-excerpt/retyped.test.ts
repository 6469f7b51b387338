import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/2-article/article.ts';
import { foldQuotation } from '../../src/3-excerpt/fold.ts';
import type { Span } from '../../src/3-excerpt/span.ts';
import { finder } from './find.ts';
import { articles, passages } from './generated.ts';
import { choices, RETYPINGS, retype, retypings } from './retyping.ts';
import { articleRuns } from './runs.ts';
import { sameWords, timesIn } from './same-words.ts';

/** What is dropped belongs to the character before it. */
const DROPPED_AFTER = /^(?:[\u00ad\u200b-\u200f\u2060]|\ufe0f)*/u;

/** Exactly the original slice; or refused, where the words truly stand twice. */
function expectFound(
  { text }: Article,
  { start, end }: Span,
  { pieces, codes }: ReturnType<ReturnType<typeof finder>>,
) {
  if (pieces === undefined) {
    expect(codes).toEqual(['excerpt/ambiguous']);
    expect(timesIn(text, text.slice(start, end))).toBeGreaterThan(1);
  } else {
    const [after = ''] = DROPPED_AFTER.exec(text.slice(end)) ?? [];
    expect(pieces).toEqual([{ start, end: end + after.length }]);
  }
}

describe('any passage of any article, typed again in any allowed way, is the original slice', () => {
  test('in each way alone', () => {
    fc.assert(
      fc.property(passages, choices, ({ article, spans }, choice) => {
        const find = finder(article);
        for (const span of spans) {
          const slice = article.text.slice(span.start, span.end);
          for (const way of Object.keys(RETYPINGS)) {
            const typed = retype(slice, { ways: [way], markdown: false, choice });
            // Most ways leave most passages as they are.
            if (typed !== slice) expectFound(article, span, find({ quote: typed }));
          }
        }
      }),
      articleRuns,
    );
  });

  test('in all of them mixed, as plain text and as pasted Markdown', () => {
    fc.assert(
      fc.property(passages, retypings, ({ article, spans }, how) => {
        const find = finder(article);
        for (const span of spans) {
          const typed = retype(article.text.slice(span.start, span.end), how);
          expectFound(article, span, find({ quote: typed }));
        }
      }),
      articleRuns,
    );
  });
});

test('folding is what the guide format calls the same words', () => {
  fc.assert(
    fc.property(articles, fc.array(retypings, { minLength: 5, maxLength: 5 }), ({ text }, ways) => {
      for (const how of ways) {
        const typed = retype(text, { ...how, markdown: false });
        expect(foldQuotation(typed)).toBe(sameWords(typed));
        expect(foldQuotation(typed)).toBe(foldQuotation(text));
      }
    }),
    articleRuns,
  );
});
