import {
  aboutCode,
  type FixResult,
  findProblems,
  fix,
  type ProblemsFound,
  UsageError,
} from '../index.ts';
import { countsText } from './counts-text.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { explainCode } from './explain-code.ts';
import { differenceText, fixedLines } from './fix-text.ts';
import { meterLines } from './meter-text.ts';
import type { CheckFormat, GuideOptions } from './options.ts';
import { readingLines } from './reading-text.ts';
import { problemsJson } from './report-json.ts';
import { problemsSarif } from './report-sarif.ts';
import { problemWriter } from './report-text.ts';
import { count, type Terminal } from './terminal.ts';

/** Guides beyond which nobody reads what each of them quotes and how long it takes to read. */
const MOST_MEASURED = 50;

export interface CheckCommandOptions extends GuideOptions {
  readonly format?: CheckFormat;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  /** A code to tell about; true lists all. */
  readonly explain?: string | true;
}

/** `studyguide check`: every problem; nothing is written but what is to be fixed. */
export async function runCheck(
  guides: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.explain !== undefined) {
    explainCode(options.explain, terminal);
    return EXIT.fine;
  }
  const { format = 'text', dryRun } = options;
  refuseUnfit(options);
  const where = { guides, guidesFolder: options.guides, templates: options.templates };
  const fixed = options.fix ? await fix({ ...where, dryRun }) : undefined;
  const mostMeasured = format === 'text' ? MOST_MEASURED : 0;
  const result = fixed ?? (await findProblems({ ...where, mostMeasured }));
  if (fixed && dryRun) {
    tellDryRun(fixed, terminal);
  } else {
    const tell = format === 'text' ? terminal.out : terminal.err;
    for (const line of fixed ? fixedLines(fixed) : []) tell(line);
    tellProblems(result, format, terminal);
  }
  const fails = result.diagnostics.some(
    (problem) => options.strict || problem.severity === 'error',
  );
  return fails ? EXIT.problems : EXIT.fine;
}

function refuseUnfit({ fix, dryRun, format = 'text' }: CheckCommandOptions): void {
  if (dryRun && !fix) {
    throw new UsageError('--dry-run goes with --fix.', 'Without --fix nothing is written at all.');
  }
  if (dryRun && format !== 'text') {
    throw new UsageError(
      `--dry-run prints a difference, which is not ${format}.`,
      `Leave --dry-run out, or --format ${format}.`,
    );
  }
}

/** The difference alone goes where a patch is read from. */
function tellDryRun(fixed: FixResult, terminal: Terminal): void {
  const difference = differenceText(fixed.files);
  if (difference) terminal.out(difference.trimEnd());
  const left = fixed.diagnostics.length > 0 ? countsText(fixed.diagnostics) : 'no problems';
  terminal.err(`${count(fixed.fixed.length, 'fix', 'fixes')} to make; left then: ${left}.`);
}

function tellProblems(
  { diagnostics, texts, guides }: ProblemsFound,
  format: CheckFormat,
  terminal: Terminal,
): void {
  if (format === 'json') {
    terminal.out(JSON.stringify(problemsJson(diagnostics, texts), null, 2));
    return;
  }
  if (format === 'sarif') {
    terminal.out(JSON.stringify(problemsSarif(diagnostics, texts), null, 2));
    return;
  }
  const write = problemWriter(texts, terminal);
  for (const problem of diagnostics) terminal.out(`${write(problem)}\n`);
  const found = diagnostics.length > 0 ? countsText(diagnostics) : 'no problems';
  const isMany = guides.length > MOST_MEASURED;
  for (const { file, meter, reading } of isMany ? [] : guides) {
    const quoted = meterLines(meter);
    if (meter.words > 0) quoted.unshift(`Quoted in ${file}: ${count(meter.words, 'word')}`);
    const lines = [...quoted, ...(reading ? readingLines(file, reading, terminal.columns) : [])];
    for (const line of lines.length > 0 ? [...lines, ''] : []) terminal.out(line);
  }
  terminal.out(`${count(guides.length, 'guide')} checked: ${found}.`);
  if (isMany) {
    terminal.out(
      `What each quotes and takes to read is told of ${MOST_MEASURED} at most: name some.`,
    );
  }
  for (const { file, silent } of guides) {
    if (silent.length === 0) continue;
    const rules = `${count(silent.length, 'rule')} about words`;
    terminal.out(`${rules} know English only: ${file} was not held against them.`);
  }
  const [rule] = diagnostics.filter(({ code }) => aboutCode(code).rule);
  if (rule) terminal.out(`About a rule: studyguide check --explain ${rule.code}`);
}
