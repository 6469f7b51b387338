import { placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import { wordings } from './pasted-text.ts';
import { findPlaces, type Searchable } from './search.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** An article of the guide by the guide's name for it. */
export type NamedArticle = readonly [id: string, searchable: Searchable];

/** Where else the very words are, among the guide's other articles. */
export function foundElsewhere(
  quotation: string,
  others: readonly NamedArticle[],
): { readonly id: string; readonly where: string } | undefined {
  for (const text of wordings(quotation)) {
    for (const [id, other] of others) {
      const [place] = findPlaces(other, foldQuotation(text));
      if (place) return { id, where: placeInWords(other.article, place.start) };
    }
  }
  return undefined;
}

/** What comes nearest to the words among the guide's other articles. */
export function nearElsewhere(
  quotation: string,
  others: readonly NamedArticle[],
): { readonly named: NamedArticle; readonly suggestion: Suggestion } | undefined {
  return others
    .flatMap((named) => suggest(named[1], quotation).map((suggestion) => ({ named, suggestion })))
    .sort((a, b) => a.suggestion.distance - b.suggestion.distance)[0];
}
