import { syllable } from 'syllable';

/** How many syllables an English word has, by rule and by lists of exceptions; 1 or more. */
export type CountSyllables = (word: string) => number;

/** Letters; longer ones are said as a word. */
const LONGEST_SPELT = 4;

/**
 * Counts syllables, and remembers words: guides that are compiled together share most of theirs, and
 * counting is slow. Abbreviations in capitals are said letter by letter: `CIA` has three.
 */
export function syllableCounter(): CountSyllables {
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const bare = word.replace(/['’]s$/u, '').replaceAll('.', '');
    const isSpelt = /^\p{Lu}{2,}$/u.test(bare) && bare.length <= LONGEST_SPELT;
    const count = isSpelt ? bare.length : Math.max(1, syllable(word));
    known.set(word, count);
    return count;
  };
}
