import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fix } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ARTICLE = `---
title: The Ferry
author: A. Writer
published: 2024-05-17
---

The ferry, which ran twice a day: it was late. “Nobody minds,” said the Miller’s son, and slept.

Was it late? It was late again.
`;

/** What becomes of an excerpt's lines below \`excerpts:\`. */
async function fixed(lines: string) {
  const guide = (excerpts: string) =>
    `title: T # one\narticles: {ferry: articles/f.md}\nbackground: Note.\nexcerpts:\n${excerpts}\n# end\n`;
  const cwd = temporaryFolder({ 'guides/g.yaml': guide(lines), 'guides/articles/f.md': ARTICLE });
  const { fixed: done, diagnostics } = await fix({ cwd });
  const now = readFileSync(join(cwd, 'guides/g.yaml'), 'utf8');
  const start = guide('').indexOf('\n# end');
  expect(now.slice(0, start)).toBe(guide(lines).slice(0, start));
  return {
    lines: now.slice(start, now.lastIndexOf('\n# end')),
    places: done.map(({ line, column }) => `${line}:${column}`),
    codes: diagnostics.map(({ code }) => code),
  };
}

test.each([
  ['plain', '  - quote: the ferry; which ran twice', '  - quote: The ferry, which ran twice'],
  [
    'in double quotation marks',
    '  - quote: "late: \\"nobody minds\\" said the \\u004Diller"   # why',
    '  - quote: "late. “Nobody minds,” said the \\u004Diller"   # why',
  ],
  [
    'in single quotation marks',
    "  - quote: 'Nobody minds, said the Miller''s son'",
    "  - quote: 'Nobody minds,” said the Miller''s son'",
  ],
  [
    'a block over several lines',
    '  - quote: >-\n      the ferry\n      which  ran\n      twice A day',
    '  - quote: >-\n      The ferry,\n      which  ran\n      twice a day',
  ],
  [
    'with words left out',
    '  - quote: the ferry, which ran [...] “nobody minds,” said the',
    '  - quote: The ferry, which ran [...] “Nobody minds,” said the',
  ],
  [
    'first and last words',
    '  - from: the ferry, which\n    to: Miller’s Son, and',
    '  - from: The ferry, which\n    to: Miller’s son, and',
  ],
])('%s: the characters that differ, and no others', async (_style, typed, expected) => {
  const { lines, codes } = await fixed(typed);
  expect(lines).toBe(expected);
  expect(codes.filter((code) => code.startsWith('excerpt/not'))).toEqual([]);
});

test('the place of the first character that changes is told', async () => {
  const { places } = await fixed('  - quote: the ferry; which ran twice');
  expect(places).toEqual(['5:12']);
});

test.each([
  // The colon would make a key of a plain text.
  ['  - quote: ran twice a day it was', 'excerpt/not-found'],
  // The comma would cut the text in two.
  ['  - {quote: The ferry which ran}', 'excerpt/not-found'],
  ['  - quote: &q the ferry which ran\n    note: *q', 'excerpt/not-found'],
  ['  - quote: the ferry which sank', 'excerpt/not-found'],
  // Several places are meant: to choose one is not for the program.
  ['  - quote: was late', 'excerpt/ambiguous'],
])('nothing is changed in %s', async (typed, code) => {
  const { lines, codes, places } = await fixed(typed);
  expect(lines).toBe(typed);
  expect(places).toEqual([]);
  expect(codes).toContain(code);
});
