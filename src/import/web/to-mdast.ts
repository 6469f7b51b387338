import type { Element, Root as HtmlRoot } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { webAddress } from './address.ts';
import { source } from './captions.ts';
import { NOTE_MARK } from './footnotes.ts';
import { tidy } from './tidy.ts';
import { attribute, isElement } from './tree.ts';

/** The property of the element that stands for a picture with its caption. */
export const CAPTION = 'dataSgCaption';

/** Elements of the page that are the article's, as Markdown. */
export function toMdast(element: Element, base: string | undefined): Root {
  const html: HtmlRoot = { type: 'root', children: [element] };
  const root = unified()
    .use(rehypeRemark, {
      document: true,
      handlers: {
        a(state, node: Element) {
          const children = state.all(node) as PhrasingContent[];
          const url = linkAddress(attribute(node, 'href'), base);
          return url === undefined ? children : { type: 'link', url, title: null, children };
        },
        span(state, node: Element) {
          const number = attribute(node, NOTE_MARK);
          if (number === '') return state.all(node) as PhrasingContent[];
          return { type: 'footnoteReference', identifier: number, label: number };
        },
        img(_, node: Element) {
          const title = attribute(node, CAPTION);
          if (title === '') return undefined;
          const url = webAddress(source(node), base) ?? '';
          return { type: 'image', url, alt: attribute(node, 'alt'), title };
        },
        hr: () => undefined,
        dl: (state, node: Element) => state.toFlow(state.all(node)),
        dt: (state, node: Element) => state.toFlow(state.all(node)),
        dd: (state, node: Element) => state.toFlow(state.all(node)),
        u: (state, node: Element) => state.all(node) as PhrasingContent[],
        mark: (state, node: Element) => state.all(node) as PhrasingContent[],
      },
    })
    .runSync(html) as Root;
  return tidy(root);
}

/** Where a link leads if that is an address people can go to; relative ones made whole. */
function linkAddress(href: string, base: string | undefined): string | undefined {
  if (/^\s*mailto:[^\s]+@/i.test(href)) return href.trim();
  if (href.trim().startsWith('#')) return undefined;
  return webAddress(href, base);
}

export function paragraphWith(child: Element): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [child] };
}

/** An element for a picture that carries its caption. */
export function captionElement(image: Element | undefined, caption: string): Element {
  const properties = { ...image?.properties, [CAPTION]: caption };
  const picture: Element = isElement(image)
    ? { ...image, properties, children: [] }
    : { type: 'element', tagName: 'img', properties, children: [] };
  return paragraphWith(picture);
}
