import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownBlocks } from '../../src/4-check/misquotations/blocks.ts';
import { NOTHING_TO_READ } from '../../src/4-check/reading/reading.ts';
import { RULES } from '../../src/4-check/rules/index.ts';
import { readProse } from '../../src/4-check/rules/prose.ts';

/** Advice that is wrong is not read again: of good questions at most these may be found fault with. */
const MOST_PERCENT = 3;

const questions = readFileSync(join(import.meta.dirname, 'good-questions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The rules that find fault with a question's words. */
function findings(ask: string, kind?: 'opening' | 'interpretive'): string[] {
  const question = kind === undefined ? { ask } : { ask, kind };
  const about = {
    guide: { title: 'A Guide', questions: [question] },
    questions: [{ index: 0, question, ask: readProse(markdownBlocks(ask)) }],
    articles: new Map(),
    excerpts: [],
    reading: NOTHING_TO_READ,
    hasFaults: () => false,
  };
  return RULES.flatMap((rule) =>
    rule.judge(about).map(({ message }) => `${rule.code}: ${message}`),
  );
}

test('of many good questions hardly any is found fault with', () => {
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions).size).toBe(questions.length);
  const blamed = questions.flatMap((ask) => findings(ask).map((finding) => `${ask}\n  ${finding}`));
  console.info(
    `${questions.length} good questions, ${blamed.length} findings\n${blamed.join('\n')}`,
  );
  expect((blamed.length / questions.length) * 100).toBeLessThanOrEqual(MOST_PERCENT);
});

test('a bad one among them would be', () => {
  expect(findings('Don’t you think that the mayor was right?')).toHaveLength(1);
});
