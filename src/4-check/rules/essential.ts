import type { Rule } from './rule.ts';

/** A group that has fewer questions reaches them all. */
const FEWEST = 6;
const MOST_ESSENTIAL = 4;

export const essential: Rule = {
  code: 'guide/essential',
  why: 'A group reaches three or four of its questions, and whoever leads has to know which.',
  instead: 'Mark the three or four that matter most with `essential: true`.',
  english: false,
  judge: ({ questions, hasFaults }) => {
    if (hasFaults('questions')) return [];
    const marked = questions.filter(({ question }) => question.essential);
    if (marked.length > MOST_ESSENTIAL) {
      const index = marked[MOST_ESSENTIAL]?.index ?? 0;
      return [
        {
          path: ['questions', index, 'essential'],
          message: `${marked.length} questions are marked essential; this is the fifth.`,
          advice: `Choose at most ${MOST_ESSENTIAL}.`,
        },
      ];
    }
    if (marked.length > 0 || questions.length < FEWEST) return [];
    return [
      {
        path: ['questions'],
        isKey: true,
        message: `None of the ${questions.length} questions is marked essential.`,
        advice: 'Add `essential: true` to the three or four that matter most.',
      },
    ];
  },
  examples: [
    ...[6, 7, 9, 12].map((count) => ({ guide: guideOf(count, 0), marked: ['questions'] })),
    ...[5, 6, 8].map((count) => ({ guide: guideOf(12, count), marked: ['true'] })),
    ...[
      [5, 0],
      [6, 1],
      [12, 4],
      [3, 3],
      [8, 3],
    ].map(([count = 0, marked = 0]) => ({ guide: guideOf(count, marked), marked: [] })),
  ],
};

function guideOf(count: number, marked: number) {
  return {
    questions: Array.from({ length: count }, (_, index) =>
      index < marked ? { ask: 'Who pays?', essential: true } : { ask: 'Who pays?' },
    ),
  };
}
