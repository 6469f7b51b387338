import type { Rule } from './rule.ts';

export const ungrounded: Rule = {
  code: 'question/ungrounded',
  why: 'A question of what a text means is answered by the text, and the group has to find the place.',
  instead: 'Point to the passage with `excerpt:` and its id, or give the question another `kind`.',
  english: false,
  judge: ({ guide, questions }) =>
    (guide.excerpts ?? []).length === 0
      ? []
      : questions.flatMap(({ index, question }) => {
          if (question.kind !== 'interpretive' || question.excerpt !== undefined) return [];
          const item = ['questions', index];
          const ids = (guide.excerpts ?? []).flatMap(({ id }) => id ?? []);
          return [
            {
              item,
              path: [...item, 'kind'],
              message: 'The question is “interpretive” and points to no excerpt.',
              advice:
                ids.length > 0
                  ? `Add \`excerpt:\` with one of the ids: ${ids.join(', ')}.`
                  : 'Give the excerpt an `id:`, and name it with `excerpt:` in the question.',
            },
          ];
        }),
  examples: [
    ...[
      'What does the miller fear?',
      'Why is the gate shut?',
      'Who is “we”?',
      'What is owed?',
      'What changes?',
    ].map((ask) => ({
      guide: {
        excerpts: [{ id: 'mill', quote: 'x' }],
        questions: [{ ask, kind: 'interpretive' as const }],
      },
      marked: ['interpretive'],
      advice: 'mill',
    })),
    ...(
      [
        { ask: 'What does the miller fear?', kind: 'interpretive', excerpt: 'mill' },
        { ask: 'What does the miller fear?', kind: 'evaluative' },
        { ask: 'What does the miller fear?' },
        { ask: 'When was the gate shut?', kind: 'factual' },
        { ask: 'What brought you here?', kind: 'opening' },
      ] as const
    ).map((question) => ({
      guide: { excerpts: [{ id: 'mill', quote: 'x' }], questions: [question] },
      marked: [],
    })),
    // A guide without excerpts has nothing to point to.
    { guide: { questions: [{ ask: 'Why?', kind: 'interpretive' }] }, marked: [] },
  ],
};
