import type { Element, Parents as HtmlParents } from 'hast';

/** The property of an item that carries what a page shows before it, such as `7.` or `b.`. */
export const SHOWN = 'dataSgShown';

type Style = 'decimal' | 'a' | 'A' | 'i' | 'I' | 'none';

const STYLES: Readonly<Record<string, Style>> = {
  '1': 'decimal',
  a: 'a',
  A: 'A',
  i: 'i',
  I: 'I',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: 'decimal',
  none: 'none',
};
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MOST_IN_ROMAN = 3999;

/**
 * Writes on each item of a numbered list what a browser shows before it, by `start`, `reversed`,
 * `type` and `value` (HTML, 4.4.5 and 4.4.8): before any item is left out. Changes the tree.
 */
export function numberItems(root: HtmlParents): void {
  for (const child of root.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'ol') numberList(child);
    numberItems(child);
  }
}

function numberList(list: Element): void {
  const items = list.children.filter((child) => isItem(child));
  const step = has(list, 'reversed') ? -1 : 1;
  let number = whole(list, 'start') ?? (step < 0 ? items.length : 1);
  for (const item of items) {
    number = whole(item, 'value') ?? number;
    const style = styleOf(item) ?? styleOf(list) ?? 'decimal';
    item.properties = { ...item.properties, [SHOWN]: style === 'none' ? '' : shown(number, style) };
    number += step;
  }
}

/** Whether a node is an item of a list. */
export function isItem(node: Element['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

function has({ properties }: Element, name: string): boolean {
  return properties[name] !== undefined && properties[name] !== null && properties[name] !== false;
}

function whole(element: Element, name: string): number | undefined {
  const [number] = /^\s*[-+]?\d{1,9}/.exec(String(element.properties[name] ?? '')) ?? [];
  return number === undefined ? undefined : Number(number);
}

function styleOf({ properties }: Element): Style | undefined {
  const css = /list-style(?:-type)?\s*:\s*(?:inside |outside )?\s*([a-z-]+)/i;
  const [, named] = css.exec(String(properties.style ?? '')) ?? [];
  return STYLES[named?.toLowerCase() ?? String(properties.type ?? '')];
}

function shown(number: number, style: Exclude<Style, 'none'>): string {
  const letters = number < 1 ? '' : style === 'decimal' ? '' : lettersOf(number, style);
  return `${letters || number}.`;
}

/** A number as letters of the alphabet or as a Roman one; empty where it has none. */
function lettersOf(number: number, style: 'a' | 'A' | 'i' | 'I'): string {
  let letters = '';
  if (style === 'a' || style === 'A') {
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    }
  } else if (number <= MOST_IN_ROMAN) {
    let rest = number;
    for (const [value, sign] of ROMAN) {
      for (; rest >= value; rest -= value) letters += sign;
    }
  }
  return style === 'A' || style === 'I' ? letters.toUpperCase() : letters;
}
