import { countWords } from '../../2-article/word-count.ts';

/**
 * Words a minute when adults read non-fiction in English silently: 238, the mean of 190 studies
 * in Brysbaert (2019), "How many words do we read per minute?", Journal of Memory and Language
 * 109, 104047.
 */
const WORDS_A_MINUTE = 238;
/** When they read aloud: 183, the mean of 77 studies in the same review. */
const WORDS_A_MINUTE_ALOUD = 183;

/** Minutes that it takes to read so many words, rounded up; 0 for none. */
export function minutesFor(words: number): number {
  return Math.ceil(words / WORDS_A_MINUTE);
}

/** Seconds that it takes to read so many words, rounded up to tens: it is not known any nearer. */
export function secondsFor(words: number): number {
  return Math.ceil((6 * words) / WORDS_A_MINUTE) * 10;
}

/** Minutes that it takes to read these texts aloud, rounded up; 0 where there are no words. */
export function minutesAloud(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + countWords(text), 0) / WORDS_A_MINUTE_ALOUD);
}
