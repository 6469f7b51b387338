import type { Stretch } from './double-marks.ts';

/** What is in single quotation marks; which mark ends it may be open. */
export interface SingleQuoted {
  /** The ways to read it, the likeliest first: apostrophes and closing marks look the same. */
  readonly readings: readonly Stretch[];
}

/** Single marks that open, and the marks that close them. */
const CLOSES: Readonly<Record<string, string>> = {
  "'": "'’",
  '‘': "’'",
  '‚': '‘’',
  '‹': '›',
};
/** Fewer words than this are hardly a quotation: terms and titles stand in single marks too. */
const LEAST_WORDS = 4;
/** Years without their century, and words that start with an apostrophe. */
const SHORT_YEAR = /^\d\ds?(?![\p{L}\p{N}])/u;
const ELIDED = /^(?:[Tt]is|[Tt]was|em|til|cause|bout|n)(?![\p{L}\p{N}])/u;

/**
 * The stretches of four words or more in single quotation marks, outside those in double ones.
 * Apostrophes are told apart where they can be: inside words, before years and a few words, and
 * after a plural's s, which may also be the end of the quotation.
 */
export function singleQuoted(text: string, doubles: readonly Stretch[]): SingleQuoted[] {
  const marks = [...text.matchAll(/['‘’‚‹›]/gu)]
    .map(({ 0: mark, index }) => ({ mark, index }))
    .filter(({ index }) => !doubles.some(({ start, end }) => index >= start && index < end));
  const found: SingleQuoted[] = [];
  let next = 0;
  while (next < marks.length) {
    const opening = marks[next] as (typeof marks)[number];
    next += 1;
    if (!opens(opening.mark, text, opening.index)) continue;
    const start = opening.index + 1;
    const possible: Stretch[] = [];
    let certain: Stretch | undefined;
    let after = next;
    for (; after < marks.length && !certain; after++) {
      const { mark, index } = marks[after] as (typeof marks)[number];
      const closing = CLOSES[opening.mark]?.includes(mark) && closes(text, index);
      if (!closing && opens(mark, text, index)) break;
      if (!closing) continue;
      if (mark !== '›' && /[sS]/.test(text[index - 1] ?? '')) possible.push({ start, end: index });
      else certain = { start, end: index };
    }
    const likeliest = certain ?? possible[0];
    if (!likeliest) continue;
    next = certain ? after : marks.findIndex(({ index }) => index === likeliest.end) + 1;
    if (wordCount(text.slice(likeliest.start, likeliest.end)) < LEAST_WORDS) continue;
    // What may have ended before counts too, where it is long enough to be a quotation.
    const long = possible.filter(
      ({ start, end }) => wordCount(text.slice(start, end)) >= LEAST_WORDS,
    );
    found.push({ readings: certain ? [...long, certain] : possible });
  }
  return found;
}

function opens(mark: string, text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  const after = text.slice(index + 1, index + 10);
  if (!(mark in CLOSES) || !/^\S/u.test(after)) return false;
  if ("'‘".includes(mark) && SHORT_YEAR.test(after)) return false;
  if (mark === "'" && ELIDED.test(after)) return false;
  return mark === '‹' || /[\s\p{Ps}\p{Pd}"“„«:/]/u.test(before);
}

function closes(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  return /\S/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(index + 1, index + 3));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0;
}
