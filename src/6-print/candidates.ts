import { accessSync, constants, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, isAbsolute, resolve } from 'node:path';
import { cachedBrowsers } from './cached-browsers.ts';
import { embeddedName, embeddedUnavailable, prepareEmbedded } from './embedded-browser.ts';
import type { Executable } from './launch.ts';
import { machineBrowserPaths } from './machine-browsers.ts';
import type { Program, StartOptions } from './program.ts';
import { isAddress, readAddress } from './remote/address.ts';
import { askVersion } from './remote/ask-version.ts';

/** Where a browser comes from: asked for, elsewhere, installed, kept by Puppeteer, packed with us. */
export type BrowserKind = 'named' | 'remote' | 'machine' | 'cached' | 'embedded';

/** One browser that might do, or the reason why a step of the search found none. */
export type Candidate =
  | {
      kind: BrowserKind;
      path?: string;
      prepare: () => Promise<Program>;
      /** What tells it from others, where that is not the content of the file at its path. */
      identify?: () => Promise<string>;
    }
  | { kind: BrowserKind; path?: string; absent: string };

/** What the search depends on. */
export interface Surroundings extends StartOptions {
  readonly browser?: string;
  /** How many documents to print at once; left to the machine where undefined. */
  readonly width?: number | undefined;
}

/**
 * The browsers to try, in order: the one asked for, alone; else those on the machine, in Puppeteer's
 * cache, and the embedded one. Each step looks only when the one before it was not enough.
 */
export async function* candidates(around: Surroundings): AsyncGenerator<Candidate> {
  const named = around.browser ?? around.env.STUDYGUIDE_BROWSER;
  if (named) {
    yield namedBrowser(named, around);
    return;
  }
  yield* orAbsent(
    'machine',
    'no Chrome, Chromium or Edge is installed',
    onMachine(around.env),
    around,
  );
  yield* orAbsent('cached', "none in Puppeteer's cache", await cachedBrowsers(around.env), around);
  yield embedded(around);
}

function namedBrowser(named: string, around: Surroundings): Candidate {
  if (named === 'embedded') return embedded(around);
  if (isAddress(named)) {
    const address = readAddress(named);
    if (!address) return { kind: 'remote', absent: 'its address cannot be read' };
    const prepare = async () =>
      (await import('./remote/remote-program.ts')).remoteProgram(address, around);
    return {
      kind: 'remote',
      path: address.shown,
      prepare,
      identify: () => askVersion(address, around.signal),
    };
  }
  const path = isAbsolute(named) ? named : resolve(named);
  if (!isExecutable(path)) {
    return { kind: 'named', path, absent: 'there is no program that may be started at this path' };
  }
  return installed('named', path, around);
}

function embedded(around: Surroundings): Candidate {
  const absent = embeddedUnavailable();
  if (absent) return { kind: 'embedded', absent };
  const prepare = async () => local(await prepareEmbedded(around.env, around.onNotice), around);
  // It has no path until it is unpacked.
  return { kind: 'embedded', prepare, identify: async () => embeddedName() };
}

function onMachine(env: NodeJS.ProcessEnv): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const path of machineBrowserPaths(process.platform, env, env.HOME || homedir())) {
    if (!isExecutable(path)) continue;
    // /usr/bin/google-chrome and /opt/google/chrome/chrome are often one program.
    const program = realpathSync(path);
    if (seen.has(program)) continue;
    seen.add(program);
    found.push(path);
  }
  return found;
}

function* orAbsent(
  kind: BrowserKind,
  absent: string,
  paths: string[],
  around: Surroundings,
): Generator<Candidate> {
  if (paths.length === 0) yield { kind, absent };
  for (const path of paths) yield installed(kind, path, around);
}

function installed(kind: BrowserKind, path: string, around: Surroundings): Candidate {
  // The two are told apart by name: a shell does not say what it is before it runs.
  const shell = /headless[-_]shell/i.test(basename(path));
  return { kind, path, prepare: () => local({ path, shell }, around) };
}

/** What starts browsers is loaded for the first that is started: often they are only looked for. */
async function local(executable: Executable, around: Surroundings): Promise<Program> {
  return (await import('./program.ts')).localProgram(executable, around);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
