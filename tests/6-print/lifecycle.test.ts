import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { findBrowser } from '../../src/6-print/find-browser.ts';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { startPrinter } from '../../src/6-print/printer.ts';
import { PdfDesk } from '../../src/6-print/thread/pdf-desk.ts';
import { processesWith } from '../support/processes.ts';
import { ownFolder, page } from './own-folder.ts';

const own = ownFolder();
const opened: Printer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((printer) => printer.close()));
});
afterAll(own.remove);

async function openOne(): Promise<Printer> {
  const printer = await openPrinter({ browser: 'embedded', env: own.env });
  opened.push(printer);
  return printer;
}

/** The browser's own process, or its renderers with `--type=renderer`. */
const browsers = (...texts: string[]) => processesWith(own.folder, '--headless', ...texts);
const main = () =>
  processesWith(own.folder, '--remote-debugging-pipe').filter((pid) => !helpers().includes(pid));
const helpers = () => processesWith(own.folder, '--type=');
const signal = (pids: number[], name: NodeJS.Signals) => {
  expect(pids).not.toHaveLength(0);
  for (const pid of pids) process.kill(pid, name);
};

const paper = 'letter';
const html = page('<img src="/middle.png"><p>text</p>');
const plain = { html: page('plain'), paper } as const;

test('a browser that is killed while it prints is replaced, and the job is done', async () => {
  const printer = await openOne();
  const kill = vi.fn(() => signal(main(), 'SIGKILL'));
  const pdf = await printer.print({
    html,
    paper,
    resource: () => void (kill.mock.calls.length || kill()),
  });
  expect(kill).toHaveBeenCalledOnce();
  expect(pdf.pages).toBe(1);
});

test.each([
  ['the browser', main],
  ['its page process', () => processesWith(own.folder, '--type=renderer')],
])('%s killed twice is an error, and the next job works', async (_what, pids) => {
  const printer = await openOne();
  let killed = 0;
  const job = printer.print({
    html,
    paper,
    resource() {
      killed += 1;
      signal(pids(), 'SIGKILL');
      return undefined;
    },
  });
  await expect(job).rejects.toMatchObject({ code: 'print/browser-died' });
  expect(killed).toBe(2);
  expect(await printer.print(plain)).toMatchObject({ pages: 1 });
});

test('a browser that dies while it is asked where things stand is a job to do again, and no more', async () => {
  const printer = await openOne();
  const read = PdfDesk.prototype.read;
  let killed = 0;
  const reading = vi.spyOn(PdfDesk.prototype, 'read').mockImplementation(async function (
    this: PdfDesk,
    bytes,
  ) {
    // Once the PDF is read the page is asked: then there is none any more.
    if (killed === 0) {
      killed += 1;
      signal(main(), 'SIGKILL');
      await sleep(200);
    }
    return read.call(this, bytes);
  });
  onTestFinished(() => reading.mockRestore());
  const job = { ...plain, isProof: true, boxesOf: 'id' };
  expect(await printer.print(job)).toMatchObject({ pages: 1 });
  expect(killed).toBe(1);
  // What nobody waits for is told by the end of this test, and would end a program.
  await sleep(200);
});

test('a page that dies while it is asked where things stand leaves nobody waiting', async () => {
  const printer = await openOne();
  const renderers = () => processesWith(own.folder, '--type=renderer');
  const read = PdfDesk.prototype.read;
  const reading = vi.spyOn(PdfDesk.prototype, 'read').mockImplementationOnce(async function (
    this: PdfDesk,
    bytes,
  ) {
    const pdf = await read.call(this, bytes);
    signal(renderers(), 'SIGSTOP');
    return pdf;
  });
  onTestFinished(() => reading.mockRestore());
  const css = '@page { size: letter; margin: 1in } body { margin: 0 }';
  const html = page('<p id="one">text</p>', css);
  const job = { html, paper, isProof: true, boxesOf: 'id' } as const;
  const { boxes } = await printer.print(job);
  signal(renderers(), 'SIGKILL');
  expect(await boxes).toEqual([]);
  expect(await (await printer.print(job)).boxes).toMatchObject([{ value: 'one' }]);
});

test('a browser that died between two jobs is replaced without a word', async () => {
  const printer = await openOne();
  await printer.print(plain);
  signal(main(), 'SIGKILL');
  expect(await printer.print(plain)).toMatchObject({ pages: 1 });
});

test('a PDF is finished after its browser has left', async () => {
  const printer = await openOne();
  let leaving: Promise<void> | undefined;
  const onPrinted = () => {
    leaving = printer.endBrowser();
  };
  const pdf = await printer.print({ ...plain, metadata: { title: 'Plain' }, onPrinted });
  expect(pdf).toMatchObject({ pages: 1, faults: [] });
  await leaving;
  expect(browsers()).toEqual([]);
  expect(own.profiles()).toEqual([]);
  await printer.close();
});

test('a browser that hangs is given up after the time limit, and the next job works', async () => {
  const around = { browser: 'embedded', env: own.env, onNotice: () => undefined };
  // The limit is for the second print too, which starts a browser: a busy machine needs its time.
  const printer = await startPrinter(around, 15_000);
  opened.push(printer);
  const job = printer.print({ html, paper, resource: () => void signal(main(), 'SIGSTOP') });
  await expect(job).rejects.toMatchObject({ code: 'print/timeout' });
  expect(await printer.print(plain)).toMatchObject({ pages: 1 });
});

test('a page that nobody stands in front of reaches no server either', async () => {
  let contacts = 0;
  const server = createServer().listen(0, '127.0.0.1');
  server.on('connection', () => contacts++);
  await once(server, 'listening');
  const around = { browser: 'embedded', env: own.env, onNotice: () => undefined };
  const running = (await findBrowser(around)).found?.running;
  const page = await running?.browser.newPage();
  const { port } = server.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost']) {
    await expect(page?.goto(`http://${host}:${port}/`)).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  }
  await running?.end();
  server.close();
  expect(contacts).toBe(0);
});

test('many documents on one printer go on after the page is renewed', async () => {
  const printer = await openOne();
  for (let n = 0; n < 52; n++) expect((await printer.print(plain)).pages).toBe(1);
});

test('closing ends every process, removes the profile and fails what is not done', async () => {
  const signals = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = () => signals.map((name) => process.listenerCount(name));
  const before = listeners();
  const printer = await openOne();
  // Only `exit`: what a signal does is for the command line to decide.
  expect(listeners()).toEqual(before.map((count, index) => count + (index === 0 ? 1 : 0)));
  expect(own.profiles()).toHaveLength(1);
  expect(browsers()).not.toHaveLength(0);

  const jobs = [printer.print(plain), printer.print(plain)];
  const outcomes = Promise.allSettled(jobs);
  await printer.close();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'print/closed' } });
  }
  await expect(printer.print(plain)).rejects.toMatchObject({ code: 'print/closed' });
  // A printer that starts a browser after all would do so about now.
  await sleep(300);
  expect(own.profiles()).toEqual([]);
  expect(browsers()).toEqual([]);
  expect(listeners()).toEqual(before);
});

test('closing while a browser is started again ends that one too', async () => {
  const printer = await openOne();
  await printer.print(plain);
  signal(main(), 'SIGKILL');
  await vi.waitFor(() => expect(browsers()).toEqual([]), { timeout: 30_000 });
  const job = expect(printer.print(plain)).rejects.toMatchObject({ code: 'print/closed' });
  await vi.waitFor(() => expect(browsers()).not.toEqual([]), { interval: 5, timeout: 30_000 });
  await printer.close();
  await job;
  expect(browsers()).toEqual([]);
  expect(own.profiles()).toEqual([]);
});

const PRINT_ONE = `
  import { openPrinter } from ${JSON.stringify(new URL('../../src/6-print/index.ts', import.meta.url).href)};
  const printer = await openPrinter({ browser: 'embedded', env: JSON.parse(process.argv[1]) });
  const pdf = await printer.print({ html: '<p>text', paper: 'a4' });
  console.log('printed', pdf.pages);`;

test('the browser ends when this program is killed outright', async () => {
  const script = `${PRINT_ONE} setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(own.env)];
  const child = spawn(process.execPath, args, { env: own.env });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(browsers()).not.toHaveLength(0);
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(browsers()).toEqual([]), { timeout: 30_000 });
});

test('the profile goes when this program exits without closing', () => {
  const script = `${PRINT_ONE} process.exit(0);`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(own.env)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: own.env });
  expect(stdout, stderr).toBe('printed 1\n');
  // Neither its own, nor what the one killed above may have left.
  expect(own.profiles()).toEqual([]);
});

test('prints where there is no network at all', ({ skip }) => {
  if (spawnSync('unshare', ['-n', 'true']).status !== 0) {
    skip('NOT TESTED: this account may not run `unshare -n`, which takes the network away');
  }
  const script = `${PRINT_ONE} await printer.close();`;
  const args = [
    '-n',
    process.execPath,
    '--input-type=module',
    '-e',
    script,
    JSON.stringify(own.env),
  ];
  const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8', env: own.env });
  expect(stdout, stderr).toBe('printed 1\n');
});
