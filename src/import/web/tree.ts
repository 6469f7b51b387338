import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** Questions to the parsed page that many rules ask. */

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ' +
    'menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** The value of an attribute as the page gives it, or the empty string. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null ? '' : String(value);
}

/** Every element below a node in document order, itself not among them. */
export function* elementsBelow(root: Parents): Generator<Element> {
  const waiting: Nodes[] = [...root.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      waiting.push(node.children[index] as ElementContent);
    }
  }
}

export function findElement(
  root: Parents,
  matches: (element: Element) => boolean,
): Element | undefined {
  for (const element of elementsBelow(root)) if (matches(element)) return element;
  return undefined;
}

/** All characters below a node as the page has them. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map(rawText).join('');
}

/** Text as a line shows it: runs of white space are one space, as HTML sets them. */
export function folded(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}

/** The text of a node, folded, with a space between its blocks and where a line breaks. */
export function visibleText(node: Nodes): string {
  const parts: string[] = [];
  collectText(node, parts);
  return folded(parts.join(''));
}

function collectText(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node)) return;
  const apart = node.type === 'element' && (BLOCKS.has(node.tagName) || node.tagName === 'br');
  if (apart) parts.push(' ');
  for (const child of node.children) collectText(child, parts);
  if (apart) parts.push(' ');
}

/** How much a text says, in letters of an alphabet: a Chinese or Japanese sign is a word. */
export function extent(text: string): number {
  return text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

/** Extent of a stretch of text that is a sentence, and no entry of a menu. */
export const LONG = 80;

/** Whether a text is long, or ends as a sentence does. */
export function isSentence(text: string): boolean {
  return extent(text) >= LONG || /[.!?…。！？؟۔]["'”’»)\]]*$/u.test(text);
}

/** Characters of a part's longer stretches of text: menus are hidden, and long, and have none. */
export function sentencesIn(element: Element): number {
  let sum = 0;
  for (const part of [element, ...elementsBelow(element)]) {
    for (const child of part.children) {
      const length = child.type === 'text' ? extent(child.value.trim()) : 0;
      if (length >= LONG && !isElement(part, 'script', 'style')) sum += length;
    }
  }
  return sum;
}
