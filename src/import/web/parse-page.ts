import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { boundPage, tooLarge } from './page-limits.ts';
import { elementsBelow, findElement, isElement } from './tree.ts';

/** A page as a browser without scripts would parse it. */
export interface Page {
  readonly root: Root;
  readonly head: Element;
  readonly body: Element;
}

/** Elements a page may have; unclosed tags of style make more of them than it has tags. */
const MOST_ELEMENTS = 60_000;

/** Parses a page. Throws an `ImportError` for one that is too large to be an article. */
export function parsePage(html: string): Page {
  const root = unified().use(rehypeParse).parse(boundPage(html));
  let count = 0;
  for (const _ of elementsBelow(root)) count += 1;
  if (count > MOST_ELEMENTS) throw tooLarge();
  const part = (name: string) =>
    findElement(root, (element) => isElement(element, name)) ?? emptyElement(name);
  return { root, head: part('head'), body: part('body') };
}

function emptyElement(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}
