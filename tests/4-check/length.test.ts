import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An article of so many different words in paragraphs of ten, with these facts. */
function article(words: number, facts = 'author: A. Writer\n'): string {
  const all = Array.from({ length: words }, (_, index) => `w${index + 1}`);
  const paragraphs = Array.from({ length: Math.ceil(words / 10) }, (_, index) =>
    all.slice(index * 10, index * 10 + 10).join(' '),
  );
  return `---\ntitle: T${words}\n${facts}published: 2024\n---\n\n${paragraphs.join('\n\n')}\n`;
}

interface Asked {
  readonly articles: Readonly<Record<string, string>>;
  /** Excerpts as `article paragraphs`. */
  readonly excerpts: readonly string[];
  readonly more?: string;
}

/** What checking a guide gives: its meter, and the places and messages of `excerpt/length`. */
function run({ articles, excerpts, more = '' }: Asked) {
  const names = Object.keys(articles);
  const guide = [
    'title: G',
    'articles:',
    ...names.map((name) => `  ${name}: articles/${name}.md`),
    'excerpts:',
    ...excerpts.map((excerpt) => {
      const [name, paragraphs] = excerpt.split(' ');
      return `  - { article: ${name}, paragraphs: ${paragraphs} }`;
    }),
    more,
  ].join('\n');
  const files = Object.fromEntries(
    names.map((name) => [`guides/articles/${name}.md`, articles[name] as string]),
  );
  const cwd = temporaryFolder({ 'guides/a.yaml': guide, ...files });
  const { guides, diagnostics, texts } = check({ cwd });
  expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'excerpt/length')).toEqual(
    [],
  );
  const told = diagnostics.map(({ file, start, end }) => texts.get(file)?.slice(start, end));
  return { meter: guides[0]?.meter, told, diagnostics };
}

describe('the meter', () => {
  test('says how much the limits allow: of articles in words, of authors in excerpts', () => {
    const { meter } = run({
      articles: {
        a: article(300),
        b: article(9000, 'author: B. Other\n'),
        c: article(60, 'author: B. Other\n'),
      },
      excerpts: ['a 1', 'b 1', 'c 1'],
      more: 'limits: { words: 700, excerpts: 4 }',
    });
    expect(meter?.articles.map(({ most }) => most)).toEqual([300, 700, 60]);
    expect(meter?.authors.map(({ most }) => most)).toEqual([undefined, 4]);
  });

  test('counts words and percent of the full article, per article, author and guide', () => {
    const { meter } = run({
      articles: { a: article(200), b: article(50, 'author: B. Other\n'), c: article(30) },
      excerpts: ['a 1-3', 'a 8', 'b 1'],
    });
    expect(meter?.articles).toMatchObject([
      { id: 'a', words: 40, of: 200, percent: 20, excerpts: 2 },
      { id: 'b', words: 10, of: 50, percent: 20, excerpts: 1 },
      { id: 'c', words: 0, of: 30, percent: 0, excerpts: 0 },
    ]);
    expect(meter?.authors).toMatchObject([
      { author: 'A. Writer', words: 40, excerpts: 2 },
      { author: 'B. Other', words: 10, excerpts: 1 },
    ]);
    expect(meter?.words).toBe(50);
  });

  test('counts a word once that two excerpts quote', () => {
    const { meter } = run({ articles: { a: article(100) }, excerpts: ['a 1-3', 'a 3-4'] });
    expect(meter?.articles[0]?.words).toBe(40);
  });

  test('takes the length of a trimmed copy from its front matter', () => {
    const trimmed = (facts: string) => article(20, facts).replace('w1 ', '[…](#omitted) ');
    const known = run({ articles: { a: trimmed('author: A\nwords: 4000\n') }, excerpts: ['a 2'] });
    expect(known.meter?.articles[0]).toMatchObject({ words: 10, of: 4000, percent: 0 });
    const unknown = run({ articles: { a: trimmed('author: A\n') }, excerpts: ['a 2'] });
    expect(unknown.meter?.articles[0]).toMatchObject({ of: undefined, percent: undefined });
  });
});

describe('the usual limits', () => {
  test.each([
    ['a short article whole', 2490, '1-249', 0],
    ['ten percent of a longer one', 8000, '1-80', 0],
    ['more than ten percent', 8000, '1-81', 1],
    ['five hundred words though they are more than ten percent', 3000, '1-50', 0],
    ['more than five hundred of those', 3000, '1-51', 1],
    ['a thousand words of a long one', 20_000, '1-100', 0],
    ['more than a thousand, though less than ten percent', 20_000, '1-101', 1],
  ])('%s', (_, words, paragraphs, count) => {
    const { told } = run({ articles: { a: article(words) }, excerpts: [`a ${paragraphs}`] });
    expect(told).toEqual(Array(count).fill('articles/a.md'));
  });

  test('two excerpts of an author, or one article that may be quoted whole', () => {
    const long = article(6000);
    expect(run({ articles: { a: long }, excerpts: ['a 1', 'a 3'] }).told).toEqual([]);
    expect(run({ articles: { a: long }, excerpts: ['a 1', 'a 3', 'a 5'] }).told).toHaveLength(1);
    const short = article(2000);
    expect(run({ articles: { a: short }, excerpts: ['a 1', 'a 3', 'a 5'] }).told).toEqual([]);
    const two = { a: short, b: article(1000) };
    expect(run({ articles: two, excerpts: ['a 1', 'a 3', 'b 5'] }).told).toEqual(['articles/b.md']);
    expect(run({ articles: two, excerpts: ['a 1', 'b 5'] }).told).toEqual([]);
  });

  test('no author, no count of excerpts', () => {
    const nobody = article(6000, 'publication: P\n');
    expect(run({ articles: { a: nobody }, excerpts: ['a 1', 'a 3', 'a 5'] }).told).toEqual([]);
  });
});

test('limits are the guide’s to set, and never called legal advice', () => {
  const asked = { articles: { a: article(8000) }, excerpts: ['a 1-90'] };
  expect(run({ ...asked, more: 'limits: { percent: 12 }' }).told).toEqual([]);
  expect(run({ ...asked, more: 'limits: { words: 100, least: 50 }' }).told).toHaveLength(1);
  expect(run({ ...asked, more: 'limits: { whole: 9000 }' }).told).toEqual([]);
  expect(run({ ...asked, excerpts: ['a 1'], more: 'limits: { excerpts: 0 }' }).told).toHaveLength(
    1,
  );
  const [problem] = run(asked).diagnostics;
  expect(problem).toMatchObject({ code: 'excerpt/length', severity: 'warning' });
  expect(problem?.hint).toContain('not legal advice');
});
