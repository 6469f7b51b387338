import type { Element, Nodes } from 'hast';
import { walk } from '../source/markdown/walk.ts';
import { linesOf } from './measure.ts';
import { textIn } from './tree-text.ts';

/** A glossary term to look for, and the gloss to set beside its first use. */
export interface GlossTerm {
  readonly term: string;
  readonly gloss: Gloss;
}

/** A glossary entry as it stands in the margin. */
export interface Gloss {
  readonly html: string;
  /** Lines that it takes there, as an estimate. */
  readonly lines: number;
}

/**
 * Keeps account of the outer margin, so that notes do not run on beside nothing: a note may end
 * a little below the block that it belongs to, and the first of a block further, where nothing is
 * beside the block yet. Heights are estimates, in lines of the text.
 */
export class OuterColumn {
  #top = 0;
  #bottom = 0;
  #filled = 0;
  #empty = true;

  /** @param height of the block, in lines. */
  startBlock(height: number): void {
    this.#top = this.#bottom;
    this.#bottom += height;
    this.#empty = this.#filled <= this.#top;
  }

  /** Whether there is room for one more gloss beside this block; it is taken if so. */
  take({ lines }: Gloss): boolean {
    const end = Math.max(this.#top, this.#filled) + lines * GLOSS_LINE + GLOSS_SPACE;
    if (end > this.#bottom + (this.#empty ? FURTHEST_FIRST : FURTHEST)) return false;
    this.#filled = end;
    this.#empty = false;
    return true;
  }
}

/** Lines that a gloss takes; each of its parts starts its own. */
export function glossLines({ children }: Element): number {
  return children.reduce((sum, part) => sum + linesOf(textIn(part), GLOSS_MEASURE), 0);
}

/** Lines that a block takes; a list's and a table's items start their own. */
export function heightOf(block: Element): number {
  let parts = 0;
  walk<Nodes>(block, (node) => {
    if (node.type === 'element' && /^(?:li|tr|br)$/.test(node.tagName)) parts++;
  });
  return linesOf(textIn(block), TEXT_MEASURE) + Math.max(0, parts - 1) * 0.5 + 0.5;
}

/** Characters in a line of the text and of the outer column. */
const TEXT_MEASURE = 68;
const GLOSS_MEASURE = 28;
/** In lines of the text: a line of a gloss, and the space between two. */
const GLOSS_LINE = 0.75;
const GLOSS_SPACE = 0.5;
/** Lines that notes may run on below their block, and the first one of a block. */
const FURTHEST = 5;
const FURTHEST_FIRST = 12;
