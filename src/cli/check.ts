import { aboutCode, check } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { explainCode } from './explain-code.ts';
import { meterLines } from './meter-text.ts';
import type { GuideOptions } from './options.ts';
import { problemsJson } from './report-json.ts';
import { countsText, problemWriter } from './report-text.ts';
import { count, type Terminal } from './terminal.ts';

export interface CheckCommandOptions extends GuideOptions {
  readonly format?: 'text' | 'json';
  readonly strict?: boolean;
  /** A code to tell about; true lists all. */
  readonly explain?: string | true;
}

/** `studyguide check`: every problem, nothing written. */
export function runCheck(
  guides: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): ExitCode {
  if (options.explain !== undefined) {
    explainCode(options.explain, terminal);
    return EXIT.fine;
  }
  const {
    diagnostics,
    texts,
    guides: checked,
  } = check({
    guides,
    guidesFolder: options.guides,
    templates: options.templates,
  });
  if (options.format === 'json') {
    terminal.out(JSON.stringify(problemsJson(diagnostics, texts), null, 2));
  } else {
    const write = problemWriter(texts, terminal);
    for (const problem of diagnostics) terminal.out(`${write(problem)}\n`);
    const found = diagnostics.length > 0 ? countsText(diagnostics) : 'no problems';
    for (const { file, meter } of checked) {
      if (meter.words === 0) continue;
      terminal.out(`Quoted in ${file}: ${count(meter.words, 'word')}`);
      for (const line of meterLines(meter)) terminal.out(line);
      terminal.out('');
    }
    terminal.out(`${count(checked.length, 'guide')} checked: ${found}.`);
    for (const { file, silent } of checked) {
      if (silent.length === 0) continue;
      terminal.out(
        `${count(silent.length, 'rule')} about words know English only: ${file} was not held against them.`,
      );
    }
    const [rule] = diagnostics.filter(({ code }) => aboutCode(code).rule);
    if (rule) terminal.out(`About a rule: studyguide check --explain ${rule.code}`);
  }
  const fails = diagnostics.some((problem) => options.strict || problem.severity === 'error');
  return fails ? EXIT.problems : EXIT.fine;
}
