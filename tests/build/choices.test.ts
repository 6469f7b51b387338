import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/build/check.ts';
import { fix } from '../../src/build/fix.ts';
import { applyEdits } from '../../src/source/edits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ARTICLE = `---
title: The Weir
author: O. Reed
publication: The Valley Post
published: 2024
reviewed: yes
---

In spring the water was high. Nobody complained.

In autumn the water was high. First the mill closed, and then the mill closed again.
`;

const guide = (excerpt: string) => `title: The Weir
articles: { weir: articles/weir.md }
excerpts:
${excerpt}
`;

function library(text: string) {
  const cwd = temporaryFolder({ 'guides/g.yaml': text, 'guides/articles/weir.md': ARTICLE });
  return { cwd, problems: check({ cwd }).diagnostics };
}

const excerpts: Readonly<Record<string, string>> = {
  'first in its item': '  - quote: the water was high\n    note: Listen. # for what?',
  'last in its item':
    '  # Two places\n  - id: high\n    quote: >-\n      the water\n      was high',
  'in braces': '  - { id: high, quote: the water was high }',
  'by its ends': '  - from: the water\n    to: was high',
};

describe('a quotation that stands in several places', () => {
  test.each(Object.entries(excerpts))('has a choice for each place: %s', (_, excerpt) => {
    for (const text of [guide(excerpt), guide(excerpt).replaceAll('\n', '\r\n')]) {
      const { problems } = library(text);
      expect(problems.map(({ code }) => code)).toEqual(['excerpt/ambiguous']);
      const [{ fix: safe, choices = [] } = { choices: [] }] = problems;
      expect(safe).toBeUndefined();
      expect(choices).toHaveLength(2);
      for (const choice of choices) {
        const mended = applyEdits(text, [choice]);
        expect(mended.replace(choice.text, '')).toBe(text);
        expect(library(mended).problems).toEqual([]);
        expect(mended.split('\n')).toHaveLength(mended.split(/\r?\n/).length);
      }
      expect(choices.map(({ text: line }) => line.trim().replace(/,$/, ''))).toEqual([
        'after: "In spring"',
        'after: "In autumn"',
      ]);
    }
  });

  test('has an `after` that does not choose replaced', () => {
    const text = guide('  - quote: water was high\n    after: the');
    const [{ choices = [] } = {}] = library(text).problems;
    expect(choices.map((choice) => applyEdits(text, [choice]))).toEqual([
      guide('  - quote: water was high\n    after: "spring the"'),
      guide('  - quote: water was high\n    after: "autumn the"'),
    ]);
  });

  test('is not chosen for by --fix', async () => {
    const text = guide(excerpts['first in its item'] ?? '');
    const { cwd } = library(text);
    const { fixed } = await fix({ cwd });
    expect(fixed).toEqual([]);
    expect(readFileSync(join(cwd, 'guides/g.yaml'), 'utf8')).toBe(text);
  });

  test('is fixed where it prints the same from each: in one paragraph', async () => {
    const { cwd, problems } = library(guide('  - quote: the mill closed'));
    expect(problems).toMatchObject([{ code: 'excerpt/ambiguous', fix: {} }]);
    expect(problems[0]).not.toHaveProperty('choices');
    const { fixed, diagnostics } = await fix({ cwd });
    expect(fixed).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  test('has no choices behind an alias', () => {
    const text = guide('  - &one { quote: the water was high }\n  - *one');
    const { problems } = library(text);
    expect(problems.map(({ code, choices }) => [code, choices])).toEqual([
      ['excerpt/ambiguous', undefined],
    ]);
  });
});
