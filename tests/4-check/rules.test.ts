import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readGuide } from '../../src/1-guide/read-guide.ts';
import type { Article } from '../../src/2-article/article.ts';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import { allowances } from '../../src/4-check/allowances.ts';
import { checkCraft } from '../../src/4-check/craft.ts';
import { readingOf } from '../../src/4-check/reading/reading.ts';
import { syllableCounter } from '../../src/4-check/reading/syllables.ts';
import { RULES } from '../../src/4-check/rules/index.ts';
import type { Example } from '../../src/4-check/rules/rule.ts';
import { CODES } from '../../src/source/codes.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { article, excerpt, paragraph, plain, workspaceWith } from '../5-handout/fixture.ts';

/** Each rule is tried on its own examples: guides that it must mark, and guides that it must not. */

/** What the rules find in a guide, all of them, and the words that each marks. */
function findIn({ guide, authors = {}, passages = [] }: Example) {
  const whole = { title: 'A Guide', articles: { mill: 'mill.md' }, background: 'Text.', ...guide };
  const text = stringify(whole, { lineWidth: 0 });
  const found: Diagnostic[] = [];
  const guideFile = readGuide(
    'guide.yaml',
    workspaceWith({ 'guide.yaml': text }),
    (problem) => void found.push(problem),
    () => undefined,
  );
  if (!guideFile || found.length > 0) throw new Error(`${text}\n${JSON.stringify(found)}`);
  const articles = new Map<string, Article>(
    Object.entries(authors).map(([id, author]) => [
      id,
      article({ title: `Article ${id}`, ...(author === undefined ? {} : { author }) }),
    ]),
  );
  const excerpts: Excerpt[] = passages.map((words, index) =>
    excerpt(index + 1, [paragraph(1, plain(words))]),
  );
  const reading = readingOf(guideFile, excerpts, syllableCounter());
  const allowed = allowances(guideFile, (problem) => void found.push(problem));
  checkCraft(guideFile, articles, excerpts, reading, allowed.tell);
  return found.map((problem) => ({ ...problem, marked: text.slice(problem.start, problem.end) }));
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('says why in one sentence', () => {
    expect(rule.why).toMatch(/^[A-Z“].*[^.]\.$/u);
    expect(rule.why.match(/[.!?](?:\s|$)/g)).toHaveLength(1);
    expect(rule.instead).not.toBe('');
    expect(CODES[code]).toBeDefined();
  });

  test('has at least five examples of each kind', () => {
    expect(rule.examples.filter(({ marked }) => marked.length > 0).length).toBeGreaterThanOrEqual(
      5,
    );
    expect(rule.examples.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(
      5,
    );
  });

  test.each(rule.examples.map((example) => [JSON.stringify(example.guide), example] as const))(
    '%s',
    (_, example) => {
      const found = findIn(example).filter((problem) => problem.code === code);
      expect(found.map(({ marked }) => marked.trim().split('\n')[0]?.trim())).toEqual(
        example.marked.map((marked) => expect.stringMatching(startOf(marked))),
      );
      for (const { hint, severity } of found) {
        expect(hint).toContain(rule.why);
        expect(severity).toBe(CODES[code].severity);
      }
      if (example.advice !== undefined) expect(found[0]?.hint).toContain(example.advice);
    },
  );
});

/** A value of several lines, or a quoted one, is marked from its start. */
function startOf(marked: string): RegExp {
  const start = marked.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^["'-]*\\s*${start}`);
}
