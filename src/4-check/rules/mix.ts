import type { GuideQuestion } from '../../1-guide/schema.ts';
import type { Finding, Rule } from './rule.ts';

/** With fewer a share says nothing. */
const FEWEST = 4;

type Kind = GuideQuestion['kind'];

export const mix: Rule = {
  code: 'guide/mix',
  why: 'Facts are soon told and opinions need no text; questions of meaning keep a group at the page.',
  instead:
    'Have at most a quarter of factual questions, and more than half of the core ask what the text means (`kind: interpretive`).',
  english: false,
  judge: ({ questions, hasFaults }): Finding[] => {
    if (hasFaults('questions')) return [];
    const core = questions.filter(({ question: { kind } }) => !isFrame(kind));
    // Kinds are optional: what has none is not counted against anyone.
    if (core.length < FEWEST || core.some(({ question }) => question.kind === undefined)) return [];
    const count = (kind: Kind) => core.filter(({ question }) => question.kind === kind).length;
    const [factual, interpretive] = [count('factual'), count('interpretive')];
    const path = ['questions'];
    if (factual * 4 > core.length) {
      const message = `${factual} of ${core.length} core questions are “factual”, more than a quarter.`;
      return [
        {
          path,
          isKey: true,
          message,
          advice: 'Move facts to the background, or ask what they mean.',
        },
      ];
    }
    if (interpretive * 2 <= core.length) {
      const message = `${interpretive} of ${core.length} core questions are “interpretive”, no more than half.`;
      return [
        {
          path,
          isKey: true,
          message,
          advice: 'Ask what a passage means before asking what to think of it.',
        },
      ];
    }
    return [];
  },
  examples: [
    ...(['ffiii', 'iieee', 'iiee', 'ffffi', 'eeee'] as const).map((kinds) => example(kinds, true)),
    ...(['iiif', 'iiiee', 'oeec', 'ii', 'iiie', 'fffi?', 'oiiifc'] as const).map((kinds) =>
      example(kinds, false),
    ),
  ],
};

function isFrame(kind: Kind): boolean {
  return kind === 'opening' || kind === 'closing';
}

/** A guide whose questions are of the kinds with these first letters, `?` being none. */
function example(letters: string, isBad: boolean) {
  const kinds = ['factual', 'interpretive', 'evaluative', 'opening', 'closing'] as const;
  const questions = Array.from(letters, (letter) => {
    const kind = kinds.find((one) => one.startsWith(letter));
    return kind ? { ask: 'Who pays?', kind } : { ask: 'Who pays?' };
  });
  return { guide: { questions }, marked: isBad ? ['questions'] : [] };
}
