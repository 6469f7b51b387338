import { firstMatch, questionRule } from './question-rule.ts';

/** Words that judge, where "so" stands before them in the premise of a question. */
const JUDGING =
  'afraid|aggressive|arrogant|bad|biased|blind|brutal|careless|callous|corrupt|cowardly|cruel|dangerous|desperate|dishonest|foolish|greedy|hostile|incompetent|indifferent|ineffective|inept|irrational|lazy|naive|naïve|reckless|ruthless|selfish|short-sighted|shortsighted|slow|stubborn|stupid|terrible|unfair|unjust|unreasonable|weak|wrong|wise|brave|noble|heroic|brilliant|wonderful';

const SLANTS: readonly RegExp[] = [
  new RegExp(
    `\\bwhy (?:is|are|was|were|has|have|had|did|do|does)\\b[^?.]{1,80}?\\b(so (?:${JUDGING}))\\b`,
    'iu',
  ),
  /\bwhy (?:did|do|does|has|have|had|would)\b[^?.,]{1,60}?\b((?:fail|refuse|neglect|bother|pretend)(?:e?d)? to|insist(?:ed)? on|ignored?)\b/iu,
];

export const slanted = questionRule({
  code: 'question/slanted',
  why: 'A judgment inside the premise has to be swallowed before anyone can answer.',
  instead:
    'Ask whether and in what way it was so, before asking why: “What did Iran do about …, and what did it leave undone?”',
  judge({ ask }) {
    const found = firstMatch(SLANTS, ask.text);
    const slant = found?.match[1];
    if (!found || slant === undefined) return undefined;
    return {
      start: found.end - slant.length,
      end: found.end,
      message: `“${slant}” takes for granted what the group might dispute.`,
      advice:
        'Ask first what was done, and what speaks for calling it that: “In what way, if any, …?”',
    };
  },
  bad: [
    { ask: 'Why did the city fail to warn its people?', marked: 'fail to' },
    { ask: 'Why was the ministry so corrupt?', marked: 'so corrupt' },
    { ask: 'Why are voters so stubborn about taxes?', marked: 'so stubborn' },
    { ask: 'Why did the company refuse to pay?', marked: 'refuse to' },
    { ask: 'Why has the governor ignored the drought?', marked: 'ignored' },
  ],
  good: [
    'Why was the harbor so important to both sides?',
    'In what way, if any, did the city fail its people?',
    'Why did the company decide to pay?',
    'What made the ministry’s officers accept money?',
    'Why did the writer choose to end with the funeral?',
    'Why is the river lower in August than in May?',
  ],
});
