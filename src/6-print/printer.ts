import type { Surroundings } from './candidates.ts';
import { type Loadable, loadable } from './document-loader.ts';
import { type BrowserFound, type Found, findBrowser, nothingFound } from './find-browser.ts';
import { throwIfStopped, unlessStopped } from './interruption.ts';
import { LivingBrowser } from './living-browser.ts';
import { asPrintError, isDeath, mayBeForLackOfSpace } from './print-fault.ts';
import type { PrintedPdf, PrintJob } from './print-job.ts';
import type { PrintedPage } from './print-page.ts';
import type { Session } from './session.ts';
import { watchSpace } from './temporary-folder.ts';
import { PdfDesk } from './thread/pdf-desk.ts';
import { Turns } from './turns.ts';

/** The longest real handouts take under a second; whatever takes this long has gone wrong. */
const TIME_LIMIT_MS = 60_000;
/** How much longer a document may take whose pages are seen to: it is printed several times. */
const ROUNDS = 5;

/** Prints documents, several at once. */
export interface Printer extends AsyncDisposable {
  readonly browser: BrowserFound;
  /** How many documents are printed at once; more than this wait. */
  readonly width: number;
  /**
   * Prints a document once those given before have begun, or before a few whose fonts are not at hand.
   * Rejects with a `PrintError`; other jobs are not affected. A browser that dies takes with it what it
   * was printing: that is printed once more, one document at a time, so that what a document then fails
   * of is its own doing.
   */
  print(job: PrintJob): Promise<PrintedPdf>;
  /** Ends the browser, where all is printed that will be; PDFs are still finished. */
  endBrowser(): Promise<void>;
  /** Ends the browser at once; jobs that are not done fail with `print/closed`. */
  close(): Promise<void>;
}

/** Finds a browser and keeps it running until the printer is closed. */
export async function startPrinter(
  around: Surroundings,
  timeLimit: number = TIME_LIMIT_MS,
): Promise<Printer> {
  const search = await findBrowser(around);
  if (!search.found) throw nothingFound(search);
  return new PagePrinter(search.found, timeLimit, around.width);
}

class PagePrinter implements Printer {
  readonly browser: BrowserFound;
  readonly width: number;
  readonly #found: Found;
  readonly #timeLimit: number;
  readonly #closing = new AbortController();
  readonly #browsers: readonly LivingBrowser[];
  readonly #turns: Turns;
  readonly #desk = new PdfDesk();
  readonly #unfinished = new Set<Promise<unknown>>();
  #leaving: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  constructor(found: Found, timeLimit: number, width: number | undefined) {
    const { facts, running, program } = found;
    const { browsers, pages } = program.room(width);
    this.browser = facts;
    this.width = browsers * pages;
    this.#found = found;
    this.#timeLimit = timeLimit;
    this.#browsers = Array.from(
      { length: browsers },
      (_, index) => new LivingBrowser(program.start, index === 0 ? running : undefined),
    );
    this.#turns = new Turns(browsers, pages);
  }

  print(job: PrintJob): Promise<PrintedPdf> {
    const done = this.#printAndFinish(job);
    const kept = done.catch(() => undefined).then(() => void this.#unfinished.delete(kept));
    this.#unfinished.add(kept);
    // A job that is given up while it waits does not wait for its turn to say so.
    return unlessStopped(done, { caller: job.signal, closing: this.#closing.signal });
  }

  endBrowser(): Promise<void> {
    this.#leaving ??= this.#endBrowsers();
    return this.#leaving;
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#unfinished);
    const left = this.#leaving?.catch(() => undefined) ?? Promise.resolve();
    await Promise.all([this.#desk.close(), left.then(() => this.#endBrowsers())]);
    await this.#found.program.release?.();
  }

  async #endBrowsers(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.end()));
  }

  async #printAndFinish(job: PrintJob): Promise<PrintedPdf> {
    try {
      // The turn ends with the browser's part: the next document prints while this one is finished.
      const finishing = this.#finish(await this.#printWithRetry(loadable(job)), job);
      job.onPrinted?.();
      return await finishing;
    } catch (error) {
      throw asPrintError(error);
    }
  }

  /** Checks and mends what the browser made. */
  async #finish(printed: PrintedPage, job: PrintJob): Promise<PrintedPdf> {
    const { pdf, words, findings, rounds, refused, boxes } = printed;
    const mending = words && { words, metadata: job.metadata ?? {} };
    const { bytes = pdf.bytes, ...done } = await this.#desk.finish({
      number: pdf.number,
      bytes: pdf.bytes,
      fonts: job.fonts,
      mending,
    });
    return { bytes, ...done, refused, findings, rounds, boxes: boxes.catch(() => []) };
  }

  async #printWithRetry(job: Printable): Promise<PrintedPage> {
    try {
      return await this.#turns.take(
        (place) => this.#printOnce(job, place),
        (place) => this.#browsers[place]?.hasFontsOf(job) ?? false,
      );
    } catch (error) {
      if (error instanceof PlaceLost) return this.#printWithRetry(job);
      if (!isDeath(error)) throw error;
    }
    return this.#printAlone(job);
  }

  async #printAlone(job: Printable): Promise<PrintedPage> {
    try {
      return await this.#turns.takeAlone((place) => this.#printOnce(job, place));
    } catch (error) {
      if (error instanceof PlaceLost) return this.#printAlone(job);
      throw error;
    }
  }

  async #printOnce(job: Printable, place: number): Promise<PrintedPage> {
    const stops = { caller: job.signal, closing: this.#closing.signal };
    throwIfStopped(stops);
    // Not cut short: a browser that is starting when the printer is closed must be ended as well.
    const session = await this.#sessionAt(place);
    throwIfStopped(stops);
    const space = session.profile === undefined ? undefined : watchSpace(session.profile);
    try {
      const limit = this.#timeLimit * (job.layout ? ROUNDS : 1);
      return await session.print({ ...job, desk: this.#desk }, { ...stops, timeLimit: limit });
    } catch (error) {
      throw (mayBeForLackOfSpace(error) && (await space?.blame(error))) || error;
    } finally {
      space?.stop();
    }
  }

  /** A pool may have fewer browsers than we would use: those that it gives do the work of all. */
  async #sessionAt(place: number): Promise<Session> {
    try {
      return await (this.#browsers[place] as LivingBrowser).session();
    } catch (error) {
      if (this.#turns.shut(place)) throw new PlaceLost('no browser here', { cause: error });
      throw error;
    }
  }
}

type Printable = PrintJob & Loadable;

/** There is no browser where a document was to be printed, and there are others. */
class PlaceLost extends Error {}
