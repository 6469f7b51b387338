import type { Element } from 'hast';
import type { TextBlock } from './segment.ts';
import type { Weights } from './weights.ts';

/** The least part of the main text that the element has that all of it is looked for in. */
const CORE_SHARE = 0.85;

/** The deepest element that holds nearly all of the main text. */
export function findCore(
  blocks: readonly TextBlock[],
  main: ReadonlySet<number>,
  weights: Weights,
): Element | undefined {
  const inMain = blocks.filter(({ number }) => main.has(number));
  const total = inMain.reduce((sum, { text }) => sum + text.length, 0);
  let core: Element | undefined;
  for (const block of inMain) {
    for (const element of block.path) {
      const { main: own, text } = weights.of(element);
      if (own < total * CORE_SHARE) continue;
      if (!core || text < weights.of(core).text || block.path.includes(core)) {
        if (!core || block.path.indexOf(element) >= block.path.indexOf(core)) core = element;
      }
    }
    if (core && block !== inMain[0]) break;
  }
  return core;
}
