import type { Element, ElementContent } from 'hast';
import { wordsOfNames } from './names.ts';
import { attribute, BLOCKS, elementsBelow, findElement, isElement, visibleText } from './tree.ts';

/** The element that a formula is read as, in place of `math`. */
export const FORMULA = 'sg-formula';

/** The property of a picture that stands where a formula stood. */
export const FORMULA_PLACE = 'dataSgFormula';

/** What is the same in a line of text. */
const IN_A_LINE = new Set('mi mn mo mtext ms mspace mrow mstyle mpadded semantics'.split(' '));
/** What has its second part above or below the line. */
const RAISING: Readonly<Record<string, string>> = { msup: 'sup', msub: 'sub' };
/** What says a formula once more, in the language it was written in. */
const ANNOTATIONS = new Set(['annotation', 'annotation-xml']);
const NAMES = / (?:math|mwe|latex|tex|katex|formula|equation) /;
/** The start of a formula as TeX writes it. */
const TEX = /^\s*\$?\s*\{?\s*\\[a-z]+/i;

/** What a formula is in a line of text, or its words where a line cannot hold it. */
export type Formula = { readonly line: Element } | { readonly drawn: string };

/**
 * Reads a formula: an element that stands for `math`, or a picture of one. Undefined for what is
 * none, and for one that was never closed and has the page's text in it.
 */
export function readFormula(element: Element): Formula | undefined {
  if (isElement(element, 'img')) return drawnFormula(element);
  if (!isElement(element, FORMULA)) return undefined;
  if (findElement(element, (part) => BLOCKS.has(part.tagName))) return undefined;
  const line = inLine(element);
  if (line) return { line: { ...line, tagName: 'span', properties: {} } };
  return { drawn: attribute(element, 'alttext') || writtenAs(element) || visibleText(element) };
}

/** A formula's place in the text: a picture that no passage can be quoted across. */
export function formulaPlace(words: string): Element {
  const properties = { [FORMULA_PLACE]: 'true', alt: words };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

function drawnFormula(image: Element): Formula | undefined {
  const words = attribute(image, 'alt').trim();
  if (words === '' || !(NAMES.test(wordsOfNames(image)) || TEX.test(words))) return undefined;
  return { drawn: words };
}

/** A formula with what is raised and lowered in it; undefined where it has more than one line. */
function inLine(element: Element): Element | undefined {
  const children: ElementContent[] = [];
  const parts = element.children.filter((child) => isElement(child));
  for (const child of element.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    if (ANNOTATIONS.has(child.tagName)) continue;
    const raising = RAISING[element.tagName];
    if (!IN_A_LINE.has(child.tagName) && !(child.tagName in RAISING)) return undefined;
    if (raising && parts.length !== 2) return undefined;
    const inner = inLine(child);
    if (!inner) return undefined;
    const tagName = raising && child === parts[1] ? raising : 'span';
    children.push({ ...inner, tagName, properties: {} });
  }
  return { ...element, children };
}

/** A formula in the language it was written in, if it says so. */
function writtenAs(element: Element): string {
  for (const part of elementsBelow(element)) {
    if (isElement(part, 'annotation')) return visibleText(part);
  }
  return '';
}
