import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { launchFlags } from './launch-flags.ts';
import { loadPuppeteer } from './load-puppeteer.ts';
import { type OpenPage, pageOpener } from './open-page.ts';
import { PipeTransport } from './pipe-transport.ts';
import { PrintError, reasonOf } from './print-error.ts';
import type { StartOptions } from './program.ts';
import { keepTouched, removeAbandoned } from './run-folder.ts';
import { makeProfile, TOO_LITTLE, watchSpace } from './temporary-folder.ts';

/** A cold disk can take a while to read 200 MB of browser; a browser that hangs takes for ever. */
const ANSWER_LIMIT_MS = 30_000;
/** How long a browser may take to leave after it was asked to, before it is killed. */
const LEAVE_LIMIT_MS = 3_000;

/** A program that can be started. */
export interface Executable {
  path: string;
  /** A headless shell, not a full browser. */
  shell: boolean;
  /** Set for the browser's process only. */
  env?: Record<string, string>;
  /** Gives back what was made for this run alone. */
  release?: () => Promise<void>;
}

/** A browser that has answered. Whoever started it calls `end`. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** As the browser names itself, for example `HeadlessChrome/153.0.7444.0`. */
  readonly version: string;
  /** Undefined where it runs on another machine. */
  readonly sandboxed: boolean | undefined;
  /** Where the browser keeps its temporary files; undefined where it runs on another machine. */
  readonly profile: string | undefined;
  /** Resolved once it is gone, however it went. */
  readonly ended: Promise<void>;
  openPage(): Promise<OpenPage>;
  /**
   * Ends the process and removes its profile folder. On Linux, where all that it writes is in there, it
   * is killed: leaving takes it longer than a page takes to print. Elsewhere it is asked to leave
   * first, unless it is known to be stuck. One that runs on another machine is left running. To end
   * it again is to wait for the first time.
   */
  end(manner?: 'stuck'): Promise<void>;
}

/**
 * Starts a browser and waits for its answer to the DevTools version call. With its sandbox, unless
 * we are root, for whom Chromium refuses to start one, or the sandbox turns out not to work here.
 * Throws an Error that says why the browser did not answer; a PrintError where no other would either.
 */
export async function launch(
  executable: Executable,
  options: StartOptions,
): Promise<RunningBrowser> {
  const { onNotice } = options;
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) {
    const running = await start(executable, options, false);
    onNotice('The browser runs without its sandbox, because this is the root account.');
    return running;
  }
  try {
    return await start(executable, options, true);
  } catch (error) {
    if (!blamesSandbox(error)) throw error;
    const running = await start(executable, options, false);
    onNotice(
      'The browser runs without its sandbox, because this machine does not let the sandbox start.',
    );
    return running;
  }
}

/** Chromium's own messages name the sandbox, its helper or the namespaces it needs. */
function blamesSandbox(error: unknown): boolean {
  return /sandbox|namespace|zygote_host/i.test(reasonOf(error));
}

async function start(
  executable: Executable,
  { env, onNotice, onSpawn, signal }: StartOptions,
  sandboxed: boolean,
): Promise<RunningBrowser> {
  const profile = await makeProfile(env, onNotice);
  // On Linux the profile is also the browser's temporary folder, and the place of the settings
  // that a full browser keeps outside its profile: it leaves nothing elsewhere.
  const temporary =
    process.platform === 'linux' ? { TMPDIR: profile, CHROME_CONFIG_HOME: profile } : {};
  const framesOff = executable.shell && FRAMES_CAN_BE_OFF;
  let child: ChildProcess;
  try {
    child = spawn(executable.path, launchFlags(profile, { ...executable, sandboxed, framesOff }), {
      env: { ...env, ...executable.env, ...temporary },
      // A process group of its own: a Ctrl-C in the terminal reaches us alone, and one signal
      // reaches the browser with all its helper processes.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    // Some failures are thrown here, a file that is no program for one; the others are emitted.
    await rm(profile, { recursive: true, force: true });
    throw new Error(notStarted(error), { cause: error });
  }
  onSpawn?.();
  const complaints = collectComplaints(child);
  const ending = watchEnd(child);
  const stopTouching = keepTouched(profile);
  const tidying = removeAbandoned(dirname(profile));
  const space = watchSpace(profile);
  const givenUp = Promise.withResolvers<never>();
  const giveUp = () => givenUp.reject(new Error('it was given up'));
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp);
  const lastResort = () => {
    kill(child);
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', lastResort);

  let browser: Browser | undefined;
  const leave: RunningBrowser['end'] = async (manner) => {
    if (process.platform !== 'linux' && browser?.connected && manner !== 'stuck') {
      const leaving = browser.close().catch(() => undefined);
      await Promise.race([Promise.all([leaving, ending]), sleep(LEAVE_LIMIT_MS, undefined, quiet)]);
    }
    kill(child);
    await ending;
    process.off('exit', lastResort);
    stopTouching();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  let leaving: Promise<void> | undefined;
  const end: RunningBrowser['end'] = (manner) => {
    leaving ??= leave(manner);
    return leaving;
  };

  try {
    // Loaded while the browser starts, and only by commands that print.
    const connecting = connect(child);
    const answer = await Promise.race([
      connecting,
      givenUp.promise,
      ending.then((how) => Promise.reject(new Error(`${how}${complaints()}`))),
      sleep(ANSWER_LIMIT_MS, undefined, quiet).then(() =>
        Promise.reject(new Error(`it did not answer within ${ANSWER_LIMIT_MS / 1000} seconds`)),
      ),
    ]);
    const started = answer.browser;
    browser = started;
    await tidying;
    const ended = ending.then(() => undefined);
    const openPage = pageOpener(started, framesOff);
    return { ...answer, sandboxed, profile, ended, openPage, end };
  } catch (error) {
    const full = await space.blame(error, TOO_LITTLE);
    await end();
    if (full) throw full;
    // The connection breaks a moment before the process is gone; the process says why.
    const how = await ending;
    throw error instanceof PrintError || /did not answer/.test(reasonOf(error))
      ? error
      : new Error(`${how}${complaints()}`, { cause: error });
  } finally {
    signal?.removeEventListener('abort', giveUp);
    space.stop();
  }
}

const quiet = { ref: false } as const;

/** DevTools Protocol, `Target.createTarget`: `enableBeginFrameControl` is not for macOS yet. */
const FRAMES_CAN_BE_OFF = process.platform !== 'darwin';

async function connect(child: ChildProcess): Promise<{ browser: Browser; version: string }> {
  const puppeteer = await loadPuppeteer();
  const transport = new PipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const browser = await puppeteer.connect({ transport, defaultViewport: null });
  return { browser, version: await browser.version() };
}

function notStarted(error: unknown): string {
  return `it could not be started (${reasonOf(error)})`;
}

/** How the process ended, in words. Never rejects: a process that never began has ended too. */
function watchEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(notStarted(error)));
    child.once('exit', (code, signal) =>
      resolve(signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`),
    );
  });
}

/** The last of what the browser wrote to its standard error, as an ending for a sentence. */
function collectComplaints(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-4000);
  });
  return () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.find((line) => /sandbox|FATAL|error while loading/i.test(line));
    const line = telling ?? lines.at(-1);
    return line ? `: ${line.trim().slice(0, 300)}` : '';
  };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already, or the process never became its leader.
    child.kill('SIGKILL');
  }
}
