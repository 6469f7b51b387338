import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPrinter, surveyBrowsers } from '../../src/6-print/index.ts';
import { freeSpace, makeProfile, watchSpace } from '../../src/6-print/temporary-folder.ts';
import { ownFolder } from './own-folder.ts';

const MB = 1024 * 1024;
const own = ownFolder();
afterAll(own.remove);
const cache = join(own.folder, 'cache/studyguide');
const aFile = join(own.folder, 'a-file');
writeFileSync(aFile, '');
const said: string[] = [];
beforeEach(() => void said.splice(0));

describe('the place of the profile', () => {
  const place = async (usual: number, spare: number, env = own.env) => {
    const measure = async (folder: string) => (folder.startsWith(cache) ? spare : usual) * MB;
    return dirname(await makeProfile(env, (message) => said.push(message), measure));
  };

  test.each([
    ['temporary', 300, 900],
    ['temporary', 100, 100],
    ['temporary', 16, 200],
    ['cache', 100, 256],
    ['cache', 15, 16],
  ])('is the %s folder with %i MB, and %i in the cache', async (expected, usual, spare) => {
    const isCache = expected === 'cache';
    expect(await place(usual, spare)).toBe(isCache ? cache : own.folder);
    expect(said).toEqual(
      isCache
        ? [
            `The temporary folder ${own.folder} has only ${usual} MB free, so the browser keeps its temporary files in ${cache}.`,
          ]
        : [],
    );
  });

  test.each([
    ['does not exist', join(own.folder, 'missing')],
    ['is not a folder', aFile],
  ])('is the cache where the temporary folder %s', async (fault, TMPDIR) => {
    expect(await place(300, 300, { ...own.env, TMPDIR })).toBe(cache);
    expect(said).toEqual([expect.stringContaining(`${TMPDIR} ${fault}, so`)]);
  });

  test('is nowhere where both are full, and nothing is left there', async () => {
    const count = () => own.profiles().length + readdirSync(cache).length;
    const before = count();
    await expect(place(0.3, 0.2)).rejects.toMatchObject({
      name: 'PrintError',
      code: 'print/temporary-folder',
      message: `The temporary folder ${own.folder} has only 307 kB free, so the browser cannot start; and ${cache} has only 204 kB free.`,
      hint: expect.stringMatching(/^Free some space in it, or set TMPDIR/),
    });
    expect(count()).toBe(before);
  });

  test('a file system that does not say how much room it has is believed to have some', async () => {
    expect(await freeSpace('/proc')).toBe(Number.POSITIVE_INFINITY);
    expect(await freeSpace(own.folder)).toBeGreaterThan(MB);
  });
});

test('no browser is tried, and none unpacked, where none can have its files', async () => {
  const missing = join(own.folder, 'missing');
  const bin = join(own.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'chrome-headless-shell'), '#!/bin/sh\nexit 3', { mode: 0o755 });
  const env = { ...own.env, TMPDIR: missing, XDG_CACHE_HOME: aFile, PATH: bin };
  await expect(openPrinter({ env })).rejects.toMatchObject({
    code: 'print/temporary-folder',
    message: expect.stringContaining(`${missing} does not exist, so the browser cannot start`),
    hint: expect.stringContaining('Correct TMPDIR'),
  });
  const [first, ...others] = (await surveyBrowsers({ env })).candidates;
  expect(first?.reason).toContain(missing);
  expect(others.at(-1)).toMatchObject({
    kind: 'embedded',
    reason: expect.stringMatching(/^not tried/),
  });
});

describe('the watch', () => {
  test('remembers how little room there was, and keeps the failure', async () => {
    const room = [90, 1, 90];
    const space = watchSpace(
      '/a/profile',
      async () => ((room.length > 1 ? room.shift() : 90) as number) * MB,
    );
    await expect.poll(() => room.length).toBe(1);
    space.stop();
    const failure = new Error('it broke.');
    expect(await space.blame(failure)).toMatchObject({
      code: 'print/temporary-folder',
      message: expect.stringMatching(/\/a\/profile was down to 1 MB free \(it broke\)\.$/),
      cause: failure,
    });
  });

  test('blames nothing where there was room all the time', async () => {
    const space = watchSpace('/a/profile', async () => 65 * MB);
    expect(await space.blame(new Error('it broke'))).toBeUndefined();
    space.stop();
  });
});

/** On a real, small disk, which only this test's processes see. */
describe.skipIf(spawnSync('unshare', ['-m', 'true']).status !== 0)('a small disk', () => {
  const disk = join(own.folder, 'disk');
  const of = (name: string) => new URL(`../../src/6-print/${name}.ts`, import.meta.url).href;
  beforeAll(async () => {
    mkdirSync(disk);
    await (await openPrinter({ browser: 'embedded', env: own.env })).close();
  }, 60_000);

  const run = (mount: string, body: string, limit = 60_000) => {
    const script = `
      import { appendFileSync, readFileSync } from 'node:fs';
      import { startPrinter } from ${JSON.stringify(of('printer'))};
      const around = { browser: 'embedded', env: JSON.parse(process.argv[1]), onNotice: console.log };
      try {
        const printer = await startPrinter(around, ${limit});
        try { ${body} } finally { await printer.close(); }
      } catch (error) { console.log(error.code, error.message, error.hint); }`;
    const args = ['-m', '/bin/sh', '-c', `${mount} && exec "$@"`, 'sh', process.execPath];
    args.push('--input-type=module', '-e', script, JSON.stringify({ ...own.env, TMPDIR: disk }));
    return spawnSync('unshare', args, { encoding: 'utf8', env: own.env, timeout: 50_000 }).stdout;
  };
  const small = (size: string) => `mount -t tmpfs -o size=${size} tmpfs ${disk}`;
  const readOnly = (folder: string) =>
    `mount --bind ${folder} ${folder} && mount -o remount,ro,bind ${folder}`;
  const print = `console.log('printed', (await printer.print({ html: '<p>text', paper: 'a4' })).pages);`;

  test('that is full does not keep a handout from being printed', () => {
    const before = readdirSync(cache);
    const output = run(small('300k'), print);
    expect(output).toContain(`${disk} has only 300 kB free, so`);
    expect(output).toMatch(/printed 1\n$/);
    expect(readdirSync(cache)).toEqual(before);
  });

  test('that may only be read does not either', () => {
    const output = run(readOnly(disk), print);
    expect(output).toMatch(/disk cannot be written \(EROFS.*so the browser keeps/);
    expect(output).toMatch(/printed 1\n$/);
  });

  test('is named before time is up where there is no other place', () => {
    const output = run(`${small('300k')} && ${readOnly(cache)}`, print);
    expect(output).toMatch(
      /^print\/temporary-folder .*disk has only 300 kB free, .*studyguide cannot be written \(EROFS/m,
    );
  });

  test('that fills while a handout is printed is named when time is up, not an image', () => {
    const body = `await printer.print({ html: '<img src="/x.png">', paper: 'a4', resource() {
      const file = ${JSON.stringify(`${disk}/large`)};
      try { for (;;) appendFileSync(file, Buffer.alloc(1 << 16)); } catch {}
      const children = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8');
      for (const pid of children.trim().split(' ')) process.kill(Number(pid), 'SIGSTOP');
    } });`;
    const output = run(`${small('40m')} && ${readOnly(cache)}`, body, 15_000);
    expect(output).toMatch(
      /print\/temporary-folder .*disk\S* was down to \d+ kB free \(The handout was not printed within 15 seconds\)/,
    );
    expect(output).not.toContain('large image');
  });
});
