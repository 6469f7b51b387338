import { type Article, placeInFile, placeInWords } from '../2-article/article.ts';
import type { DiagnosticDetails } from '../source/diagnostic.ts';
import type { Edit } from '../source/edits.ts';
import { foundElsewhere, nearElsewhere } from './elsewhere.ts';
import { foldQuotation } from './fold.ts';
import { type PassageSearch, shorten } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import { corrections } from './same-words.ts';
import { findPlaces, type Searchable } from './search.ts';
import type { Span } from './span.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** Tells that words are not in the article, with what comes nearest, or where else they are. */
export function tellNotFound(
  search: PassageSearch,
  key: 'quote' | 'from' | 'to',
  words: string,
  part: boolean,
): void {
  const { excerpt, searchable, tell } = search;
  const { article } = searchable;
  const what = part
    ? `“${shorten(words)}” is`
    : key === 'quote'
      ? 'This quotation is'
      : `\`${key}\` is`;
  const where = excerpt.under === undefined ? '' : `, under “${excerpt.under}”`;
  const message = `${what} not in “${article.metadata.title}”${where}.`;
  tell('excerpt/not-found', key, message, {
    ...explain(search, key, words),
    corrections: correctionsOf(search, key, words),
  });
}

/** How words must be changed to be the article's, by offsets into the text that they stand in. */
function correctionsOf(
  { excerpt, searchable, within }: PassageSearch,
  key: 'quote' | 'from' | 'to',
  words: string,
): Edit[] | undefined {
  const whole = excerpt[key] ?? '';
  const at = whole.indexOf(words);
  if (at < 0 || at !== whole.lastIndexOf(words)) return undefined;
  return corrections(searchable, words, within)?.map(({ start, end, text }) => ({
    start: start + at,
    end: end + at,
    text,
  }));
}

/** What helps to find the right words, the surest first. */
function explain(
  { excerpt, searchable, others }: PassageSearch,
  key: 'quote' | 'from' | 'to',
  words: string,
): DiagnosticDetails {
  const { article } = searchable;
  if (excerpt.under !== undefined) {
    const place = firstPlace(searchable, words);
    if (place) {
      return {
        hint: `It is in ${placeInWords(article, place.start)}, outside that heading. Remove \`under\`, or name the right heading.`,
        related: [{ ...placeInFile(article, place.start, place.end), message: 'It is here.' }],
      };
    }
  }
  const elsewhere = foundElsewhere(words, others);
  if (elsewhere) {
    return {
      hint: `It is in the article called \`${elsewhere.id}\`, ${elsewhere.where}. Write \`article: ${elsewhere.id}\`.`,
    };
  }
  if (key === 'quote' && elidedByPoints(searchable, words)) {
    return {
      hint: 'If the three points stand for words left out, write them in brackets: `[...]`.',
    };
  }
  // Signs of pasted Markdown are no difference worth telling.
  const suggestions = suggest(searchable, [...wordings(words)].at(-1) ?? words);
  if (suggestions.length > 0) return nearest(article, suggestions);
  const near = nearElsewhere(words, others);
  if (near) {
    const [id, other] = near.named;
    const details = nearest(other.article, [near.suggestion], `The article called \`${id}\``);
    return { ...details, hint: `Nothing in it comes near. ${details.hint}` };
  }
  return {
    hint: article.isTrimmed
      ? 'The saved copy is trimmed to passages quoted before, so the words may be in what it leaves out. Put the full article in its place to quote more.'
      : 'Nothing in it comes near. Copy the words from the saved article, or check `article`.',
  };
}

/** Suggestions in words and places: the first in full, the others shorter. */
export function nearest(
  article: Article,
  [first, ...others]: readonly Suggestion[],
  source = 'The article',
): DiagnosticDetails & { readonly hint: string } {
  if (!first) return { hint: '' };
  const where = ({ place }: Suggestion) => placeInWords(article, place.start);
  const differs = ({ difference }: Suggestion) => difference || 'has other marks';
  const lines = [
    `${source}, ${where(first)}, ${differs(first)}.`,
    `Its wording: ${first.wording}`,
    ...others.map((other) => `Or ${where(other)}, “${shorten(other.wording)}”: ${differs(other)}.`),
    ...(first.longer ? ['Where you left words out on purpose, write `[...]`.'] : []),
    "Use the article's wording, or choose another passage.",
  ];
  return {
    hint: lines.join('\n'),
    related: [first, ...others].map(({ place }, index) => ({
      ...placeInFile(article, place.start, place.end),
      message: index === 0 ? "The article's wording is here." : 'This comes near too.',
    })),
  };
}

/** The first place of words, as typed or as pasted, in an article or in some stretches of it. */
export function firstPlace(searchable: Searchable, words: string, within?: readonly Span[]) {
  for (const text of wordings(words)) {
    const [place] = findPlaces(searchable, foldQuotation(text), within);
    if (place) return place;
  }
  return undefined;
}

/** Three points that may stand for words left out, in brackets of any kind or in none. */
const POINTS = /\s*[[(]?\s*(?:\.\s?\.\s?\.|…)\s*[\])]?\s*/u;

/** Whether points are all that is wrong with a quotation: else a wrong word would go unnamed. */
function elidedByPoints(searchable: Searchable, words: string): boolean {
  const pieces = words.trim().split(POINTS);
  return pieces.length > 1 && pieces.every((piece) => firstPlace(searchable, piece));
}
