import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { identifyBrowser, Turns } from '../6-print/index.ts';
import type { BuildOptions } from './build.ts';
import type { GuideAtHand, Workshop } from './build-guide.ts';
import { distinct } from './distinct.ts';
import { findGuides, type GuideToBuild } from './find-guides.ts';
import { InOrder } from './in-order.ts';
import type { LazyPrinter } from './lazy-printer.ts';
import type { LoadedTheme } from './load-theme.ts';
import { type BuildEvent, type BuildResult, FORMATS, type GuideOutcome } from './outcome.ts';
import { BuildRecords, madeFrom } from './record/build-records.ts';
import { hashMaterials } from './record/materials.ts';
import { oneOf, refuseUnknown } from './refuse-unknown.ts';
import { shardOf } from './shard.ts';
import { sourceDate } from './source-date.ts';
import { Unprinted } from './unprinted.ts';
import { UsageError } from './usage-error.ts';
import { removeAbandonedDrafts } from './write-whole.ts';

/** Handouts beyond which more at a time gain nothing and take memory. */
const MOST_JOBS = 64;

/** Milliseconds that guides are looked at while others are built, before those have their turn. */
const AT_A_TIME_MS = 5;

/**
 * The handouts at a time that a machine earns: one for each processor, and a few that wait for their turn, so that one
 * of them has the fonts of the page that is free next.
 */
function usualJobs(): number {
  return Math.min(availableParallelism(), 6) + 3;
}

/**
 * Builds the same guides as often as it is asked to, with one browser; it is started for the first
 * page that is printed, and the parts of the program that compile and print are loaded for the first
 * guide that is not up to date.
 */
export class BuildSession {
  readonly #options: BuildOptions;
  readonly #cwd: string;
  readonly #tell: (event: BuildEvent) => void;
  readonly #records: BuildRecords;
  readonly #turns: Turns;
  readonly #jobs: number;
  #printing: LazyPrinter | undefined;
  /** What tells the browser that prints from any other, by when it was last looked for; undefined before. */
  #printer: string | undefined;
  /** The hash of the program that runs, which stays what it is when its files are replaced. */
  #code: string | undefined;

  /** @throws UsageError for what cannot be built. */
  constructor(options: BuildOptions) {
    const { formats, out = 'output', jobs = usualJobs(), cwd = process.cwd() } = options;
    for (const format of formats ?? []) oneOf('format', format, FORMATS);
    if (out.trim() === '') {
      throw new UsageError(
        'The output folder has no name.',
        'Write --out FOLDER, or leave it out.',
      );
    }
    if (!Number.isSafeInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
      throw new UsageError(
        `${jobs} handouts cannot be made at a time.`,
        `Write a whole number from 1 to ${MOST_JOBS}, or leave --jobs out.`,
      );
    }
    refuseUnknown(options, cwd);
    sourceDate(options.env ?? process.env);
    this.#options = options;
    this.#cwd = cwd;
    this.#tell = noticesOnce(options.onEvent ?? (() => undefined));
    this.#records = new BuildRecords({ cwd, out });
    this.#jobs = jobs;
    this.#turns = new Turns(1, jobs);
  }

  /**
   * Builds every guide that is not up to date. In the last round the browser is ended as soon as all is printed.
   *
   * @throws UsageError where there is nothing to build.
   */
  async round({ force = this.#options.force ?? false, isLast = false } = {}): Promise<BuildResult> {
    const began = performance.now();
    const options = this.#options;
    if (options.booklets) (await import('./booklets.ts')).refuseBooklets(options);
    const all = findGuides(options.guides ?? [], options.guidesFolder ?? 'guides', this.#cwd);
    const guides = options.shard ? shardOf(all, options.shard) : all;
    this.#records.lookAgain();
    this.#tell({ kind: 'start', guides: guides.length });
    const { outcomes, templates } = await this.#buildAll(guides, { force, isLast });
    // The browser takes as long to leave as the records to be written.
    await Promise.all([this.#records.save(), isLast ? this.close() : undefined]);

    const texts = new Map([...templates, ...outcomes].flatMap((one) => [...one.texts]));
    const diagnostics = [...templates, ...outcomes].flatMap((one) => one.diagnostics);
    return {
      guides: outcomes,
      written: outcomes.flatMap((outcome) => outcome.written),
      upToDate: outcomes.flatMap((outcome) => outcome.upToDate),
      diagnostics: distinct(diagnostics),
      texts,
      failures: outcomes.flatMap((outcome) => outcome.failures),
      interrupted: options.signal?.aborted ?? false,
      seconds: (performance.now() - began) / 1000,
    };
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#printing?.close();
  }

  async #buildAll(
    guides: readonly GuideToBuild[],
    { force, isLast }: { readonly force: boolean; readonly isLast: boolean },
  ): Promise<Built> {
    const { signal } = this.#options;
    // Each before it is used: what is replaced afterwards has another hash the next time.
    const printer = await this.#identifyPrinter();
    // What is sure to be built needs the browser, which comes while all else is hashed.
    if (force || guides.some((guide) => !this.#records.knows(guide))) await this.#begin();
    const hashes = this.#hashes(printer);
    const order = new InOrder(this.#tell);
    const outcomes: GuideOutcome[] = [];
    const templates: LoadedTheme[] = [];
    const building = new Set<Promise<void>>();
    const faults: unknown[] = [];
    let shop: Promise<Shop> | undefined;
    // The PDFs of the last take as long to finish as the browser to leave.
    const unprinted = new Unprinted(() => {
      // Where it cannot, closing it fails again, and is told.
      this.#printing?.endBrowser().catch(() => undefined);
    });

    const tellOf = (index: number) => (event: BuildEvent) =>
      event.kind === 'notice' ? this.#tell(event) : order.tell(index, event);
    const end = (index: number, outcome: GuideOutcome) => {
      outcomes[index] = outcome;
      order.tell(index, { kind: 'done', outcome });
      order.done(index);
    };
    const buildOne = async (index: number, at: GuideAtHand) => {
      shop ??= this.#openShop(hashes.press, (loaded) => void templates.push(loaded));
      const { buildGuide, ...rest } = await shop;
      end(index, await buildGuide(at, { ...rest, unprinted }));
    };

    let since = performance.now();
    try {
      for (const [index, guide] of guides.entries()) {
        if (building.size > 0 && performance.now() - since > AT_A_TIME_MS) {
          await new Promise(setImmediate);
          since = performance.now();
        }
        if (signal?.aborted) break;
        const tell = tellOf(index);
        const basis = madeFrom([hashes.all, guide.file, guide.within]);
        const known = force ? undefined : this.#records.of(guide, basis);
        if (!known?.unchanged) {
          while (building.size >= this.#jobs) await Promise.race(building);
          if (signal?.aborted) break;
        }
        tell({ kind: 'guide', file: guide.file, index });
        if (known?.unchanged) {
          for (const message of known.notices) tell({ kind: 'notice', message });
          templates.push({ theme: undefined, diagnostics: known.loaded, texts: new Map() });
          end(index, known.unchanged);
          continue;
        }
        const compiled = Promise.withResolvers<void>();
        const onCompiled = compiled.resolve;
        const going = buildOne(index, { guide, known, basis, tell, onCompiled });
        building.add(going);
        const gone = () => void building.delete(going);
        going.then(gone, (error: unknown) => {
          gone();
          faults.push(error);
        });
        // The browser has it before the guides behind it are looked at.
        await Promise.race([compiled.promise, going.catch(() => undefined)]);
      }
      if (isLast) unprinted.isAll();
      await Promise.all(building);
      // One that failed while another was waited for is waited for no more.
      if (faults.length > 0) throw faults[0];
    } finally {
      await Promise.allSettled(building);
    }
    // Guides that were not begun have left no gap: they are the last.
    return { outcomes: outcomes.filter((outcome) => outcome !== undefined), templates };
  }

  /** What all guides depend on besides their own files: `press`, all that makes a PDF of a document. */
  #hashes(printer: string): { readonly all: string; readonly press: string } {
    const { env = process.env, browser, templates, ...options } = this.#options;
    const folder = templates === undefined ? undefined : resolve(this.#cwd, templates);
    const materials = hashMaterials(this.#records.hashes, folder);
    this.#code ??= materials.code;
    if (this.#code !== materials.code) this.#tell({ kind: 'notice', message: REPLACED });
    const date = sourceDate(env)?.getTime();
    const press = madeFrom([this.#code, printer, date]);
    const { editions, paper, booklets } = options;
    const chosen = { formats: this.#formats, templates, editions, paper, booklets };
    return { press, all: madeFrom([press, materials.look, chosen]) };
  }

  /** The formats asked for, in our order: the order of the asking changes nothing. */
  get #formats(): readonly (typeof FORMATS)[number][] {
    return FORMATS.filter((one) => this.#options.formats?.includes(one) ?? true);
  }

  /**
   * What tells the browser that will print from any other. Where the one that there was failed, or is another now,
   * the next page has a browser started for it.
   */
  async #identifyPrinter(): Promise<string> {
    const { env = process.env, browser, signal } = this.#options;
    const printer = this.#formats.includes('pdf')
      ? await identifyBrowser({ ...(browser ? { browser } : {}), env, signal })
      : '';
    const isAnother = this.#printer !== undefined && this.#printer !== printer;
    if (this.#printing?.hasFailed || isAnother) {
      await this.#printing?.close();
      this.#printing = undefined;
    }
    this.#printer = printer;
    return printer;
  }

  /** Has the browser start, where one is needed, while the rest is loaded and the first guide compiled. */
  async #begin(): Promise<LazyPrinter> {
    if (this.#printing) return this.#printing;
    const { LazyPrinter } = await import('./lazy-printer.ts');
    this.#printing = new LazyPrinter(this.#options, this.#tell);
    if (this.#formats.includes('pdf')) await this.#printing.begin();
    return this.#printing;
  }

  async #openShop(press: string, onTheme: (loaded: LoadedTheme) => void): Promise<Shop> {
    const printing = await this.#begin();
    const { buildGuide, prepareToCompile } = await import('./workshop.ts');
    const prepared = prepareToCompile(this.#options);
    onTheme(prepared.loaded);
    const { out = 'output' } = this.#options;
    await removeAbandonedDrafts(resolve(this.#cwd, out), Date.now());
    return {
      ...{ buildGuide, prepared, press, options: this.#options, printing },
      ...{ records: this.#records, turns: this.#turns },
    };
  }
}

/** What is told where the program's files are others than those that it was loaded from. */
const REPLACED =
  'The program was replaced while it ran. Start it again, so that it builds as the new one does.';

/** What came of all guides. */
interface Built {
  readonly outcomes: readonly GuideOutcome[];
  /** What was told of the templates, by each that used them. */
  readonly templates: readonly LoadedTheme[];
}

/** What is loaded and opened for guides that are to be built. */
type Shop = Omit<Workshop, 'unprinted'> & Pick<typeof import('./workshop.ts'), 'buildGuide'>;

/** What is noticed at every guide is told once. */
function noticesOnce(tell: (event: BuildEvent) => void): (event: BuildEvent) => void {
  const told = new Set<string>();
  return (event) => {
    if (event.kind === 'notice' && told.size === told.add(event.message).size) return;
    tell(event);
  };
}
