import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openPrinter } from '../../src/6-print/index.ts';
import { keepTouched, makeRunFolder, removeAbandoned } from '../../src/6-print/run-folder.ts';
import { processesWith } from '../support/processes.ts';
import { ownFolder } from './own-folder.ts';

const own = ownFolder();
afterAll(own.remove);

const DAY = 86_400;
const now = () => Date.now() / 1000;
let parent: string;
let round = 0;
beforeEach(() => {
  parent = join(own.folder, `round-${round++}`);
  mkdirSync(parent);
});

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync('/bin/sh', ['-c', 'exit']).pid;
}

/** A folder such as another program would have made, here or at another place. */
async function folderOf(pid: number, elsewhere?: string): Promise<string> {
  const [here, letters] = (await makeRunFolder(parent, 'profile')).split('-').slice(-2);
  const folder = join(parent, `studyguide-profile-${pid}-${elsewhere ?? here}-${letters}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'file'), '');
  return folder;
}

test('the folder of a process that is gone is removed; those of living ones stay', async () => {
  const other = spawn('/bin/sleep', ['60']);
  onTestFinished(() => void other.kill('SIGKILL'));
  const gone = await folderOf(endedProcess());
  const living = await folderOf(other.pid as number);
  const ours = await makeRunFolder(parent, 'browser');
  await removeAbandoned(parent);
  expect([gone, living, ours].map(existsSync)).toEqual([false, true, true]);
});

test('the number of a process in another container or machine says nothing', async () => {
  const elsewhere = await folderOf(endedProcess(), '00000000');
  await removeAbandoned(parent);
  expect(existsSync(elsewhere)).toBe(true);
});

test.each(['studyguide-profile-AbC123', `studyguide-browser-${process.pid}-00000000-AbC123`])(
  '%s is removed when nobody has touched it for a week',
  async (name) => {
    const folder = join(parent, name);
    mkdirSync(folder);
    utimesSync(folder, now() - 6 * DAY, now() - 6 * DAY);
    await removeAbandoned(parent);
    expect(existsSync(folder)).toBe(true);
    utimesSync(folder, now() - 8 * DAY, now() - 8 * DAY);
    await removeAbandoned(parent);
    expect(existsSync(folder)).toBe(false);
  },
);

test('a folder in use is touched every hour until it is given back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = await makeRunFolder(parent, 'profile');
  const age = () => utimesSync(folder, 1, 1);
  const isFresh = () => Date.now() - statSync(folder).mtimeMs < 60_000;
  age();
  const stop = keepTouched(folder);
  await vi.waitFor(() => expect(isFresh()).toBe(true), { timeout: 30_000 });
  age();
  vi.advanceTimersByTime(3_600_000);
  await vi.waitFor(() => expect(isFresh()).toBe(true), { timeout: 30_000 });
  age();
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('files, links and folders with other names stay, however old', async () => {
  const names = [
    'studyguide-test-AbC123',
    'studyguide-profile-mine',
    'puppeteer_dev_profile-AbC123',
  ];
  for (const name of names) mkdirSync(join(parent, name));
  const target = join(own.folder, 'target');
  mkdirSync(target, { recursive: true });
  symlinkSync(target, join(parent, 'studyguide-profile-AbC123'));
  writeFileSync(join(parent, 'studyguide-profile-AbC124'), '');
  for (const name of [...names, 'studyguide-profile-AbC124']) utimesSync(join(parent, name), 1, 1);
  const before = readdirSync(parent);
  utimesSync(target, 1, 1);
  await removeAbandoned(parent);
  expect(readdirSync(parent)).toEqual(before);
  expect(existsSync(target)).toBe(true);
});

test('nobody else’s folder is touched', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('NOT TESTED: only root may give a folder away');
  const gone = await folderOf(endedProcess());
  spawnSync('chown', ['12345', gone]);
  await removeAbandoned(parent);
  expect(existsSync(gone)).toBe(true);
});

test('what a killed program leaves is removed by the next one that starts', async () => {
  const index = new URL('../../src/6-print/index.ts', import.meta.url).href;
  const script = `
    import { openPrinter } from ${JSON.stringify(index)};
    await openPrinter({ browser: 'embedded', env: JSON.parse(process.argv[1]) });
    console.log('open'); setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(own.env)];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, args, { env: own.env });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    return child;
  };
  const killed = await start();
  const [left] = own.profiles();
  const running = await start();
  killed.kill('SIGKILL');
  await vi.waitFor(() => expect(processesWith(own.folder, `-${killed.pid}-`)).toEqual([]), {
    timeout: 30_000,
  });
  expect(own.profiles()).toHaveLength(2);
  const printer = await openPrinter({ browser: 'embedded', env: own.env });
  expect(own.profiles()).not.toContain(left);
  expect(own.profiles().filter((name) => name.includes(`-${running.pid}-`))).toHaveLength(1);
  await printer.close();
  // A browser that is still ending would put files back while the test's folder is removed.
  running.kill('SIGKILL');
  await vi.waitFor(() => expect(processesWith(own.folder, '--headless')).toEqual([]), {
    timeout: 30_000,
  });
});
