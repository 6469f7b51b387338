import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, OMISSION } from '../../src/2-article/article.ts';
import { readText } from '../../src/2-article/read-text.ts';
import { type NamedPassage, namePassage } from '../../src/3-excerpt/naming/name-passage.ts';
import type { Span } from '../../src/3-excerpt/span.ts';
import { articleOf } from './articles.ts';
import { readBack } from './chosen.ts';
import { finder } from './find.ts';
import { articles, wordSpans } from './generated.ts';
import { runs } from './runs.ts';
import { wordArticles } from './word-articles.ts';

/** Enough for each way to come up; more for a night: `QUOTATION_RUNS`. */
const fewer = { ...runs, numRuns: runs.numRuns / 10 };

/** Codes that only say what characters a passage has. */
const OF_CHARACTERS = ['excerpt/bidi', 'excerpt/invisible'];
const UNSEEN = /[\s\u0085\p{Default_Ignorable_Code_Point}\0]/gu;
const visible = (text: string) => text.replace(UNSEEN, '');

/** What somebody may drag over: anything from one unit to a third of the text, or a few. */
const selections = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.boolean()), {
  minLength: 5,
  maxLength: 5,
});

function spansOf({ text }: Article, choices: [number, number, boolean, boolean][]): Span[] {
  return choices.map(([at, long, short, backwards]) => {
    const start = at % (text.length + 1);
    const most = short ? 40 : Math.max(40, text.length);
    const end = Math.min(text.length, start + (long % most));
    return backwards ? { start: end, end: start } : { start, end };
  });
}

/** Names a passage, and expects of it all that can be known without knowing how it is done. */
function expectNamed(article: Article, chosen: Span): NamedPassage | undefined {
  const { text } = article;
  const start = Math.min(chosen.start, chosen.end);
  const end = Math.max(chosen.start, chosen.end);
  const named = namePassage(article, chosen);
  if (named.kind === 'refused') {
    const selected = text.slice(start, end);
    if (named.reason === 'empty') expect(selected).not.toMatch(/[\p{L}\p{N}\p{S}]/u);
    else expect([named.reason, selected.includes(OMISSION)]).toEqual(['left-out', true]);
    return undefined;
  }
  const { span, fields } = named;
  const passage = text.slice(span.start, span.end);

  // Nothing chosen is missing, no word is cut, and nothing but the rest of words is added.
  const before = text.slice(span.start, start);
  const after = text.slice(end, span.end);
  expect(visible(text.slice(start, span.start)) + visible(text.slice(span.end, end))).toBe('');
  if (fields.paragraphs === undefined) expect(before.trim() + after.trim()).not.toMatch(/\s/u);
  for (const word of wordSpans(article)) {
    const cut = (at: number) => at > word.start && at < word.end;
    const joined = visible(text.slice(word.start, word.end));
    if (cut(span.start) || cut(span.end)) {
      expect(joined).toMatch(/^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]+$/u);
    }
  }
  expect(passage).not.toContain(OMISSION);

  // Written as YAML and read again, it leads there, and nothing is told.
  const { excerpts, codes } = readBack(article, named);
  expect(codes.filter((code) => !OF_CHARACTERS.includes(code))).toEqual([]);
  expect(excerpts.map(({ pieces }) => pieces)).toEqual([[span]]);
  expect(named.id).toMatch(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}]+(?:-[\p{L}\p{M}]+)*$/u);
  return named;
}

/** Expects that no field can be left out, nor any word at the inner ends of `from`, `to`, `after`. */
function expectMinimal(article: Article, { fields, span }: NamedPassage): void {
  const find = finder(article);
  const leads = (shorter: NamedPassage['fields']) => {
    const { pieces, codes } = find(shorter);
    return codes.length === 0 && JSON.stringify(pieces) === JSON.stringify([span]);
  };
  for (const key of ['under', 'after', 'which'] as const) {
    if (fields[key] !== undefined) expect(leads({ ...fields, [key]: undefined })).toBe(false);
  }
  const [, ...words] = fields.after?.split(' ') ?? [];
  if (words.length > 1) expect(leads({ ...fields, after: words.join(' ') })).toBe(false);
  const { from, to } = fields;
  if (from === undefined || to === undefined) return;
  const [first, last] = [from.split(' '), to.split(' ')];
  expect(Math.min(first.length, last.length)).toBeGreaterThanOrEqual(3);
  const total = first.length + last.length;
  for (let sum = 6; sum < total; sum++) {
    for (let count = 3; count <= sum - 3; count++) {
      if (count > first.length || sum - count > last.length) continue;
      const fewer = {
        ...fields,
        from: first.slice(0, count).join(' '),
        to: last.slice(count - sum).join(' '),
      };
      // What comes again in the paragraph would be told.
      const again = article.text
        .slice(span.end)
        .split('\n\n')[0]
        ?.replace(/\s+/gu, ' ')
        .includes(fewer.to);
      if (!again) expect(leads(fewer)).toBe(false);
    }
  }
}

const count = { quote: 0, ends: 0, paragraphs: 0, under: 0, after: 0, which: 0, refused: 0 };

function tally(named: NamedPassage | undefined): void {
  if (!named) count.refused += 1;
  else if (named.fields.quote !== undefined) count.quote += 1;
  else if (named.fields.from !== undefined) count.ends += 1;
  else count.paragraphs += 1;
  for (const key of ['under', 'after', 'which'] as const) {
    if (named?.fields[key] !== undefined) count[key] += 1;
  }
}

describe('what is selected in an article is named by fields that lead exactly there', () => {
  test('in articles with everything in them', () => {
    fc.assert(
      fc.property(articles, selections, (article, choices) => {
        for (const span of spansOf(article, choices)) tally(expectNamed(article, span));
      }),
      fewer,
    );
  });

  test('and no fewer would, where the same words come again and again', () => {
    fc.assert(
      fc.property(wordArticles, selections, ({ article }, choices) => {
        for (const span of spansOf(article, choices)) {
          const named = expectNamed(article, span);
          tally(named);
          if (named) expectMinimal(article, named);
        }
      }),
      fewer,
    );
  });

  test('nor in long ones, named by their ends', () => {
    const words = fc.constantFrom(
      ...'the state was not old and a bridge of an open town'.split(' '),
    );
    const paragraph = fc.array(words, { minLength: 1, maxLength: 60 });
    const long = fc
      .array(fc.tuple(paragraph, fc.nat(3)), { minLength: 1, maxLength: 6 })
      .map((list) => {
        // Now and then a paragraph comes twice, or a heading before it does.
        const texts = list.flatMap(([one, what]) => [
          ...(what === 1 ? ['## Causes'] : what === 2 ? ['## Effects'] : []),
          one.join(' '),
        ]);
        return articleOf([...texts, ...texts.slice(0, 2)].join('\n\n'));
      });
    fc.assert(
      fc.property(long, selections, (article, choices) => {
        for (const span of spansOf(article, choices)) {
          const named = expectNamed(article, span);
          tally(named);
          if (named) expectMinimal(article, named);
        }
      }),
      fewer,
    );
  });

  test('in the articles of the first guide', () => {
    const committed = ['iranian-defector-riddle', 'irans-intelligence-operations'].map((name) => {
      const file = readFileSync(`guides/articles/${name}.md`, 'utf8');
      const start = file.indexOf('\n---\n', 4) + 5;
      return { file: name, metadata: { title: name }, ...readText(name, file, start, () => {}) };
    });
    fc.assert(
      fc.property(fc.constantFrom(...committed), selections, (article, choices) => {
        for (const span of spansOf(article, choices)) tally(expectNamed(article, span));
      }),
      fewer,
    );
  });

  test('each way of naming has come up', () => {
    console.log(JSON.stringify(count));
    for (const [way, times] of Object.entries(count)) expect([way, times]).not.toEqual([way, 0]);
  });
});
