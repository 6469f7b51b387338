import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { Chunks } from '../../src/start/chunks.ts';
import { type CodePlace, openCodePlace } from '../../src/start/code-place.ts';
import { holdCode } from '../../src/start/held-code.ts';
import { hashOf, KeptCode } from '../../src/start/kept-code.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A function that only runs when it is called, with much to compile. */
const LONG = `function long(x) {\n${'  x = [x, x + 1, { x }].length + Math.max(x, 2);\n'.repeat(300)}  return x;\n}\n`;

const PROGRAM = {
  'main.cjs': `const { half } = require('./half.cjs');
const { join } = require('node:path');
exports.name = __filename;
exports.folder = __dirname;
exports.joined = join('a', 'b');
exports.half = half;
exports.chunk = async () => Promise.resolve().then(() => require('./later.cjs'));
`,
  'half.cjs': "const main = require('./main.cjs');\nexports.half = (x) => [x / 2, main.name];\n",
  'later.cjs': `${LONG}exports.long = long;\n`,
  'broken.cjs': "throw new Error('no');\n",
};

interface Program {
  readonly name: string;
  readonly folder: string;
  readonly joined: string;
  half(x: number): unknown[];
  chunk(): Promise<{ long(x: number): number }>;
}

/** Bytes of which one is another. */
function flipped(all: Buffer): Buffer {
  const at = all.length - 40;
  all.writeUInt8(all.readUInt8(at) ^ 1, at);
  return all;
}

/** A program in a folder of its own, and the file that its code is kept in. */
function program(files: Readonly<Record<string, string>> = PROGRAM) {
  const folder = temporaryFolder(files);
  const place = openCodePlace(folder);
  const start = () => new Chunks(place, 'main');
  const forV8 = place.tag.toString(36);
  const kept = join(folder, `main-${forV8}.code`);
  const main = join(folder, 'main.cjs');
  const load = (chunks: Chunks) => chunks.load(main) as Program;
  const codes = () => new KeptCode(folder, 'main', forV8);
  /** The code of a chunk as it is now. */
  const code = (name: string) => codes().of(name, hashOf(readFileSync(join(folder, name))));
  return { folder, place, kept, start, main, load, codes, code };
}

test('chunks are modules as Node has them', async () => {
  const { start, load, main, folder } = program();
  const loaded = load(start());
  expect(loaded).toMatchObject({ name: main, folder, joined: join('a', 'b') });
  // One that requires the one that requires it.
  expect(loaded.half(3)).toEqual([1.5, main]);
  expect((await loaded.chunk()).long(1)).toBeGreaterThan(0);
});

test('a chunk that fails says so, each time, and where', () => {
  const { start, folder } = program();
  const chunks = start();
  const broken = join(folder, 'broken.cjs');
  for (let time = 0; time < 2; time++) expect(() => chunks.load(broken)).toThrow('no');
  let stack = '';
  try {
    chunks.load(broken);
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack).toContain(`${broken}:1:7`);
});

test('the code of what ran is kept, and of that alone', async () => {
  const { start, load, code } = program();
  const idle = start();
  await load(idle).chunk();
  idle.keep();
  const without = code('later.cjs')?.length ?? 0;
  expect(without).toBeGreaterThan(0);

  const other = program();
  const busy = other.start();
  (await other.load(busy).chunk()).long(1);
  busy.keep();
  expect(other.code('later.cjs')?.length).toBeGreaterThan(without + 2000);
});

test('what is kept is used, and is not written again', async () => {
  const { start, load, kept } = program();
  const first = start();
  (await load(first).chunk()).long(1);
  first.keep();
  const before = readFileSync(kept);
  utimesSync(kept, 1, 1);
  const second = start();
  expect((await load(second).chunk()).long(1)).toBeGreaterThan(0);
  second.keep();
  expect(readFileSync(kept)).toEqual(before);
  expect(statSync(kept).mtimeMs).toBe(1000);
});

test('a chunk that comes to be loaded later is kept with the others', async () => {
  const { start, load, code } = program();
  const first = start();
  load(first);
  first.keep();
  expect(code('later.cjs')).toBeUndefined();
  const second = start();
  await load(second).chunk();
  second.keep();
  for (const name of ['main.cjs', 'half.cjs', 'later.cjs']) {
    expect(code(name), name).toBeDefined();
  }
});

test('code of a chunk that is not loaded this time stays, as long as there is that chunk', () => {
  const { start, load, code, codes } = program();
  const text = hashOf(Buffer.from(PROGRAM['later.cjs']));
  const later = Buffer.from('code of another time');
  const gone = { name: 'gone-1.cjs', text: 'text', code: Buffer.from('code of another version') };
  codes().keep([{ name: 'later.cjs', text, code: later }, gone], () => true);
  expect(codes().of(gone.name, gone.text)).toEqual(gone.code);
  const chunks = start();
  load(chunks);
  chunks.keep();
  expect(code('later.cjs')).toEqual(later);
  expect(codes().of(gone.name, gone.text)).toBeUndefined();
  expect(code('main.cjs')).toBeDefined();
});

test.each([
  ['a byte of its code is another', flipped],
  ['its end is missing', (all: Buffer) => all.subarray(0, all.length - 100)],
  ['its first line is none', (all: Buffer) => all.subarray(10)],
  ['it is empty', () => Buffer.alloc(0)],
])('where %s, it is not run, and is written anew', (_what, damage) => {
  const { start, load, kept, code } = program();
  const first = start();
  load(first);
  first.keep();
  const names = ['main.cjs', 'half.cjs'];
  writeFileSync(kept, damage(readFileSync(kept)));
  expect(names.every((name) => code(name))).toBe(false);
  const second = start();
  expect(load(second).half(2)).toHaveLength(2);
  second.keep();
  expect(names.every((name) => code(name))).toBe(true);
});

test('code of another text is not run, though it be as long', () => {
  const { start, load, main, code } = program({ ...PROGRAM, 'main.cjs': "exports.name = 'one';" });
  const first = start();
  load(first);
  first.keep();
  const before = code(basename(main));
  expect(before).toBeDefined();
  writeFileSync(main, "exports.name = 'two';");
  const second = start();
  expect(load(second).name).toBe('two');
  second.keep();
  expect(code(basename(main))).toBeDefined();
  expect(code(basename(main))).not.toEqual(before);
});

test('code that other flags made is not kept', () => {
  const { start, load, kept } = program();
  const chunks = start();
  load(chunks);
  setFlagsFromString('--no-opt');
  try {
    chunks.keep();
  } finally {
    setFlagsFromString('--opt');
  }
  expect(existsSync(kept)).toBe(false);
});

test('to load chunks changes no flag of V8', () => {
  const { place, start, load } = program();
  for (const chunks of [new Chunks(undefined, 'main'), start()]) {
    load(chunks);
    chunks.keep();
    expect(cachedDataVersionTag()).toBe(place.tag);
  }
});

test('it is told, once, that there is code to keep, and only where it can be', () => {
  const { place, load } = program();
  let told = 0;
  const start = (where: CodePlace | undefined) => {
    const chunks = new Chunks(where, 'main', () => {
      told += 1;
    });
    load(chunks);
    chunks.keep();
    return told;
  };
  const gone = place && { ...place, folder: join(place.folder, 'gone') };
  expect([start(undefined), start(gone), start(place), start(place)]).toEqual([0, 0, 1, 1]);
});

test('what holds the code is let go of before it is kept', () => {
  const { place, load, kept } = program();
  const chunks = new Chunks(place, 'main', holdCode);
  load(chunks);
  expect(cachedDataVersionTag()).not.toBe(place.tag);
  chunks.keep();
  expect(cachedDataVersionTag()).toBe(place.tag);
  expect(existsSync(kept)).toBe(true);
});

test('code for the V8s of other Nodes is kept for the newest two', () => {
  const { folder, start, load, kept } = program();
  const others = ['main-a.code', 'main-b.code', 'main-c.code'].map((name) => join(folder, name));
  const another = join(folder, 'check-a.code');
  for (const [at, file] of [...others, another].entries()) {
    writeFileSync(file, '');
    utimesSync(file, 10 - at, 10 - at);
  }
  const chunks = start();
  load(chunks);
  chunks.keep();
  expect([...others, another, kept].map((file) => existsSync(file))).toEqual([
    ...[true, true, false],
    ...[true, true],
  ]);
});

test('where nothing can be kept, the program runs all the same', () => {
  const { load, folder, place } = program();
  const nowhere = new Chunks({ ...place, folder: join(folder, 'main.cjs') }, 'main');
  expect(load(nowhere).half(2)).toHaveLength(2);
  nowhere.keep();
  const without = new Chunks(undefined, 'main');
  expect(load(without).half(2)).toHaveLength(2);
  without.keep();
});

test('drafts that a program left when it was killed are removed, those being written are not', () => {
  const { start, load, kept } = program();
  const [old, young] = ['1.a', '2.b'].map((name) => `${kept}.${name}.tmp`) as [string, string];
  for (const file of [old, young]) writeFileSync(file, '');
  utimesSync(old, 1, 1);
  const chunks = start();
  load(chunks);
  chunks.keep();
  expect(existsSync(old)).toBe(false);
  expect(existsSync(young)).toBe(true);
  expect(existsSync(kept)).toBe(true);
});
