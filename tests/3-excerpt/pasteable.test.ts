import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideExcerpt } from '../../src/1-guide/schema.ts';
import { type Article, placeInFile } from '../../src/2-article/article.ts';
import { readYaml } from '../../src/source/yaml/read-yaml.ts';
import { articleOf } from './articles.ts';
import { finder } from './find.ts';
import { passages } from './generated.ts';
import { articleRuns, runs } from './runs.ts';
import { wordArticles, wordsAt } from './word-articles.ts';

/** The lines offered, read as the YAML they are. */
function offered(hint: string): Pick<GuideExcerpt, 'after' | 'which'>[] {
  const lines = hint.split('\n').filter((line) => /^ {2}(?:after|which):/.test(line));
  return lines.map((text) => {
    const problems: string[] = [];
    const yaml = readYaml({ file: 'a.yaml', text }, ({ code }) => problems.push(code));
    expect(problems).toEqual([]);
    const { after, which } = (yaml?.value ?? {}) as Partial<Record<string, string>>;
    return after === undefined ? { which: Number(which) } : { after };
  });
}

/** Pastes each line that an ambiguous excerpt is offered; gives how many there were. */
function pasteAll(article: Article, excerpt: GuideExcerpt): number {
  const find = finder(article);
  const { codes, problems } = find(excerpt);
  if (codes[0] !== 'excerpt/ambiguous') return 0;
  const { hint = '', related = [] } = problems[0] ?? {};
  const lines = offered(hint);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines).toHaveLength(related.length);
  const found = lines.map((line, index) => {
    const { pieces, codes } = find({ ...excerpt, ...line });
    expect(codes).toEqual([]);
    const [first, last] = [pieces?.[0], pieces?.at(-1)];
    const { start, end } = related[index] ?? {};
    expect(placeInFile(article, first?.start ?? -1, last?.end ?? -1)).toMatchObject({ start, end });
    return JSON.stringify(pieces);
  });
  expect(new Set(found).size).toBe(found.length);
  return lines.length;
}

test('every line offered for an ambiguous passage gives the place it is listed for', () => {
  let pasted = 0;
  fc.assert(
    fc.property(passages, ({ article, spans }) => {
      for (const { start, end } of spans) {
        pasted += pasteAll(article, { quote: article.text.slice(start, end) });
      }
    }),
    articleRuns,
  );
  expect(pasted).toBeGreaterThan(100);
});

test('so do those for elisions, ends and sections, and those beside an `after`', () => {
  const starts = fc.tuple(fc.nat(), fc.nat(1));
  const after = fc.option(starts, { nil: undefined });
  const under = fc.option(fc.constantFrom('Causes', 'Effects'), { nil: undefined, freq: 2 });
  let pasted = 0;
  fc.assert(
    fc.property(
      wordArticles,
      starts,
      starts,
      after,
      under,
      fc.boolean(),
      (article, one, two, before, below, elided) => {
        const [first, last] = [
          wordsAt(article, ...one).join(' '),
          wordsAt(article, ...two).join(' '),
        ];
        pasted += pasteAll(article.article, {
          ...(elided ? { quote: `${first} [...] ${last}` } : { from: first, to: last }),
          after: before && wordsAt(article, ...before).join(' '),
          under: below,
        });
      },
    ),
    runs,
  );
  expect(pasted).toBeGreaterThan(100);
});

test.each([
  ['quotation marks', '“No,” he said\n\n\\"No\\" he said'],
  ['a script without spaces', '私は本を読む。彼は言った。私は酒を飲む。彼は言った。'],
  [
    'colons and signs of YAML',
    '# a: b, he said\n\n- {c}: he said\n\n> & *d* he said\n\n\\# he said',
  ],
  ['direction marks', 'The \u202eone\u202c he said. The \u2067two\u2069 he said.'],
  ['a long way back', `he said ${'and '.repeat(300)}he said ${'and '.repeat(300)}he said`],
  ['words left out', 'One [two](#omitted) he said. Two [three](#omitted) he said. he said'],
])('lines are fit to paste: %s', (_, markdown) => {
  const quote = markdown.includes('彼') ? '彼は言った' : 'he said';
  expect(pasteAll(articleOf(markdown), { quote })).toBeGreaterThan(1);
});

test('lines hold among more places than are counted', () => {
  const markdown = Array.from({ length: 90 }, (_, i) => `In year ${i % 70} he said yes.`).join(
    '\n\n',
  );
  expect(pasteAll(articleOf(markdown), { quote: 'he said yes' })).toBe(5);
  expect(pasteAll(articleOf(markdown), { from: 'he said', to: 'yes' })).toBe(5);
});
