import type { Rule } from './rule.ts';

const PARTS = ['opening', 'core', 'closing'] as const;

function partOf(kind: string | undefined): number {
  return kind === 'opening' ? 0 : kind === 'closing' ? 2 : 1;
}

export const order: Rule = {
  code: 'guide/order',
  why: 'People need an easy way in before the hard questions, and a way out after them.',
  instead: 'Put opening questions first, then the core, then closing ones.',
  english: false,
  judge: ({ questions, hasFaults }) => {
    if (hasFaults('questions')) return [];
    let reached = 0;
    return questions.flatMap(({ index, question }) => {
      const part = partOf(question.kind);
      if (part >= reached) {
        reached = part;
        return [];
      }
      const item = ['questions', index];
      const [own, before] = [PARTS[part], PARTS[reached]];
      return [
        {
          item,
          path: question.kind === undefined ? [...item, 'ask'] : [...item, 'kind'],
          message: `Question ${index + 1} is of the ${own} part and stands after the ${before} part has begun.`,
          advice: `Move it up, before the first ${before} question, or change its \`kind\`.`,
        },
      ];
    });
  },
  examples: [
    ...(
      [
        ['interpretive', 'opening'],
        ['closing', 'opening'],
        ['closing', 'evaluative'],
        ['opening', 'factual', 'opening'],
        ['opening', 'interpretive', 'closing', 'factual'],
      ] as const
    ).map((kinds) => ({
      guide: { questions: kinds.map((kind) => ({ ask: 'Who pays?', kind })) },
      marked: [kinds.at(-1) ?? ''],
    })),
    ...(
      [
        ['opening', 'factual', 'interpretive', 'closing'],
        ['interpretive', 'evaluative', 'interpretive'],
        ['opening', 'opening', 'closing'],
        ['factual'],
        ['evaluative', 'closing', 'closing'],
      ] as const
    ).map((kinds) => ({
      guide: { questions: kinds.map((kind) => ({ ask: 'Who pays?', kind })) },
      marked: [],
    })),
  ],
};
