import { setTimeout as sleep } from 'node:timers/promises';
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

/** A running browser with pages that are used again, as many as documents are printed at once. */
export class Session {
  readonly #running: RunningBrowser;
  readonly #idle: ReusedPage[] = [];
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

  /** Where the browser keeps its temporary files; undefined where they are another machine's. */
  get profile(): string | undefined {
    return this.#running.profile;
  }

  /**
   * Prints one document beside those that are being printed. Whatever fails takes its page with it;
   * the browser, too, where it does not let go of the page.
   */
  async print(document: PageJob, stops: Stops): Promise<PrintedPage> {
    const opening = this.#fitPage(document);
    try {
      const printing = opening.then((page) => page.print(document));
      const printed = await unlessStopped(this.#death.unlessBefore(printing), stops);
      void this.#free(await opening, printed);
      return printed;
    } catch (error) {
      const told = await this.#orNewsOfDeath(error, opening);
      if (!stops.closing.aborted) await this.#discard(opening);
      throw told;
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
    // Where none has its fonts, this is -1, which is the last.
    const [used] = this.#idle.splice(
      this.#idle.findLastIndex((page) => page.hasFontsOf(document)),
      1,
    );
    if (used?.isFit) return used;
    const fresh = await ReusedPage.open(this.#running);
    await used?.close().catch(() => undefined);
    return fresh;
  }

  /** Lets a page be used again once nothing is to be learnt from it any more. */
  async #free(page: ReusedPage, { boxes }: PrintedPage): Promise<void> {
    const known = await this.#death.unlessBefore(boxes).catch(() => undefined);
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
    await this.end('stuck');
  }
}
