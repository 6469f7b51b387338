import type { Element } from 'hast';
import type { Caption } from './captions.ts';
import type { TextBlock } from './segment.ts';
import type { Weights } from './weights.ts';

/** What is known of the article while its blocks are judged. */
export interface Known {
  readonly title: string | undefined;
  /** The author's and the publication's names. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  /** The article's text as the page gives it to machines, folded, if it does. */
  readonly articleBody: string;
  /** The host that the page is from. */
  readonly host: string | undefined;
}

/** What becomes of a block: `undefined` keeps it, words say what it was taken for. */
export type Verdicts = ReadonlyMap<TextBlock, string | undefined>;

/** A page's blocks while they are judged. */
export interface Draft {
  readonly blocks: readonly TextBlock[];
  readonly main: ReadonlySet<number>;
  readonly weights: Weights;
  readonly known: Known;
  /** The element that holds the article, if one does. */
  readonly core: Element | undefined;
  readonly captions: ReadonlyMap<TextBlock, Caption>;
  /** Lines that only credit a picture. */
  readonly credits: ReadonlySet<TextBlock>;
  readonly verdicts: Map<TextBlock, string | undefined>;
}

/** The blocks that are kept as the draft stands, captions aside. */
export function keptText({ blocks, captions, verdicts }: Draft): TextBlock[] {
  return blocks.filter((block) => verdicts.get(block) === undefined && !captions.has(block));
}

/** The level of a heading, or 0. */
export function levelOf(block: TextBlock): number {
  return Number(/^h([1-6])$/.exec(block.element.tagName)?.[1] ?? 0);
}
