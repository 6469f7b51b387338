import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './launch.ts';
import { createPageServer, type PageServer } from './page-server.ts';
import { PrintError } from './print-error.ts';
import { type PageJob, type PrintedPage, printPage } from './print-page.ts';

/** Memory stays flat over 1,000 documents when the page is renewed this often. */
const DOCUMENTS_A_PAGE = 50;

/** The first sign of a browser that dies is a broken call; the news of its end comes just after. */
const NEWS_OF_DEATH_MS = 500;

/** The browser ended, or its page crashed, while a document was being printed. */
export class BrowserDied extends Error {}

/** A running browser with one page that is used again for each document. */
export interface Session {
  /** False once the browser has gone or its page has crashed. */
  readonly alive: boolean;
  /** Where the browser keeps its temporary files. */
  readonly profile: string;
  /** Prints one document; the caller sees to it that the one before is done. */
  print(document: PageJob): Promise<PrintedPage>;
  /** Gives the next document a fresh page. */
  renewPage(): void;
  end(manner?: 'stuck'): Promise<void>;
}

/** Takes over a running browser to print with it. */
export function openSession(running: RunningBrowser): Session {
  const { browser } = running;
  let alive = true;
  let current: { page: Page; server: PageServer; printed: number } | undefined;
  let worn = false;

  const death = Promise.withResolvers<never>();
  death.promise.catch(() => undefined);
  const die = () => {
    alive = false;
    death.reject(new BrowserDied('the browser ended while it was printing'));
  };
  running.ended.then(die);
  browser.once('disconnected', die);

  const preparePage = async () => {
    const old = current?.page;
    // The browser starts with one empty page.
    const page = (old ? undefined : (await browser.pages())[0]) ?? (await browser.newPage());
    // A page's own process can crash by itself.
    page.once('error', die);
    await page.setJavaScriptEnabled(false);
    const server = await createPageServer(page);
    await old?.close();
    return { page, server, printed: 0 };
  };

  const print: Session['print'] = async (document) => {
    if (current === undefined || worn || current.printed >= DOCUMENTS_A_PAGE) {
      current = await preparePage();
      worn = false;
    }
    current.printed += 1;
    return printPage(current.page, current.server, document);
  };

  return {
    get alive() {
      return alive && browser.connected;
    },
    profile: running.profile,
    async print(document) {
      try {
        return await Promise.race([print(document), death.promise]);
      } catch (error) {
        if (error instanceof PrintError || error instanceof BrowserDied) throw error;
        await Promise.race([sleep(NEWS_OF_DEATH_MS), death.promise]);
        throw error;
      }
    },
    renewPage() {
      worn = true;
    },
    end: running.end,
  };
}
