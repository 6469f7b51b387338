import { afterAll, afterEach, expect, onTestFinished, test } from 'vitest';
import { loadable } from '../../src/6-print/document-loader.ts';
import { findBrowser } from '../../src/6-print/find-browser.ts';
import { openPrinter, type Printer, type PrintJob } from '../../src/6-print/index.ts';
import { startPrinter } from '../../src/6-print/printer.ts';
import { Session } from '../../src/6-print/session.ts';
import { PdfDesk } from '../../src/6-print/thread/pdf-desk.ts';
import { processesWith } from '../support/processes.ts';
import { ownFolder, page } from './own-folder.ts';

const own = ownFolder();
const opened: Printer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((printer) => printer.close()));
});
afterAll(own.remove);

const paper = 'letter';
const around = { browser: 'embedded', env: own.env, onNotice: () => undefined };

async function openOne(width = 2, timeLimit?: number): Promise<Printer> {
  const printer = await startPrinter({ ...around, width }, timeLimit);
  opened.push(printer);
  return printer;
}

const renderers = () => processesWith(own.folder, '--type=renderer');
const main = () => {
  const helpers = processesWith(own.folder, '--type=');
  return processesWith(own.folder, '--remote-debugging-pipe').filter(
    (pid) => !helpers.includes(pid),
  );
};
const kill = (pids: number[]) => {
  expect(pids).not.toHaveLength(0);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
};

/** A document that is still being printed when its neighbour is long done. */
const SLOW = page(`<p>${'slow '.repeat(150_000)}</p>`);

test('as many are printed at once as the printer is wide', async () => {
  const printer = await openPrinter({ browser: 'embedded', env: own.env });
  opened.push(printer);
  expect(printer.width).toBeGreaterThanOrEqual(2);
  const one = await openOne(1);
  expect(one.width).toBe(1);
  const three = await openOne(3);
  const jobs = Array.from({ length: 3 }, () => three.print({ html: page('x'), paper }));
  expect((await Promise.all(jobs)).map(({ pages }) => pages)).toEqual([1, 1, 1]);
});

test('equal documents give equal bytes, whichever page prints them', async () => {
  const printer = await openOne(2);
  const html = page('<h1>One</h1><p>text <a href="#x">link</a><p id="x">end');
  const pdfs = await Promise.all(Array.from({ length: 8 }, () => printer.print({ html, paper })));
  const different = new Set(pdfs.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
  expect(different.size).toBe(1);
});

test('pages are renewed at the same time', async () => {
  const printer = await openOne(3);
  const html = page('x');
  const jobs = Array.from({ length: 160 }, () => printer.print({ html, paper }));
  expect((await Promise.all(jobs)).every(({ pages }) => pages === 1)).toBe(true);
}, 180_000);

test('a browser that is killed costs what it was printing, which is printed again', async () => {
  const printer = await openOne(2);
  let asked = 0;
  const struck: PrintJob = {
    html: page('<img src="/x.png">'),
    paper,
    resource() {
      asked += 1;
      if (asked === 1) kill(main());
      return undefined;
    },
  };
  const htmls = [SLOW, page('next')];
  const pdfs = await Promise.all([
    printer.print(struck),
    ...htmls.map((html) => printer.print({ html, paper })),
  ]);
  expect(pdfs.map(({ pages }) => pages > 0)).toEqual([true, true, true]);
  expect(asked).toBe(2);
});

test('a document that kills the browser each time fails alone', async () => {
  const printer = await openOne(2);
  let killed = 0;
  const bad = printer.print({
    html: page('<img src="/x.png">'),
    paper,
    resource() {
      killed += 1;
      kill(main());
      return undefined;
    },
  });
  const neighbour = printer.print({ html: SLOW, paper });
  await expect(bad).rejects.toMatchObject({ code: 'print/browser-died' });
  expect(killed).toBe(2);
  expect((await neighbour).pages).toBeGreaterThan(1);
  expect(await printer.print({ html: page('next'), paper })).toMatchObject({ pages: 1 });
});

test('a page that crashes is replaced, and the browser stays', async () => {
  const printer = await openOne(2);
  await printer.print({ html: page('warm'), paper });
  const before = main();
  let killed = 0;
  const pdf = await printer.print({
    html: page('<img src="/x.png">'),
    paper,
    resource() {
      killed += 1;
      if (killed === 1) kill(renderers());
      return undefined;
    },
  });
  expect(pdf.pages).toBe(1);
  expect(killed).toBe(2);
  expect(main()).toEqual(before);
});

test('a job that is given up half way takes its page alone', async () => {
  const printer = await openOne(2);
  await printer.print({ html: page('warm'), paper });
  const before = main();
  const giveUp = new AbortController();
  const slow = printer.print({ html: SLOW, paper });
  const given = printer.print({
    html: page('<img src="/x.png">'),
    paper,
    signal: giveUp.signal,
    resource: () => void giveUp.abort(),
  });
  await expect(given).rejects.toMatchObject({ code: 'print/cancelled' });
  expect((await slow).pages).toBeGreaterThan(1);
  expect(main()).toEqual(before);
});

test('the time limit of a job begins with the job, not with its waiting', async () => {
  const printer = await openOne(1, 12_000);
  // Together they take longer than one may.
  const asked: number[] = [];
  const jobs = [0, 1, 2].map((n) =>
    printer.print({
      html: page('<img src="/x.png">'),
      paper,
      resource() {
        asked.push(n);
        const until = performance.now() + 4_500;
        while (performance.now() < until);
        return undefined;
      },
    }),
  );
  expect((await Promise.all(jobs)).map(({ pages }) => pages)).toEqual([1, 1, 1]);
  expect(asked).toEqual([0, 1, 2]);
}, 120_000);

test('a browser that allows one page prints on, when it is renewed and when another could not be opened', async () => {
  const { found } = await findBrowser(around);
  if (!found) throw new Error('The embedded browser was not found.');
  const { running } = found;
  let opened = 0;
  let isFailing = false;
  const session = new Session({
    ...running,
    profile: undefined,
    async openPage() {
      if (opened > 0) throw new Error('one page is open');
      opened += 1;
      const { page: tab, close } = await running.openPage();
      if (isFailing) {
        isFailing = false;
        await tab.close();
      }
      const closeAndCount = async () => {
        try {
          await close();
        } finally {
          opened -= 1;
        }
      };
      return { page: tab, close: closeAndCount };
    },
  });
  const desk = new PdfDesk();
  onTestFinished(async () => {
    await desk.close();
    await running.end();
  });
  const stops = { closing: new AbortController().signal, caller: undefined, timeLimit: 60_000 };
  const print = () =>
    session.print({ ...loadable({ html: page('one') }), paper, desk, isProof: true }, stops);
  isFailing = true;
  await expect(print()).rejects.toThrow();
  for (let document = 0; document < 53; document++) await print();
  expect(opened).toBe(1);
});
