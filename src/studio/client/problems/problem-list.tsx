import { useSignal } from '@preact/signals';
import type { Edit } from '../../../source/edits.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';

const ORDER = { error: 0, warning: 1, advice: 2 } as const;

/** How many problems there are, always in sight; below it the list of them when it is asked for. */
export function ProblemList({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const isOpen = useSignal(false);
  const problems = guide.problems.value.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const count = (severity: StudioProblem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const counts = words.problems.counts(count('error'), count('warning'), count('advice'));
  return (
    <section class="problems" aria-label={words.problems.title}>
      <div class="problems-head">
        <p class="problems-count" aria-live="polite">
          <Mark severity={problems[0]?.severity} /> {counts || words.problems.none}
        </p>
        {problems.length > 0 && (
          <button
            type="button"
            aria-expanded={isOpen.value}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {isOpen.value ? words.problems.hide : words.problems.show}
          </button>
        )}
      </div>
      {isOpen.value && problems.length > 0 && (
        <div class="problems-list">
          <p class="hint">
            {words.problems.keys} {words.problems.inEnglish}
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.file} ${problem.start} ${problem.message}`}>
                <Problem guide={guide} problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** One problem in words, with the way there and what mends it. */
export function Problem({
  guide,
  problem,
  isInPlace = false,
}: {
  guide: OpenGuide;
  problem: StudioProblem;
  /** Whether it stands beside its own field. */
  isInPlace?: boolean;
}) {
  const studio = useStudio();
  const words = useWords();
  const { here, severity, message, hint, line, file, fix, choices = [] } = problem;
  const mend = (edit: Edit) => {
    guide.mend(edit);
    studio.announce(words.problems.fixed);
  };
  return (
    <div class={`problem problem-${severity}`}>
      <p>
        <Mark severity={severity} /> <strong>{words.problems.severity[severity]}</strong>
        {!isInPlace && (
          <span class="quiet">
            {' · '}
            {here ? words.problems.line(line) : words.problems.inFile(file, line)}
          </span>
        )}
      </p>
      <p lang="en">{message}</p>
      {hint !== undefined && (
        <p class="quiet" lang="en">
          {hint}
        </p>
      )}
      <div class="row">
        {here && !isInPlace && (
          <button type="button" onClick={() => guide.places.goToProblem(problem)}>
            {words.problems.goThere}
          </button>
        )}
        {here && fix && (
          <button type="button" class="accent" onClick={() => mend(fix)}>
            {words.problems.fix(fix.title)}
          </button>
        )}
        {here &&
          choices.map((choice) => (
            <button key={choice.title} type="button" onClick={() => mend(choice)}>
              {choice.where === undefined ? choice.title : words.problems.choose(choice.where)}
            </button>
          ))}
      </div>
    </div>
  );
}

/** A sign of its own shape for each severity, so that colour is not the only mark. */
function Mark({ severity }: { severity: StudioProblem['severity'] | undefined }) {
  const sign = { error: '✖', warning: '▲', advice: '●' } as const;
  return (
    <span class={`mark mark-${severity ?? 'none'}`} aria-hidden="true">
      {severity ? sign[severity] : '✔'}
    </span>
  );
}
