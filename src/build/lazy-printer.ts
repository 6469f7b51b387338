import {
  imposeBooklet,
  type LayoutFinding,
  openPrinter,
  type PageBox,
  type PrintedPdf,
  type Printer,
  type PrintJob,
} from '../6-print/index.ts';
import type { CompiledHandout } from '../compile.ts';
import type { BuildOptions } from './build.ts';
import type { BuildEvent } from './outcome.ts';
import { sourceDate } from './source-date.ts';
import { refuseUnseen } from './unseen-pictures.ts';

/** What printing fails with. */
export { PrintError } from '../6-print/index.ts';

/** A handout as it is written. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** As they are numbered. */
  readonly pages: number;
  /** Sides of paper: half as many in a booklet. */
  readonly sides: number;
  readonly findings: readonly LayoutFinding[];
  /** A sentence about the file that is no problem of the guide's. */
  readonly notice?: string;
}

/** A handout that was printed to be looked at. */
export interface Proof extends Printed {
  /** Where the elements stand that were asked for, once that is known. */
  readonly boxes: Promise<readonly PageBox[]>;
}

/**
 * Owns the printer of a build: opened for the first page that is printed, or before where that is
 * sure to come, and closed at the end.
 */
export class LazyPrinter {
  readonly #options: BuildOptions;
  readonly #tell: (event: BuildEvent) => void;
  readonly #date: Date | undefined;
  readonly #notices: string[] = [];
  readonly #giveUp = new AbortController();
  #opened: Promise<Printer> | undefined;
  #isUsed = false;
  #hasFailed = false;

  /** @throws UsageError where SOURCE_DATE_EPOCH is no date. */
  constructor(options: BuildOptions, tell: (event: BuildEvent) => void) {
    this.#options = options;
    this.#tell = tell;
    this.#date = sourceDate(options.env ?? process.env);
  }

  /** Whether there was no browser to be had. It is not looked for again; another of these may. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Prints a handout; a booklet's pages are put on sheets to fold. `onPrinted` is called while it is being finished. */
  print(handout: CompiledHandout, onPrinted?: () => void): Promise<Printed> {
    return this.#print(handout, { onPrinted });
  }

  /**
   * Prints a handout sooner, only to be looked at: its pages are the same, its tags are not in order.
   *
   * @param boxesOf an attribute of elements to be found on its pages.
   */
  proof(handout: CompiledHandout, boxesOf?: string): Promise<Proof> {
    return this.#print(handout, { isProof: true, boxesOf });
  }

  async #print(handout: CompiledHandout, how: Manner): Promise<Proof> {
    const printed = await this.#printPages(handout, how);
    refuseUnseen(printed);
    const { bytes, pages, faults, findings, boxes } = printed;
    if (!handout.booklet) {
      const notice = faults.length > 0 ? { notice: unclaimed(handout, faults) } : {};
      return { bytes, pages, sides: pages, findings, boxes, ...notice };
    }
    const sheets = await imposeBooklet(bytes, handout);
    // What was found is on the pages, and those now lie on sheets.
    return { bytes: sheets, pages, sides: pages / 2, findings, boxes: Promise.resolve([]) };
  }

  /**
   * Has the browser start while the caller goes on; done once its process is there, or there is none
   * to be had. That, and what else is to be said of it, is told when something is printed: where
   * nothing is, nobody needs to know.
   */
  async begin(): Promise<void> {
    const spawned = Promise.withResolvers<void>();
    const opening = this.#open(spawned.resolve);
    await Promise.race([spawned.promise, opening.catch(() => undefined)]);
  }

  async #printPages(handout: CompiledHandout, how: Manner): Promise<PrintedPdf> {
    const { signal } = this.#options;
    this.#isUsed = true;
    for (const message of this.#notices.splice(0)) this.#tell({ kind: 'notice', message });
    const printer = await this.#open();
    const { html, paper, fonts, title, layout } = handout;
    const metadata = { ...handout.metadata, title, date: this.#date };
    const job = { html, paper, fonts, layout, metadata, ...how };
    return printer.print({ ...job, ...(signal ? { signal } : {}) });
  }

  #open(onSpawn: () => void = () => undefined): Promise<Printer> {
    this.#opened ??= this.#openNow(onSpawn);
    return this.#opened;
  }

  async #openNow(onSpawn: () => void): Promise<Printer> {
    const { browser, env, jobs, signal } = this.#options;
    const stops = [this.#giveUp.signal, ...(signal ? [signal] : [])];
    const opening = openPrinter({
      ...(browser ? { browser } : {}),
      ...(env ? { env } : {}),
      ...(jobs ? { width: jobs } : {}),
      onSpawn,
      signal: AbortSignal.any(stops),
      onNotice: (message) => {
        if (this.#isUsed) this.#tell({ kind: 'notice', message });
        else this.#notices.push(message);
      },
    });
    return opening.catch((error: unknown) => {
      this.#hasFailed = true;
      throw error;
    });
  }

  /** Ends the browser, where all is printed that will be. */
  async endBrowser(): Promise<void> {
    this.#giveUp.abort();
    const printer = await this.#opened?.catch(() => undefined);
    await printer?.endBrowser();
  }

  async close(): Promise<void> {
    this.#giveUp.abort();
    const printer = await this.#opened?.catch(() => undefined);
    await printer?.close();
  }
}

/** For whom a handout is printed, and who hears of it. */
type Manner = Pick<PrintJob, 'isProof' | 'boxesOf' | 'onPrinted'>;

/** A sentence that says why a PDF is not said to be fit for screen readers. */
function unclaimed({ title }: CompiledHandout, faults: readonly string[]): string {
  return `The PDF of “${title}” does not claim PDF/UA-1, the standard for screen readers: ${[...new Set(faults)].join('; ')}.`;
}
