import type { Rule } from './rule.ts';

/** Seven to twelve are what experienced groups prepare. */
const MOST = 12;
/** Minutes; less than that and nobody has thought before the next one comes. */
const LEAST_MINUTES = 5;

export const pace: Rule = {
  code: 'guide/time',
  why: 'A group that hurries from question to question hears its quickest members only.',
  instead: 'Prepare seven to twelve questions, with at least five minutes for each.',
  english: false,
  judge: ({ guide, questions, hasFaults }) => {
    if (hasFaults('questions')) return [];
    if (questions.length > MOST) {
      const path = ['questions', MOST, 'ask'];
      const message = `There are ${questions.length} questions; this is number ${MOST + 1}.`;
      return [{ path, message, advice: `Keep at most ${MOST}; others can be follow-ups.` }];
    }
    const short = questions.find(({ question }) => (question.minutes ?? 99) < LEAST_MINUTES);
    if (short) {
      const path = ['questions', short.index, 'minutes'];
      const message = `Question ${short.index + 1} has ${short.question.minutes} minutes.`;
      return [{ path, message, advice: `Give it ${LEAST_MINUTES}, or make it a follow-up.` }];
    }
    const room = hasFaults('session') ? undefined : guide.session?.minutes;
    if (room === undefined || questions.length * LEAST_MINUTES <= room) return [];
    const message = `${questions.length} questions in ${room} minutes leave less than ${LEAST_MINUTES} for each.`;
    return [{ path: ['session', 'minutes'], message, advice: 'Leave some out, or meet longer.' }];
  },
  examples: [
    { guide: { questions: asks(13) }, marked: ['Q13?'] },
    { guide: { questions: asks(20) }, marked: ['Q13?'] },
    { guide: { questions: [{ ask: 'A?', minutes: 4 }] }, marked: ['4'] },
    {
      guide: {
        questions: [
          { ask: 'A?', minutes: 8 },
          { ask: 'B?', minutes: 2 },
        ],
      },
      marked: ['2'],
    },
    { guide: { session: { minutes: 45 }, questions: asks(10) }, marked: ['45'] },
    { guide: { questions: asks(12) }, marked: [] },
    { guide: { questions: [{ ask: 'A?', minutes: 5 }] }, marked: [] },
    { guide: { session: { minutes: 50 }, questions: asks(10) }, marked: [] },
    { guide: { session: { minutes: 90 }, questions: asks(9) }, marked: [] },
    { guide: { questions: asks(1) }, marked: [] },
  ],
};

function asks(count: number) {
  return Array.from({ length: count }, (_, index) => ({ ask: `Q${index + 1}?` }));
}
