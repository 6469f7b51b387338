import wrapAnsi from 'wrap-ansi';
import { type BuildResult, paperUse } from '../index.ts';
import type { BuildCommandOptions } from './build.ts';
import { buildSummary } from './build-summary.ts';
import { meterSentence } from './meter-text.ts';
import { BOOKLET_HINT, paperLines } from './paper-text.ts';
import { readingSentence } from './reading-text.ts';
import { problemWriter } from './report-text.ts';
import type { Terminal } from './terminal.ts';

/** Tells people what came of a build: problems, what each guide quotes, a line for all. */
export function tellBuild(
  result: BuildResult,
  options: BuildCommandOptions,
  terminal: Terminal,
): void {
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
  (options.quiet ? terminal.err : terminal.out)(wrapped(buildSummary(result), terminal));
}

function wrapped(sentence: string, { columns }: Terminal): string {
  return columns === undefined ? sentence : wrapAnsi(sentence, columns);
}

/** What to know before printing: the paper that copies take, and how booklets are printed. */
function printingLines({ written, upToDate }: BuildResult, copies: number | undefined): string[] {
  const paper = copies === undefined ? [] : paperLines(paperUse([...written, ...upToDate], copies));
  return written.some(({ booklet }) => booklet) ? [...paper, BOOKLET_HINT] : paper;
}
