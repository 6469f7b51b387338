import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/4-check/rules/index.ts';
import { DiskWorkspace } from '../../../src/build/disk-workspace.ts';
import { compile } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/source/diagnostic.ts';
import type { Workspace } from '../../../src/source/workspace.ts';
import { checkEs, PHRASES } from '../../../src/studio/client/words/es/checks/index.ts';
import { fixEs } from '../../../src/studio/client/words/es/fixes.ts';
import { findIn } from '../../4-check/find-in-example.ts';
import { seededNumbers } from '../../benchmarks/quotations/made-article.ts';
import { plant, SLIPS } from '../../source/yaml/slips/plant.ts';
import { FULL_FILES, FULL_GUIDE } from '../../support/full-guide.ts';
import { hasEnglish } from './english-left.ts';
import { type ToldSentence, toldSentences } from './told-sentences.ts';

/** Where the studio's problems are worded. */
const CHECKS = [
  ...['1-guide', '2-article', '3-excerpt', '4-check', '5-handout', 'source'].map(
    (stage) => `src/${stage}`,
  ),
  'src/build/page-findings.ts',
];
/** What is not told as a problem: why a form's edit or a selection is refused, help, beginnings. */
const OTHER = /source\/yaml\/edit\/|1-guide\/(?:schema|json-schema|starts\.ts)|3-excerpt\/naming\//;
/** Words of guides that rules are tried on. */
const TRIED = /^(?:What it means\.|Words of an article\.|It stood by|Notwithstanding)/;
/** What other places have to say of a problem, which the studio does not show. */
const RELATED =
  /^(?:It is (?:used )?here(?: first)?|The first `|The article's wording is|This comes near too|One place is in|Then “)/;

const phrases = Object.values(PHRASES).flat();
const told = toldSentences(CHECKS).filter(
  ({ file, parts }) =>
    !OTHER.test(file) && ![RELATED, TRIED].some((told) => told.test(parts.join('x'))),
);

/** A text's pattern, in which anything may stand between the parts. */
function patternOf(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.*');
}

/** Whether some phrase is this sentence, or has it among others; line by line, as hints are read. */
function isKnown({ parts }: ToldSentence): boolean {
  const lines = parts
    .join('\u0001')
    .split('\n')
    .filter((line) => /\p{L}/u.test(line));
  return lines.every((line) => {
    const own = new RegExp(patternOf(line.trim().split('\u0001')), 'su');
    const filled = line.replaceAll('\u0001', 'x');
    return phrases.some(
      ({ english, pattern }) => pattern.test(filled) || own.test(english.replace(/\{\w+\}/g, 'x')),
    );
  });
}

test('every sentence of the checks has its Spanish', () => {
  expect(told.length).toBeGreaterThan(400);
  expect(told.filter((sentence) => !isKnown(sentence))).toEqual([]);
});

test('a sentence that is worded anew is missed', () => {
  const [sentence] = told;
  expect(sentence && isKnown(sentence)).toBe(true);
  expect(isKnown({ file: 'new.ts', parts: ['The moon is made of cheese.'] })).toBe(false);
  expect(isKnown({ file: 'new.ts', parts: ['No ', ' is made of cheese, and ', ' is.'] })).toBe(
    false,
  );
});

/** The problems of a guide in which something may be wrong. */
function problemsOf(text: string): readonly Diagnostic[] {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...FULL_FILES,
    'guides/b.yaml': text,
  };
  const workspace: Workspace = {
    used: [],
    list: () => [],
    today: () => '2026-12-03',
    read: (path) => {
      const found = files[path];
      if (found !== undefined) return { ok: true, bytes: Buffer.from(found) };
      return { ok: false, reason: 'missing', detail: 'there is no such file' };
    },
  };
  return compile('guides/b.yaml', { workspace, theme: undefined }).diagnostics;
}

const random = seededNumbers(8);
const cases = join(import.meta.dirname, '../../cases');
const SETS: Readonly<Record<string, () => readonly Diagnostic[]>> = {
  'of every case': () =>
    readdirSync(cases)
      .flatMap((stage) => readdirSync(join(cases, stage)).map((name) => join(cases, stage, name)))
      .flatMap((folder) => {
        const workspace = new DiskWorkspace({ cwd: folder, within: [folder] });
        return compile('guide.yaml', { workspace, theme: undefined }).diagnostics;
      }),
  'of the examples of every rule': () => RULES.flatMap(({ examples }) => examples.flatMap(findIn)),
  'of slips in YAML': () =>
    Object.values(SLIPS).flatMap((slip) =>
      [1, 2, 3, 4].flatMap(() => problemsOf(plant(FULL_GUIDE, slip, random)?.text ?? '')),
    ),
};

describe('problems are told in Spanish alone', () => {
  test.each(Object.entries(SETS))('%s', (_, gather) => {
    const problems = gather();
    expect(problems.length).toBeGreaterThan(50);
    const said = problems.flatMap(({ code, message, hint }) =>
      [message, hint ?? message].map((english) => ({ english, spanish: checkEs(code, english) })),
    );
    expect(said.filter(({ spanish }) => spanish === undefined)).toEqual([]);
    expect(said.filter(({ spanish }) => hasEnglish(spanish ?? ''))).toEqual([]);
    const titles = problems.flatMap(({ fix }) => fix?.title ?? []);
    expect(titles.filter((title) => fixEs(title) === undefined)).toEqual([]);
  });
});
