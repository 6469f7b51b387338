import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, trim } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ARTICLE = `---
title: The Ferry
author: A. Writer   # as the page has it
published: 2024-05-17
---

The ferry left at six. Nobody *had paid* for the bridge.

# The bridge

It was a cold morning, and the river was high.

1. The council met.
2. It voted for **the ferry**.
3. It went home.

> We were promised a bridge.
>
> We got a boat.

# The fare

It was a cold morning, they said. The fare rose to two crowns.[^1]

Nobody spoke of the bridge again.

[^1]: It had been one crown.
`;

/** Ways to name a passage, each of which must outlive trimming. */
const EXCERPTS: Readonly<Record<string, string>> = {
  words: 'quote: Nobody had paid for the bridge.',
  elision: 'quote: The ferry left at six. [...] for the bridge.',
  'from and to': 'from: It was a cold morning, they\n    to: two crowns.',
  paragraphs: 'paragraphs: 3-5',
  'one item of a list': 'paragraphs: 4',
  'a quotation in the article': 'quote: We got a boat.',
  'across blocks': 'quote: "We got a boat. The fare It was"',
  under: 'under: The fare\n    quote: It was a cold morning',
  after: 'after: two crowns.\n    quote: Nobody',
  which: 'which: 2\n    quote: It was a cold morning',
  footnote: 'quote: It had been one crown.',
};

function library(excerpts: readonly string[], article = ARTICLE): string {
  const items = excerpts.map((excerpt) => `  - ${excerpt}\n`).join('');
  return temporaryFolder({
    'guides/a.yaml': `title: The River\narticles:\n  ferry: articles/ferry.md\nexcerpts:\n${items}`,
    'guides/articles/ferry.md': article,
  });
}

const articleIn = (cwd: string) => readFileSync(join(cwd, 'guides/articles/ferry.md'), 'utf8');
const pagesOf = (cwd: string) =>
  check({ cwd }).guides.flatMap(({ handouts }) => handouts.map(({ html }) => html));

describe('trimming leaves the handouts as they were, byte for byte', () => {
  test.each(Object.keys(EXCERPTS))('%s', async (name) => {
    const cwd = library([EXCERPTS[name] as string]);
    const before = pagesOf(cwd);
    expect(before).toHaveLength(1);
    const { articles } = await trim({ cwd });
    expect(articles).toMatchObject([{ file: 'guides/articles/ferry.md', state: 'trimmed' }]);
    expect(pagesOf(cwd)).toEqual(before);
    expect(check({ cwd }).diagnostics).toEqual([]);
  });

  test('all of them in one guide', async () => {
    const cwd = library(Object.values(EXCERPTS));
    const before = pagesOf(cwd);
    await trim({ cwd });
    expect(pagesOf(cwd)).toEqual(before);
  });
});

test('what no guide quotes goes; what is said of the full text stays', async () => {
  const cwd = library([EXCERPTS.words as string]);
  const [found] = (await trim({ cwd })).articles;
  expect(found).toMatchObject({ before: 69, after: 6 });
  const text = articleIn(cwd);
  expect(text).toContain('[…](#omitted) Nobody *had paid* for the bridge.\n\n[¶ 2–9](#omitted)\n');
  expect(text).toContain('author: A. Writer   # as the page has it\n');
  expect(text).toMatch(/\nwords: 69\nsha256: [0-9a-f]{64}\n/);
  for (const word of ['council', 'crown', 'morning']) expect(text).not.toContain(word);
});

test('a trimmed library has nothing to trim; its hash, length and numbers stay for ever', async () => {
  const cwd = library([EXCERPTS.words as string, EXCERPTS.paragraphs as string]);
  await trim({ cwd });
  const once = articleIn(cwd);
  expect((await trim({ cwd })).articles).toMatchObject([{ state: 'already' }]);
  expect(articleIn(cwd)).toBe(once);
  const guide = join(cwd, 'guides/a.yaml');
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(/ {2}- paragraphs.*\n/, ''));
  expect((await trim({ cwd })).articles).toMatchObject([{ state: 'trimmed' }]);
  const fact = (key: string, text: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1];
  for (const key of ['words', 'sha256', 'fingerprint']) {
    expect(fact(key, articleIn(cwd))).toBe(fact(key, once));
  }
});

test('--check tells and writes nothing', async () => {
  const cwd = library([EXCERPTS.words as string]);
  expect((await trim({ cwd, check: true })).articles).toMatchObject([{ state: 'trimmed' }]);
  expect(articleIn(cwd)).toBe(ARTICLE);
});

test('the list of what was removed at import goes with the rest', async () => {
  const cwd = library([EXCERPTS.words as string]);
  const list = join(cwd, 'guides/articles/ferry.removed.txt');
  await trim({ cwd });
  writeFileSync(list, 'share bar');
  const removedFile = 'guides/articles/ferry.removed.txt';
  const told = [{ state: 'trimmed', removedFile }];
  expect((await trim({ cwd, check: true })).articles).toMatchObject(told);
  expect(existsSync(list)).toBe(true);
  expect((await trim({ cwd })).articles).toMatchObject(told);
  expect(existsSync(list)).toBe(false);
});

test('every guide counts, whichever article is named', async () => {
  const cwd = library([EXCERPTS.words as string]);
  writeFileSync(
    join(cwd, 'guides/b.yaml'),
    'title: B\narticles:\n  f: articles/ferry.md\nexcerpts:\n  - quote: We got a boat.\n',
  );
  await trim({ cwd, articles: ['ferry'] });
  expect(articleIn(cwd)).toContain('> We got a boat.');
  expect(check({ cwd }).diagnostics).toEqual([]);
});

test('a guide with an error keeps every article as it is', async () => {
  const cwd = library([EXCERPTS.words as string, 'quote: Nobody has paid.']);
  const { articles, diagnostics } = await trim({ cwd });
  expect(articles).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'excerpt/not-found' }]);
  expect(articleIn(cwd)).toBe(ARTICLE);
});

test('an article that has changed since it was saved stays as it is', async () => {
  const cwd = library(
    [EXCERPTS.words as string],
    ARTICLE.replace('---\n\n', `sha256: ${'0'.repeat(64)}\n---\n\n`),
  );
  const before = articleIn(cwd);
  expect((await trim({ cwd })).articles).toMatchObject([{ state: 'refused' }]);
  expect(articleIn(cwd)).toBe(before);
});

test('an article that no guide names is told and stays', async () => {
  const cwd = library([EXCERPTS.words as string]);
  writeFileSync(join(cwd, 'guides/articles/other.md'), ARTICLE);
  expect((await trim({ cwd })).articles).toMatchObject([
    { state: 'trimmed' },
    { file: 'guides/articles/other.md', state: 'unquoted' },
  ]);
  await expect(trim({ cwd, articles: ['fery'] })).rejects.toThrow('no saved article “fery”');
});
