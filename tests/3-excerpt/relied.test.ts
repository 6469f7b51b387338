import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideFile } from '../../src/1-guide/read-guide.ts';
import type { GuideExcerpt } from '../../src/1-guide/schema.ts';
import { type Article, OMISSION } from '../../src/2-article/article.ts';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import { resolveExcerpts } from '../../src/3-excerpt/resolve-excerpts.ts';
import { articleOf } from './articles.ts';
import { passages } from './generated.ts';
import { articleRuns, runs } from './runs.ts';
import { wordArticles, wordsAt } from './word-articles.ts';

/** One excerpt of a guide over one article, and the codes of what is wrong with it. */
function resolve(article: Article, excerpt: GuideExcerpt) {
  const place = { file: 'g.yaml', start: 0, end: 0 };
  const guide: GuideFile = {
    file: 'g.yaml',
    text: '',
    guide: { title: 'G', articles: { a: 'a.md' }, excerpts: [excerpt] },
    sound: true,
    isFaulty: () => false,
    hasFaults: () => false,
    placeOf: () => place,
    placeWithin: () => place,
    keyPlaceOf: () => place,
  };
  const codes: string[] = [];
  const [found] = resolveExcerpts(guide, new Map([['a', article]]), ({ code }) => codes.push(code));
  return { found, codes };
}

/** The article as a copy that has its headings and what an excerpt relied on, and no other word. */
function trimmedTo(article: Article, { relied }: Excerpt): Article {
  const kept = (at: number) =>
    relied.some(({ start, end }) => at >= start && at < end) ||
    article.blocks.every(({ kind, start, end }) => kind === 'heading' || at < start || at >= end);
  const text = [...article.text.matchAll(/[\s\S]/g)]
    .map(({ 0: unit, index }) => (kept(index) ? unit : OMISSION))
    .join('');
  return { ...article, text };
}

/** Whether an excerpt was found; if it was, the trimmed copy must give the same. */
function sameFromTrimmed(article: Article, excerpt: GuideExcerpt): boolean {
  const { found, codes } = resolve(article, excerpt);
  if (!found) return false;
  const inOrder = found.relied.every(
    ({ start, end }, index) => start < end && end < (found.relied[index + 1]?.start ?? Infinity),
  );
  expect(inOrder).toBe(true);
  const again = resolve(trimmedTo(article, found), excerpt);
  expect(again.codes).toEqual(codes);
  expect(again.found?.pieces).toEqual(found.pieces);
  expect(again.found?.blocks).toEqual(found.blocks);
  expect(again.found?.relied).toEqual(found.relied);
  return true;
}

test('a copy of only what was relied on gives the same excerpt: any quotation', () => {
  let found = 0;
  const cut = fc.tuple(fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(passages, cut, ({ article, spans }, [before, after]) => {
      for (const { start, end } of spans) {
        // Also where a word is cut in two.
        const quote = article.text.slice(start + before, Math.max(end - after, start + before + 1));
        if (/^[^\ud800-\udfff]+$/u.test(quote) && sameFromTrimmed(article, { quote })) found += 1;
      }
    }),
    articleRuns,
  );
  expect(found).toBeGreaterThan(100);
});

test('so it does for every way to name a passage', () => {
  const starts = fc.tuple(fc.nat(), fc.nat(1));
  const choices = fc.record({
    under: fc.option(fc.constantFrom('Causes', 'Effects'), { nil: undefined, freq: 1 }),
    after: fc.option(starts, { nil: undefined, freq: 1 }),
    which: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 3 }),
  });
  const kind = fc.constantFrom('quote', 'elided', 'ends', 'paragraphs');
  let found = 0;
  fc.assert(
    fc.property(wordArticles, starts, starts, choices, kind, (article, one, two, more, how) => {
      const first = wordsAt(article, ...one).join(' ');
      const last = wordsAt(article, ...two).join(' ');
      const selectors: Record<typeof how, GuideExcerpt> = {
        quote: { quote: first },
        elided: { quote: `${first} [...] ${last}` },
        ends: { from: first, to: last },
        paragraphs: { paragraphs: `${1 + (one[0] % 3)}-${1 + (one[0] % 3) + two[1]}` },
      };
      const after = more.after && wordsAt(article, ...more.after).join(' ');
      const narrowed = how === 'paragraphs' ? {} : { ...more, after };
      if (sameFromTrimmed(article.article, { ...selectors[how], ...narrowed })) found += 1;
    }),
    runs,
  );
  expect(found).toBeGreaterThan(100);
});

test.each<[string, string, GuideExcerpt]>([
  ['a hyphen that is a dash', 'He left - quickly - and came back.', { quote: 'He left -' }],
  ['a dash at the start', 'He left – quickly – and came back.', { quote: '– and' }],
  ['a word it ends in', 'The unforgettable day came.', { quote: 'The un' }],
  ['the last words again', 'It ends here. Then it ends here.', { from: 'It', to: 'here' }],
  ['a number cut', 'It cost 1,234.50 in all.', { quote: 'cost 1' }],
])('what stands around an edge is relied on: %s', (_, markdown, excerpt) => {
  expect(sameFromTrimmed(articleOf(markdown), excerpt)).toBe(true);
});

test('words elsewhere are not relied on', () => {
  const article = articleOf('One two three.\n\nFour five six.\n\nSeven eight nine. Ten.');
  const { found } = resolve(article, { quote: 'five', after: 'Four' });
  expect(found?.relied.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Four five ',
  ]);
});

test('the headings that a section starts and ends with are relied on, and no others', () => {
  const article = articleOf('# One\n\nA b.\n\n## Two\n\nA c.\n\n### Three\n\n# Four\n\nA d.');
  const { found } = resolve(article, { quote: 'A', under: 'Two' });
  expect(found?.relied.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Two',
    'A ',
    'Four',
  ]);
});
