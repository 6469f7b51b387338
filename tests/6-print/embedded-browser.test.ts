import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareEmbedded } from '../../src/6-print/embedded-browser.ts';
import { openPrinter } from '../../src/6-print/index.ts';
import { keepFolder } from '../../src/6-print/private-cache.ts';
import { ownFolder } from './own-folder.ts';

describe('the embedded browser', () => {
  const own = ownFolder();
  afterAll(own.remove);
  const said: string[] = [];
  const prepare = () => prepareEmbedded(own.env, (message) => said.push(message));
  beforeEach(() => void said.splice(0));

  test('two programs that unpack it at once both print', async () => {
    const index = new URL('../../src/6-print/index.ts', import.meta.url).href;
    const script = `
      import { openPrinter } from ${JSON.stringify(index)};
      const env = JSON.parse(process.argv[1]);
      await using printer = await openPrinter({ browser: 'embedded', env, onNotice: console.log });
      console.log((await printer.print({ html: 'x', paper: 'a4' })).pages, 'page');`;
    const args = ['--input-type=module', '-e', script, JSON.stringify(own.env)];
    const runs = [1, 2].map(() => promisify(execFile)(process.execPath, args, { env: own.env }));
    for (const { stdout } of await Promise.all(runs)) {
      expect(stdout).toMatch(/Unpacking/);
      expect(stdout).toMatch(/1 page\n$/);
    }
    const kept = readdirSync(join(own.folder, 'cache/studyguide'));
    expect(kept).toEqual([expect.stringMatching(/^browser-[\d.]+-[0-9a-f]{12}$/)]);
  });

  test('is unpacked once, for the user alone, with its libraries and fonts', async () => {
    const { path, env } = await prepare();
    expect(said).toEqual([]);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(readdirSync(env?.LD_LIBRARY_PATH ?? '')).toContain('libnss3.so');
    expect(readFileSync(env?.FONTCONFIG_FILE ?? '', 'utf8')).not.toContain('/tmp');
    expect(process.env.LD_LIBRARY_PATH ?? '').not.toContain(own.folder);
  });

  test('is repaired when its program was cut short', async () => {
    const { path } = await prepare();
    truncateSync(path, 1000);
    const printer = await openPrinter({
      browser: 'embedded',
      env: own.env,
      onNotice: (message) => said.push(message),
    });
    await printer.close();
    expect(printer.browser.path).toBe(path);
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^Unpacking/)]));
    expect(statSync(path).size).toBeGreaterThan(100e6);
  });

  test('is not started from a folder that others may use', async () => {
    const folder = dirname((await prepare()).path);
    chmodSync(folder, 0o755);
    const opening = openPrinter({ browser: 'embedded', env: own.env });
    await expect(opening).rejects.toMatchObject({
      code: 'print/unsafe-cache',
      message: expect.stringContaining(folder),
      hint: expect.stringContaining('Delete'),
    });
    chmodSync(folder, 0o700);
  });

  test('is unpacked for one run where the cache cannot be written', async () => {
    const file = join(own.folder, 'a-file');
    writeFileSync(file, '');
    const printer = await openPrinter({
      browser: 'embedded',
      env: { ...own.env, XDG_CACHE_HOME: file },
      onNotice: (message) => said.push(message),
    });
    const folder = dirname(printer.browser.path);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(said).toEqual(expect.arrayContaining([expect.stringContaining('for this run alone')]));
    expect(await printer.print({ html: 'x', paper: 'a4' })).toMatchObject({ pages: 1 });
    await printer.close();
    expect(() => statSync(folder)).toThrow('ENOENT');
  });
});

describe('a kept folder', () => {
  const own = ownFolder();
  afterAll(own.remove);
  const parent = join(own.folder, 'cache/studyguide');
  let fills = 0;
  const keep = () =>
    keepFolder(
      'tools',
      own.env,
      () => undefined,
      async (into) => {
        fills += 1;
        mkdirSync(join(into, 'bin'));
        writeFileSync(join(into, 'bin/tool'), 'as it should be');
      },
    );
  const tool = join(parent, 'tools/bin/tool');
  beforeAll(keep);
  beforeEach(() => {
    fills = 0;
  });

  test('is filled again when a file holds other bytes of the same length', async () => {
    writeFileSync(tool, 'as it shouldnt!');
    await keep();
    expect(fills).toBe(1);
    expect(readFileSync(tool, 'utf8')).toBe('as it should be');
  });

  test('is believed when a file has another time but the same bytes', async () => {
    utimesSync(tool, 1, 1);
    await keep();
    expect(fills).toBe(0);
  });

  test.each(['', '[]', '{', 'null'])('is filled again when its list reads "%s"', async (list) => {
    writeFileSync(join(parent, 'tools/checksums.json'), list);
    await keep();
    await keep();
    expect(fills).toBe(1);
  });

  test('is filled again when a file is missing', async () => {
    rmSync(tool);
    await keep();
    expect(readFileSync(tool, 'utf8')).toBe('as it should be');
  });

  test('is filled again when a file became a link', async () => {
    rmSync(tool);
    symlinkSync('/bin/sh', tool);
    await keep();
    expect(readFileSync(tool, 'utf8')).toBe('as it should be');
  });

  test('is refused when it is a link to somewhere else', async () => {
    rmSync(join(parent, 'tools'), { recursive: true });
    mkdirSync(join(own.folder, 'elsewhere'));
    symlinkSync(join(own.folder, 'elsewhere'), join(parent, 'tools'));
    await expect(keep()).rejects.toMatchObject({ code: 'print/unsafe-cache' });
    rmSync(join(parent, 'tools'));
  });

  test('is refused when others may write beside it', async () => {
    chmodSync(parent, 0o777);
    await expect(keep()).rejects.toMatchObject({ code: 'print/unsafe-cache' });
    chmodSync(parent, 0o700);
  });

  test('removes what a killed program left half unpacked, and nothing younger', async () => {
    for (const name of ['tools.unfinished-old', 'tools.unfinished-new'])
      mkdirSync(join(parent, name));
    utimesSync(join(parent, 'tools.unfinished-old'), 1, 1);
    await keep();
    expect(readdirSync(parent).sort()).toEqual(['tools', 'tools.unfinished-new']);
  });

  test('is what stays; other versions go when nobody has used them for a month', async () => {
    const day = 86_400;
    const now = Date.now() / 1000;
    const others = { 'kit-1-a': 31, 'kit-2-b': 29, 'other-1-a': 31, 'kit-4-d': 31 };
    for (const [name, days] of Object.entries(others)) {
      mkdirSync(join(parent, name), { mode: 0o700 });
      utimesSync(join(parent, name), now - days * day, now - days * day);
    }
    const kept = () => readdirSync(parent).filter((name) => /^(kit|other)-/.test(name));
    const use = async (name: string) => {
      const fill = async (into: string) => writeFileSync(join(into, 'tool'), 'x');
      await (await keepFolder(name, own.env, () => undefined, fill)).release();
    };
    // Using one makes it young again, before others are looked at.
    await use('kit-4-d');
    expect(kept()).toEqual(['kit-2-b', 'kit-4-d', 'other-1-a']);
    utimesSync(join(parent, 'kit-4-d'), 1, 1);
    await use('kit-4-d');
    await use('kit-5-e');
    expect(kept()).toEqual(['kit-2-b', 'kit-4-d', 'kit-5-e', 'other-1-a']);
  });

  test('counts as used from before it is looked at', async () => {
    writeFileSync(tool, 'as it shouldnt!');
    utimesSync(join(parent, 'tools'), 1, 1);
    let changed = 0;
    const fill = async () => {
      changed = statSync(join(parent, 'tools')).mtimeMs;
    };
    await keepFolder('tools', own.env, () => undefined, fill);
    expect(Date.now() - changed).toBeLessThan(60_000);
    rmSync(join(parent, 'tools'), { recursive: true });
    await keep();
  });

  test('leaves nothing when filling it fails', async () => {
    const failing = keepFolder(
      'others',
      own.env,
      () => undefined,
      async (into) => {
        writeFileSync(join(into, 'half'), '');
        throw new Error('the archive is torn');
      },
    );
    await expect(failing).rejects.toThrow('torn');
    expect(readdirSync(parent).some((name) => name.startsWith('others'))).toBe(false);
  });
});
