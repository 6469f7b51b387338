import wrapAnsi from 'wrap-ansi';
import {
  type BuildResult,
  build,
  type Edition,
  hasErrors,
  type OutputFormat,
  type Paper,
  paperUse,
  UsageError,
} from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { meterSentence } from './meter-text.ts';
import type { GuideOptions } from './options.ts';
import { BOOKLET_HINT, paperLines } from './paper-text.ts';
import { Progress } from './progress.ts';
import { readingJson, readingSentence } from './reading-text.ts';
import { problemsJson } from './report-json.ts';
import { countsText, problemWriter } from './report-text.ts';
import { count, type Terminal } from './terminal.ts';

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
      onEvent: progress.on,
    };
    if (options.watch) {
      const { runWatch } = await import('./watch.ts');
      return await runWatch(settings, (result) => tell(result, options, terminal), terminal);
    }
    const result = await build(settings);
    if (options.json) terminal.out(JSON.stringify(resultJson(result, options.copies), null, 2));
    else tell(result, options, terminal);
    if (result.interrupted || result.failures.length > 0) return EXIT.failure;
    return hasErrors(result.diagnostics) ? EXIT.problems : EXIT.fine;
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

function tell(result: BuildResult, options: BuildCommandOptions, terminal: Terminal): void {
  const write = problemWriter(result.texts, terminal);
  for (const problem of result.diagnostics) terminal.err(`\n${write(problem)}`);
  // Two guides that fail for want of the same browser say it once.
  const failures = new Map(result.failures.map((failure) => [failure.message, failure]));
  for (const { message, hint } of failures.values()) {
    terminal.err(`\n${terminal.colors.red('error')}  ${message}\n  ${hint}`);
  }
  if (options.quiet && result.diagnostics.length === 0) return;
  if (result.diagnostics.length > 0 || failures.size > 0) terminal.err('');
  for (const { file, meter, reading, written } of options.quiet ? [] : result.guides) {
    if (written.length === 0) continue;
    const quoted = meter ? meterSentence(meter) : '';
    if (quoted) terminal.out(wrapped(`${file} quotes ${quoted}.`, terminal));
    const read = reading ? readingSentence(reading) : '';
    if (read) terminal.out(wrapped(`${file} ${read}.`, terminal));
  }
  for (const line of options.quiet ? [] : printingLines(result, options.copies)) terminal.out(line);
  (options.quiet ? terminal.err : terminal.out)(wrapped(summary(result), terminal));
}

function wrapped(sentence: string, { columns }: Terminal): string {
  return columns === undefined ? sentence : wrapAnsi(sentence, columns);
}

/** What to know before printing: the paper that copies take, and how booklets are printed. */
function printingLines({ written, upToDate }: BuildResult, copies: number | undefined): string[] {
  const paper = copies === undefined ? [] : paperLines(paperUse([...written, ...upToDate], copies));
  return written.some(({ booklet }) => booklet) ? [...paper, BOOKLET_HINT] : paper;
}

/**
 * "Built 1 guide: 2 files, 6 pages, 1.4 s. 40 guides were up to date. 1 guide not built; what was
 * there before is as it was. Found 2 errors."
 */
function summary({ guides, written, diagnostics, interrupted, seconds }: BuildResult): string {
  if (guides.length === 0 && !interrupted) {
    return 'No guide is in this share: there are fewer guides than machines.';
  }
  const pages = written.reduce((sum, { pages = 0 }) => sum + pages, 0);
  const ready = guides.filter(
    ({ written, upToDate, failures }) =>
      written.length + upToDate.length > 0 && failures.length === 0,
  );
  const built = ready.filter(({ written }) => written.length > 0).length;
  const asBefore = ready.length - built;
  const took = `${seconds.toFixed(1)} s`;
  const parts =
    built === 0 && asBefore > 0
      ? [
          `${count(asBefore, 'guide is', 'guides are')} up to date; nothing to build, ${took}. --force builds all the same.`,
        ]
      : [
          `Built ${count(built, 'guide')}: ${count(written.length, 'file')}, ${count(pages, 'page')}, ${took}.`,
          ...(asBefore > 0 ? [`${count(asBefore, 'guide was', 'guides were')} up to date.`] : []),
        ];
  const left = guides.length - ready.length;
  if (left > 0)
    parts.push(`${count(left, 'guide')} not built; what was there before is as it was.`);
  if (diagnostics.length > 0) parts.push(`Found ${countsText(diagnostics)}.`);
  if (interrupted) parts.push('Stopped before the end.');
  return parts.join(' ');
}

function resultJson(result: BuildResult, copies: number | undefined) {
  const { written, upToDate, diagnostics, texts, failures, interrupted, seconds } = result;
  return {
    files: result.guides.flatMap((guide) => [
      ...guide.written,
      ...guide.upToDate.map((file) => ({ ...file, unchanged: true })),
    ]),
    ...(copies === undefined ? {} : { paperUse: paperUse([...written, ...upToDate], copies) }),
    quoted: result.guides.flatMap(({ file, meter }) => (meter ? [{ guide: file, ...meter }] : [])),
    reading: result.guides.flatMap(({ file, reading }) =>
      reading ? [{ guide: file, ...readingJson(reading) }] : [],
    ),
    problems: problemsJson(diagnostics, texts),
    failures,
    interrupted,
    seconds,
  };
}
