import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { fleschKincaid } from 'flesch-kincaid';
import type { Counts } from './counts.ts';

/**
 * School grades of the United States, whole, from 1 (a child of six or seven) over 12 (the last year of
 * school) and 13 to 16 (college) to 18, which stands for all that is harder: the formulas were made
 * from texts for schools and training, and say little beyond.
 */
export interface Grades {
  /** Of the formula that finds the text easiest. */
  readonly lowest: number;
  /** Of the formula in the middle, which a limit is held against. */
  readonly middle: number;
  readonly highest: number;
}

/** What each formula makes of a text, the easiest first, unrounded. */
export function formulaGrades({ sentences, words, spelled, letters, syllables }: Counts): number[] {
  // Figures count as words of the usual length.
  const scale = words / spelled;
  const counts = { sentence: sentences, word: words };
  return [
    // Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy
    // enlisted personnel, Research Branch Report 8-75: words a sentence and syllables a word.
    fleschKincaid({ ...counts, syllable: syllables * scale }),
    // Smith and Senter (1967), Automated Readability Index, AMRL-TR-66-220: words a sentence and
    // characters a word.
    automatedReadability({ ...counts, character: letters * scale }),
    // Coleman and Liau (1975), A computer readability formula designed for machine scoring, Journal of
    // Applied Psychology 60, 283-284: letters and sentences to a hundred words.
    colemanLiau({ ...counts, letter: letters * scale }),
  ].sort((a, b) => a - b);
}

/** The grades that a text reads at; undefined where there is too little of it to tell. */
export function gradesOf(counts: Counts): Grades | undefined {
  if (counts.words < LEAST_WORDS || counts.sentences < 1 || counts.spelled < 1) return undefined;
  const [lowest = 0, middle = 0, highest = 0] = formulaGrades(counts).map((grade) =>
    Math.min(HARDEST, Math.max(1, Math.round(grade))),
  );
  return { lowest, middle, highest };
}

const HARDEST = 18;

/**
 * Words from which on a text has a level. The formulas were made from passages of a hundred words and
 * more. Of stretches of a hundred words out of one guide's background, 94 percent are within two
 * grades of the whole; of fifty words, 74 percent; of thirty, 69.
 */
export const LEAST_WORDS = 100;
