import { type Found, questionRule } from './question-rule.ts';

const WH = 'who|whom|whose|what|which|when|where|why|how';
/**
 * Another question in the same sentence: a comma, "and why", and a clause of its own. Other
 * interrogatives there mostly carry the first question on: "what did it cost, and whom did it help?"
 */
const JOINED = /[,;–—]\s*and\s+(?:then\s+)?(why\b[^?,;]*)\?/iu;
const FIRST_WH = new RegExp(`\\b(${WH})\\b`, 'iu');

/** What only asks for more of the same answer: the reason, the condition, the place in the text. */
const GOES_ON =
  /^(?:and |or |but )?(?:why\b|how so|how (?:can|do|could|would|might) (?:you|we|one) (?:tell|know|be sure)|if (?:so|not|you)|or\b|for (?:whom|example|instance)|under what|in (?:what|which)|on what|to (?:whom|what|which)|with what|what (?:in|from) the|what (?:makes|made|leads|led|tells) (?:you|us)|what (?:would|might) (?:change|have to)|what (?:evidence|passage|sentence|word|words|line|reasons?)\b|where (?:in|does|do|did) the (?:text|article|story|author|passage)|which (?:words?|lines?|sentences?|passages?|paragraphs?)\b|at what|what else|who else|what if|how far|how much|until when|since when|at whose|for how long|when,? if|where,? if)/iu;

export const double = questionRule({
  code: 'question/double',
  why: 'Of two questions at once a group answers the easier, and half of it has forgotten the other.',
  instead: 'Ask the first, and put the second below `followups`.',
  judge({ ask }): Found | undefined {
    const [first, second] = ask.questions.slice(-2);
    if (first && second && !GOES_ON.test(second.text) && wordsIn(second.text) >= 4) {
      return found(second.start, second.end, ask.words.slice(second.start, second.end));
    }
    const last = ask.questions.at(-1);
    const match = last && JOINED.exec(last.text);
    const part = match?.[1];
    if (!last || !match || part === undefined) return undefined;
    const before = FIRST_WH.exec(last.text)?.[1]?.toLowerCase();
    const sameWord = before === /^\w+/u.exec(part)?.[0].toLowerCase();
    // "What might it gain, and what lose" weighs one thing; so does a reason asked for at the end.
    const isReason = GOES_ON.test(part) && wordsIn(part) <= LONGEST_REASON;
    if (before === undefined || sameWord || isReason || wordsIn(part) < 4) return undefined;
    const start = last.start + match.index + match[0].indexOf(part);
    return found(start, start + part.length, part);
  },
  bad: [
    {
      ask: 'Who gains, and why does nobody in the council object?',
      marked: 'why does nobody in the council object',
    },
    {
      ask: 'What did the doctor know? Which patients were told of the risk?',
      marked: 'Which patients were told of the risk?',
    },
    {
      ask: 'How did the strike begin, and why did the owners give in?',
      marked: 'why did the owners give in',
    },
    {
      ask: 'What does the father want? Does the son ever understand him?',
      marked: 'Does the son ever understand him?',
    },
    {
      ask: 'Where does the money come from, and why does nobody on the council ask?',
      marked: 'why does nobody on the council ask',
    },
  ],
  good: [
    'What might a state gain, and what might it lose, by closing its ports?',
    'Was the strike just? Why, or why not?',
    'Which option could you live with, and why?',
    'How and why did the town change its mind?',
    'What does the father want, and what in the text tells you?',
    'Is a lie ever kind? If so, when?',
    'Who speaks, and who is silent?',
    'What did it cost her to keep silent, and whom did her silence protect?',
    'The dam holds water for two states. Which of them has the better claim to it?',
    'When does the narrator stop believing her, and how can we tell?',
  ],
});

/** Words; a longer clause that starts like a reason asks something of its own. */
const LONGEST_REASON = 5;

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function found(start: number, end: number, words: string): Found {
  return {
    start,
    end,
    message: `“${words}” is a second question.`,
    advice: `Put it below the first: \`followups: [${JSON.stringify(asQuestion(words))}]\``,
  };
}

function asQuestion(words: string): string {
  const trimmed = words.trim().replace(/\??$/u, '?');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
