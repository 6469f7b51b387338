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

/** A page of a running browser that prints one document after another. */
export class ReusedPage {
  readonly #open: OpenPage;
  readonly #loader: DocumentLoader;
  readonly #crash = new EarlyEnd();
  #printed = 0;

  private constructor(open: OpenPage, loader: DocumentLoader) {
    this.#open = open;
    this.#loader = loader;
    // A page's own process can crash by itself, or be killed by a machine short of memory.
    open.page.once('error', () => {
      this.#crash.come(new BrowserDied('the page crashed while it was being printed'));
    });
  }

  static async open({ openPage }: Pick<RunningBrowser, 'openPage'>): Promise<ReusedPage> {
    const open = await openPage();
    try {
      await open.page.setJavaScriptEnabled(false);
      const server = await createPageServer(open.page);
      return new ReusedPage(open, new DocumentLoader(await PageTalk.with(open.page), server));
    } catch (error) {
      await open.close().catch(() => undefined);
      throw error;
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
