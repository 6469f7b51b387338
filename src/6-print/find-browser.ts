import { type BrowserKind, candidates, type Surroundings } from './candidates.ts';
import type { RunningBrowser } from './launch.ts';
import { PrintError, reasonOf } from './print-error.ts';
import type { Program } from './program.ts';

/** `@page` margin boxes, and with them page numbers, came with Chromium 131. */
const OLDEST_MAJOR = 131;

/** The browser that prints. */
export interface BrowserFound {
  kind: BrowserKind;
  path: string;
  /** As the browser names itself, for example `HeadlessChrome/153.0.7444.0`. */
  version: string;
  /**
   * False where the machine or the account does not let Chromium's sandbox start; undefined for a
   * browser on another machine, which is not asked.
   */
  sandboxed: boolean | undefined;
}

/** One line of what `doctor` shows. */
export interface BrowserTried {
  kind: BrowserKind;
  path?: string;
  /** Whether it was started and replied. */
  answered: boolean;
  version?: string;
  /** Why it was passed over; absent for the chosen one. */
  reason?: string;
}

/** The first browser that answered, still running. */
export interface Found {
  facts: BrowserFound;
  running: RunningBrowser;
  program: Program;
}

/** The outcome of the search. */
export interface Search {
  tried: BrowserTried[];
  found?: Found;
  /** What stopped the search's last step, where that is the thing to put right. */
  failure?: PrintError;
}

/** Tries the candidates in order until one has answered; says of each one what became of it. */
export async function findBrowser(around: Surroundings): Promise<Search> {
  const search: Search = { tried: [] };
  for await (const candidate of candidates(around)) {
    const { kind } = candidate;
    const line: BrowserTried = { kind, answered: false };
    if (candidate.path !== undefined) line.path = candidate.path;
    search.tried.push(line);
    if ('absent' in candidate) {
      line.reason = candidate.absent;
      continue;
    }
    if (search.found) {
      line.reason = 'not tried, because an earlier browser answered';
      continue;
    }
    if (around.signal?.aborted) {
      line.reason = 'not tried, because the search was given up';
      continue;
    }
    if (search.failure?.code === 'print/temporary-folder') {
      line.reason = 'not tried, because no browser can start without a temporary folder';
      continue;
    }
    let program: Program | undefined;
    try {
      program = await candidate.prepare();
      line.path = program.path;
      const running = await program.start();
      line.answered = true;
      line.version = running.version;
      const tooOld = oldness(running.version);
      if (tooOld) {
        await running.end();
        throw new Error(tooOld);
      }
      const { version, sandboxed } = running;
      const facts = { kind, path: program.path, version, sandboxed };
      search.found = { facts, running, program };
    } catch (error) {
      line.reason = reasonOf(error);
      if (error instanceof PrintError) search.failure = error;
      await program?.release?.();
    }
  }
  return search;
}

/** The error for a search that found nothing, saying what was tried. */
export function nothingFound({ tried, failure }: Search): PrintError {
  if (failure) return failure;
  const last = tried.at(-1);
  if (last?.kind === 'named' || last?.kind === 'remote') {
    const where = last.path === undefined ? '' : `, ${last.path},`;
    return new PrintError(
      'print/no-browser',
      `The browser that was asked for${where} cannot be used: ${last.reason}.`,
      'Correct --browser or STUDYGUIDE_BROWSER, or leave it out: then one is looked for.',
    );
  }
  const lines = tried.map(({ kind, path, reason }) => `${path ?? kind}: ${reason}`);
  return new PrintError(
    'print/no-browser',
    `No browser could be started (${lines.join('; ')}).`,
    'Install Chrome, Chromium or Edge, or run `npm ci` again for the embedded browser; `studyguide doctor` shows what was tried.',
  );
}

function oldness(version: string): string | undefined {
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major >= OLDEST_MAJOR) return undefined;
  return `it is ${version}; page numbers need Chromium ${OLDEST_MAJOR} or newer`;
}
