import type { Element } from 'hast';
import type { TextBlock } from './segment.ts';
import { elementsBelow, isElement, visibleText } from './tree.ts';

/** Characters of an element's text, of it in links, and of it in blocks of the main text. */
export interface Weight {
  readonly text: number;
  readonly linked: number;
  readonly main: number;
}

const NOTHING: Weight = { text: 0, linked: 0, main: 0 };

/** How much text each element of the page holds. */
export class Weights {
  readonly #weights = new Map<Element, Weight>();
  readonly #blocks = new Map<TextBlock, Weight>();

  constructor(blocks: readonly TextBlock[], main: ReadonlySet<number>) {
    for (const block of blocks) {
      const text = block.text.length;
      const weight = {
        text,
        linked: linkedCharacters(block),
        main: main.has(block.number) ? text : 0,
      };
      this.#blocks.set(block, weight);
      for (const element of [...block.path, block.element]) {
        const sum = this.of(element);
        this.#weights.set(element, {
          text: sum.text + weight.text,
          linked: sum.linked + weight.linked,
          main: sum.main + weight.main,
        });
      }
    }
  }

  of(element: Element): Weight {
    return this.#weights.get(element) ?? NOTHING;
  }

  /** The part of an element's text that is links, from 0 to 1. */
  linkDensity(element: Element): number {
    const { text, linked } = this.of(element);
    return text === 0 ? 0 : Math.min(1, linked / text);
  }
}

function linkedCharacters(block: TextBlock): number {
  if (block.path.some((element) => isElement(element, 'a'))) return block.text.length;
  let sum = 0;
  for (const element of elementsBelow(block.element)) {
    if (isElement(element, 'a') && element.properties.href !== undefined) {
      sum += visibleText(element).length;
    }
  }
  return sum;
}
