import type { Element } from 'hast';
import { findCore } from './core.ts';
import { furnitureByNames } from './names.ts';
import type { TextBlock } from './segment.ts';
import { sequenceOf } from './sequence.ts';
import { extent, findElement, isElement, isSentence, LONG } from './tree.ts';
import { Weights } from './weights.ts';

/** Parts of a page that hold no text of the article's own, unless a search found it there. */
const ASIDE = ['nav', 'footer', 'aside', 'form', 'figure'];
/** A part with more of its text in links only leads to texts. */
const MOST_LINKED = 0.3;
/** So many other parts of one sequence make it a text in turns. */
const LEAST_TURNS = 2;

/**
 * The main text with what a search left beside it: the other parts of one sequence, such as the
 * speeches of a debate, of which it took a long one for the whole text.
 */
export function widened(
  blocks: readonly TextBlock[],
  main: ReadonlySet<number>,
): ReadonlySet<number> {
  const weights = new Weights(blocks, main);
  const core = findCore(blocks, main, weights);
  const inside = blocks.find(({ path }) => core !== undefined && path.includes(core));
  if (!core || !inside) return main;
  const path = inside.path.slice(0, inside.path.indexOf(core) + 1);
  // The innermost sequence counts: a page may be one of pages, too.
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const [part, parent] = [path[depth], path[depth - 1]];
    if (!part || !parent) continue;
    const turns = sequenceOf(part, parent);
    if (turns.length <= LEAST_TURNS || turns.some(isArticle)) continue;
    const others = turns.filter((turn) => turn !== part && isText(turn, blocks, weights));
    const added = blocks.filter(
      (block) =>
        !main.has(block.number) &&
        others.some((turn) => block.path.includes(turn)) &&
        isRunning(block, parent, weights),
    );
    const speaking = others.filter((turn) => added.some((block) => block.path.includes(turn)));
    if (speaking.length >= LEAST_TURNS && added.some(({ text }) => extent(text) >= LONG)) {
      return new Set([...main, ...added.map(({ number }) => number)]);
    }
  }
  return withinArticle(blocks, main, path, weights);
}

/**
 * The main text with the other sentences of the `article` element that it stands in; below it,
 * only those up to the first heading or line of links, where the article ends.
 */
function withinArticle(
  blocks: readonly TextBlock[],
  main: ReadonlySet<number>,
  path: readonly Element[],
  weights: Weights,
): ReadonlySet<number> {
  const article = path.findLast((part) => isElement(part, 'article'));
  if (!article) return main;
  const last = Math.max(...main);
  const inside = blocks.filter(({ path: around }) => around.includes(article));
  const end = inside.find(
    (block) =>
      block.number > last &&
      (/^h\d$/.test(block.element.tagName) || weights.linkDensity(block.element) > 0.5),
  );
  const added = inside.filter(
    (block) =>
      !main.has(block.number) &&
      block.number < (end?.number ?? Number.POSITIVE_INFINITY) &&
      !/^h\d$/.test(block.element.tagName) &&
      extent(block.text) >= LONG &&
      isRunning(block, article, weights),
  );
  return new Set([...main, ...added.map(({ number }) => number)]);
}

/** Whether a part's text, past the line that heads it, is more than links. */
function isText(part: Element, blocks: readonly TextBlock[], weights: Weights): boolean {
  const [, ...rest] = blocks.filter(({ path }) => path.includes(part));
  const linked = rest.filter(({ element }) => weights.linkDensity(element) >= MOST_LINKED);
  const extentOf = (some: readonly TextBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  return rest.length === 0
    ? weights.linkDensity(part) < MOST_LINKED
    : extentOf(linked) < extentOf(rest) / 2;
}

/** Whether a part is, or holds, an article of its own, as a list of several does. */
function isArticle(part: Element): boolean {
  return (
    isElement(part, 'article') ||
    findElement(part, (inner) => isElement(inner, 'article', 'h1')) !== undefined
  );
}

function isRunning(block: TextBlock, around: Element, weights: Weights): boolean {
  if (!isSentence(block.text) || weights.linkDensity(block.element) > MOST_LINKED) return false;
  const inner = [...block.path.slice(block.path.indexOf(around) + 1), block.element];
  return !inner.some((part) => isElement(part, ...ASIDE) || furnitureByNames(part) !== undefined);
}
