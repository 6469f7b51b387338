import { expect, test } from 'vitest';
import { isTangle } from '../../src/1-guide/tangle.ts';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { lineAt } from '../../src/source/text.ts';
import { workspaceWith } from '../5-handout/fixture.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';

const SIZE = 100_000;
const full = (part: string) => part.repeat(Math.ceil(SIZE / part.length));
const below = (text: string) => GUIDE.replace('A short note.', `|\n${text.replace(/^/gm, '  ')}`);

const told = (text: string): Diagnostic[] => {
  const workspace = workspaceWith(smallGuide('river', text));
  return [...compile('guides/river.yaml', { workspace, theme: undefined }).diagnostics];
};

/** What was pasted, by the first line of it that is at fault. */
const PASTED: readonly (readonly [what: string, text: string, line: string])[] = [
  ...['[', ']', '{', '{a: ', '[a, ', '- ', '? ', '1. '].map(
    (part) => [`${part} in YAML`, `${GUIDE}x: ${full(part)}`, part] as const,
  ),
  ['[ alone', full('['), '['],
  ...['word: x\n', 'word:\n', '"a word": x\n', 'word: *a\n', 'Two words: x\n'].map(
    (part) => [`keys ${JSON.stringify(part)}`, `${GUIDE}x: &a b\n${full(part)}`, part] as const,
  ),
  ...[
    '[',
    ']',
    '[^a]',
    '[^',
    '>',
    '> ',
    '- ',
    '1. ',
    '“a” ',
    '"a" ',
    '*a',
    'a* ',
    '_a ',
    '`a ',
    '<a ',
    'a@b. ',
    '~a ',
  ].map((part) => [`${part} in Markdown`, below(full(part)), part] as const),
  ...['- x\n', '1. x\n', '> x\n', '| x\n', '[a]: b\n', '[^a]: b\n', '<a\n', '# x\n'].map(
    (part) => [`lines ${JSON.stringify(part)}`, below(full(part)), part] as const,
  ),
];

test.each(PASTED)('100,000 characters of %s are told, not read', (_, text, part) => {
  // Asked first, and by itself: without this limit the whole would be read for minutes.
  expect(isTangle('guides/river.yaml', text, () => undefined)).toBe(true);
  const problems = told(text);
  expect(problems.map(({ code }) => code)).toEqual(['guide/too-large']);
  const [{ start = 0, end = 0 } = {}] = problems;
  const line = lineAt(text, start);
  expect(line.text).toContain(part.trim());
  expect(end).toBeLessThanOrEqual(line.start + line.text.length);
  expect(end).toBeGreaterThan(start);
});

test('a line that was pasted into a guide is told at that line', () => {
  const text = below(`See [1] and [2].\n\n${'[x] '.repeat(2_000)}\n\nAnd [3].`);
  const [problem] = told(text);
  expect(lineAt(text, problem?.start ?? 0).text).toMatch(/^ {2}\[x\] \[x\]/);
});

test.each([
  [
    'a long guide',
    below('He said “no” to *all* of [it](http://a.example/) and more.\n\n'.repeat(400)),
  ],
  ['a text with colons', below('Who: said it.\n'.repeat(3_000))],
  ['a long list', below('- one of many\n'.repeat(1_500))],
  ['a large table', below(`| a | b |\n| - | - |\n${'| x | y |\n'.repeat(1_500)}`)],
  ['lines to write on', below(`${'_'.repeat(200)}\n\n`.repeat(300))],
  ['a rule of dashes', below('-'.repeat(500))],
  ['quotations within quotations', below('> > > > > Five deep.')],
])('%s is none', (_, text) => {
  expect(isTangle('river.yaml', text, () => undefined)).toBe(false);
});
