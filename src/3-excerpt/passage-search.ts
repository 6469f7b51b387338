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
  /** The guide's other articles, each with the guide's name for it. */
  readonly others: readonly (readonly [string, Searchable])[];
  readonly within: readonly Span[];
  readonly tell: Tell;
}

/** The places where a passage can be. */
export interface Ways {
  /** Those that follow the words of `after`, where the excerpt has it; else all. */
  readonly left: readonly Span[][];
  /** All of them, `after` aside. */
  readonly all: readonly Span[][];
}

/** Places that are counted, unless `which` asks for more, before calling a wording too common. */
export const MOST_PLACES = 50;

/** A passage in a message: one line, at most sixty characters. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 57).trimEnd()}…` : flat;
}
