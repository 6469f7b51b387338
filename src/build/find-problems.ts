import { type ProblemsFound, problemsOf } from './check.ts';
import { type CheckOptions, prepare } from './prepare.ts';

/**
 * Every problem of the guides, as `check` finds them, in a fraction of its time: handouts that are
 * sure to have none are not made.
 *
 * @throws UsageError where there is nothing to check.
 */
export function findProblems(options: CheckOptions = {}): ProblemsFound {
  const prepared = prepare(options, { onlyProblems: true });
  return problemsOf(
    prepared,
    prepared.guides.map((guide) => prepared.compile(guide)),
  );
}
