import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allChunks, loadedWith, wholeProgram } from '../support/bundle.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a build of which nothing has changed loads neither what compiles nor what prints', () => {
  const { names, text } = loadedWith('main', 'build');
  expect(names.some((name) => name.startsWith('start-'))).toBe(true);
  const all = wholeProgram();
  // Names that only these have: zod, handlebars, yaml, micromark, chokidar, Puppeteer, the PDF library, what
  // measures the width of letters, what starts browsers and reaches them elsewhere.
  const compiling = ['ZodError', 'Handlebars', 'YAMLParseError', 'codeFenced', 'FSWatcher'];
  const printing = [
    'CdpHTTPResponse',
    'PDFObjectCopier',
    'remote-debugging-pipe',
    'openGridSession',
  ];
  for (const name of [...compiling, ...printing, 'RGI_Emoji']) {
    expect(all, name).toContain(name);
    expect(text, name).not.toContain(name);
  }
});

test('the browser is started before what compiles is loaded', () => {
  const { text } = loadedWith('lazy-printer');
  for (const name of ['ZodError', 'YAMLParseError', 'codeFenced', 'CdpHTTPResponse']) {
    expect(text, name).not.toContain(name);
  }
});

test('what is loaded later is required: to import it would need what Node warns of', () => {
  expect(wholeProgram()).toMatch(/require\("tar-fs"\)/);
  expect(wholeProgram()).not.toMatch(/(?:await|return|=>|[(=]) *import\(/);
});

test('no entry of the program has what others need', () => {
  for (const entry of ['main', 'pdf-thread', 'problems-thread', 'index']) {
    const { names } = loadedWith(entry);
    const others = ['main', 'pdf-thread', 'problems-thread', 'index'].filter(
      (one) => one !== entry,
    );
    expect(names.filter((name) => others.some((one) => name.startsWith(`${one}.`)))).toEqual([]);
  }
});

test('every chunk is strict, as the modules are that it was made of', () => {
  const loose = [...allChunks()].filter(([, text]) => !/^(["'])use strict\1;/.test(text));
  expect(loose.map(([name]) => name)).toEqual([]);
});

test('no chunk uses a name that nothing declares: bundling leaves out what it takes for unused', async () => {
  const settings = {
    files: { maxSize: 20_000_000 },
    formatter: { enabled: false },
    linter: {
      rules: { recommended: false, correctness: { noUndeclaredVariables: 'error' } },
    },
    // All functions have the first; the others are asked for before they are used, or are in a text.
    javascript: {
      globals: [
        'arguments',
        'AsyncIterator',
        'SuppressedError',
        'Bun',
        'define',
        '__magic__',
        'PLACEHOLDER',
      ],
    },
  };
  const lint = (chunks: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder({ ...chunks, 'biome.json': JSON.stringify(settings) });
    return run(process.execPath, [BIOME, 'lint', '.'], folder);
  };
  expect(await lint(Object.fromEntries(allChunks()))).toMatchObject({ code: 0 });
  const { code, stderr } = await lint({ 'a.cjs': 'exports.a = lost.default;' });
  expect([code, stderr]).toEqual([1, expect.stringContaining('lost')]);
});

const BIOME_PACKAGE = join(import.meta.dirname, '../../node_modules/@biomejs/biome');
const BIOME = join(
  BIOME_PACKAGE,
  JSON.parse(readFileSync(join(BIOME_PACKAGE, 'package.json'), 'utf8')).bin.biome,
);
