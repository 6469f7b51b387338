import { DocumentLoader, type Loadable } from './document-loader.ts';
import { EarlyEnd } from './early-end.ts';
import type { RunningBrowser } from './launch.ts';
import type { OpenPage } from './open-page.ts';
import { createPageServer } from './page-server.ts';
import { PageTalk } from './page-talk.ts';
import { BrowserDied } from './print-fault.ts';
import { type PageJob, type PrintedPage, printPage } from './print-page.ts';

/** Memory stays flat over 1,000 documents when the page is renewed this often. */
const DOCUMENTS_A_PAGE = 50;

/** A page that takes this long to open never will: its process died on the way, and nobody was told. */
const OPENING_LIMIT_MS = 20_000;

/** A page of a running browser that prints one document after another. */
export class ReusedPage {
  readonly #open: OpenPage;
  readonly #loader: DocumentLoader;
  readonly #crash: EarlyEnd;
  #printed = 0;

  private constructor(open: OpenPage, loader: DocumentLoader, crash: EarlyEnd) {
    this.#open = open;
    this.#loader = loader;
    this.#crash = crash;
  }

  static async open({ openPage }: Pick<RunningBrowser, 'openPage'>): Promise<ReusedPage> {
    const crash = new EarlyEnd();
    const opening = openPage();
    const limit = setTimeout(() => {
      crash.come(new BrowserDied('the browser opened no page'));
    }, OPENING_LIMIT_MS);
    try {
      const open = await crash.unlessBefore(opening);
      // A page's own process can crash by itself, or be killed by a machine short of memory.
      open.page.once('error', () => {
        crash.come(new BrowserDied('the page crashed while it was being printed'));
      });
      return new ReusedPage(open, await crash.unlessBefore(setUp(open)), crash);
    } catch (error) {
      const closing = opening.then((open) => open.close());
      await crash.unlessBefore(closing).catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }

  /** Whether another document may be printed on it. */
  get isFit(): boolean {
    return !this.#crash.isHere && this.#printed < (this.#open.isMakeshift ? 1 : DOCUMENTS_A_PAGE);
  }

  /** Whether it has a document's fonts from the one before. */
  hasFontsOf(document: Loadable): boolean {
    return this.#loader.hasFontsOf(document);
  }

  /** The outcome of `work`, or a rejection as soon as the page crashes, whether or not it prints. */
  unlessCrashed<T>(work: Promise<T>): Promise<T> {
    return this.#crash.unlessBefore(work);
  }

  /** Prints one document; the caller sees to it that the one before is done. Rejects as soon as the page crashes. */
  print(document: PageJob): Promise<PrintedPage> {
    this.#printed += 1;
    return this.unlessCrashed(printPage(this.#loader, document));
  }

  close(): Promise<void> {
    return this.#open.close();
  }
}

async function setUp({ page }: OpenPage): Promise<DocumentLoader> {
  await page.setJavaScriptEnabled(false);
  const server = await createPageServer(page);
  return new DocumentLoader(await PageTalk.with(page), server);
}
