import { LEAST_WORDS } from '../reading/grades.ts';
import type { Level } from '../reading/reading.ts';
import type { CountedSentence } from '../reading/running-text.ts';
import type { Finding, Rule } from './rule.ts';

/** Further sentences that are pointed to. */
const MOST_RELATED = 2;
/** Words of a sentence that are quoted. */
const WORDS_QUOTED = 8;

export const readingLevel: Rule = {
  code: 'reading/level',
  why: 'Whoever has to read a sentence twice comes to the talk with half of the text.',
  instead: `Split the sentences that are pointed to, or say them in shorter words; or raise \`grade\` below \`limits\`. A text counts from ${LEAST_WORDS} words on. Its level is the middle one of three formulas, those of Kincaid, of Smith and Senter, and of Coleman and Liau.`,
  english: true,
  isAsked: ({ limits }) => limits?.grade !== undefined,
  judge: ({ guide, reading, hasFaults }) => {
    const most = guide.limits?.grade;
    if (most === undefined) return [];
    const { background, questions } = reading.levels();
    return [
      ...findingOf('The background reads', background, most, () => reading.hardest('background')),
      ...(hasFaults('questions')
        ? []
        : findingOf('The questions read', questions, most, () => reading.hardest('questions'))),
    ];
  },
  examples: [
    { guide: { limits: { grade: 12 }, background: legal(4) }, marked: ['Notwithstanding'] },
    {
      guide: { limits: { grade: 7 }, background: `${plain(9)}\n\n${legal(1)}` },
      marked: ['Notwithstanding'],
    },
    {
      guide: { limits: { grade: 12 }, background: `${plain(7)} ${legal(2)}` },
      marked: ['Notwithstanding'],
    },
    {
      guide: { limits: { grade: 10 }, questions: [{ ask: `${legal(3)} Who gains?` }] },
      marked: ['Notwithstanding'],
    },
    {
      guide: { limits: { grade: 10 }, background: legal(3), questions: [{ ask: legal(3) }] },
      marked: ['Notwithstanding', 'Notwithstanding'],
    },
    { guide: { background: legal(4) }, marked: [] },
    { guide: { limits: { grade: 5 }, background: plain(12) }, marked: [] },
    { guide: { limits: { grade: 5 }, background: legal(2) }, marked: [] },
    { guide: { limits: { grade: 5 }, background: legal(4), lang: 'es' }, marked: [] },
    { guide: { limits: { grade: 5 }, background: `${plain(12)}\n\n> ${legal(4)}` }, marked: [] },
    { guide: { limits: { grade: 2 }, questions: [{ ask: plain(12) }] }, marked: [] },
  ],
};

function findingOf(
  reads: string,
  level: Level | undefined,
  most: number,
  hardest: () => readonly CountedSentence[],
): Finding[] {
  if (level === undefined || level.middle <= most) return [];
  const [first, ...others] = hardest();
  if (first === undefined) return [];
  const { lowest, highest } = level;
  const grades = lowest === highest ? `grade ${lowest}` : `grades ${lowest} to ${highest}`;
  return [
    {
      path: first.path,
      within: first.within,
      message: `${reads} at U.S. ${grades}, and the limit is ${most}. What adds most is the sentence “${startOf(first)}”, of ${inWords(first)}.`,
      advice: 'Split it, or say it in shorter words; or raise `grade` below `limits`.',
      related: others.slice(0, MOST_RELATED).map((sentence) => ({
        path: sentence.path,
        within: sentence.within,
        message: `Then “${startOf(sentence)}”, of ${inWords(sentence)}.`,
      })),
    },
  ];
}

function startOf({ text }: CountedSentence): string {
  const words = text.split(' ');
  return words.length > WORDS_QUOTED ? `${words.slice(0, WORDS_QUOTED).join(' ')} …` : text;
}

function inWords({ counts: { words } }: CountedSentence): string {
  return words === 1 ? '1 word' : `${words} words`;
}

/** Sentences that are easy to read. */
function plain(count: number): string {
  return 'It stood by the mill, and we went there often. '.repeat(count).trim();
}

/** Sentences that are not. */
function legal(count: number): string {
  return 'Notwithstanding any provision to the contrary, the administrator shall, upon determination of noncompliance and following reasonable notification, require the responsible municipality to undertake remediation of contaminated infrastructure consistent with the applicable regulations promulgated pursuant to this chapter. '
    .repeat(count)
    .trim();
}
