import { expect, test } from 'vitest';
import { readPlainText } from '../../../src/import/text/plain-text.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { dayOf } from '../../../src/studio/client/articles/day-in-words.ts';
import { firstParagraph } from '../../../src/studio/client/articles/first-paragraph.ts';
import type { ArticleBlock } from '../../../src/studio/client/articles/stops.ts';
import { noteEs } from '../../../src/studio/client/words/es/notes.ts';
import { removedEs } from '../../../src/studio/client/words/es/removed.ts';

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

const LONG = 'The weir at Hollin Mill was built to grind barley, and for a century nobody asked.';

test('what importing says of a bare text and of a bare page is told in Spanish', () => {
  const text = readPlainText(
    `The Weir\n\nThe Gazette, 14 March 2026\n\n${`${LONG}\n\n`.repeat(4)}`,
  );
  const page = readWebPage(`<body><p>${`${LONG} `.repeat(4)}</p></body>`, undefined);
  const notes = [...text.notes, ...page.notes];
  expect(notes.length).toBeGreaterThan(2);
  expect(notes.filter((note) => noteEs(note) === undefined)).toEqual([]);
  expect(notes.map((note) => noteEs(note)).join(' ')).toContain('«The Weir»');
  expect(noteEs('The page sings.')).toBeUndefined();
});

test.each([
  'short text',
  'links',
  ...['nav', 'footer', 'aside', 'form', 'menu'].map((tag) => `${tag} part`),
])('what a page is judged to have beside its article is named in Spanish: %s', (what) => {
  expect(removedEs).toHaveProperty([what]);
});
