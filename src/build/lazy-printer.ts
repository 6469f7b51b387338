import { openPrinter, type PrintedPdf, type Printer } from '../6-print/index.ts';
import type { CompiledHandout } from '../compile.ts';
import type { BuildOptions } from './build.ts';
import type { BuildEvent } from './outcome.ts';
import { sourceDate } from './source-date.ts';

/** Owns the printer of a build: opened for the first page that is printed, closed at the end. */
export class LazyPrinter {
  readonly #options: BuildOptions;
  readonly #tell: (event: BuildEvent) => void;
  readonly #date: Date | undefined;
  #opened: Promise<Printer> | undefined;

  /** @throws UsageError where SOURCE_DATE_EPOCH is no date. */
  constructor(options: BuildOptions, tell: (event: BuildEvent) => void) {
    this.#options = options;
    this.#tell = tell;
    this.#date = sourceDate(options.env ?? process.env);
  }

  async print(handout: CompiledHandout): Promise<PrintedPdf> {
    const { browser, env, signal } = this.#options;
    this.#opened ??= openPrinter({
      ...(browser ? { browser } : {}),
      ...(env ? { env } : {}),
      onNotice: (message) => this.#tell({ kind: 'notice', message }),
    });
    const printer = await this.#opened;
    const { html, paper, fonts, title } = handout;
    const metadata = { ...handout.metadata, title, date: this.#date };
    return printer.print({ html, paper, fonts, metadata, ...(signal ? { signal } : {}) });
  }

  async close(): Promise<void> {
    const printer = await this.#opened?.catch(() => undefined);
    await printer?.close();
  }
}
