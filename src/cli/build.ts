import {
  type BuildEvent,
  type BuildResult,
  build,
  type Edition,
  hasErrors,
  type OutputFormat,
  type Paper,
  UsageError,
} from '../index.ts';
import { buildSummary } from './build-summary.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { FlatHeap } from './flat-heap.ts';
import type { GuideOptions } from './options.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface BuildCommandOptions extends GuideOptions {
  readonly edition?: readonly Edition[];
  readonly paper?: Paper;
  readonly format?: readonly OutputFormat[];
  readonly out?: string;
  readonly browser?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly booklet?: boolean;
  /** How many copies are to be printed. */
  readonly copies?: number;
  /** How many handouts to make at a time. */
  readonly jobs?: number;
  readonly force?: boolean;
  readonly watch?: boolean;
  readonly shard?: { readonly index: number; readonly of: number };
}

/** Milliseconds after a document was given to the browser in which that is surely busy with it. */
const LOAD_TEXT_MS = 40;

/** Ctrl-C, a request to end, a terminal window that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `studyguide build`: handouts into the output folder. */
export async function runBuild(
  guides: readonly string[],
  options: BuildCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.copies !== undefined && options.format && !options.format.includes('pdf')) {
    throw new UsageError(
      '--copies counts the paper of PDFs, and none is to be written.',
      'Leave out --copies, or let --format be pdf.',
    );
  }
  if (options.watch && options.json) {
    throw new UsageError(
      '--watch goes on and on, and JSON is told once at the end.',
      'Leave out one of them.',
    );
  }
  const progress = new Progress(terminal, Boolean(options.quiet || options.json));
  // What the summary is told with is loaded while the browser prints, which takes as long.
  const loadText = () => void import('./build-text.ts').catch(() => undefined);
  const heap = new FlatHeap();
  let left = 0;
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of SIGNALS) process.once(signal, onSignal);
  try {
    const settings = {
      guides,
      guidesFolder: options.guides,
      templates: options.templates,
      editions: options.edition,
      paper: options.paper,
      formats: options.format,
      out: options.out,
      browser: options.browser,
      booklets: options.booklet,
      jobs: options.jobs,
      force: options.force,
      shard: options.shard,
      signal: stop.signal,
      onEvent: (event: BuildEvent) => {
        progress.on(event);
        if (event.kind === 'printing') setTimeout(loadText, LOAD_TEXT_MS);
        if (event.kind === 'start') left = event.guides;
        if (event.kind === 'wrote') heap.look();
        if (event.kind === 'done') left -= 1;
        // Before any thread ends: it keeps its code where V8 has its usual flags.
        if (event.kind === 'done' && left === 0) heap.end();
      },
    };
    if (options.watch) {
      const [{ runWatch }, { tellBuild }] = await Promise.all([
        import('./watch.ts'),
        import('./build-text.ts'),
      ]);
      return await runWatch(settings, (result) => tellBuild(result, options, terminal), terminal);
    }
    const result = await build(settings);
    await tell(result, options, terminal);
    if (result.interrupted || result.failures.length > 0) return EXIT.failure;
    return hasErrors(result.diagnostics) ? EXIT.problems : EXIT.fine;
  } finally {
    // Where it was interrupted.
    heap.end();
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

async function tell(
  result: BuildResult,
  options: BuildCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.json) {
    const { buildJson } = await import('./build-json.ts');
    terminal.out(JSON.stringify(buildJson(result, options.copies), null, 2));
    return;
  }
  const { columns = Number.POSITIVE_INFINITY } = terminal;
  const isBrief =
    result.written.length + result.diagnostics.length + result.failures.length === 0 &&
    options.copies === undefined;
  const summary = buildSummary(result);
  // What knows how wide letters are takes as long to load as a season takes to be looked over.
  if (isBrief && summary.length <= columns) {
    if (!options.quiet) terminal.out(summary);
    return;
  }
  const { tellBuild } = await import('./build-text.ts');
  tellBuild(result, options, terminal);
}
