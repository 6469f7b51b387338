import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cachedBrowsers } from '../../src/6-print/cached-browsers.ts';
import { openPrinter, surveyBrowsers } from '../../src/6-print/index.ts';
import { machineBrowserPaths } from '../../src/6-print/machine-browsers.ts';
import { ownFolder } from './own-folder.ts';

const own = ownFolder();
afterAll(own.remove);

/** A program of our own where a browser could be. */
function program(path: string, text: string): string {
  const file = join(own.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

/** Speaks just enough of the protocol to be taken for a browser of this version. */
const answering = (version: string) => `#!${process.execPath}
  const fs = require('node:fs');
  let text = '';
  fs.createReadStream('', { fd: 3 }).on('data', (bytes) => {
    const messages = (text + bytes).split('\\0');
    text = messages.pop();
    for (const { id, method } of messages.map((message) => JSON.parse(message))) {
      const result = method === 'Browser.getVersion' ? { product: '${version}' } : { browserContextIds: [] };
      fs.writeSync(4, JSON.stringify({ id, result }) + '\\0');
      if (method === 'Browser.close') process.exit();
    }
  }).on('end', () => process.exit());`;

describe('a browser that was asked for', () => {
  const refusal = (browser: string, reason: RegExp) =>
    expect(openPrinter({ browser, env: own.env })).rejects.toMatchObject({
      name: 'PrintError',
      code: 'print/no-browser',
      message: expect.stringMatching(reason),
      hint: expect.stringContaining('--browser'),
    });

  test('is an error where there is no such program', async () => {
    await refusal('/no/such/browser', /\/no\/such\/browser, cannot be used: there is no program/);
    await refusal(own.folder, /cannot be used/);
  });

  test('is an error where it ends without an answer, and says what it said', async () => {
    const path = program(
      'broken',
      '#!/bin/sh\necho "error while loading shared libraries" >&2; exit 7',
    );
    await refusal(path, /exit code 7: error while loading shared libraries/);
  });

  test('is an error where it cannot be started at all', async () => {
    await refusal(program('no-program', '#!/no/such/interpreter\n'), /could not be started/);
    await refusal(program('garbage', '\0\x01\x02 not a program'), /could not be started|it ended/);
    expect(own.profiles()).toEqual([]);
  });

  test('is an error where it is too old for page numbers', async () => {
    await refusal(program('old', answering('Chrome/130.0.1.2')), /Chrome\/130.* need Chromium 131/);
  });

  test('may be named in the environment; the option is stronger', async () => {
    const env = { ...own.env, STUDYGUIDE_BROWSER: '/from/environment' };
    await expect(openPrinter({ env })).rejects.toThrow('/from/environment');
    await expect(openPrinter({ env, browser: '/from/option' })).rejects.toThrow('/from/option');
  });
});

describe('the search', () => {
  test('passes over what does not answer, says why, and stops at the first that does', async () => {
    const broken = program('path-1/chrome-headless-shell', '#!/bin/sh\nexit 3');
    const good = program('path-2/chrome-headless-shell', answering('HeadlessChrome/199.0.0.1'));
    const env = { ...own.env, PATH: `${dirname(broken)}:${dirname(good)}:/usr/bin:/bin` };
    const { chosen, candidates } = await surveyBrowsers({ env });
    expect(chosen).toMatchObject({
      kind: 'machine',
      path: good,
      version: 'HeadlessChrome/199.0.0.1',
    });
    expect(candidates.slice(0, 2)).toEqual([
      { kind: 'machine', path: broken, answered: false, reason: 'it ended with exit code 3' },
      { kind: 'machine', path: good, answered: true, version: 'HeadlessChrome/199.0.0.1' },
    ]);
    for (const later of candidates.slice(2)) {
      expect(later).toMatchObject({ answered: false, reason: expect.any(String) });
    }
    expect(candidates.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['cached', 'embedded']),
    );
    expect(own.profiles()).toEqual([]);
  });

  test("finds Puppeteer's browsers: shells first, the newest first, by number", async () => {
    for (const name of [
      'chrome-headless-shell/linux-99.0.1.0',
      'chrome-headless-shell/linux-150.0.1.0',
      'chrome/linux-151.0.1.0',
    ]) {
      mkdirSync(join(own.folder, 'puppeteer', name), { recursive: true });
    }
    const found = await cachedBrowsers(own.env);
    expect(found.map((path) => path.match(/[\w-]+\/linux-\d+/)?.[0])).toEqual([
      'chrome-headless-shell/linux-150',
      'chrome-headless-shell/linux-99',
      'chrome/linux-151',
    ]);
  });

  test('looks in the usual places, a headless shell before a full browser', () => {
    const linux = machineBrowserPaths('linux', { PATH: '/home/me/bin:relative' }, '/home/me');
    expect(linux[0]).toBe('/home/me/bin/chrome-headless-shell');
    expect(linux.indexOf('/usr/bin/chromium-headless-shell')).toBeLessThan(
      linux.indexOf('/usr/bin/google-chrome'),
    );
    expect(linux).toContain('/opt/microsoft/msedge/msedge');
    expect(linux.every((path) => path.startsWith('/'))).toBe(true);

    const mac = machineBrowserPaths('darwin', {}, '/Users/me');
    expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium');

    const windows = machineBrowserPaths(
      'win32',
      { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      '',
    );
    expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});
