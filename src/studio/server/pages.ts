import { LazyPrinter, type Proof } from '../../build/lazy-printer.ts';
import type { CompiledHandout } from '../../compile.ts';
import { hexHashOf } from './guide-files.ts';

/** PDFs that are kept for pages to fetch; each open page wants its newest. */
const MOST_KEPT = 8;

/** Says of an element which value of the guide it shows (`5-handout/marks.ts`). */
const FROM = 'data-from';

/** Prints what is being written, by one browser that stays open as long as the studio does. */
export class Pages {
  readonly #open: () => LazyPrinter;
  readonly #kept = new Map<string, Proof>();
  #printer: LazyPrinter | undefined;

  constructor(options: { readonly browser?: string | undefined; readonly env: NodeJS.ProcessEnv }) {
    this.#open = () => new LazyPrinter(options, () => undefined);
  }

  /** Prints a handout and keeps the PDF under a name. */
  async print(handout: CompiledHandout): Promise<Proof & { readonly name: string }> {
    this.#printer ??= this.#open();
    const printer = this.#printer;
    try {
      const printed = await printer.proof(handout, FROM);
      const name = hexHashOf(printed.bytes);
      this.#kept.delete(name);
      this.#kept.set(name, printed);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return { ...printed, name };
    } catch (error) {
      // A browser that could not be had is looked for again the next time.
      if (this.#printer === printer) this.#printer = undefined;
      await printer.close();
      throw error;
    }
  }

  /** What was printed, by its name, as long as it is kept. */
  printed(name: string): Pick<Proof, 'bytes' | 'boxes'> | undefined {
    return this.#kept.get(name);
  }

  async close(): Promise<void> {
    await this.#printer?.close();
  }
}
