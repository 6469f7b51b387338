import type { Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Removed } from '../imported.ts';
import type { Verdicts } from './draft.ts';
import { WORDS_BEFORE } from './removed.ts';
import type { TextBlock } from './segment.ts';
import { folded } from './tree.ts';

/** Characters before a place in which its last words are looked for. */
const MOST_BEFORE = 400;

/** Words of the page that no block has: those of a button, a field, a drawing. */
export interface LeftOut {
  readonly what: string;
  readonly text: string;
  /** The number of texts of the page's that stand before it. */
  readonly at: number;
}

/**
 * What was left out before the page was brought into blocks, in the page's order. What stands
 * between the same two texts, or in the same block, is one entry; what it says twice is in it once.
 */
export function listLeftOut(
  leftOut: readonly LeftOut[],
  texts: readonly Text[],
  blocks: readonly TextBlock[],
  verdicts: Verdicts,
): Removed[] {
  const before = placesBefore(texts, blocks, verdicts);
  const removed: { what: string; words: Set<string>; after: string; block: unknown }[] = [];
  for (const { what, text, at } of leftOut) {
    const place = before[at];
    const last = removed.at(-1);
    if (last && last.what === what && last.block === place?.block) last.words.add(text);
    else {
      const words = folded(place?.before ?? '').split(' ');
      const after = words.slice(-WORDS_BEFORE).join(' ');
      removed.push({ what, words: new Set([text]), after, block: place?.block });
    }
  }
  return removed.map(({ what, words, after }) => ({ what, text: [...words].join(' / '), after }));
}

/** A place in the article: a block, and the end of its text up to there. */
interface PlaceInBlock {
  readonly block: TextBlock;
  readonly before: string;
}

/** For each number of texts, the place of the last of them that is kept. */
function placesBefore(
  texts: readonly Text[],
  blocks: readonly TextBlock[],
  verdicts: Verdicts,
): (PlaceInBlock | undefined)[] {
  const places = new Map<Text, PlaceInBlock>();
  for (const block of blocks) {
    if (verdicts.get(block) !== undefined) continue;
    let before = '';
    visit(block.element, 'text', (text) => {
      before = (before + text.value).slice(-MOST_BEFORE);
      places.set(text, { block, before });
    });
  }
  let last: PlaceInBlock | undefined;
  const before: (PlaceInBlock | undefined)[] = [undefined];
  for (const text of texts) {
    last = places.get(text) ?? last;
    before.push(last);
  }
  return before;
}
