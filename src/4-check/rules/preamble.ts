import { questionRule } from './question-rule.ts';

/** Words; what a listener keeps in mind until the question comes. */
const MOST = 35;

export const preamble = questionRule({
  code: 'question/preamble',
  why: 'Who has to hold a paragraph in mind has lost it by the time the question comes.',
  instead: 'Move what leads up to it to the background or to the excerpt’s note, and ask at once.',
  judge({ ask }) {
    const question = ask.questions[0];
    const [first] = ask.sentences;
    if (!question || !first || question === first) return undefined;
    const before = ask.words.slice(first.start, question.start).trim();
    const words = before.match(/\S+/g)?.length ?? 0;
    if (words <= MOST) return undefined;
    return {
      start: first.start,
      end: first.start + before.length,
      message: `${words} words come before the question; “${opening(before)} …” leads up to it.`,
      advice: `Keep at most ${MOST}, or move them to the background.`,
    };
  },
  bad: [
    'The harbor was built in 1870 by a company that had never built one before. It silted up within ten years, was dredged twice at public cost, and was sold in 1931 for a tenth of what it had cost the town to begin with.',
    'There are three villages on the lake. Each has its own council, its own school and its own fire engine. Two of them have said in public that they would rather merge than see the last shop close, while the third, which is the smallest by far, has said nothing.',
    'In the first chapter the captain lies to his crew about the water that is left. In the second he lies to his officers about the charts. In the third, when nobody is left to lie to, he begins to write the letters that the book is made of.',
    'A hospital has one bed. A man of eighty comes in with a stroke, and a woman of thirty with a fever that may be nothing at all. The doctor on duty has been awake for twenty hours and has no one to ask, and the telephone is out.',
    'Some say that rivers should have rights. A court in one country has held so; a parliament in another has made it law; and in a third, whose rivers are the longest of all, the question has been before a committee for eleven years without a single hearing.',
  ].map((text) => ({ ask: `${text} Who should decide?`, marked: text })),
  good: [
    'The harbor was sold in 1931. Who should have been asked?',
    'Suppose that an officer with such a record offers to come over. Which of the three ways could you live with?',
    'Who should decide?',
    'A hospital has one bed and two patients. Whom should it take, and by what rule?',
    'Some say that rivers should have rights. What would change for those who live beside one?',
  ],
});

function opening(text: string): string {
  return text.split(/\s+/u).slice(0, 5).join(' ');
}
