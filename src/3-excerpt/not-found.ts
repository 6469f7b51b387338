import { placeInFile, placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import { type PassageSearch, shorten } from './passage-search.ts';
import { findPlaces } from './search.ts';
import { foundElsewhere, suggest } from './suggest.ts';

/** Tells that words are not in the article, with what comes nearest, or where else they are. */
export function tellNotFound(
  search: PassageSearch,
  key: 'quote' | 'from' | 'to',
  words: string,
  part: boolean,
): void {
  const { excerpt, searchable, others, within, tell } = search;
  const { article } = searchable;
  const what = part
    ? `“${shorten(words)}” is`
    : key === 'quote'
      ? 'This quotation is'
      : `\`${key}\` is`;
  const where = excerpt.under === undefined ? '' : `, under “${excerpt.under}”`;
  const message = `${what} not in “${article.metadata.title}”${where}.`;

  if (excerpt.under !== undefined && within.length > 0) {
    const [place] = findPlaces(searchable, foldQuotation(words));
    if (place) {
      tell('excerpt/not-found', key, message, {
        hint: `It is in ${placeInWords(article, place.start)}, outside that heading. Remove \`under\`, or name the right heading.`,
      });
      return;
    }
  }
  const elsewhere = foundElsewhere(words, others);
  if (elsewhere) {
    tell('excerpt/not-found', key, message, {
      hint: `It is in the article called \`${elsewhere.id}\`, ${elsewhere.where}. Write \`article: ${elsewhere.id}\`.`,
    });
    return;
  }
  if (/\.\.\.|…/u.test(words) && key === 'quote') {
    // Only where the points are all that is wrong: else a wrong word would go unnamed.
    const pieces = words.split(/\s*(?:\.\.\.|…)\s*/u).filter((piece) => piece.trim() !== '');
    if (pieces.every((piece) => findPlaces(searchable, foldQuotation(piece)).length > 0)) {
      tell('excerpt/not-found', key, message, {
        hint: 'If the three points stand for words left out, write them in brackets: `[...]`.',
      });
      return;
    }
  }
  const [suggestion] = suggest(searchable, words);
  if (suggestion) {
    const { place, wording, difference } = suggestion;
    const differs = difference ? ` ${difference}` : ' has other marks';
    tell('excerpt/not-found', key, message, {
      hint: `The article, ${placeInWords(article, place.start)},${differs}.\nIts wording: ${wording}\nUse the article's wording, or choose another passage.`,
      related: [
        {
          ...placeInFile(article, place.start, place.end),
          message: "The article's wording is here.",
        },
      ],
    });
    return;
  }
  tell('excerpt/not-found', key, message, {
    hint: article.text.includes('\u0000')
      ? 'The saved copy is trimmed to passages quoted before, so the words may be in what it leaves out. Put the full article in its place to quote more.'
      : 'Nothing in it comes near. Copy the words from the saved article, or check `article`.',
  });
}
