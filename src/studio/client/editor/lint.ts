import type { Diagnostic as Lint } from '@codemirror/lint';
import type { StudioProblem } from '../../messages/drafts.ts';

/** What mends a problem in a guide. */
interface Mender {
  mend(problem: StudioProblem): void;
}

/** The problems of this text as CodeMirror shows them: underlined, with a mark beside their line. */
export function lintOf(problems: readonly StudioProblem[], length: number, mender: Mender): Lint[] {
  return problems
    .filter(({ here }) => here)
    .map((problem) => ({
      from: Math.min(problem.start, length),
      to: Math.min(problem.end, length),
      severity: problem.severity === 'advice' ? 'info' : problem.severity,
      source: problem.code,
      message: problem.hint === undefined ? problem.message : `${problem.message}\n${problem.hint}`,
      ...(problem.fix && {
        actions: [{ name: problem.fix.title, apply: () => mender.mend(problem) }],
      }),
    }));
}
