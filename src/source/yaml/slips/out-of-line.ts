import { type Line, linesAbove } from './mend.ts';

/**
 * Lines that stand too far left or lack their dash, which YAML takes as they are: it stumbles over
 * one of the lines below, and so the line at fault has to be looked for above that.
 */

const KEY_WITH_TEXT = /^[a-z][\w-]*: \S/;
const KEY_ALONE = /^[a-z][\w-]*:$/;
const KEY = /^[a-z][\w-]*:(?: |$)/;

/** The key that stands too far left between two items of a list; `item` is the second of them. */
export function keyBetweenItems(text: string, item: Line): Line | undefined {
  let key: Line | undefined;
  for (const above of linesAbove(text, item.start)) {
    const words = above.text.trim();
    if (words.startsWith('#') || above.indent > item.indent) continue;
    if (key) return above.indent === item.indent && /^- /.test(words) ? key : undefined;
    if (above.indent === item.indent || !KEY_WITH_TEXT.test(words)) return undefined;
    key = above;
  }
  return undefined;
}

/** Whether a key with a text stands too far left among the keys of an item: between two of them. */
export function isBetweenKeys(text: string, key: Line, below: Line): boolean {
  const words = below.text.trim();
  if (!KEY_WITH_TEXT.test(key.text.trim()) || !KEY.test(words)) return false;
  for (const above of linesAbove(text, key.start)) {
    if (above.text.trim().startsWith('#') || above.indent > below.indent) continue;
    if (above.indent === below.indent) return KEY.test(above.text.trim());
    return above.indent === below.indent - 2 && /^ *- [a-z][\w-]*:(?: |$)/.test(above.text);
  }
  return false;
}

/**
 * The first line of a list whose dash is missing, and which stands where its words would; `item` is
 * the first that has its dash. Undefined where the list begins otherwise.
 */
export function undashedItem(text: string, item: Line): Line | undefined {
  let first: Line | undefined;
  for (const above of linesAbove(text, item.start)) {
    if (above.text.trim().startsWith('#')) continue;
    if (above.indent > item.indent) first = above;
    else {
      const begins = above.indent < item.indent && KEY_ALONE.test(above.text.trim());
      return begins && first?.indent === item.indent + 2 ? first : undefined;
    }
  }
  return undefined;
}
