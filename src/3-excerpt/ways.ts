import { byEnds } from './by-ends.ts';
import { byQuotation } from './by-quotation.ts';
import type { PassageSearch, Ways } from './passage-search.ts';

/** The ways to place the passage that an excerpt names by words; undefined after telling why none. */
export function waysOf(search: PassageSearch): Ways | undefined {
  const { quote } = search.excerpt;
  return quote === undefined ? byEnds(search) : byQuotation(search, quote);
}
