import type { Searchable } from '../search.ts';
import type { Span } from '../span.ts';
import { withoutUnseen } from '../words.ts';

/** Scripts that put no spaces between words, so that white space cuts them nowhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks that a few words quoted from the middle of a sentence are better without. */
const MARKS_AT_START = /^[\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe},;:"']+/u;
const MARKS_AT_END = /[\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe},;:"']+$/u;

/**
 * The words of a passage, in order, as a reader counts them: between spaces, without the marks
 * around them. The first starts with the passage and the last ends with it, marks and all.
 */
export function wordsOf(searchable: Searchable, passage: Span): Span[] {
  const text = searchable.article.text.slice(passage.start, passage.end);
  const words = [...text.matchAll(/\S+/gu)]
    .flatMap(({ 0: word, index }) =>
      UNSPACED.test(word)
        ? segmentsOf(word).map((one) => ({ ...one, start: index + one.start }))
        : [{ word, start: index }],
    )
    .filter(({ word }) => /[\p{L}\p{N}\p{S}]/u.test(word))
    .map(({ word, start }) => unmarked(searchable, word, passage.start + start));
  return words.map((word, index) => ({
    start: index === 0 ? passage.start : word.start,
    end: index === words.length - 1 ? passage.end : word.end,
  }));
}

/** A stretch of an article as a person would type it: on one line, nothing in it unseen. */
export function typed({ article }: Searchable, { start, end }: Span): string {
  return withoutUnseen(article.text.slice(start, end)).replace(/\s+/gu, ' ').trim();
}

function segmentsOf(text: string): { word: string; start: number }[] {
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment, index }) => ({ word: segment, start: index }));
}

/** A word without the marks at its ends, as far as it is cut at word boundaries then. */
function unmarked({ boundaries }: Searchable, word: string, at: number): Span {
  const start = at + (MARKS_AT_START.exec(word)?.[0].length ?? 0);
  const end = at + word.length - (MARKS_AT_END.exec(word)?.[0].length ?? 0);
  const isCut = (position: number) => boundaries.wordAround(position) === undefined;
  const whole = { start: at, end: at + word.length };
  if (start >= end) return whole;
  return {
    start: isCut(start) ? start : whole.start,
    end: isCut(end) ? end : whole.end,
  };
}
