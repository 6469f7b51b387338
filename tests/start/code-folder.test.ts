import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'studyguide-test-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const start = (root = cache) =>
  studyguide(cache, ['--version'], {
    env: {
      XDG_CACHE_HOME: root,
      NODE_COMPILE_CACHE: undefined,
      NODE_DISABLE_COMPILE_CACHE: undefined,
    },
  });

/** The folders of compiled code. */
const folders = () =>
  readdirSync(join(cache, 'studyguide'))
    .filter((name) => name.startsWith('code-'))
    .sort();
const files = () =>
  folders().flatMap((name) =>
    readdirSync(join(cache, 'studyguide', name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  );

test('compiled code is kept in a folder of the user alone', async () => {
  expect((await start()).code).toBe(0);
  const [folder = ''] = folders();
  expect(files().length).toBeGreaterThan(0);
  if (process.platform !== 'win32') {
    expect(lstatSync(join(cache, 'studyguide')).mode & 0o777).toBe(0o700);
    expect(lstatSync(join(cache, 'studyguide', folder)).mode & 0o777).toBe(0o700);
  }
  const before = files();
  expect((await start()).code).toBe(0);
  expect(files()).toEqual(before);
});

test('each use of the program has its code, the thread of PDFs as well; what is damaged is made anew', async () => {
  const folder = temporaryFolder(smallGuide());
  const env = {
    XDG_CACHE_HOME: cache,
    NODE_COMPILE_CACHE: undefined,
    NODE_DISABLE_COMPILE_CACHE: undefined,
  };
  // The browser is unpacked as well, with what is loaded for that alone.
  const build = () => studyguide(folder, ['build', '--force', '--browser', 'embedded'], { env });
  const first = await build();
  expect(first.code).toBe(0);
  expect(first.stderr).toContain('Unpacking');
  expect(first.stderr).not.toContain('Warning');
  const codes = () =>
    files()
      .flatMap((name) => /^(.+)-[a-z\d]+\.code$/.exec(name)?.[1] ?? [])
      .sort();
  expect(codes()).toEqual(['build', 'pdf-thread']);
  expect((await studyguide(folder, ['schema'], { env })).code).toBe(0);
  expect(codes()).toEqual(['build', 'command', 'pdf-thread']);
  const [found = ''] = folders();
  const name = files().find((one) => one.startsWith('build-')) ?? '';
  const file = join(cache, 'studyguide', found, name);
  if (process.platform !== 'win32') expect(lstatSync(file).mode & 0o777).toBe(0o600);
  const whole = readFileSync(file);
  const again = () => readFileSync(file).equals(whole);
  expect((await build()).code).toBe(0);
  expect(again()).toBe(true);
  writeFileSync(file, whole.fill(0, Math.floor(whole.length / 2)));
  expect(await build()).toMatchObject({ code: 0 });
  expect(readFileSync(file).equals(whole)).toBe(false);
  expect(codes()).toEqual(['build', 'command', 'pdf-thread']);
}, 120_000);

test('a build that bounds its memory keeps code as any other', async () => {
  // What is made of these is more than V8 has room for without growing.
  const names = [...'abcdefghijklmnopqrst'];
  const folder = temporaryFolder(Object.assign({}, ...names.map((name) => smallGuide(name))));
  const env = { XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: undefined };
  const args = ['build', '--browser', 'embedded', '--format', 'pdf'];
  expect((await studyguide(folder, args, { env })).code).toBe(0);
  const kept = files().filter((name) => name.endsWith('.code'));
  expect(kept.map((name) => name.replace(/-[a-z\d]+\.code$/, '')).sort()).toEqual([
    'build',
    'pdf-thread',
  ]);
}, 120_000);

test.skipIf(process.platform === 'win32').each(['studyguide', 'its folder'])(
  'nothing is kept or run where others may write: %s',
  async (which) => {
    await start();
    const [folder = ''] = folders();
    const inner = join(cache, 'studyguide', folder);
    for (const name of readdirSync(inner)) rmSync(join(inner, name), { recursive: true });
    chmodSync(which === 'studyguide' ? join(cache, 'studyguide') : inner, 0o777);
    const ended = await start();
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(files()).toEqual([]);
  },
);

test('where Node was told to keep what it compiles elsewhere, ours is where it was', async () => {
  const env = { XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: join(cache, 'elsewhere') };
  expect((await studyguide(cache, ['schema'], { env })).code).toBe(0);
  expect(files()).toEqual([expect.stringMatching(/^command-/)]);
});

test('where Node was told to keep nothing, nothing is kept', async () => {
  const env = { XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' };
  expect((await studyguide(cache, ['schema'], { env })).code).toBe(0);
  expect(readdirSync(cache)).toEqual([]);
});

test('where there is no place for it, the command runs all the same', async () => {
  writeFileSync(join(cache, 'file'), '');
  const ended = await start(join(cache, 'file'));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('of other copies of the program the newest are kept', async () => {
  const ours = join(cache, 'studyguide');
  const others = ['code-a', 'code-b', 'code-c', 'code-d', 'code-e', 'code-f'];
  for (const [at, name] of others.entries()) {
    mkdirSync(join(ours, name), { recursive: true, mode: 0o700 });
    utimesSync(join(ours, name), 1_000_000 + at, 1_000_000 + at);
  }
  mkdirSync(join(ours, 'browser-1'));
  chmodSync(ours, 0o700);
  await start();
  expect(folders().filter((name) => others.includes(name))).toEqual(others.slice(2));
  expect(folders()).toHaveLength(5);
  expect(readdirSync(ours)).toContain('browser-1');
});

test('an account without a home gets none', async () => {
  const home = join(cache, 'none');
  const env = { HOME: home, XDG_CACHE_HOME: undefined, NODE_COMPILE_CACHE: undefined };
  expect((await studyguide(cache, ['--version'], { env })).code).toBe(0);
  expect(readdirSync(cache)).toEqual([]);
});

test('one that is told of the home of another makes nothing there', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only root can make a folder of another account');
  const home = join(cache, 'theirs');
  mkdirSync(home);
  chownSync(home, 65534, 65534);
  const env = { HOME: home, XDG_CACHE_HOME: undefined, NODE_COMPILE_CACHE: undefined };
  expect((await studyguide(cache, ['--version'], { env })).code).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});
