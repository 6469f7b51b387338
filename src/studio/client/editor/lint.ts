import type { Diagnostic as Lint } from '@codemirror/lint';
import type { Edit } from '../../../source/edits.ts';
import type { StudioProblem } from '../../messages/drafts.ts';

/** What mends a problem in a guide. */
interface Mender {
  mend(edit: Edit): void;
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
      actions: [...(problem.fix ? [problem.fix] : []), ...(problem.choices ?? [])].map((edit) => ({
        name: edit.title,
        apply: () => mender.mend(edit),
      })),
    }));
}
