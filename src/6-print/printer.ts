import type { PageLayout } from '../5-handout/page-layout.ts';
import type { Surroundings } from './candidates.ts';
import { type BrowserFound, type Found, findBrowser, nothingFound } from './find-browser.ts';
import { finishPdf } from './finish-pdf.ts';
import { fontFault } from './font-check.ts';
import { isInterruption, throwIfStopped, unlessStopped } from './interruption.ts';
import { launch } from './launch.ts';
import type { DocumentMetadata } from './pdf/metadata.ts';
import { loadPdfReader, readPdfFacts } from './pdf-facts.ts';
import { PrintError, reasonOf } from './print-error.ts';
import type { Paper } from './print-page.ts';
import { BrowserDied, openSession, type Session } from './session.ts';
import type { LayoutFinding } from './settle/findings.ts';
import { watchSpace } from './temporary-folder.ts';

/** The longest real handouts take under a second; whatever takes this long has gone wrong. */
const TIME_LIMIT_MS = 60_000;
/** How much longer a document may take whose pages are seen to: it is printed several times. */
const ROUNDS = 5;

/** One document to print. */
export interface PrintJob {
  /** The whole document. Its scripts do not run. */
  html: string;
  /** The paper, where the document's own CSS names no size. */
  paper: Paper;
  /**
   * The bytes for a path on the page's own made-up origin, decoded and with its leading slash;
   * undefined when there is nothing there. No segment of the path contains a slash or backslash.
   */
  resource?: (path: string) => { bytes: Uint8Array; type: string } | undefined;
  /** What to see to on the pages; the document is printed until it is so. */
  layout?: PageLayout | undefined;
  /** CSS names of the font families that the PDF may contain. Not checked when absent. */
  fonts?: readonly string[];
  /** What the PDF says of itself; its title alone when left out. */
  metadata?: DocumentMetadata;
  /** Gives up on the job. */
  signal?: AbortSignal;
}

/** A printed document. */
export interface PrintedPdf {
  bytes: Uint8Array;
  /** Counted in the PDF's own page tree. */
  pages: number;
  /** Addresses that the page asked for and did not get: refused requests, images not shown. */
  refused: string[];
  /** What the layout asks for and the document does not allow. */
  findings: readonly LayoutFinding[];
  /** How many times it was printed until its pages were right. */
  rounds: number;
  /** Why the file does not claim to conform to PDF/UA-1; empty where it does. */
  faults: readonly string[];
}

/** Owns one browser. Jobs are printed one at a time, in the order they were given. */
export interface Printer extends AsyncDisposable {
  readonly browser: BrowserFound;
  /** Rejects with a `PrintError`; the next job is not affected. */
  print(job: PrintJob): Promise<PrintedPdf>;
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
  return new QueueingPrinter(search.found, around, timeLimit);
}

class QueueingPrinter implements Printer {
  readonly browser: BrowserFound;
  readonly #found: Found;
  readonly #around: Surroundings;
  readonly #timeLimit: number;
  readonly #closing = new AbortController();
  #session: Session;
  #lastJob: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | undefined;

  constructor(found: Found, around: Surroundings, timeLimit: number) {
    this.browser = found.facts;
    this.#found = found;
    this.#around = around;
    this.#timeLimit = timeLimit;
    this.#session = openSession(found.running);
  }

  print(job: PrintJob): Promise<PrintedPdf> {
    const turn = this.#lastJob.then(() => this.#printWithRetry(job));
    this.#lastJob = turn.catch(() => undefined);
    // A job that is given up while it waits does not wait for its turn to say so.
    return unlessStopped(turn, { caller: job.signal, closing: this.#closing.signal });
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
    await this.#lastJob;
    await this.#session.end();
    await this.#found.executable.release?.();
  }

  /** A browser that dies gets one successor: the document need not have been the reason. */
  async #printWithRetry(job: PrintJob): Promise<PrintedPdf> {
    for (const isRetry of [false, true]) {
      try {
        return await this.#printOnce(job);
      } catch (error) {
        const died = error instanceof BrowserDied || causeOf(error) instanceof BrowserDied;
        if (died && !isRetry) continue;
        throw asPrintError(error);
      }
    }
    throw new Error('unreachable');
  }

  async #printOnce(job: PrintJob): Promise<PrintedPdf> {
    const stops = { caller: job.signal, closing: this.#closing.signal };
    throwIfStopped(stops);
    // Not cut short: a browser that is starting when the printer is closed must be ended as well.
    const session = await this.#liveSession();
    const space = watchSpace(session.profile);
    try {
      const printing = session.print(job);
      const loading = loadPdfReader();
      const { pdf, findings, rounds, refused, words } = await unlessStopped(printing, {
        ...stops,
        timeLimit: this.#timeLimit * (job.layout ? ROUNDS : 1),
      });
      const reader = await loading;
      const facts = readPdfFacts(pdf, reader);
      const fault = job.fonts && fontFault(facts, job.fonts);
      if (fault) throw fault;
      const finished = await finishPdf(pdf, words, job.metadata ?? {}, reader);
      return { ...finished, pages: facts.pages, refused, findings, rounds };
    } catch (error) {
      const full = mayBeForLackOfSpace(error) ? await space.blame(error) : undefined;
      // A browser still busy with an abandoned document is of no use to the next one.
      if (isInterruption(error) || !session.alive) await session.end('stuck');
      else session.renewPage();
      throw full ?? error;
    } finally {
      space.stop();
    }
  }

  /** The browser, or a new one where it is gone. */
  async #liveSession(): Promise<Session> {
    if (this.#session.alive) return this.#session;
    await this.#session.end();
    const { executable } = this.#found;
    const running = await launch(executable, this.#around.env, this.#around.onNotice);
    this.#session = openSession(running);
    return this.#session;
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

/** A browser without room for its files hangs, dies, or fails without a telling reason. */
function mayBeForLackOfSpace(error: unknown): boolean {
  return !(error instanceof PrintError) || error.code === 'print/timeout';
}

function asPrintError(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  if (error instanceof BrowserDied) {
    return new PrintError(
      'print/browser-died',
      'The browser ended while it was printing, and so did a fresh one.',
      'The machine may be short of memory: close other programs and try again. `studyguide doctor` shows which browser is used; --browser names another.',
      { cause: error },
    );
  }
  return new PrintError(
    'print/page',
    `The handout could not be printed: ${reasonOf(error)}.`,
    'Try again. `studyguide doctor` shows which browser is used; --browser names another.',
    { cause: error },
  );
}
