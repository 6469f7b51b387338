import type { Guide } from '../1-guide/schema.ts';

/** The questions that each item of the agenda holds, and those that none does; by index, from 0. */
export interface HeldQuestions {
  /** One list for each item of the agenda. */
  readonly byItem: readonly (readonly number[])[];
  readonly left: readonly number[];
}

/**
 * Shares the questions out to the agenda: an item holds those that its `questions` names, and a
 * question named twice is held by the first. Where no item names any, the one item whose minutes
 * are those of all the questions together holds them all.
 */
export function heldQuestions({ agenda = [], questions = [] }: Guide): HeldQuestions {
  const all = [...questions.keys()];
  if (agenda.some((item) => item.questions !== undefined)) {
    const taken = new Set<number>();
    const byItem = agenda.map(({ questions: named }) => {
      const held = all.filter((index) => isNamed(index, named) && !taken.has(index));
      for (const index of held) taken.add(index);
      return held;
    });
    return { byItem, left: all.filter((index) => !taken.has(index)) };
  }
  const minutes = totalMinutes(questions);
  const fitting = agenda.filter((item) => item.minutes === minutes);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return {
    byItem: agenda.map((item) => (item === only ? all : [])),
    left: only === undefined ? all : [],
  };
}

/** Whether a question, by its index, is among those that a range names by their numbers. */
function isNamed(index: number, named: { first: number; last: number } | undefined): boolean {
  return named !== undefined && index + 1 >= named.first && index + 1 <= named.last;
}

/** What all of these take together; undefined where there are none or one does not say. */
export function totalMinutes(
  timed: readonly { readonly minutes?: number | undefined }[],
): number | undefined {
  if (timed.length === 0) return undefined;
  return timed.reduce<number | undefined>(
    (sum, { minutes }) => (sum === undefined || minutes === undefined ? undefined : sum + minutes),
    0,
  );
}
