import type { CountSyllables } from './syllables.ts';

/** What the formulas of a reading level count. */
export interface Counts {
  readonly sentences: number;
  /** Stretches between white space that hold a letter or a digit; addresses of the web are left out. */
  readonly words: number;
  /** Words that are all letters, to which `letters` and `syllables` belong. */
  readonly spelled: number;
  readonly letters: number;
  readonly syllables: number;
}

/** The counts of no text. */
const NOTHING: Counts = { sentences: 0, words: 0, spelled: 0, letters: 0, syllables: 0 };

/**
 * Counts one sentence. A figure (`1983`, `3.5`, `13th`) is a word, but neither long nor short: its
 * characters and syllables are left out, as Flesch advises for syllables (The Art of Readable Writing,
 * 1949, ch. "How to use the readability formula"). A word with hyphens is one, a dash parts two.
 */
export function countSentence(sentence: string, syllables: CountSyllables): Counts {
  const counts = { ...NOTHING, sentences: 1 };
  for (const typed of sentence.split(OTHERWISE_PARTED.test(sentence) ? /\s+|[—―]|--+/u : ' ')) {
    const usual = usualWord(typed);
    if (usual === undefined && (!/[\p{L}\p{N}]/u.test(typed) || ADDRESS.test(typed))) continue;
    counts.words += 1;
    if (usual === undefined && /\p{N}/u.test(typed)) continue;
    const word = usual ?? withoutMarks(typed);
    counts.spelled += 1;
    counts.letters += usual?.length ?? word.match(/\p{L}/gu)?.length ?? 0;
    counts.syllables += syllables(word);
  }
  return counts;
}

/** What may part words besides a space. */
const OTHERWISE_PARTED = /[^ -~]|--/;

/** What may end a usual word. */
const MARKS = ',.;:!?';

/** What nearly all words are: ASCII letters, and a mark perhaps. Only saves time. */
function usualWord(typed: string): string | undefined {
  const length = MARKS.includes(typed.at(-1) ?? ' ') ? typed.length - 1 : typed.length;
  for (let at = 0; at < length; at++) {
    const letter = typed.charCodeAt(at) | 0x20;
    if (letter < 0x61 || letter > 0x7a) return undefined;
  }
  if (length === 0 || typed === 'www.') return undefined;
  return typed.slice(0, length);
}

/** Counts taken together. */
export function totalOf(parts: readonly Counts[]): Counts {
  return parts.reduce(
    (sum, part) => ({
      sentences: sum.sentences + part.sentences,
      words: sum.words + part.words,
      spelled: sum.spelled + part.spelled,
      letters: sum.letters + part.letters,
      syllables: sum.syllables + part.syllables,
    }),
    NOTHING,
  );
}

/** An address of a page or a mailbox. */
const ADDRESS = /:\/\/|^\W*www\.|\S@\S/u;

/** A word without the marks before and behind it. */
function withoutMarks(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '').replace(/(?<!\.\p{L})\.+$/u, '');
}
