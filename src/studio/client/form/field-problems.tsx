import type { YamlFile, YamlPath } from '../../../source/yaml.ts';
import type { StudioProblem } from '../../messages.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pathAt } from '../guide/places.ts';
import { Problem } from '../problems/problem-list.tsx';

interface PlaceProps {
  readonly guide: OpenGuide;
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  /** Whether problems of what is within the place have fields of their own. */
  readonly isItem?: boolean;
}

/** The problems of a field, in its place. */
export function FieldProblems({ guide, yaml, path, isItem = false }: PlaceProps) {
  const found = problemsAt(guide, yaml, path, isItem);
  if (found.length === 0) return null;
  return (
    <div role="status">
      {found.map((problem) => (
        <Problem
          key={`${problem.code} ${problem.start}`}
          guide={guide}
          problem={problem}
          isInPlace
        />
      ))}
    </div>
  );
}

/** The problems that stand at a path; those of the values within it too, unless they are an item's. */
export function problemsAt(
  guide: OpenGuide,
  yaml: YamlFile,
  path: YamlPath,
  isItem: boolean,
): StudioProblem[] {
  const { start, end } = yaml.placeOf(path);
  const from = Math.min(start, yaml.keyPlaceOf(path).start);
  return guide.problems.value.filter((problem) => {
    if (!problem.here || problem.start < from || problem.start > end) return false;
    const at = pathAt(yaml, problem.start);
    const isWithin = path.every((step, index) => at[index] === step);
    return isWithin && (!isItem || at.length === path.length);
  });
}
