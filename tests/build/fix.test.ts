import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moreErrors } from '../../src/build/fix-gain.ts';
import { fixesOf } from '../../src/build/fixes-of.ts';
import { writeFixed } from '../../src/build/write-fixed.ts';
import { fix, UsageError } from '../../src/index.ts';
import type { Code } from '../../src/source/codes.ts';
import { diagnostic } from '../../src/source/diagnostic.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILE = 'guides/river.yaml';
const MISSPELT = GUIDE.replace('questions:', 'questons:   # to talk about').replace(
  'background:',
  'backgrund :',
);
const MENDED = MISSPELT.replace('questons', 'questions').replace('backgrund', 'background');

function guideIn(folder: string): string {
  return readFileSync(join(folder, FILE), 'utf8');
}

test('misspelt keys are corrected and nothing else, and it says where', async () => {
  const cwd = temporaryFolder(smallGuide('river', MISSPELT));
  const { fixed, diagnostics, left } = await fix({ cwd });
  expect(guideIn(cwd)).toBe(MENDED);
  expect(fixed).toEqual([
    { file: FILE, line: 4, column: 1, title: 'Write `backgrund` as `background`' },
    { file: FILE, line: 7, column: 1, title: 'Write `questons` as `questions`' },
  ]);
  expect(diagnostics).toEqual([]);
  expect(left).toBe(0);
});

test('a byte order mark and line ends of Windows stay', async () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const cwd = temporaryFolder(smallGuide('river', windows(MISSPELT)));
  await fix({ cwd });
  expect(guideIn(cwd)).toBe(windows(MENDED));
});

test('a dry run tells the same and writes nothing', async () => {
  const cwd = temporaryFolder(smallGuide('river', MISSPELT));
  const { fixed, files, diagnostics } = await fix({ cwd, dryRun: true });
  expect(guideIn(cwd)).toBe(MISSPELT);
  expect(fixed).toHaveLength(2);
  expect(files).toEqual([{ file: FILE, before: MISSPELT, after: MENDED }]);
  expect(diagnostics).toEqual([]);
});

test('what a fix brings to light is fixed too, and errors it brings to light do not stop it', async () => {
  const guide = GUIDE.replace('excerpts:', 'exerpts:')
    .replace('- quote: Nobody', '- qoute: Nobody')
    .replace('questions:', '  - quote: No such words at all.\n  - quote: Nor these.\nquestions:');
  const cwd = temporaryFolder(smallGuide('river', guide));
  const { fixed, diagnostics } = await fix({ cwd });
  expect(fixed.map(({ title }) => title)).toEqual([
    'Write `exerpts` as `excerpts`',
    'Write `qoute` as `quote`',
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['excerpt/not-found', 'excerpt/not-found']);
});

test('what guides share is fixed once, with every guide in view', async () => {
  const cwd = temporaryFolder({
    ...smallGuide('a'),
    ...smallGuide('b'),
    'guides/series.yaml': '# Ours\ngroop: The Readers\n',
  });
  const { fixed, diagnostics } = await fix({ cwd });
  expect(fixed).toMatchObject([{ file: 'guides/series.yaml', line: 2, column: 1 }]);
  expect(diagnostics).toEqual([]);
  expect(readFileSync(join(cwd, 'guides/series.yaml'), 'utf8')).toBe(
    '# Ours\ngroup: The Readers\n',
  );
});

test('only fixes for guides and what they share are made, not those for articles', () => {
  const carrying = (file: string) => {
    const place = { file, start: 0, end: 1 };
    const fix = { ...place, title: 'Write', text: 'x' };
    return diagnostic('guide/unknown-key', place, 'Wrong.', { fix });
  };
  const found = fixesOf([carrying(FILE), carrying('guides/articles/mill.md')], new Set([FILE]));
  expect(found).toMatchObject([{ file: FILE, code: 'guide/unknown-key' }]);
});

test('a fix with which more errors are told is left out', async () => {
  const guide = `${GUIDE}sesion: {date: soon, minutes: few}\n`;
  const cwd = temporaryFolder(smallGuide('river', guide));
  const { fixed, left, diagnostics } = await fix({ cwd });
  expect({ fixed, left }).toEqual({ fixed: [], left: 1 });
  expect(diagnostics).toMatchObject([{ code: 'guide/unknown-key', file: FILE }]);
  expect(guideIn(cwd)).toBe(guide);
});

test('a guide behind a link is written where it is', async () => {
  const cwd = temporaryFolder({ ...smallGuide('real', MISSPELT) });
  symlinkSync('real.yaml', join(cwd, 'guides/river.yaml'));
  await fix({ cwd, guides: ['river'] });
  expect(lstatSync(join(cwd, 'guides/river.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(cwd, 'guides/real.yaml'), 'utf8')).toBe(MENDED);
});

test('a file that changes meanwhile is left alone', async () => {
  const cwd = temporaryFolder(smallGuide('river', MISSPELT));
  writeFileSync(join(cwd, FILE), GUIDE);
  const written = writeFixed({ file: FILE, before: MISSPELT, after: MENDED }, cwd);
  await expect(written).rejects.toThrow(UsageError);
  expect(guideIn(cwd)).toBe(GUIDE);
});

test('more errors: those that hide others count before those they hide', () => {
  const told = (...codes: Code[]) =>
    codes.map((code, start) => diagnostic(code, { file: 'a', start, end: start }, code));
  const worse = (fixed: Code, before: Code[], after: Code[]) =>
    moreErrors(fixed, told(fixed, ...before), told(...after));
  const [yaml, key, quote] = ['yaml/syntax', 'guide/unknown-key', 'excerpt/not-found'] as const;
  expect(worse(quote, [], [quote, quote])).toBe(true);
  expect(worse(quote, [], [yaml])).toBe(true);
  expect(worse(quote, [], [key])).toBe(true);
  expect(worse(quote, [], [quote])).toBe(false);
  expect(worse(key, [], [yaml])).toBe(true);
  expect(worse(key, [], [key, key])).toBe(true);
  expect(worse(key, [], [key, quote, quote])).toBe(false);
  expect(worse(yaml, [], ['guide/type', 'guide/type'])).toBe(false);
  expect(worse('guide/allow-unused', [], [quote])).toBe(true);
});
