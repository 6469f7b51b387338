import type { Element, Root as HtmlRoot } from 'hast';
import type { Emphasis, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { plainTextOf } from '../markdown-nodes.ts';
import { orderedList } from '../numbered-list.ts';
import { onTheLine } from '../raised-text.ts';
import { webAddress } from './address.ts';
import { NOTE_MARK } from './footnotes.ts';
import { FORMULA_PLACE } from './formulas.ts';
import { plainLines } from './lines.ts';
import { pictureSource } from './pictures.ts';
import { tidy } from './tidy.ts';
import { attribute, isElement } from './tree.ts';

/** As much of the conversion's state as is used here. */
type State = { all(node: Element): unknown[] };

/** The address of a formula, whose picture is not kept. */
const FORMULA_ADDRESS = '#formula';

/** The property of the element that stands for a picture with its caption. */
export const CAPTION = 'dataSgCaption';

/**
 * Elements of the page that are the article's, as Markdown. Raised and lowered text is set on the
 * line by characters of its own, 10⁶ and not 106; what has none is added to `raised`.
 */
export function toMdast(element: Element, base: string | undefined, raised: Set<string>): Root {
  const raise = (state: State, node: Element, position: 'sup' | 'sub') => {
    const nodes = state.all(node) as RootContent[];
    const words = nodes.map(plainTextOf).join('');
    const marksNote = nodes.some(({ type }) => type === 'footnoteReference');
    if (marksNote || words.trim() === '') return nodes;
    const { text, same } = onTheLine(words, position);
    if (same) return [{ type: 'text', value: text }];
    raised.add(words);
    return nodes;
  };
  const html: HtmlRoot = { type: 'root', children: [plainLines(element, base)] };
  const root = unified()
    .use(rehypeRemark, {
      document: true,
      handlers: {
        span(_, node: Element) {
          const number = attribute(node, NOTE_MARK);
          return { type: 'footnoteReference', identifier: number, label: number };
        },
        img(_, node: Element) {
          if (FORMULA_PLACE in node.properties) {
            return { type: 'image', url: FORMULA_ADDRESS, alt: attribute(node, 'alt') };
          }
          const title = attribute(node, CAPTION);
          if (title === '') return undefined;
          const url = webAddress(pictureSource(node), base) ?? '';
          return { type: 'image', url, alt: attribute(node, 'alt'), title };
        },
        sup: (state, node: Element) => raise(state, node, 'sup') as never,
        sub: (state, node: Element) => raise(state, node, 'sub') as never,
        ol: orderedList,
        cite: emphasis,
        dfn: emphasis,
        var: emphasis,
        hr: () => undefined,
        dl: (state, node: Element) => state.toFlow(state.all(node)),
        dt: (state, node: Element) => state.toFlow(state.all(node)),
        dd: (state, node: Element) => state.toFlow(state.all(node)),
      },
    })
    .runSync(html) as Root;
  return tidy(root);
}

/** What browsers set in italics. */
function emphasis(state: State, node: Element): Emphasis {
  return { type: 'emphasis', children: state.all(node) as PhrasingContent[] };
}

function paragraphWith(child: Element): Element {
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
