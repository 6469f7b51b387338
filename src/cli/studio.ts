import { openStudio } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { openBrowser, type RedirectPage, redirectPage } from './open-browser.ts';
import type { GuideOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface StudioCommandOptions extends GuideOptions {
  readonly port?: number;
  /** False with `--no-open`. */
  readonly open?: boolean;
  readonly out?: string;
  readonly browser?: string;
}

/** Ctrl-C, a request to end, a terminal window that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `studyguide studio [GUIDE]`: runs until it is told to end. */
export async function runStudio(
  guide: string | undefined,
  options: StudioCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const stop = Promise.withResolvers<void>();
  const onSignal = () => stop.resolve();
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const studio = await openStudio({
    guide,
    guidesFolder: options.guides,
    templates: options.templates,
    out: options.out,
    browser: options.browser,
    port: options.port,
  });
  const tellAddress = () => terminal.out(`  ${studio.newAddress()}`);
  let page: RedirectPage | undefined;
  try {
    if (options.open !== false) {
      page = redirectPage(studio.newAddress(() => page?.remove()));
      if (page) openBrowser(page);
    }
    terminal.out('The studio runs on this computer alone. To open it in a browser, once:');
    tellAddress();
    terminal.out('Enter gives another address; Ctrl-C ends the studio.');
    if (process.stdin.isTTY) process.stdin.on('data', tellAddress);
    await stop.promise;
  } finally {
    process.stdin.off('data', tellAddress).pause();
    page?.remove();
    await studio.close();
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
  return EXIT.fine;
}
