import type { GuideExcerpt } from '../../1-guide/schema.ts';
import type { PassageSearch, Way, Ways } from '../passage-search.ts';
import { singlingOut } from '../pasteable.ts';
import type { Searchable } from '../search.ts';
import { sections } from '../sections.ts';
import type { Span } from '../span.ts';
import { waysOf } from '../ways.ts';
import { typed } from './passage-words.ts';

/** The keys of an excerpt that say which passage it is. */
export type PassageFields = Pick<
  GuideExcerpt,
  'quote' | 'from' | 'to' | 'paragraphs' | 'under' | 'after' | 'which'
>;

/** The highest number that `which` may have. */
const MOST_WHICH = 10_000;

/** The ways to place the passage that some fields name, and of these the one that is the passage. */
export interface Placed {
  readonly search: PassageSearch;
  readonly ways: Ways;
  readonly own: Way;
  /** Its position among the ways, from 0. */
  readonly index: number;
}

/** Where fields lead, if one of the ways is the passage. */
export function placed(
  searchable: Searchable,
  fields: PassageFields,
  passage: Span,
): Placed | undefined {
  const tell = () => {};
  // `which` lets ways be counted beyond the usual most, and chooses none of them here.
  const excerpt = { ...fields, which: MOST_WHICH };
  const within = sections(excerpt, searchable.article, tell)?.within;
  if (!within) return undefined;
  const search: PassageSearch = { excerpt, searchable, others: [], within, tell };
  const ways = waysOf(search);
  const index = ways?.left.findIndex((way) => isPassage(way, passage)) ?? -1;
  const own = ways?.left[index];
  return ways && own ? { search, ways, own, index } : undefined;
}

/** Whether fields lead to the passage and nowhere else. */
export function isOnly({ ways }: Placed): boolean {
  return ways.left.length === 1;
}

/**
 * The fields, with as little more as leads to the passage alone: the heading that it stands under
 * or the words just before it, whichever is shorter, or else its number among the places.
 */
export function singledOut(
  searchable: Searchable,
  fields: PassageFields,
  passage: Span,
): PassageFields | undefined {
  const found = placed(searchable, fields, passage);
  if (!found) return undefined;
  if (isOnly(found)) return fields;
  const after = singlingOut(found.search, found.ways, found.own);
  const under = headingsOver(searchable, passage).find((heading) => {
    const there = placed(searchable, { ...fields, under: heading }, passage);
    return there && isOnly(there);
  });
  if (under !== undefined && (after === undefined || under.length <= after.length)) {
    return { ...fields, under };
  }
  if (after !== undefined) return { ...fields, after };
  return found.index < MOST_WHICH ? { ...fields, which: found.index + 1 } : undefined;
}

function isPassage({ pieces }: Way, { start, end }: Span): boolean {
  const [first, second] = pieces;
  return first?.start === start && first.end === end && second === undefined;
}

/** The headings whose sections a passage starts in, the nearest first. */
function headingsOver(searchable: Searchable, { start }: Span): string[] {
  const over: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const block of searchable.article.blocks.toReversed()) {
    if (block.kind !== 'heading' || block.end > start || (block.level ?? 1) >= level) continue;
    level = block.level ?? 1;
    over.push(typed(searchable, block));
  }
  return over;
}
