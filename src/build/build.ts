import { join, resolve } from 'node:path';
import { openPrinter, PrintError, type PrintedPdf, type Printer } from '../6-print/index.ts';
import type { Compiled, CompiledHandout, Edition, Meter, Paper } from '../compile.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../source/diagnostic.ts';
import type { GuideToBuild } from './find-guides.ts';
import { type CheckOptions, distinct, oneOf, prepare } from './prepare.ts';
import { UsageError } from './usage-error.ts';
import { WriteError, writeWhole } from './write-whole.ts';

export type OutputFormat = 'pdf' | 'html';

/** The formats that can be written, in the order they are. */
export const FORMATS: readonly OutputFormat[] = ['html', 'pdf'];

/** What to build, and how. */
export interface BuildOptions extends CheckOptions {
  /** What to write; both when left out. */
  readonly formats?: readonly OutputFormat[] | undefined;
  /** The folder to write into; `output` when left out. */
  readonly out?: string | undefined;
  /** Path of a browser, or `embedded`; one is looked for when left out. */
  readonly browser?: string | undefined;
  /** The environment in which to look for a browser; this process's own when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the build: the guide at hand is given up, no further one is begun. */
  readonly signal?: AbortSignal;
  /** Hears of each step as it happens. */
  readonly onEvent?: (event: BuildEvent) => void;
}

/** A step of a build. */
export type BuildEvent =
  | { readonly kind: 'start'; readonly guides: number }
  | { readonly kind: 'guide'; readonly file: string; readonly index: number }
  | { readonly kind: 'printing'; readonly file: string; readonly edition: Edition }
  | { readonly kind: 'wrote'; readonly written: WrittenFile }
  | { readonly kind: 'done'; readonly outcome: GuideOutcome }
  | { readonly kind: 'notice'; readonly message: string };

/** A file that was written. */
export interface WrittenFile {
  /** As shown to people: relative to the working directory where it can be. */
  readonly path: string;
  readonly guide: string;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly format: OutputFormat;
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly bytes: number;
}

/** Something the machine could not do, as opposed to a problem in a guide. */
export interface Failure {
  readonly message: string;
  readonly hint: string;
}

/** What came of one guide. */
export interface GuideOutcome {
  readonly file: string;
  readonly title: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly written: readonly WrittenFile[];
  readonly failures: readonly Failure[];
  /** How much the guide quotes; undefined where the program failed on it. */
  readonly meter: Meter | undefined;
}

/** What came of a build. */
export interface BuildResult {
  readonly guides: readonly GuideOutcome[];
  readonly written: readonly WrittenFile[];
  /** Every problem: the templates' first, then guide by guide. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
  readonly seconds: number;
}

/**
 * Builds handouts. A guide with an error writes nothing and leaves what it wrote before as it is;
 * the other guides are built all the same. Each file is replaced whole or not at all.
 *
 * @throws UsageError where there is nothing to build.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const began = performance.now();
  for (const format of options.formats ?? []) oneOf('format', format, FORMATS);
  if (options.out?.trim() === '') {
    throw new UsageError('The output folder has no name.', 'Write --out FOLDER, or leave it out.');
  }
  const { guides, loaded, compile } = prepare(options);
  const tell = options.onEvent ?? (() => undefined);
  tell({ kind: 'start', guides: guides.length });

  const outcomes: GuideOutcome[] = [];
  const printing = new LazyPrinter(options, tell);
  try {
    for (const [index, guide] of guides.entries()) {
      if (options.signal?.aborted) break;
      tell({ kind: 'guide', file: guide.file, index });
      const outcome = await compileAndBuild(guide, compile, printing, options, tell);
      outcomes.push(outcome);
      tell({ kind: 'done', outcome });
    }
  } finally {
    await printing.close();
  }

  const texts = new Map(loaded.texts);
  for (const outcome of outcomes) for (const [file, text] of outcome.texts) texts.set(file, text);
  return {
    guides: outcomes,
    written: outcomes.flatMap((outcome) => outcome.written),
    diagnostics: distinct([
      ...loaded.diagnostics,
      ...outcomes.flatMap((outcome) => outcome.diagnostics),
    ]),
    texts,
    failures: outcomes.flatMap((outcome) => outcome.failures),
    interrupted: options.signal?.aborted ?? false,
    seconds: (performance.now() - began) / 1000,
  };
}

/** One guide; a fault of the program's own in it does not stop the others. */
async function compileAndBuild(
  guide: GuideToBuild,
  compile: (guide: GuideToBuild) => Compiled,
  printing: LazyPrinter,
  options: BuildOptions,
  tell: (event: BuildEvent) => void,
): Promise<GuideOutcome> {
  let compiled: Compiled;
  try {
    compiled = compile(guide);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failure = {
      message: `The program failed on ${guide.file}; this is a fault in it, not in the guide.`,
      hint: `Please report it with these lines:\n${what}`,
    };
    const nothing = { title: undefined, diagnostics: [], texts: new Map(), written: [] };
    const meter = undefined;
    return { file: guide.file, ...nothing, failures: [failure], meter };
  }
  return buildGuide(guide, compiled, printing, options, tell);
}

async function buildGuide(
  guide: GuideToBuild,
  compiled: Compiled,
  printing: LazyPrinter,
  options: BuildOptions,
  tell: (event: BuildEvent) => void,
): Promise<GuideOutcome> {
  const { file, title, texts, meter } = compiled;
  const diagnostics = [...compiled.diagnostics];
  const written: WrittenFile[] = [];
  const failures: Failure[] = [];
  const cwd = options.cwd ?? process.cwd();
  const formats = options.formats ?? FORMATS;

  const write = async (
    { edition, paper }: CompiledHandout,
    format: OutputFormat,
    content: string | Uint8Array,
    pages?: number,
  ) => {
    const path = join(options.out ?? 'output', `${guide.name}-${edition}.${format}`);
    await writeWhole(resolve(cwd, path), content);
    const facts = { path, guide: file, edition, paper, format, bytes: Buffer.byteLength(content) };
    const one: WrittenFile = pages === undefined ? facts : { ...facts, pages };
    written.push(one);
    tell({ kind: 'wrote', written: one });
  };

  for (const handout of hasErrors(diagnostics) ? [] : compiled.handouts) {
    if (options.signal?.aborted) break;
    try {
      // Printed before anything is written: what cannot be printed leaves its draft as it was too.
      let pdf: PrintedPdf | undefined;
      if (formats.includes('pdf')) {
        tell({ kind: 'printing', file, edition: handout.edition });
        pdf = await printing.print(handout);
      }
      if (formats.includes('html')) await write(handout, 'html', handout.html);
      if (!pdf) continue;
      await write(handout, 'pdf', pdf.bytes, pdf.pages);
      diagnostics.push(...tooManyPages(compiled, handout, pdf.pages));
    } catch (error) {
      if (options.signal?.aborted) break;
      if (!(error instanceof PrintError) && !(error instanceof WriteError)) throw error;
      failures.push({ message: error.message, hint: error.hint });
    }
  }
  return { file, title, diagnostics, texts, written, failures, meter };
}

/** The guide said how long its participant edition may be. */
function tooManyPages(
  { file, mostPages }: Compiled,
  { edition }: CompiledHandout,
  pages: number,
): Diagnostic[] {
  if (edition !== 'participant' || !mostPages || pages <= mostPages.pages) return [];
  const over = pages - mostPages.pages;
  return [
    diagnostic(
      'print/pages',
      { file, start: mostPages.start, end: mostPages.end },
      `The participant edition has ${pages} pages, ${over} more than the ${mostPages.pages} it may have.`,
      {
        hint: 'Shorten the background or an excerpt, ask for fewer ruled lines, or raise `pages`.',
      },
    ),
  ];
}

/** Owns the printer of a build: opened for the first page that is printed, closed at the end. */
class LazyPrinter {
  readonly #options: BuildOptions;
  readonly #tell: (event: BuildEvent) => void;
  #opened: Promise<Printer> | undefined;

  constructor(options: BuildOptions, tell: (event: BuildEvent) => void) {
    this.#options = options;
    this.#tell = tell;
  }

  async print({ html, paper, fonts }: CompiledHandout): Promise<PrintedPdf> {
    const { browser, env, signal } = this.#options;
    this.#opened ??= openPrinter({
      ...(browser ? { browser } : {}),
      ...(env ? { env } : {}),
      onNotice: (message) => this.#tell({ kind: 'notice', message }),
    });
    const printer = await this.#opened;
    return printer.print({ html, paper, fonts, ...(signal ? { signal } : {}) });
  }

  async close(): Promise<void> {
    const printer = await this.#opened?.catch(() => undefined);
    await printer?.close();
  }
}
