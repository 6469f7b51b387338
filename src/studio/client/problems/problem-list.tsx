import { useSignal } from '@preact/signals';
import type { Edit } from '../../../source/edits.ts';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { ShelfArticle } from '../../messages/shelf.ts';
import { articlesOf } from '../articles/guide-articles.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { Excuse } from './excuse.tsx';
import { withCode } from './sentence.tsx';

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
          {guide.isAnswered.value ? (
            <>
              <Mark severity={problems[0]?.severity} /> {counts || words.problems.none}
            </>
          ) : (
            words.problems.checking
          )}
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
          <p class="hint">{words.problems.keys}</p>
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
  const { here, code, severity, line, file, fix, choices = [] } = problem;
  const article = articleAt(guide, file, studio.shelf.value?.articles ?? []);
  // The page has a button for what the checks give a command for.
  const isUnreviewed = article !== undefined && code === 'article/unreviewed';
  const { say, unreviewed, unreviewedHint } = words.problems;
  const message = isUnreviewed ? { text: unreviewed } : say(code, problem.message);
  const said = problem.hint === undefined ? undefined : say(code, problem.hint);
  const hint = isUnreviewed ? { text: unreviewedHint } : said;
  const place = article?.saved?.title
    ? words.problems.inArticle(article.saved.title)
    : words.problems.inFile(file, line);
  const openArticle = (name: string) => {
    guide.places.show('articles');
    void studio.attempt(() => guide.articles.show(name));
  };
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
            {here ? words.problems.line(line) : place}
          </span>
        )}
      </p>
      <p lang={message.lang}>{withCode(message.text)}</p>
      {hint && (
        <p class="quiet" lang={hint.lang}>
          {withCode(hint.text)}
        </p>
      )}
      <div class="row">
        {here && !isInPlace && (
          <button type="button" onClick={() => guide.places.goToProblem(problem)}>
            {words.problems.goThere}
          </button>
        )}
        {article && !here && (
          <button type="button" onClick={() => openArticle(article.name)}>
            {words.problems.toArticle}
          </button>
        )}
        {here && fix && (
          <button type="button" class="accent" onClick={() => mend(fix)}>
            {withCode(words.problems.fix(fix.title))}
          </button>
        )}
        {here &&
          choices.map((choice) => (
            <button key={choice.title} type="button" onClick={() => mend(choice)}>
              {withCode(
                choice.where === undefined ? choice.title : words.problems.choose(choice.where),
              )}
            </button>
          ))}
        <Excuse guide={guide} problem={problem} />
      </div>
    </div>
  );
}

/** The guide's article that is this file, as far as the library is known. */
function articleAt(guide: OpenGuide, file: string, library: readonly ShelfArticle[]) {
  const { yaml } = guide.reading.value;
  const all = yaml ? articlesOf(yaml.value, library) : [];
  return all.find(({ saved }) => saved && (file === saved.path || file.endsWith(`/${saved.path}`)));
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
