import { totalOf } from './counts.ts';
import { formulaGrades, type Grades, gradesOf } from './grades.ts';
import type { CountedSentence } from './running-text.ts';

/** The level of a text; undefined where it is too short to tell. */
export function levelOf(sentences: readonly CountedSentence[]): Grades | undefined {
  return gradesOf(totalOf(sentences.map(({ counts }) => counts)));
}

/**
 * Sentences no shorter than the average, first the one without which the text would be easiest. A sentence's own
 * level would not do: by the formulas, two long words are harder than any sentence of fifty.
 */
export function hardestFirst(sentences: readonly CountedSentence[]): CountedSentence[] {
  const total = totalOf(sentences.map(({ counts }) => counts));
  const without = ({ counts }: CountedSentence) => {
    const rest = {
      sentences: total.sentences - counts.sentences,
      words: total.words - counts.words,
      spelled: total.spelled - counts.spelled,
      letters: total.letters - counts.letters,
      syllables: total.syllables - counts.syllables,
    };
    // The mean moves with every formula, where the middle one may stay.
    return formulaGrades(rest).reduce((sum, grade) => sum + grade, 0);
  };
  return sentences
    .filter(({ counts }) => counts.words * total.sentences >= total.words)
    .map((sentence) => ({ sentence, rest: sentences.length > 1 ? without(sentence) : 0 }))
    .sort((a, b) => a.rest - b.rest)
    .map(({ sentence }) => sentence);
}
