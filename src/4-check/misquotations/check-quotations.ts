import type { GuideFile } from '../../1-guide/read-guide.ts';
import type { Excerpt } from '../../3-excerpt/excerpt.ts';
import { foldQuotation } from '../../3-excerpt/fold.ts';
import { findQuotation } from '../../3-excerpt/quoted-words.ts';
import { toWhiteSpace } from '../../3-excerpt/relied.ts';
import { findPlaces, type Searchable } from '../../3-excerpt/search.ts';
import { merged, type Span } from '../../3-excerpt/span.ts';
import { diagnostic } from '../../source/diagnostic.ts';
import { readMarkdown } from '../../source/markdown/markdown-text.ts';
import { type Memory, NO_MEMORY } from '../../source/memory.ts';
import type { Tell } from '../allowances.ts';
import { blocksOf, plainBlock } from './blocks.ts';
import { guideTexts } from './guide-texts.ts';
import { tellMisquote } from './misquote.ts';
import type { OwnWords } from './own-words.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/** Quotation marks, as they are or as an entity, and what starts a block quotation; saves time. */
const MAY_QUOTE = /["“”„«»'‘‚‹>&]/u;

/** What checking the quotations in a guide's own texts gives. */
export interface CheckedQuotations {
  /** The stretches of each article that a quotation was found in, in order, by the guide's names. */
  readonly relied: ReadonlyMap<string, readonly Span[]>;
  /** The entries of `elsewhere` that some quotation has the words of. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * The rule of `question/misquote`, `excerpt/misquote` and `guide/misquote`: what stands in quotation
 * marks in the guide's own texts is some article's, or a name, or said to be from elsewhere. Without
 * `searchables`, where some article could not be read, no misquotation is told.
 */
export function checkQuotations(
  guideFile: GuideFile,
  searchables: ReadonlyMap<string, Searchable> | undefined,
  excerpts: readonly Excerpt[],
  own: OwnWords,
  tell: Tell,
  memory: Memory = NO_MEMORY,
): CheckedQuotations {
  const relied = new Map<string, Span[]>();
  const elsewhere = new Set<string>();
  for (const text of guideTexts(guideFile.guide)) {
    if (!MAY_QUOTE.test(text.text)) continue;
    const blocks = text.markdown
      ? memory.about(blocksOf, readMarkdown(text.text, memory))
      : [plainBlock(text.text)];
    const { quotations, open } = findQuotations(blocks);
    for (const { start, end } of open) {
      const place = guideFile.placeWithin(text.path, start, end);
      const message = 'A quotation starts here and does not end.';
      const hint = 'Add the closing mark, so that the words between can be checked.';
      tell(diagnostic('guide/open-quotation', place, message, { hint }), text.item);
    }
    const sources = [...(searchables ?? [])].sort(
      ([a], [b]) => Number(text.articles.includes(b)) - Number(text.articles.includes(a)),
    );
    const misquotes: Quotation[] = [];
    for (const quotation of quotations) {
      const listed = quotation.readings.flatMap(({ words }) => own.entriesWith(words));
      for (const entry of listed) elsewhere.add(entry);
      const found = findIn(sources, quotation, excerpts, memory);
      if (found) relied.set(found.id, [...(relied.get(found.id) ?? []), ...found.spans]);
      if (found || !searchables || listed.length > 0) continue;
      if (!quotation.readings.some(({ words }) => own.isName(words))) misquotes.push(quotation);
    }
    const all = sources.map(([, source]) => source);
    for (const misquote of misquotes) {
      // What is quoted within a misquotation goes with it.
      if (misquotes.some((other) => isWithin(misquote, other))) continue;
      tellMisquote(misquote, text, guideFile, all, tell);
    }
  }
  const spans = [...relied].map(([id, list]) => [id, merged(list)] as const);
  return { relied: new Map(spans), elsewhere };
}

function isWithin({ readings: [inner] }: Quotation, { readings: [outer] }: Quotation): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && inner.start >= outer.start && inner.end <= outer.end;
}

/** The first article that has a quotation in one of its readings, and the stretches that have it. */
function findIn(
  sources: readonly (readonly [string, Searchable])[],
  { readings }: Quotation,
  excerpts: readonly Excerpt[],
  memory: Memory,
): { id: string; spans: Span[] } | undefined {
  const searchables = sources.map(([, source]) => source);
  for (const { words } of readings) {
    // Points at an edge say that a sentence goes on; no word is left out between others.
    const bare = words.replace(/^(?:\.\s?\.\s?\.|…)\s*|\s*(?:\.\s?\.\s?\.|…)$/gu, '');
    for (const typed of new Set([words, bare])) {
      const found = findQuotation(typed, searchables, memory);
      const [id, source] = sources[found?.index ?? -1] ?? [];
      if (!found || id === undefined || !source) continue;
      const printed = excerpts.filter(({ articleId }) => articleId === id);
      const pieces = alsoIn(printed, source, found.pieces);
      return { id, spans: pieces.map((piece) => toWhiteSpace(source, piece)) };
    }
  }
  return undefined;
}

/** The same words where an excerpt prints them, if one does, so that a copy need keep no more. */
function alsoIn(
  excerpts: readonly Excerpt[],
  source: Searchable,
  pieces: readonly Span[],
): readonly Span[] {
  const [piece, second] = pieces;
  if (!piece || second) return pieces;
  const words = foldQuotation(source.article.text.slice(piece.start, piece.end));
  const printed = excerpts.flatMap((excerpt) => excerpt.pieces);
  const [place] = source.boundaries.whole(findPlaces(source, words, printed));
  return [place ?? piece];
}
