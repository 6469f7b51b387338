import type { GuideExcerpt } from '../1-guide/schema.ts';
import { blockAt, placeInWords } from '../2-article/article.ts';
import { foldQuotation } from './fold.ts';
import { numberOf } from './look-alike.ts';
import { selectorOf, type Tell } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import type { Printed } from './printed.ts';
import { findPlaces, type Searchable } from './search.ts';
import type { Span } from './span.ts';

/** Tells that a piece starts or ends inside a word. */
export function warnMidWord(
  excerpt: GuideExcerpt,
  { boundaries }: Searchable,
  pieces: readonly Span[],
  tell: Tell,
): void {
  for (const { start, end } of pieces) {
    const edges = [
      ['starts', boundaries.wordAround(start)],
      ['ends', boundaries.wordAround(end)],
    ] as const;
    for (const [edge, word] of edges) {
      if (word === undefined) continue;
      const key = excerpt.from !== undefined && edge === 'ends' ? 'to' : selectorOf(excerpt);
      tell('excerpt/mid-word', key, `The passage ${edge} inside the word “${word}”.`, {
        hint: 'Quote the whole word.',
      });
    }
  }
}

/**
 * Tells that the words of `to` come again in the paragraph that the passage ends in, and gives the
 * places where they do.
 */
export function warnRecurring(
  excerpt: GuideExcerpt,
  searchable: Searchable,
  passage: Span | undefined,
  tell: Tell,
): readonly Span[] {
  const { article, boundaries } = searchable;
  const block = passage && blockAt(article, passage.end);
  if (excerpt.to === undefined || !block) return [];
  const rest = [{ start: passage.end, end: block.end }];
  for (const text of wordings(excerpt.to)) {
    const again = boundaries.whole(findPlaces(searchable, foldQuotation(text), rest));
    if (again.length === 0) continue;
    const where = placeInWords(article, passage.end);
    tell('excerpt/to-recurs', 'to', `The words of \`to\` come again later in ${where}.`, {
      hint: 'The passage ends at the first of them. Write a few more words if you meant a later one.',
    });
    return again;
  }
  return [];
}

/** Tells what in a passage does not print as it stands. */
export function warnUnprintable(
  excerpt: GuideExcerpt,
  { directionMarks, unseen, unknown }: Printed,
  tell: Tell,
): void {
  const key = selectorOf(excerpt);
  if (directionMarks) {
    const what = 'The passage has hidden marks of writing direction; they print as markup.';
    tell('excerpt/bidi', key, what, { hint: 'Compare the printed line with the article.' });
  }
  if (unseen.length > 0) {
    const what = `The passage has characters that cannot be seen; they are left out: ${list(unseen)}.`;
    tell('excerpt/invisible', key, what, {
      hint: 'Remove them from the saved article, or find out what put them there.',
    });
  }
  if (unknown.length > 0) {
    const what = `The passage has characters that have no meaning outside one font: ${list(unknown)}.`;
    tell('excerpt/invisible', key, what, {
      severity: 'error',
      hint: 'Look at the page the article comes from. If it is a mark and no word, remove it from the saved article; else leave the word out with `[...]`.',
    });
  }
}

function list(characters: readonly string[]): string {
  const shown = characters.slice(0, 5).map(numberOf).join(', ');
  return characters.length > 5 ? `${shown} and ${characters.length - 5} more` : shown;
}
