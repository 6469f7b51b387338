import { expect, test } from 'vitest';
import { dayOf } from '../../../src/studio/client/articles/day-in-words.ts';
import { firstParagraph } from '../../../src/studio/client/articles/first-paragraph.ts';
import type { ArticleBlock } from '../../../src/studio/client/articles/stops.ts';

test.each([
  ['2026', '2026'],
  ['2026-03', '2026-03'],
  [' 2026-03-14 ', '2026-03-14'],
  ['14 March 2026', '2026-03-14'],
  ['March 14, 2026', '2026-03-14'],
  ['Sept. 1st, 2026', '2026-09-01'],
  ['march 2026', '2026-03'],
  ['14 de marzo de 2026', '2026-03-14'],
  ['Mayo de 2026', '2026-05'],
])('“%s” is the day %s', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

test.each([
  '',
  '3/4/2026',
  '31 February 2026',
  '14 March',
  'next week',
  '14 March 2026 or so',
  '0 May 2026',
])('“%s” is no day', (typed) => {
  expect(dayOf(typed)).toBeUndefined();
});

const run = (kind: 'text' | 'omission') => ({
  start: 0,
  end: 1,
  kind,
  text: kind === 'text' ? 'a' : '',
  emphasis: [],
  excerpts: [],
  isQuotedElsewhere: false,
});
const block = (number: number | undefined, ...kinds: ('text' | 'omission')[]): ArticleBlock => ({
  kind: 'paragraph',
  start: 0,
  end: 1,
  ...(number !== undefined && { number }),
  runs: kinds.map(run),
});

test('an excerpt begins with the first paragraph that nothing is left out of', () => {
  const blocks = [
    block(undefined, 'text'),
    block(1, 'omission'),
    block(2, 'text', 'omission'),
    block(4, 'text'),
  ];
  expect(firstParagraph({ view: { title: 'T', blocks, excerpts: [] } })).toBe(4);
  expect(firstParagraph({ view: { title: 'T', blocks: blocks.slice(0, 3), excerpts: [] } })).toBe(
    undefined,
  );
  expect(firstParagraph({ view: undefined })).toBeUndefined();
});
