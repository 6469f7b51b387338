import type { GuideExcerpt } from '../1-guide/schema.ts';
import { OMISSION } from '../2-article/article.ts';
import type { NamedArticle } from './elsewhere.ts';
import type { ExcerptBlock } from './excerpt.ts';
import { type Located, locate } from './locate.ts';
import { selectorOf, type Tell } from './passage-search.ts';
import { printed } from './printed.ts';
import { toWhiteSpace } from './relied.ts';
import type { Searchable } from './search.ts';
import { merged } from './span.ts';
import { warnMidWord, warnRecurring, warnUnprintable } from './warnings.ts';

/** A passage that was found, as it prints. */
export interface ResolvedPassage extends Located {
  readonly blocks: readonly ExcerptBlock[];
}

/**
 * Finds the passage that an excerpt names in its article, and sets it in the article's own words.
 * Undefined after telling why not; what is odd about a passage that was found is told too.
 */
export function resolvePassage(
  excerpt: GuideExcerpt,
  source: Searchable,
  others: readonly NamedArticle[],
  tell: Tell,
): ResolvedPassage | undefined {
  const located = locate(excerpt, source, others, tell);
  if (!located || !isWhole(excerpt, source, located, tell)) return undefined;
  const { pieces } = located;
  warnMidWord(excerpt, source, pieces, tell);
  const recurring = warnRecurring(excerpt, source, pieces.at(-1), tell);
  const relied = merged([...located.relied, ...recurring.map((at) => toWhiteSpace(source, at))]);
  const setting = printed(source.article, pieces);
  warnUnprintable(excerpt, setting, tell);
  return { pieces, relied, blocks: setting.blocks };
}

/** Whether the saved copy has all of the passage; a trimmed one may leave out words within it. */
function isWhole(
  excerpt: GuideExcerpt,
  { article }: Searchable,
  { pieces }: Located,
  tell: Tell,
): boolean {
  if (pieces.every(({ start, end }) => !article.text.slice(start, end).includes(OMISSION))) {
    return true;
  }
  tell('excerpt/trimmed', selectorOf(excerpt), 'The saved copy leaves out part of this passage.', {
    hint: 'It is trimmed to passages quoted before, or has HTML there that is not read. Put the full article in its place, or quote what is there.',
  });
  return false;
}
