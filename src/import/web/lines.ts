import type { Element, ElementContent } from 'hast';
import { webAddress } from './address.ts';
import { NOTE_MARK } from './footnotes.ts';
import { attribute, BLOCKS } from './tree.ts';

/** Elements within a line that Markdown has something for. */
const SPEAKING = new Set(
  'a b strong em i cite dfn var code kbd samp tt br img q del s strike sup sub'.split(' '),
);
/** What Markdown's writer would leave out with all that is in it, and what says the same. */
const SAYS_THE_SAME: Readonly<Record<string, string>> = { menu: 'ul', dialog: 'div' };
/** Columns or rows that a cell may span. */
const MOST_SPANNED = 50;

/**
 * A part of a page with plain lines: elements that say nothing are taken off their words, links
 * that lead nowhere too, addresses are whole, and neighbouring texts are one.
 */
export function plainLines(element: Element, base: string | undefined): Element {
  const properties = { ...element.properties };
  for (const span of ['colSpan', 'rowSpan']) {
    if (Number(properties[span]) > MOST_SPANNED) delete properties[span];
  }
  const tagName = SAYS_THE_SAME[element.tagName] ?? element.tagName;
  return { ...element, tagName, properties, children: linesOf(element.children, base) };
}

function linesOf(children: readonly ElementContent[], base: string | undefined): ElementContent[] {
  const result: ElementContent[] = [];
  const add = (node: ElementContent) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') texts(result, last.value, node.value);
    else result.push(node);
  };
  for (const child of children) {
    if (child.type === 'comment') continue;
    if (child.type !== 'element') add(child);
    else if (isSign(child)) add({ type: 'text', value: attribute(child, 'alt') });
    else if (child.tagName === 'a') {
      const href = linkAddress(attribute(child, 'href'), base);
      if (href === undefined) for (const inner of linesOf(child.children, base)) add(inner);
      else add({ ...child, properties: { href }, children: linesOf(child.children, base) });
    } else if (SPEAKING.has(child.tagName) || BLOCKS.has(child.tagName)) {
      add(plainLines(child, base));
    } else if (NOTE_MARK in child.properties) add(child);
    else for (const inner of linesOf(child.children, base)) add(inner);
  }
  return result;
}

/** A picture that stands for a sign of writing: an emoji that some pages draw themselves. */
function isSign(element: Element): boolean {
  const alt = attribute(element, 'alt');
  return (
    element.tagName === 'img' &&
    /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
  );
}

function texts(result: ElementContent[], before: string, after: string): void {
  result[result.length - 1] = { type: 'text', value: before + after };
}

/** Where a link leads if that is an address people can go to; relative ones made whole. */
function linkAddress(href: string, base: string | undefined): string | undefined {
  if (/^\s*mailto:[^\s]+@/i.test(href)) return href.trim();
  if (href.trim().startsWith('#')) return undefined;
  return webAddress(href, base);
}
