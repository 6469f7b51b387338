import { refuseBooklets } from './booklets.ts';
import { compileAndBuild } from './build-guide.ts';
import { LazyPrinter } from './lazy-printer.ts';
import {
  type BuildEvent,
  type BuildResult,
  FORMATS,
  type GuideOutcome,
  type OutputFormat,
} from './outcome.ts';
import { type CheckOptions, distinct, oneOf, prepare } from './prepare.ts';
import { UsageError } from './usage-error.ts';

/** What to build, and how. */
export interface BuildOptions extends CheckOptions {
  /** What to write; both when left out. */
  readonly formats?: readonly OutputFormat[] | undefined;
  /** The folder to write into; `output` when left out. */
  readonly out?: string | undefined;
  /** Path of a browser, or `embedded`; one is looked for when left out. */
  readonly browser?: string | undefined;
  /** Where to look for a browser and SOURCE_DATE_EPOCH; this process's own when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the build: the guide at hand is given up, no further one is begun. */
  readonly signal?: AbortSignal;
  /** Hears of each step as it happens. */
  readonly onEvent?: (event: BuildEvent) => void;
}

/**
 * Builds handouts. A guide with an error writes nothing and leaves what it wrote before as it is;
 * the other guides are built all the same. Each file is replaced whole or not at all.
 *
 * @throws UsageError where there is nothing to build, or SOURCE_DATE_EPOCH is no date.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const began = performance.now();
  for (const format of options.formats ?? []) oneOf('format', format, FORMATS);
  if (options.out?.trim() === '') {
    throw new UsageError('The output folder has no name.', 'Write --out FOLDER, or leave it out.');
  }
  refuseBooklets(options);
  const { guides, loaded, compile } = prepare(options);
  const tell = noticesOnce(options.onEvent ?? (() => undefined));
  const printing = new LazyPrinter(options, tell);
  tell({ kind: 'start', guides: guides.length });

  const outcomes: GuideOutcome[] = [];
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

/** What is noticed at every guide is told once. */
function noticesOnce(tell: (event: BuildEvent) => void): (event: BuildEvent) => void {
  const told = new Set<string>();
  return (event) => {
    if (event.kind === 'notice' && told.size === told.add(event.message).size) return;
    tell(event);
  };
}
