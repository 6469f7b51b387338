import type { Surroundings } from './candidates.ts';
import { type BrowserFound, type BrowserTried, findBrowser } from './find-browser.ts';
import { type Printer, startPrinter } from './printer.ts';

/** How to open a printer. */
export interface PrinterOptions {
  /**
   * Path of a browser, from `--browser`; `embedded` names the one that comes with us. Otherwise
   * STUDYGUIDE_BROWSER in `env`, otherwise one is looked for.
   */
  browser?: string;
  /** Default: this process's own. */
  env?: NodeJS.ProcessEnv;
  /** How many documents to print at once. Default: as many as the machine earns. */
  width?: number;
  /** Called once a browser's process is there, long before it can print. */
  onSpawn?: () => void;
  /** Gives up opening the printer; one that is open is closed with `close`. */
  signal?: AbortSignal;
  /** What a person should know, each said once: sandbox off and why, a first unpacking. */
  onNotice?: (message: string) => void;
}

/** What `doctor` shows: every step of the search and, where one answered, the browser chosen. */
export interface BrowserSurvey {
  chosen?: BrowserFound;
  candidates: BrowserTried[];
}

/**
 * Finds a browser, starts it and keeps it until the printer is closed. Rejects with a `PrintError`
 * when no browser answers, or when the one asked for does not.
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  return startPrinter(surroundings(options));
}

/** The search that `openPrinter` makes, with a reason for each browser that was passed over. */
export async function surveyBrowsers(options: PrinterOptions = {}): Promise<BrowserSurvey> {
  const { tried, found } = await findBrowser(surroundings(options));
  await found?.running.end();
  await found?.program.release?.();
  return { candidates: tried, ...(found && { chosen: found.facts }) };
}

function surroundings(options: PrinterOptions): Surroundings {
  const { browser, env = process.env, width, onSpawn, signal, onNotice } = options;
  const said = new Set<string>();
  return {
    ...(browser && { browser }),
    env,
    width,
    onSpawn,
    signal,
    onNotice(message) {
      if (said.has(message)) return;
      said.add(message);
      onNotice?.(message);
    },
  };
}
