import type { ChangeDesc } from '@codemirror/state';
import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { GuideYaml } from './guide-reader.ts';
import { pathAt } from './places.ts';

/** A problem, with the path of the innermost value that it stands at. */
export interface PlacedProblem {
  readonly path: YamlPath;
  readonly problem: StudioProblem;
}

/** The problems that stand in the guide's text; none of them while it cannot be read. */
export function placed(
  problems: readonly StudioProblem[],
  yaml: GuideYaml | undefined,
): readonly PlacedProblem[] {
  if (!yaml) return [];
  return problems
    .filter(({ here }) => here)
    .map((problem) => ({ path: pathAt(yaml, problem.start), problem }));
}

/** The problems at a path; those of the values within it too, unless only its own are asked for. */
export function problemsAt(
  problems: readonly PlacedProblem[],
  path: YamlPath,
  { isOwn = false } = {},
): readonly StudioProblem[] {
  return problems
    .filter(({ path: at }) => path.every((step, index) => at[index] === step))
    .filter(({ path: at }) => !isOwn || at.length === path.length)
    .map(({ problem }) => problem);
}

/** A problem where it stands after changes of the text. */
export function moved(problem: StudioProblem, changes: ChangeDesc): StudioProblem {
  if (!problem.here || changes.empty) return problem;
  const map = <P extends { readonly start: number; readonly end: number }>(place: P): P => ({
    ...place,
    start: changes.mapPos(place.start),
    end: changes.mapPos(place.end),
  });
  return {
    ...map(problem),
    ...(problem.fix && { fix: map(problem.fix) }),
    ...(problem.choices && { choices: problem.choices.map(map) }),
  };
}
