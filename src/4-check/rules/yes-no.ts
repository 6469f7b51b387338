import { leads } from './leading.ts';
import { questionRule } from './question-rule.ts';

/** What a question begins with that yes or no answers. */
const OPENER =
  /^(?:(?:And|But|So|Then|Well|Now|Finally|In your (?:view|opinion)|In the end|On balance|Overall|Today),?\s+)?((?:is|are|am|was|were|do|does|did|can|could|should|would|will|shall|has|have|had|may|might|must)(?:n['’]t)?)\s+(?!you (?:describe|explain|tell|name|give|think of|say (?:why|how|what)|point|find|imagine a|recall a|list|show|put|compare)\b)(?!there (?:any )?other\b)/iu;

/** Asks for more than yes or no, in the same breath. */
const ASKS_FOR_MORE =
  /\b(?:why|how|what|which|who|whom|whose|where|when|in what|to what|explain|describe|or)\b/iu;

export const yesNo = questionRule({
  code: 'question/yes-no',
  why: 'A question that yes or no answers ends the talk instead of opening it.',
  instead:
    'Ask for what speaks for each side, for the conditions, or for the reason: why, how, what, under what conditions. If the group is to vote on purpose, say so: `allow: {question/yes-no: We vote on it before and after.}`',
  judge({ question, ask }) {
    if (question.kind === 'factual' || leads(ask.text)) return undefined;
    const asked = ask.questions.at(-1);
    const first = ask.questions[0];
    if (!asked || !first) return undefined;
    const opener = OPENER.exec(first.text);
    if (!opener) return undefined;
    const after = ask.text.slice(first.start + opener[0].length);
    const followed = (question.followups ?? []).some((one) => /^\W*(?:why|how|what)\b/iu.test(one));
    if (ASKS_FOR_MORE.test(after) || followed) return undefined;
    const word = opener[1] ?? '';
    const start = first.start + opener[0].lastIndexOf(word);
    const whole = ask.words.slice(first.start, first.end);
    return {
      start,
      end: start + word.length,
      message: `The question begins with “${word}”: yes or no would answer it.`,
      advice: `For example: ${whole} Why, or why not?`,
    };
  },
  bad: [
    {
      ask: 'Should the town have sold the mill?',
      marked: 'Should',
      advice: 'Should the town have sold the mill? Why, or why not?',
    },
    { ask: 'Is the treaty fair to small states?', marked: 'Is' },
    { ask: 'Do you trust the author?', marked: 'Do' },
    { ask: 'The council met in secret. Was that legal?', marked: 'Was' },
    { ask: 'Can a vaccine mandate be justified?', marked: 'Can' },
    { ask: 'In your opinion, has the river recovered?', marked: 'has' },
    { ask: 'Wouldn’t a toll solve the problem?', marked: 'Wouldn’t' },
  ],
  good: [
    'What speaks for selling the mill, and what against it?',
    'Is the treaty fair to small states, and how can one tell?',
    'Was the meeting legal? Why, or why not?',
    'Is the narrator a liar or a man who has been lied to?',
    'Can you describe the moment when the captain changes his mind?',
    'How far should a town go to keep its school?',
    { ask: 'Did the council vote on the sale?', kind: 'factual' },
    {
      ask: 'Would you have signed?',
      followups: ['What would have had to be different?'],
    },
    'To what extent does the law protect tenants?',
  ],
});
