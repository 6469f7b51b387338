import type { GuideExcerpt } from '../1-guide/schema.ts';
import { narrow } from './narrow.ts';
import { byParagraphs } from './paragraphs.ts';
import type { PassageSearch, Tell } from './passage-search.ts';
import { relied } from './relied.ts';
import type { Searchable } from './search.ts';
import { sections } from './sections.ts';
import type { Span } from './span.ts';
import { waysOf } from './ways.ts';

/** A passage that was found. */
export interface Located {
  /** The stretches of the article's text that print, in order. */
  readonly pieces: readonly Span[];
  /** Every stretch that finding them relied on, in order, the pieces among them. */
  readonly relied: readonly Span[];
}

/**
 * Finds the passage that an excerpt names. Exact, or by the foldings of `fold`; never by likeness.
 * Undefined after telling why.
 */
export function locate(
  excerpt: GuideExcerpt,
  searchable: Searchable,
  others: PassageSearch['others'],
  tell: Tell,
): Located | undefined {
  const { article } = searchable;
  if (excerpt.paragraphs !== undefined) {
    const pieces = byParagraphs(excerpt, article, tell);
    return pieces && { pieces, relied: pieces };
  }
  const named = sections(excerpt, article, tell);
  if (!named) return undefined;
  const { within, headings } = named;
  const search: PassageSearch = { excerpt, searchable, others, within, tell };
  const ways = waysOf(search);
  const chosen = ways && narrow(search, ways);
  if (!chosen) return undefined;
  const counted = excerpt.which === undefined ? [chosen] : ways.left;
  return { pieces: chosen.pieces, relied: relied(search, chosen, counted, headings) };
}
