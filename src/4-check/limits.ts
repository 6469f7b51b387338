import type { Guide } from '../1-guide/schema.ts';

/** How much a guide may quote before it is told. */
export interface Limits {
  /** An article of fewer words may be quoted whole. */
  readonly whole: number;
  /** Of a longer one, at most so many words, */
  readonly words: number;
  /** and at most so many percent of it, */
  readonly percent: number;
  /** but always so many words. */
  readonly least: number;
  /** Excerpts of one author, unless they are from one article that may be quoted whole. */
  readonly excerpts: number;
}

/**
 * The figures of the classroom guidelines of 1976 in the United States ("Agreement on Guidelines
 * for Classroom Copying in Not-For-Profit Educational Institutions", House Report 94-1476): a
 * floor that educators and publishers agreed on, not the law.
 */
const USUAL_LIMITS: Limits = {
  whole: 2500,
  words: 1000,
  percent: 10,
  least: 500,
  excerpts: 2,
};

/** The limits that a guide sets, the usual ones where it sets none. */
export function limitsOf({ limits = {} }: Guide): Limits {
  const given = Object.fromEntries(
    Object.entries(limits).filter(([, value]) => value !== undefined),
  );
  return { ...USUAL_LIMITS, ...given };
}

/** Words that may be quoted of an article of so many; undefined where its length is not known. */
export function mostWords(of: number | undefined, limits: Limits): number | undefined {
  if (of === undefined) return undefined;
  if (of < limits.whole) return of;
  const share = Math.floor((of * limits.percent) / 100);
  return Math.max(limits.least, Math.min(limits.words, share));
}
