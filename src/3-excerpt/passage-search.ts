import type { GuideExcerpt } from '../1-guide/schema.ts';
import type { Code } from '../source/codes.ts';
import type { DiagnosticDetails } from '../source/diagnostic.ts';
import type { Edit } from '../source/edits.ts';
import type { NamedArticle } from './elsewhere.ts';
import type { Searchable } from './search.ts';
import type { Span } from './span.ts';

/** What a problem may carry, and how the text at its key must be changed to mend it. */
export interface TellDetails extends DiagnosticDetails {
  readonly corrections?: readonly Edit[] | undefined;
  /** Lines that would name one place each of those that the words have. */
  readonly lines?: readonly NarrowingLine[] | undefined;
  /** Whether the passage prints the same, its paragraphs' numbers too, whichever line is chosen. */
  readonly printsAlike?: boolean | undefined;
}

/** A line for an excerpt that says which of several places is meant. */
export interface NarrowingLine {
  readonly key: 'after' | 'which';
  readonly value: string;
  /** The place, for people: "paragraph 4". */
  readonly where: string;
}

/** Reports a problem at a key of the excerpt. */
export type Tell = (
  code: Code,
  key: keyof GuideExcerpt,
  message: string,
  details?: TellDetails,
) => void;

/** One search for a passage: what is wanted, where to look, how to tell of problems. */
export interface PassageSearch {
  readonly excerpt: GuideExcerpt;
  readonly searchable: Searchable;
  /** The guide's other articles, each with the guide's name for it. */
  readonly others: readonly NamedArticle[];
  readonly within: readonly Span[];
  readonly tell: Tell;
}

/** One way to place a passage in the article. */
export interface Way {
  /** What prints, in order. */
  readonly pieces: readonly Span[];
  /** Where the words stand that the excerpt gives: the pieces, or those of `from` and of `to`. */
  readonly named: readonly Span[];
  /** Where the words of `after` stand before it. */
  readonly after?: Span | undefined;
}

/** Where a way to place a passage starts. */
export function startOf({ pieces: [first] }: Way): number {
  return first?.start ?? 0;
}

/** The ways to place a passage, in the order of the text. */
export interface Ways {
  /** Those that follow the words of `after`, where the excerpt has it; else all. */
  readonly left: readonly Way[];
  /** All of them, `after` aside. */
  readonly all: readonly Way[];
  /** Every place of the first words, however many, also where no way goes on from there. */
  readonly starts: readonly Span[];
}

/** Places that are counted, unless `which` asks for more, before calling a wording too common. */
export const MOST_PLACES = 50;

/** How many places to look for, `which` beyond the usual most included. */
export function mostWays({ which = 0 }: GuideExcerpt): number {
  return Math.max(MOST_PLACES, which);
}

/** The key that a problem with the whole passage is told at. */
export function selectorOf(excerpt: GuideExcerpt): 'quote' | 'from' | 'paragraphs' {
  if (excerpt.quote !== undefined) return 'quote';
  return excerpt.from === undefined ? 'paragraphs' : 'from';
}

/** A passage in a message: one line, at most sixty characters. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 57).trimEnd()}…` : flat;
}
