import type { OpenGuide } from '../guide/open-guide.ts';
import type { Words } from '../words/index.ts';

/** Goes to the next problem of the guide (1) or the one before (-1), round and round, and says which. */
export function visitProblem(guide: OpenGuide, step: 1 | -1, words: Words): string {
  const problems = guide.problems
    .peek()
    .filter(({ here }) => here)
    .toSorted((a, b) => a.start - b.start);
  const last = guide.places.visited;
  const index = problems.findIndex(
    ({ code, start }) => code === last?.code && start === last.start,
  );
  const from = guide.places.position();
  const found =
    (index < 0 ? undefined : problems.at((index + step) % problems.length)) ??
    (step > 0
      ? (problems.find(({ start }) => start > from) ?? problems[0])
      : (problems.findLast(({ start }) => start < from) ?? problems.at(-1)));
  if (!found) return words.problems.noMore;
  guide.places.goToProblem(found);
  const { at, say } = words.problems;
  return at(problems.indexOf(found) + 1, problems.length, say(found.code, found.message).text);
}
