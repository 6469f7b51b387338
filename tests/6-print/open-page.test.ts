import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { machineBrowserPaths } from '../../src/6-print/machine-browsers.ts';
import { pageOpener } from '../../src/6-print/open-page.ts';
import { writeBrowserScript } from '../benchmarks/build/browser-script.ts';
import { processesWith } from '../support/processes.ts';
import { ownFolder, page } from './own-folder.ts';

/** A browser with one tab of its own, and what is done to it. */
function talkedTo() {
  const done: string[] = [];
  let made = 0;
  const newTarget = (name: string) => {
    const target = { type: () => 'page', page: async () => page };
    const close = async () => void done.push(`close ${name}`);
    const page = { name, close, target: () => target };
    return { target, page };
  };
  const open = (name: string) => {
    done.push(`open ${name}`);
    return newTarget(name).page;
  };
  const own = newTarget('own').target;
  const browser = {
    targets: () => [{ type: () => 'browser' }, own],
    async newPage() {
      made += 1;
      return open(`tab ${made}`);
    },
    createBrowserContext: async () => ({
      newPage: async () => open('in a context'),
      close: async () => void done.push('close a context'),
    }),
  };
  return { browser: browser as unknown as Browser, done };
}

test('a full browser always keeps a tab of its own, which prints', async () => {
  const { browser, done } = talkedTo();
  const openPage = pageOpener(browser, false);
  const first = await openPage();
  const second = await openPage();
  expect([first.page, second.page]).toMatchObject([{ name: 'own' }, { name: 'in a context' }]);
  expect(first.isMakeshift).toBeUndefined();
  await first.close();
  await second.close();
  const third = await openPage();
  expect(third.page).toMatchObject({ name: 'tab 1' });
  await third.close();
  expect(done).toEqual([
    'open in a context',
    'open tab 1',
    'close own',
    'close a context',
    'open tab 2',
    'close tab 1',
  ]);
});

const own = ownFolder();
const opened: Printer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((printer) => printer.close()));
});
afterAll(own.remove);
// The path of a full browser's socket has at most 108 characters, `sun_path` of unix(7).
const temporary = mkdtempSync('/tmp/sg-');
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const env = { ...own.env, TMPDIR: temporary };

/** A headless shell that is taken for a full browser: it is told by its name, and has none here. */
const shell = async () => {
  const folder = join(own.folder, 'shell');
  mkdirSync(folder, { recursive: true });
  return (await writeBrowserScript(folder, 'embedded')).script;
};
const full = machineBrowserPaths(process.platform, process.env, '/').find(
  (path) => existsSync(path) && !/headless[-_]shell/i.test(path),
);
if (!full) console.warn('No full browser is installed; what is seen only with one is not checked.');

const main = () => {
  const helpers = processesWith('--type=');
  return processesWith(temporary, '--remote-debugging-pipe').filter(
    (pid) => !helpers.includes(pid),
  );
};
/** Its processes are all in a group that has its number. */
const renderers = () =>
  processesWith('--type=renderer').filter((pid) => main().includes(groupOf(pid)));
/** Field 5 of `/proc/PID/stat`, proc(5); the program's name before it may have anything in it. */
const groupOf = (pid: number) =>
  Number(
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[2],
  );

const browsers: [string, () => Promise<string>][] = [['a browser in its tab', shell]];
if (full) browsers.push(['a full browser in its tab', async () => full]);

describe.skipIf(process.platform !== 'linux').each(browsers)('%s', (_what, browserPath) => {
  const openOne = async (width = 1) => {
    const printer = await openPrinter({ browser: await browserPath(), env, width });
    opened.push(printer);
    return printer;
  };
  const paper = 'letter';

  test('prints on after the tab is renewed', async () => {
    const printer = await openOne();
    const html = page('<p>x</p>');
    await printer.print({ html, paper });
    const before = main();
    expect(before).toHaveLength(1);
    for (let count = 0; count < 105; count++) {
      expect(await printer.print({ html, paper })).toMatchObject({ pages: 1 });
    }
    expect(main()).toEqual(before);
  });

  test('prints on after the tab crashed', async () => {
    const printer = await openOne();
    await printer.print({ html: page('<p>x</p>'), paper });
    const before = main();
    let killed = 0;
    const resource = () => {
      if (killed > 0) return undefined;
      for (const pid of renderers()) {
        killed += 1;
        process.kill(pid, 'SIGKILL');
      }
      return undefined;
    };
    const html = page('<img alt="" src="/middle.png"><p>text</p>');
    expect(await printer.print({ html, paper, resource })).toMatchObject({ pages: 1 });
    expect(killed).toBeGreaterThan(0);
    expect(main()).toEqual(before);
    expect(await printer.print({ html: page('<p>x</p>'), paper })).toMatchObject({ pages: 1 });
  });

  test('gives the same bytes as in a page beside it', async () => {
    const printer = await openOne(2);
    const html = page('<h1>One</h1><p>text <a href="#x">link</a><p id="x">end');
    const pdfs = await Promise.all(Array.from({ length: 6 }, () => printer.print({ html, paper })));
    const different = new Set(pdfs.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
    expect(different.size).toBe(1);
  });
});
