import { firstMatch, questionRule } from './question-rule.ts';

/** A topic with a question mark. A few words more, and it may be a question after all. */
const ELLIPTICAL =
  /^(?:(?:And|But|So|Now|Well),? )?(?:(?:what|how) about\b|what do (?:you|we) (?:all )?(?:think|make|feel) (?:about|of)\b|what are your (?:thoughts|feelings|views) (?:on|about)\b|(?:any )?(?:thoughts|comments|reactions)\b)(?:\s+[^\s?]+){0,9}\?$/iu;

export const elliptical = questionRule({
  code: 'question/elliptical',
  why: 'Without a verb of its own a question names a topic, and each person answers another one.',
  instead: 'Say what to do with the topic: compare, choose, explain, say what would change.',
  judge({ ask }) {
    const [only, second] = ask.sentences;
    const found = only && !second && firstMatch([ELLIPTICAL], only.text, only.start);
    if (!found) return undefined;
    const { start, end, words } = found;
    return {
      start,
      end,
      message: `“${words}” does not say what to think about.`,
      advice: 'Ask what it did, to whom, or what would have been different without it.',
    };
  },
  bad: [
    { ask: 'What about the farmers?', marked: 'What about the farmers?' },
    { ask: 'What do you think about the treaty?', marked: 'What do you think about the treaty?' },
    { ask: 'How about climate?', marked: 'How about climate?' },
    { ask: 'Any thoughts on the last chapter?', marked: 'Any thoughts on the last chapter?' },
    { ask: 'And what about women?', marked: 'And what about women?' },
    {
      ask: 'What are your thoughts on nuclear power?',
      marked: 'What are your thoughts on nuclear power?',
    },
  ],
  good: [
    'What about the farmers’ plan changed between the two meetings?  Who asked for it?',
    'What do you think the treaty meant to those who signed it?',
    'What do you make of the fact that no witness was called, and that the judge says so twice in his opinion?',
    'How do the farmers talk about the river?',
    'Three groups are missing from this report. What about it would change if the farmers had written it?',
    'What did the author leave out about the flood?',
  ],
});
