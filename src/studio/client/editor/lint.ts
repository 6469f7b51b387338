import type { Diagnostic as Lint } from '@codemirror/lint';
import type { Edit } from '../../../source/edits.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { Words } from '../words/index.ts';

/** What mends a problem in a guide. */
interface Mender {
  mend(edit: Edit): void;
}

/** The problems of this text as CodeMirror shows them: underlined, with a mark beside their line. */
export function lintOf(
  problems: readonly StudioProblem[],
  length: number,
  mender: Mender,
  { fix, choose, say }: Words['problems'],
): Lint[] {
  return problems
    .filter(({ here }) => here)
    .map((problem) => ({
      from: Math.min(problem.start, length),
      to: Math.min(problem.end, length),
      severity: problem.severity === 'advice' ? 'info' : problem.severity,
      source: problem.code,
      message: [problem.message, problem.hint]
        .flatMap((one) => (one === undefined ? [] : say(problem.code, one).text))
        .join('\n'),
      actions: [
        ...(problem.fix ? [{ name: fix(problem.fix.title), edit: problem.fix }] : []),
        ...(problem.choices ?? []).map((edit) => ({
          name: edit.where === undefined ? edit.title : choose(edit.where),
          edit,
        })),
      ].map(({ name, edit }) => ({
        name: name.replaceAll('`', ''),
        apply: () => mender.mend(edit),
      })),
    }));
}
