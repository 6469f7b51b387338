import type { Element } from 'hast';
import {
  dropAuthorBox,
  dropBareHeadings,
  dropFollowingLinks,
  dropLinkBars,
  dropSmallPrint,
} from './after-judging.ts';
import { findCaptions } from './captions.ts';
import { findCore } from './core.ts';
import type { Draft, Known, Verdicts } from './draft.ts';
import { bringLead, trimEdges } from './edges.ts';
import { dropForms, dropPullQuotes, dropTeasers } from './inserts.ts';
import { BlockJudge } from './judge.ts';
import type { Pictures } from './pictures.ts';
import type { TextBlock } from './segment.ts';
import type { Weights } from './weights.ts';

/** Which blocks are the article's. */
export interface Selection {
  readonly verdicts: Verdicts;
  /** The element that holds the article, if one does. */
  readonly core: Element | undefined;
  /** What stands in a block's place in the article; `picture` sets a caption. */
  replacement(
    number: number,
    element: Element,
    picture: (image: Element | undefined, caption: string) => Element,
  ): Element | undefined;
}

/**
 * Judges each block of a page, the article's text or something beside it: first by itself, then,
 * in the order below, by what is kept around it.
 */
export function select(
  blocks: readonly TextBlock[],
  main: ReadonlySet<number>,
  weights: Weights,
  pictures: Pictures,
  known: Known,
): Selection {
  const core = findCore(blocks, main, weights);
  const { captions, credits } = findCaptions(blocks, weights, pictures);
  const judge = new BlockJudge({ blocks, main, weights, known, core });
  const verdicts = new Map<TextBlock, string | undefined>();
  for (const block of blocks) {
    const lone = captions.has(block) && !captions.get(block)?.image ? 'caption' : undefined;
    verdicts.set(block, judge.judge(block) ?? (credits.has(block) ? 'picture credit' : lone));
  }
  const draft: Draft = { blocks, main, weights, known, core, captions, credits, verdicts };
  bringLead(draft, judge);
  dropForms(draft);
  dropTeasers(draft);
  dropPullQuotes(draft);
  dropLinkBars(draft);
  trimEdges(draft);
  dropSmallPrint(draft);
  dropAuthorBox(draft);
  dropFollowingLinks(draft);
  dropBareHeadings(draft);
  const byNumber = new Map(blocks.map((block) => [block.number, block]));
  return {
    verdicts,
    core,
    replacement: (number, element, picture) => {
      const block = byNumber.get(number);
      if (!block || verdicts.get(block) !== undefined) return undefined;
      const caption = captions.get(block);
      return caption ? picture(caption.image, block.text) : element;
    },
  };
}
