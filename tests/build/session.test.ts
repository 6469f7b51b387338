import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BuildSession } from '../../src/build/build-session.ts';
import { LazyPrinter } from '../../src/build/lazy-printer.ts';
import type { BuildEvent } from '../../src/build/outcome.ts';
import { openMute, openSilence } from '../6-print/remote/doors.ts';
import { writeBrowserScript } from '../benchmarks/build/browser-script.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a browser that failed is looked for again in another round, and one that was replaced ends', async () => {
  const cwd = temporaryFolder(smallGuide());
  const browser = join(cwd, 'browser');
  const notices: string[] = [];
  const onEvent = (event: BuildEvent) => {
    if (event.kind === 'notice') notices.push(event.message);
  };
  const session = new BuildSession({ cwd, browser, formats: ['pdf'], onEvent });
  const pdf = join(cwd, 'output/river-participant.pdf');
  try {
    expect((await session.round()).failures).toHaveLength(1);
    expect(existsSync(pdf)).toBe(false);
    // What begins with #! is told by what it says of its version.
    renameSync((await writeBrowserScript(cwd)).script, `${browser}-it-is`);
    const start = (version: string) => writeVersion(browser, version, `${cwd}/started`);
    start('one');
    expect(await session.round()).toMatchObject({ failures: [], written: [{ pages: 1 }] });
    expect(await session.round()).toMatchObject({ failures: [], written: [] });
    start('two');
    expect(await session.round()).toMatchObject({ failures: [], written: [{ pages: 1 }] });
    const started = readFileSync(join(cwd, 'started'), 'utf8').split('\n');
    expect([...new Set(started)]).toEqual(['one', 'two', '']);
    writeFileSync(join(cwd, 'guides/river.yaml'), GUIDE.replace('short note', 'new note'));
    expect(await session.round()).toMatchObject({ failures: [], written: [{ pages: 1 }] });
  } finally {
    await session.close();
  }
}, 125_000);

test('a browser that is replaced while it prints is taken for another', async () => {
  const cwd = temporaryFolder(smallGuide());
  const browser = join(cwd, 'browser');
  renameSync((await writeBrowserScript(cwd)).script, `${browser}-it-is`);
  const start = (version: string) => writeVersion(browser, version, `${cwd}/started`);
  start('one');
  const onEvent = ({ kind }: BuildEvent) => kind === 'printing' && start('two');
  for (const [written, upToDate] of [
    [1, 0],
    [1, 0],
    [0, 1],
  ]) {
    const session = new BuildSession({ cwd, browser, formats: ['pdf'], onEvent });
    try {
      const result = await session.round({ isLast: true });
      expect([result.written.length, result.upToDate.length]).toEqual([written, upToDate]);
    } finally {
      await session.close();
    }
  }
  expect(readFileSync(join(cwd, 'started'), 'utf8')).toBe('one\ntwo\n');
}, 125_000);

test('the browser leaves while the last PDFs are finished, once, and stays where another round may come', async () => {
  const files = { ...smallGuide('a'), ...smallGuide('b'), ...smallGuide('c') };
  const cwd = temporaryFolder(files);
  const steps: string[] = [];
  const onEvent = (event: BuildEvent) => void steps.push(event.kind);
  const leave = LazyPrinter.prototype.endBrowser;
  const spy = vi.spyOn(LazyPrinter.prototype, 'endBrowser').mockImplementation(function (
    this: LazyPrinter,
  ) {
    steps.push('leaves');
    return leave.call(this);
  });
  const session = new BuildSession({ cwd, browser: 'embedded', formats: ['pdf'], onEvent });
  try {
    expect((await session.round()).written).toHaveLength(3);
    expect(steps).not.toContain('leaves');
    expect((await session.round({ force: true, isLast: true })).written).toHaveLength(3);
    expect(steps.filter((step) => step === 'leaves')).toHaveLength(1);
    expect(steps.lastIndexOf('wrote')).toBeGreaterThan(steps.indexOf('leaves'));
  } finally {
    spy.mockRestore();
    await session.close();
  }
}, 125_000);

test.each([
  ['before it connects', openSilence],
  ['while it connects', openMute],
])(
  'a browser elsewhere that does not answer holds up nobody who stops: %s',
  async (_, opening) => {
    const door = await opening();
    onTestFinished(() => door.end());
    const stop = new AbortController();
    const session = new BuildSession({
      cwd: temporaryFolder(smallGuide()),
      browser: `ws://${door.host}`,
      formats: ['pdf'],
      signal: stop.signal,
      onEvent: ({ kind }: BuildEvent) => kind === 'printing' && stop.abort(),
    });
    // A browser that is only slow has half a minute.
    const result = await session.round({ isLast: true });
    await session.close();
    expect(result).toMatchObject({ interrupted: true, written: [], failures: [] });
    await expect.poll(() => door.connections(), { timeout: 10_000 }).toBe(0);
  },
  25_000,
);

test('templates that change while the first guide is printed are taken for changed', async () => {
  const css = (colour: string) => `@layer group { p { color: ${colour} } }\n`;
  const cwd = temporaryFolder({ ...smallGuide(), 'own/styles/own.css': css('#111') });
  const style = join(cwd, 'own/styles/own.css');
  let isFirst = true;
  const onEvent = (event: BuildEvent) => {
    if (event.kind === 'printing' && isFirst) writeFileSync(style, css('#222'));
    if (event.kind === 'printing') isFirst = false;
  };
  const options = {
    cwd,
    templates: 'own',
    browser: 'embedded',
    formats: ['pdf'],
    onEvent,
  } as const;
  for (const [written, upToDate] of [
    [1, 0],
    [1, 0],
    [0, 1],
  ]) {
    const session = new BuildSession(options);
    try {
      const result = await session.round({ isLast: true });
      expect([result.written.length, result.upToDate.length]).toEqual([written, upToDate]);
    } finally {
      await session.close();
    }
  }
}, 125_000);

/** Writes a script that starts the browser beside it, says that it is this version, and adds a line to `log`. */
function writeVersion(browser: string, version: string, log: string): void {
  writeFileSync(
    browser,
    `#!/bin/sh\n[ "$1" = --version ] && { echo ${version}; exit; }\necho ${version} >> ${log}\nexec ${browser}-it-is "$@"\n`,
  );
  chmodSync(browser, 0o755);
}
