import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageProblems } from '../../src/build/page-findings.ts';
import { build, compile } from '../../src/index.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Background of a paragraph a line high or more, and questions. */
function guide(pages: number, paragraphs: number, questions: readonly string[]): string {
  const paragraph =
    'A paragraph about a river, its mill, and who may use the water that they share.';
  return `title: The River
background: |
${`  ${paragraph}\n\n`.repeat(paragraphs)}questions:
${questions.map((ask) => `  - ask: ${ask}\n`).join('')}print: { pages: ${pages} }
rules: { guide/essential: off }
`;
}

async function printed(text: string) {
  const cwd = temporaryFolder(smallGuide('river', text));
  const { diagnostics, written } = await build({
    cwd,
    guides: [join(cwd, 'guides/river.yaml')],
    formats: ['pdf'],
    browser: 'embedded',
  });
  return { diagnostics, pages: written[0]?.pages };
}

test('what is over the pages of a guide is told in lines, with blocks that would save it', async () => {
  const asks = Array.from({ length: 8 }, (_, index) => `Who owned the water in year ${index}?`);
  let paragraphs = 8;
  let text = guide(1, paragraphs, asks);
  let { diagnostics, pages } = await printed(text);
  // The first length that the closest setting does not bring back to a page.
  while (diagnostics.length === 0) {
    paragraphs++;
    text = guide(1, paragraphs, asks);
    ({ diagnostics, pages } = await printed(text));
  }
  expect(pages).toBe(2);
  const [problem, ...more] = diagnostics;
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'print/pages', severity: 'warning' });
  expect(text.slice(problem?.start, problem?.end)).toBe('1');
  const related = problem?.related ?? [];
  expect(related).toHaveLength(3);
  for (const { start, end } of related) {
    const block = text.slice(start, end);
    expect(block).toMatch(/^(?:A paragraph[^\n]*|ask: Who owned[^\n]*)\s*$/);
    const question = text.slice(0, start).endsWith('- ') ? 4 : 0;
    const without = text.slice(0, start - question) + text.slice(end);
    expect((await printed(without)).pages, block).toBe(1);
  }
}, 120_000);

test('a guide that is far too long is told so without blocks that do not help', async () => {
  const { diagnostics } = await printed(guide(1, 90, ['Why?']));
  expect(diagnostics).toMatchObject([{ code: 'print/pages' }]);
  expect(diagnostics[0]?.related).toBeUndefined();
});

test('what does not fit, or never settles, is an error in the guide', () => {
  const text = `${GUIDE}options:\n  - name: Buy it\n    actions: [Pay.]\n    drawbacks: [Debt.]\n`;
  const cwd = temporaryFolder(smallGuide('river', text));
  const compiled = compile('guides/river.yaml', { cwd });
  const [handout] = compiled.handouts;
  if (!handout) throw new Error('nothing compiled');
  const [overflow, contents] = pageProblems(compiled, handout, [
    { kind: 'overflow', inches: 1.25, lines: 8, least: 9 },
    { kind: 'contents' },
  ]);
  expect(overflow).toMatchObject({ code: 'print/overflow', severity: 'error' });
  expect(text.slice(overflow?.start)).toMatch(/^- name: Buy it/);
  expect(overflow?.message).toContain('9 pt');
  expect(overflow?.message).toContain('1.3 inches (about 8 lines)');
  expect(contents).toMatchObject({ code: 'print/contents', severity: 'error' });
  expect(text.slice(contents?.start, contents?.end)).toBe('The River');
});
