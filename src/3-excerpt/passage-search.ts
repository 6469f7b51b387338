import type { GuideExcerpt } from '../1-guide/schema.ts';
import type { Code } from '../source/codes.ts';
import type { DiagnosticDetails } from '../source/diagnostic.ts';
import type { Searchable, Span } from './search.ts';

/** Reports a problem at a key of the excerpt. */
export type Tell = (
  code: Code,
  key: keyof GuideExcerpt,
  message: string,
  details?: DiagnosticDetails,
) => void;

/** One search for a passage: what is wanted, where to look, how to tell of problems. */
export interface PassageSearch {
  readonly excerpt: GuideExcerpt;
  readonly searchable: Searchable;
  readonly others: readonly Searchable[];
  readonly within: readonly Span[];
  readonly tell: Tell;
}

/** Places that are counted and listed before giving up on a very common wording. */
export const MOST_PLACES = 50;

/** A passage in a message: one line, at most sixty characters. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 57).trimEnd()}…` : flat;
}
