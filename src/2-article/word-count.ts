import { OMISSION } from './article.ts';

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where these scripts are in Unicode, with much else but no usual punctuation; saves time. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;

/**
 * How many words a text has: stretches between white space that hold a letter or a digit; in
 * scripts without spaces, words as Unicode cuts them (UAX #29). An article's `words`, and what a
 * guide quotes of it, are counted alike.
 */
export function countWords(text: string): number {
  const plain = plainCount(text);
  if (plain !== undefined) return plain;
  const words = text.replaceAll(OMISSION, ' ');
  if (!MAY_BE_UNSPACED.test(words) || !UNSPACED.test(words))
    return words.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const stretches = words.match(/\S+/gu) ?? [];
  return stretches.reduce((sum, stretch) => sum + wordsIn(stretch), 0);
}

/** Of each character of ASCII, whether it parts words, is part of them, or makes one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === OMISSION || /\s/.test(character)) return 0;
  return /[A-Za-z0-9]/.test(character) ? 2 : 1;
});

/** The same of a text in ASCII, as most are; undefined of others. */
function plainCount(text: string): number | undefined {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === undefined) return undefined;
    if (kind === 0) isCounted = false;
    else if (kind === 2 && !isCounted) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

function wordsIn(stretch: string): number {
  if (!/[\p{L}\p{N}]/u.test(stretch)) return 0;
  if (!UNSPACED.test(stretch)) return 1;
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(stretch);
  return [...segments].filter((segment) => segment.isWordLike).length;
}
