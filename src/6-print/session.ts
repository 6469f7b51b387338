import { setTimeout as sleep } from 'node:timers/promises';
import type { Loadable } from './document-loader.ts';
import { EarlyEnd } from './early-end.ts';
import { type Stops, unlessStopped } from './interruption.ts';
import type { RunningBrowser } from './launch.ts';
import { PrintError } from './print-error.ts';
import { BrowserDied } from './print-fault.ts';
import type { PageJob, PrintedPage } from './print-page.ts';
import { ReusedPage } from './reused-page.ts';

/** The first sign of a browser that dies is a broken call; the news of its end comes just after. */
const NEWS_OF_DEATH_MS = 500;

/** How long a browser may take to close a page; one that takes longer is stuck as a whole. */
const CLOSE_LIMIT_MS = 3_000;

/** How many times a page reads other fonts in the time that it takes to open another. */
const FONTS_A_PAGE = 8;

/**
 * A running browser with pages that are used again. There are as many as documents are printed at once, and up to as
 * many again where they come with several sets of fonts by turns.
 */
export class Session {
  readonly #running: RunningBrowser;
  /** Pages that print nothing, the one that has been used last at the end. */
  readonly #idle: ReusedPage[] = [];
  /** Documents that are being printed, and as many as ever were at once. */
  #busy = 0;
  #most = 0;
  /** How many times fonts were read since the last page was opened for it. */
  #fontsRead = 0;
  /** The first page: opened at once, while what is to be printed on it is still being compiled. */
  #first: Promise<ReusedPage> | undefined;
  readonly #death = new EarlyEnd();
  #alive = true;

  /** Takes over a running browser to print with it. */
  constructor(running: RunningBrowser) {
    this.#running = running;
    const die = () => {
      this.#alive = false;
      this.#death.come(new BrowserDied('the browser ended while it was printing'));
    };
    running.ended.then(die);
    running.browser.once('disconnected', die);
    // A pool elsewhere is asked for no more than is needed.
    if (running.profile === undefined) return;
    this.#first = ReusedPage.open(running);
    this.#first.catch(() => undefined);
  }

  /** False once the browser has gone. */
  get alive(): boolean {
    return this.#alive && this.#running.browser.connected;
  }

  /** Whether a page prints nothing that has a document's fonts. */
  hasFontsOf(document: Loadable): boolean {
    return this.#idle.some((page) => page.isFit && page.hasFontsOf(document));
  }

  /** Where the browser keeps its temporary files; undefined where they are another machine's. */
  get profile(): string | undefined {
    return this.#running.profile;
  }

  /**
   * Prints one document beside those that are being printed. Whatever fails takes its page with it;
   * the browser, too, where it does not let go of the page.
   */
  async print(document: PageJob, stops: Stops): Promise<PrintedPage> {
    this.#busy += 1;
    this.#most = Math.max(this.#most, this.#busy);
    const opening = this.#fitPage(document);
    try {
      const printing = opening.then((page) => page.print(document));
      const printed = await unlessStopped(this.#death.unlessBefore(printing), stops);
      const page = await opening;
      // Before the next document has its turn, which may be for the fonts that are here.
      if (document.boxesOf === undefined) {
        this.#idle.push(page);
        return printed;
      }
      const { closing, timeLimit } = stops;
      const known = this.#death.unlessBefore(page.unlessCrashed(printed.boxes));
      const boxes = unlessStopped(known, timeLimit ? { closing, timeLimit } : { closing });
      void this.#free(page, boxes);
      return { ...printed, boxes };
    } catch (error) {
      const told = await this.#orNewsOfDeath(error, opening);
      if (!stops.closing.aborted) await this.#discard(opening);
      throw told;
    } finally {
      this.#busy -= 1;
    }
  }

  end(manner?: 'stuck'): Promise<void> {
    return this.#running.end(manner);
  }

  async #fitPage(document: PageJob): Promise<ReusedPage> {
    const first = this.#first;
    this.#first = undefined;
    const ahead = await first;
    if (ahead?.isFit) return ahead;
    await ahead?.close().catch(() => undefined);
    const used = this.#takeIdle(document);
    if (used?.isFit) return used;
    // First: a browser elsewhere may allow only so many pages.
    await used?.close().catch(() => undefined);
    return ReusedPage.open(this.#running);
  }

  /** The page that has the fonts; else the one that was not used for longest, or none where another is worth while. */
  #takeIdle(document: PageJob): ReusedPage | undefined {
    const own = this.#idle.findLastIndex((page) => page.hasFontsOf(document));
    if (own < 0 && document.fontStyle !== undefined && this.#idle[0]?.isFit) {
      this.#fontsRead += 1;
      const mayBeMore =
        this.profile !== undefined && this.#idle.length + this.#busy <= 2 * this.#most;
      if (mayBeMore && this.#fontsRead > FONTS_A_PAGE) {
        this.#fontsRead = 0;
        return undefined;
      }
    }
    return this.#idle.splice(Math.max(own, 0), 1)[0];
  }

  /** Lets a page be used again once nothing is to be learnt from it any more. */
  async #free(page: ReusedPage, boxes: PrintedPage['boxes']): Promise<void> {
    const known = await boxes.catch(() => undefined);
    if (known) this.#idle.push(page);
    else await this.#discard(Promise.resolve(page));
  }

  /** The error, or the death that it was the first sign of. */
  async #orNewsOfDeath(error: unknown, opening: Promise<ReusedPage>): Promise<unknown> {
    if (error instanceof PrintError || error instanceof BrowserDied) return error;
    const limit = sleep(NEWS_OF_DEATH_MS, error);
    const news = opening.then(
      (page) => page.unlessCrashed(limit),
      () => limit,
    );
    return this.#death.unlessBefore(news).catch((death) => death);
  }

  async #discard(opening: Promise<ReusedPage>): Promise<void> {
    if (!this.alive) return;
    const closing = opening.then((page) => page.close()).catch(() => undefined);
    const limit = sleep(CLOSE_LIMIT_MS, 'stuck', { ref: false });
    if ((await Promise.race([closing, this.#running.ended, limit])) !== 'stuck') return;
    this.#alive = false;
    // What it leaves behind is nothing to the document.
    await this.end('stuck').catch(() => undefined);
  }
}
