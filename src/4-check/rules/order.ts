import type { GuideQuestion } from '../../1-guide/schema.ts';
import type { Rule } from './rule.ts';

function partOf(kind: GuideQuestion['kind']): 'opening' | 'core' | 'closing' {
  return kind === 'opening' || kind === 'closing' ? kind : 'core';
}

export const order: Rule = {
  code: 'guide/order',
  why: 'People need an easy way in before the hard questions, and a way out after them.',
  instead: 'Put opening questions first, then the core, then closing ones.',
  english: false,
  judge: ({ questions, hasFaults }) => {
    if (hasFaults('questions')) return [];
    const parts = questions.map(({ question }) => partOf(question.kind));
    const lastCore = parts.lastIndexOf('core');
    return questions.flatMap(({ index, question: { kind } }, at) => {
      const late = parts[at] === 'opening' && parts.slice(0, at).some((part) => part !== 'opening');
      const early = parts[at] === 'closing' && at < lastCore;
      if (!late && !early) return [];
      const item = ['questions', index];
      const where = late ? 'comes after other questions' : 'comes before the core ends';
      return [
        {
          item,
          path: [...item, 'kind'],
          message: `Question ${index + 1} is marked “${kind}” and ${where}.`,
          advice: `Move it to the ${late ? 'beginning' : 'end'}, or change its \`kind\`.`,
        },
      ];
    });
  },
  examples: [
    ...(
      [
        ['opening', 'interpretive', 'opening'],
        ['opening', 'closing', 'opening'],
        ['closing', 'closing', 'evaluative'],
        ['opening', 'opening', 'factual', 'opening'],
        ['closing', 'opening', 'interpretive', 'closing', 'factual'],
      ] as const
    ).map(([marked, ...kinds]) => ({
      guide: { questions: kinds.map((kind) => ({ ask: 'Who pays?', kind })) },
      marked: [marked],
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
