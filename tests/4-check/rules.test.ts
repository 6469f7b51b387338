import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/4-check/rules/index.ts';
import { CODES } from '../../src/source/codes.ts';
import { findIn } from './find-in-example.ts';

/** Each rule is tried on its own examples: guides that it must mark, and guides that it must not. */

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
