import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { build, check, compile, UsageError, type Workspace } from '../../src/index.ts';
import { ARTICLE, GUIDE, smallGuide } from '../support/small-guide.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('compile', () => {
  test('gives a document, and nothing is written', () => {
    const cwd = temporaryFolder(smallGuide());
    const { title, handouts, diagnostics } = compile('guides/river.yaml', { cwd });
    expect(diagnostics).toEqual([]);
    expect(title).toBe('The River');
    expect(handouts).toMatchObject([{ edition: 'participant', paper: 'letter' }]);
    expect(handouts[0]?.html).toContain('Nobody asked who owned the water.');
  });

  test('gives every problem as a value, and no document', () => {
    const cwd = temporaryFolder(smallGuide('river', GUIDE.replace('who owned', 'who owns')));
    const { handouts, diagnostics, texts } = compile('guides/river.yaml', { cwd });
    expect(handouts).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'excerpt/not-found', file: 'guides/river.yaml' }]);
    const [problem] = diagnostics;
    const text = texts.get('guides/river.yaml') ?? '';
    expect(text.slice(problem?.start, problem?.end)).toBe('Nobody asked who owns the water.');
  });

  test('reads from any workspace, such as unsaved text', () => {
    const files: Record<string, string> = { 'g.yaml': GUIDE, 'articles/mill.md': ARTICLE };
    const used: string[] = [];
    const workspace: Workspace = {
      used,
      read(path) {
        used.push(path);
        const text = files[path];
        return text === undefined
          ? { ok: false, reason: 'missing', detail: 'not here' }
          : { ok: true, bytes: new TextEncoder().encode(text) };
      },
      list: () => Object.keys(files),
      today: () => '2026-12-03',
    };
    expect(compile('g.yaml', { workspace }).handouts).toHaveLength(1);
    expect(used).toEqual(['g.yaml', 'series.yaml', 'series.yml', 'articles/mill.md']);
  });

  test('two compiles with different settings never meet', () => {
    const cwd = temporaryFolder(smallGuide());
    const letter = compile('guides/river.yaml', { cwd, paper: 'letter' }).handouts[0]?.html;
    const a4 = compile('guides/river.yaml', { cwd, paper: 'a4' }).handouts[0]?.html;
    expect(a4).not.toBe(letter);
    expect(compile('guides/river.yaml', { cwd, paper: 'letter' }).handouts[0]?.html).toBe(letter);
  });
});

test('check finds the problems of every guide and throws only for a wrong call', () => {
  const cwd = temporaryFolder({ ...smallGuide('a', 'titel: A\n'), ...smallGuide('b') });
  const { guides, diagnostics } = check({ cwd });
  expect(guides.map(({ file }) => file)).toEqual(['guides/a.yaml', 'guides/b.yaml']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['guide/unknown-key']);
  expect(() => check({ cwd, guidesFolder: 'nowhere' })).toThrow(UsageError);
});

test('build tells each step and what it wrote', async () => {
  const cwd = temporaryFolder(smallGuide());
  const steps: string[] = [];
  const result = await build({ cwd, formats: ['html'], onEvent: ({ kind }) => steps.push(kind) });
  expect(steps).toEqual(['start', 'guide', 'wrote', 'done']);
  expect(result).toMatchObject({ failures: [], interrupted: false });
  expect(result.written).toMatchObject([{ format: 'html', guide: 'guides/river.yaml' }]);
});

test('build stops at a signal', async () => {
  const cwd = temporaryFolder(
    Object.assign({}, ...[...'abcdefghijkl'].map((one) => smallGuide(one))),
  );
  const stop = new AbortController();
  const result = await build({
    cwd,
    jobs: 1,
    formats: ['html'],
    signal: stop.signal,
    onEvent: ({ kind }) => kind === 'done' && stop.abort(),
  });
  expect(result.interrupted).toBe(true);
  // What is under way when the signal comes may still be written; nothing is begun after it.
  expect(result.written.length).toBeGreaterThan(0);
  expect(result.written.length).toBeLessThan(5);
});

test('the published types serve a strict program, and refuse a wrong one', async () => {
  const settings = {
    compilerOptions: {
      ...{ module: 'nodenext', target: 'es2024', strict: true, noEmit: true },
      ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
    },
    include: ['*.ts'],
  };
  const folder = temporaryFolder({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify(settings),
    'good.ts': `import { build, type BuildResult, compile, type Diagnostic } from 'studyguide';
const problems: readonly Diagnostic[] = compile('g.yaml', { paper: 'a4' }).diagnostics;
const result: BuildResult = await build({ guides: ['g'], formats: ['pdf'] });
export { problems, result };
`,
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/studyguide'));
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '--project', folder];
  expect(await run(process.execPath, tsc, folder)).toMatchObject({ code: 0, stdout: '' });

  const wrong = temporaryFolder({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify(settings),
    'wrong.ts': "import { compile } from 'studyguide';\ncompile('g.yaml', { paper: 'a5' });\n",
  });
  mkdirSync(join(wrong, 'node_modules'));
  symlinkSync(root, join(wrong, 'node_modules/studyguide'));
  const refused = await run(process.execPath, [...tsc.slice(0, 2), wrong], wrong);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout).toContain('"a5"');
});

test('a program that imports it keeps its own V8, and no code of ours', async () => {
  const cache = temporaryFolder();
  const folder = temporaryFolder({
    'package.json': '{ "type": "module" }',
    'host.js': `import { cachedDataVersionTag } from 'node:v8';
const before = cachedDataVersionTag();
const library = await import('studyguide');
const { written } = await library.build({ browser: 'embedded', formats: ['pdf'] });
const names = Object.keys(library);
console.log(JSON.stringify({ written: written.length, names, isAsBefore: cachedDataVersionTag() === before }));
`,
    ...smallGuide(),
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/studyguide'));
  const env = { XDG_CACHE_HOME: cache };
  const { stdout } = await run(process.execPath, [join(folder, 'host.js')], folder, env);
  const { names, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({ written: 1, isAsBefore: true });
  expect(names.toSorted()).toEqual(Object.keys(library).toSorted());
  expect(readdirSync(join(cache, 'studyguide'))).toEqual([expect.stringMatching(/^browser-/)]);
}, 120_000);
