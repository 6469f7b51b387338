import type { Element } from 'hast';
import { furnitureByNames } from './names.ts';
import type { TextBlock } from './segment.ts';
import { extent, isElement, LONG } from './tree.ts';

/** Characters from which on a finding stands, however much text the page has beside it. */
const ENOUGH = 1500;
/** The least part of a page's sentences that a shorter finding has. */
const LEAST_SHARE = 0.25;
/** The part of a page's sentences that stands in the element that is taken in its place. */
const DENSE_SHARE = 0.6;
/** An element with more of the page's sentences is no furniture, whatever its names. */
const MOST_FURNITURE = 0.3;

/** Where a page's sentences stand: a second opinion on its main text. */
export class Density {
  readonly #blocks: readonly TextBlock[];
  readonly #never: ReadonlySet<string>;
  readonly #sums = new Map<Element, number>();
  readonly #furniture = new Map<Element, boolean>();
  #all = 0;

  /**
   * `never`: what names tell of parts whose sentences do not count, unless they are most of the
   * page's; `furniture`: parts whose sentences do not count, however many.
   */
  constructor(
    blocks: readonly TextBlock[],
    never: ReadonlySet<string>,
    furniture: ReadonlySet<Element>,
  ) {
    this.#blocks = blocks;
    this.#never = never;
    for (const element of furniture) this.#furniture.set(element, true);
    for (const { text, path } of blocks) {
      const length = extent(text);
      if (length < LONG) continue;
      this.#all += length;
      for (const element of path) {
        this.#sums.set(element, (this.#sums.get(element) ?? 0) + length);
      }
    }
  }

  /**
   * The blocks of the innermost element that holds most of the page's sentences, where a finding
   * has so few of them that it must be another part; undefined for a sound finding.
   */
  betterThan(found: ReadonlySet<number>): ReadonlySet<number> | undefined {
    let all = 0;
    let own = 0;
    const sums = new Map<Element, number>();
    for (const block of this.#blocks) {
      const length = this.#sentence(block);
      if (length === 0) continue;
      all += length;
      if (found.has(block.number)) own += length;
      for (const element of block.path) sums.set(element, (sums.get(element) ?? 0) + length);
    }
    if (all === 0 || own >= ENOUGH || own >= all * LEAST_SHARE) return undefined;
    // Elements enter the map before those they hold.
    const inner = [...sums].findLast(([, sum]) => sum >= all * DENSE_SHARE)?.[0];
    if (!inner) return undefined;
    const within = this.#blocks.filter(({ path }) => path.includes(inner));
    const isSentence = (block: TextBlock) => this.#sentence(block) > 0;
    const first = within.findIndex(isSentence);
    const last = within.findLastIndex(isSentence);
    return new Set(within.slice(first, last + 1).map(({ number }) => number));
  }

  /** Characters of a block that is a sentence of the page's own. */
  #sentence({ element, text, path }: TextBlock): number {
    const length = extent(text);
    if (length < LONG || this.#furniture.get(element)) return 0;
    return path.some((part) => this.#isFurniture(part)) ? 0 : length;
  }

  #isFurniture(element: Element): boolean {
    const known = this.#furniture.get(element);
    if (known !== undefined) return known;
    const small = (this.#sums.get(element) ?? 0) < this.#all * MOST_FURNITURE;
    const what = small ? furnitureByNames(element) : undefined;
    const is =
      small &&
      (isElement(element, 'nav', 'footer', 'aside', 'a') ||
        (what !== undefined && this.#never.has(what)));
    this.#furniture.set(element, is);
    return is;
  }
}
