import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { boundPage } from './page-limits.ts';
import { findElement, isElement } from './tree.ts';

/** A page as a browser without scripts would parse it. */
export interface Page {
  readonly root: Root;
  readonly head: Element;
  readonly body: Element;
}

/** Parses a page. Throws an `ImportError` for one that is too large to be an article. */
export function parsePage(html: string): Page {
  const root = unified().use(rehypeParse).parse(boundPage(html));
  const part = (name: string) =>
    findElement(root, (element) => isElement(element, name)) ?? emptyElement(name);
  return { root, head: part('head'), body: part('body') };
}

function emptyElement(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}
