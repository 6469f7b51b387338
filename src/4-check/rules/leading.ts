import { firstMatch, questionRule } from './question-rule.ts';

/** Ways of asking that hold the answer ready. */
const LEADS: readonly RegExp[] = [
  /\b(?:do|would|did|must|should)(?:n['’]t) (?:you|we|one) (?:all )?(?:think|agree|say|feel|believe|admit)\b/iu,
  /\b(?:do|would) you not (?:think|agree|say|feel|believe|admit)\b/iu,
  /\b(?:is|are|was|were)(?:n['’]t) (?:it|this|that) (?:\w+ )?(?:clear|obvious|true|plain|evident|wrong|right|time|strange|odd|a shame|unfair|better|worse)\b/iu,
  /,\s*(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)n['’]t|won['’]t|can['’]t) (?:it|he|she|they|we|you|this|that|there|one)\?/iu,
  /,\s*(?:right|correct|no|yes|agreed)\?/iu,
  /\b(?:would|do|can) (?:you|we|anyone) (?:really|seriously|honestly) (?:think|believe|want|say|deny)\b/iu,
  /\b(?:everyone|everybody|anyone) (?:knows|agrees|can see) that\b/iu,
  /\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|should|must) (?:surely|clearly|obviously|undoubtedly|of course|plainly)\b(?! (?:stated?|written|marked|label\w*|defined?|shown?|explain\w*|visible|express\w*|describ\w*|named?|separat\w*|distinguish\w*|see|say|heard?|seen)\b)/iu,
  /(?:^|[.!?]\s+)(?:Surely|Clearly|Obviously|Undoubtedly|Of course)\b/u,
];

/** Whether a text says what to answer; whether yes or no would do is then no further fault. */
export function leads(text: string): boolean {
  return firstMatch(LEADS, text) !== undefined;
}

export const leading = questionRule({
  code: 'question/leading',
  why: 'A question that gives its answer away tests who agrees, not what anyone thinks.',
  instead: 'Take out the words that say what to think, and ask openly: “How clear is it that …?”',
  judge({ ask }) {
    const found = firstMatch(LEADS, ask.text);
    if (!found) return undefined;
    const said = found.words.replace(/^[,.!?\s]+/u, '');
    return {
      start: found.end - said.length,
      end: found.end,
      message: `“${said}” tells people what to answer.`,
      advice: 'Leave the words out, and ask what speaks for it and what against.',
    };
  },
  bad: [
    { ask: 'Isn’t it clear that the bridge should go?', marked: 'Isn’t it clear' },
    { ask: 'Don’t you think the mayor was careless?', marked: 'Don’t you think' },
    { ask: 'The law failed, didn’t it?', marked: 'didn’t it?' },
    { ask: 'She should have told him, right?', marked: 'right?' },
    { ask: 'Surely the doctors knew? What did they say?', marked: 'Surely' },
    { ask: 'The plan is clearly too dear. Who wants it?', marked: 'is clearly' },
    { ask: 'Wouldn’t you agree that schools come first?', marked: 'Wouldn’t you agree' },
  ],
  good: [
    'How clearly does the report say who paid?',
    'Where is it clearly stated that the well was closed?',
    'What is obvious to the reader that the narrator does not see?',
    'What would you say to a neighbor who thinks otherwise?',
    'Which right comes first, the tenant’s or the owner’s?',
    'Why does the author say “surely” three times on one page?',
    'What do you think the judge should have done?',
  ],
});
