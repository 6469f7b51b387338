import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import { type ReadingRun, readingView } from '../../src/3-excerpt/reading-view.ts';
import type { Span } from '../../src/3-excerpt/span.ts';
import { articleOf } from './articles.ts';
import { passages } from './generated.ts';
import { articleRuns } from './runs.ts';

function excerptOf(article: Excerpt['article'], number: number, pieces: readonly Span[]): Excerpt {
  return { number, articleId: 'a', article, pieces, relied: pieces, blocks: [] };
}

const CHARACTERS = { text: undefined, break: '\u2028', omission: '\u0000' } as const;
const charactersOf = ({ kind, text }: ReadingRun) => CHARACTERS[kind] ?? text;

test('the runs are the text of the article, each unit with all that is so of it and no more', () => {
  fc.assert(
    fc.property(passages, fc.nat(5), ({ article, spans }, among) => {
      const excerpts = spans.map((span, index) => excerptOf(article, index + 1, [span]));
      const [printed, quoted] = [excerpts.slice(0, among), spans.slice(among)];
      const elsewhere = { ...articleOf('Other words.'), file: 'b.md' };
      const other = excerptOf(elsewhere, 9, [{ start: 0, end: 5 }]);
      const view = readingView(article, [...printed, other], quoted);
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
      expect(view.excerpts.map(({ number }) => number)).toEqual(printed.map((one) => one.number));

      const covers = ({ start, end }: Span, at: number) => at >= start && at < end;
      expect(view.blocks.map(({ runs: _, ...block }) => block)).toEqual(article.blocks);
      for (const { start, end, runs } of view.blocks) {
        expect(runs.map(charactersOf).join('')).toBe(article.text.slice(start, end));
        expect(runs.at(0)?.start ?? start).toBe(start);
        expect(runs.at(-1)?.end ?? end).toBe(end);
        for (const run of runs) {
          expect(run.end - run.start).toBe(charactersOf(run).length);
          for (let at = run.start; at < run.end; at++) {
            const numbers = printed
              .filter(({ pieces }) => pieces.some((piece) => covers(piece, at)))
              .map(({ number }) => number);
            const emphasis = article.marks.filter((mark) => covers(mark, at));
            expect(run.excerpts).toEqual(numbers);
            expect(run.emphasis.toSorted()).toEqual(
              emphasis.map((mark) => mark.emphasis).toSorted(),
            );
            expect(run.isQuotedElsewhere).toBe(quoted.some((span) => covers(span, at)));
          }
        }
      }
    }),
    { ...articleRuns, numRuns: articleRuns.numRuns / 2 },
  );
});

describe('a view', () => {
  const article = articleOf(
    [
      '# Ferries',
      'The *old* ferry [left](#omitted) at<br>dawn.',
      '[¶ 2–4](#omitted)',
      '1. Laden with wool.\n2. Late again.',
      '> So he said.',
    ].join('\n\n'),
  );

  test('has headings, numbers as printed, list items, quotations and gaps', () => {
    const facts = readingView(article).blocks.map(({ runs, start, end, ...block }) => block);
    expect(facts).toEqual([
      { kind: 'heading', level: 1 },
      { kind: 'paragraph', number: 1 },
      { kind: 'omitted', number: 2, lastNumber: 4 },
      { kind: 'paragraph', number: 5, within: 'list', marker: '1.' },
      { kind: 'paragraph', number: 6, within: 'list', marker: '2.' },
      { kind: 'paragraph', number: 7, within: 'quotation' },
    ]);
  });

  test('says of each run what it is, and which excerpts print it', () => {
    const start = article.text.indexOf('ferry');
    const excerpt = excerptOf(article, 3, [{ start, end: start + 5 }]);
    const { blocks, excerpts } = readingView(article, [{ ...excerpt, id: 'ferry' }]);
    expect(
      blocks[1]?.runs.map(({ kind, text, emphasis, excerpts: by }) => [kind, text, emphasis, by]),
    ).toEqual([
      ['text', 'The ', [], []],
      ['text', 'old', ['em'], []],
      ['text', ' ', [], []],
      ['text', 'ferry', [], [3]],
      ['text', ' ', [], []],
      ['omission', '', [], []],
      ['text', ' at', [], []],
      ['break', '', [], []],
      ['text', 'dawn.', [], []],
    ]);
    expect(excerpts).toEqual([{ number: 3, id: 'ferry', pieces: [{ start, end: start + 5 }] }]);
  });
});
