/** How much of a wanted text was got, and how much of what was got was wanted: 0 to 1. */
export interface TextScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words in a shingle. */
const LENGTH = 4;

/** Scripts written without spaces: a word is one character. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Characters that nobody sees. ZWNJ and ZWJ stay: without them a word is spelt wrongly. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\p{Bidi_Control}]/gu;

/**
 * The words of a text in lower case, by Unicode's word boundaries (UAX 29), apostrophes all of one
 * kind; single characters where a script has no spaces.
 */
export function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const folded = text.normalize('NFC').replace(INVISIBLE, '').replace(/[‘’]/g, "'").toLowerCase();
  return [...segmenter.segment(folded)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => (UNSPACED.test(segment) ? [...segment] : [segment]));
}

/** Every run of four words, in order; a shorter text is one shingle. */
export function shinglesOf(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + LENGTH).join(' '));
}

/** Compares two texts by their shingles, as multisets: words got twice are wanted once. */
export function scoreText(wanted: readonly string[], got: readonly string[]): TextScore {
  const common = countCommon(wanted, got);
  const precision = common / Math.max(1, shinglesOf(got).length);
  const recall = common / Math.max(1, shinglesOf(wanted).length);
  return { precision, recall, f1: common === 0 ? 0 : 2 / (1 / precision + 1 / recall) };
}

/**
 * The words got, less the texts that may be taken or left. A text is cut out only where nothing
 * wanted is lost by it, so that a short one is not cut out of the article's own sentences.
 */
export function withoutOptional(
  got: readonly string[],
  wanted: readonly string[],
  optional: readonly string[],
): readonly string[] {
  let left = got;
  for (const words of optional.map(wordsOf)) {
    for (let at = 0; words.length > 0 && at + words.length <= left.length; at++) {
      if (words.some((word, index) => left[at + index] !== word)) continue;
      const cut = left.toSpliced(at, words.length);
      if (countCommon(wanted, cut) >= countCommon(wanted, left)) left = cut;
    }
  }
  return left;
}

/** The runs of words in `words` whose shingles are not in `others`, each shingle counted once. */
export function missingRuns(words: readonly string[], others: readonly string[]): string[] {
  const left = countEach(shinglesOf(others));
  const runs: { start: number; end: number }[] = [];
  for (const [at, shingle] of shinglesOf(words).entries()) {
    const count = left.get(shingle) ?? 0;
    left.set(shingle, count - 1);
    if (count > 0) continue;
    const last = runs.at(-1);
    if (last && at <= last.end) last.end = at + LENGTH;
    else runs.push({ start: at, end: at + LENGTH });
  }
  return runs.map(({ start, end }) => words.slice(start, end).join(' '));
}

function countCommon(wanted: readonly string[], got: readonly string[]): number {
  const left = countEach(shinglesOf(wanted));
  let common = 0;
  for (const shingle of shinglesOf(got)) {
    const count = left.get(shingle) ?? 0;
    if (count > 0) common += 1;
    left.set(shingle, count - 1);
  }
  return common;
}

function countEach(shingles: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return counts;
}
