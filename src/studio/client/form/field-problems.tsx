import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { problemsAt } from '../guide/placed-problems.ts';
import { Problem } from '../problems/problem-list.tsx';
import { useWords } from '../studio.ts';

interface PlaceProps {
  readonly guide: OpenGuide;
  readonly path: YamlPath;
  /** Whether problems of what is within the place have fields of their own. */
  readonly isItem?: boolean;
}

/** The problems of a field, in its place. */
export function FieldProblems({ guide, path, isItem = false }: PlaceProps) {
  const found = problemsAt(guide.placedProblems.value, path, { isOwn: isItem });
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

/** Marks an item in which something is to be mended. */
export function ProblemMark({ guide, path }: PlaceProps) {
  const words = useWords();
  const found = problemsAt(guide.placedProblems.value, path);
  if (found.every(({ severity }) => severity === 'advice')) return null;
  return (
    <span class="mark mark-warning">
      <span aria-hidden="true">▲</span>
      <span class="unseen">{words.problems.title}</span>
    </span>
  );
}
