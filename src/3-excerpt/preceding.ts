import { foldQuotation } from './fold.ts';
import type { PassageSearch } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import { wordsBefore } from './search.ts';
import type { Span } from './span.ts';

/** A place, and where the words of `after` stand before it. */
export interface Following {
  readonly place: Span;
  readonly after: Span;
}

/** The places that follow the words of `after`: as typed, or else as pasted Markdown. */
export function following(
  { searchable }: PassageSearch,
  after: string,
  places: readonly Span[],
): Following[] {
  for (const text of wordings(after)) {
    const words = foldQuotation(text);
    const found = places.flatMap((place) => {
      const before = wordsBefore(searchable, place.start, words);
      return before ? [{ place, after: before }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}
