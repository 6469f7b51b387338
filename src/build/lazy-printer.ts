import {
  imposeBooklet,
  type LayoutFinding,
  openPrinter,
  type PrintedPdf,
  type Printer,
} from '../6-print/index.ts';
import type { CompiledHandout } from '../compile.ts';
import type { BuildOptions } from './build.ts';
import type { BuildEvent } from './outcome.ts';

/** A handout as it is written. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** As they are numbered. */
  readonly pages: number;
  /** Sides of paper: half as many in a booklet. */
  readonly sides: number;
  readonly findings: readonly LayoutFinding[];
}

/** Owns the printer of a build: opened for the first page that is printed, closed at the end. */
export class LazyPrinter {
  readonly #options: BuildOptions;
  readonly #tell: (event: BuildEvent) => void;
  #opened: Promise<Printer> | undefined;

  constructor(options: BuildOptions, tell: (event: BuildEvent) => void) {
    this.#options = options;
    this.#tell = tell;
  }

  /** Prints a handout; a booklet's pages are put on sheets to fold. */
  async print(handout: CompiledHandout): Promise<Printed> {
    const { bytes, pages, findings } = await this.#printPages(handout);
    if (!handout.booklet) return { bytes, pages, sides: pages, findings };
    return { bytes: await imposeBooklet(bytes, handout), pages, sides: pages / 2, findings };
  }

  async #printPages({ html, paper, fonts, layout }: CompiledHandout): Promise<PrintedPdf> {
    const { browser, env, signal } = this.#options;
    this.#opened ??= openPrinter({
      ...(browser ? { browser } : {}),
      ...(env ? { env } : {}),
      onNotice: (message) => this.#tell({ kind: 'notice', message }),
    });
    const printer = await this.#opened;
    return printer.print({ html, paper, fonts, layout, ...(signal ? { signal } : {}) });
  }

  async close(): Promise<void> {
    const printer = await this.#opened?.catch(() => undefined);
    await printer?.close();
  }
}
