import type { Element, ElementContent } from 'hast';
import { wordsOfNames } from './names.ts';
import { tooLarge } from './page-limits.ts';
import { attribute, elementsBelow, isElement, sentencesIn, visibleText } from './tree.ts';

/** What shows no text, or text that is not the page's own: controls, programs, other pages. */
const NO_TEXT: ReadonlySet<string> = new Set(
  (
    'annotation annotation-xml applet audio base button canvas datalist embed frame frameset iframe ' +
    'input link meta meter noembed noframes object optgroup option param progress rp rt script ' +
    'select style svg template textarea title track video'
  ).split(' '),
);
/** The property of elements that hold fields to type in. */
export const FIELD = 'dataSgField';
/** Kinds of `input` in which people type words. */
const TYPED = new Set(['', 'text', 'email', 'password', 'search', 'tel', 'url']);
/** A hidden part that holds more of the page's text than this is shown later, by a script. */
const MOST_HIDDEN = 0.3;
const HIDDEN_STYLE = /(?:display:\s*none|visibility:\s*hidden)/i;
const HIDDEN_NAMES =
  / (?:sr only|screen reader(?: text| only)?|visually ?hidden|assistive text|offscreen|a11y hidden) /;

/** Characters of text a page may show; a long novel has a million. */
const MOST_TEXT = 1_500_000;

/** A page's body without what cannot be seen, and the texts that were hidden. */
export interface Visible {
  readonly body: Element;
  readonly hidden: readonly string[];
}

/** Leaves out of a page what a reader does not see; comments of the page's code go too. */
export function visiblePart(body: Element): Visible {
  const hidden: string[] = [];
  if (rawLength(body) > MOST_TEXT) throw tooLarge();
  const most = sentencesIn(body) * MOST_HIDDEN;
  const copy = (element: Element): Element => {
    const children: ElementContent[] = [];
    let field = false;
    element.children.forEach((child, index) => {
      if (child.type === 'comment') return;
      if (!isElement(child)) {
        children.push(child);
      } else if (!NO_TEXT.has(child.tagName)) {
        if (isHidden(child, element.children[index + 1])) {
          const text = visibleText(child);
          if (most === 0 || sentencesIn(child) <= most) {
            if (text !== '') hidden.push(text);
            return;
          }
        }
        const kept = copy(child);
        field ||= FIELD in kept.properties;
        children.push(kept);
      } else field ||= isField(child);
    });
    // What browsers with scripts leave out holds all of some pages; here it is a part like others.
    const tagName = element.tagName === 'noscript' ? 'div' : element.tagName;
    const properties = field ? { ...element.properties, [FIELD]: 'true' } : element.properties;
    return { ...element, tagName, properties, children };
  };
  return { body: copy(body), hidden };
}

/** Characters of a page's text, without its programs. */
function rawLength(body: Element): number {
  let sum = 0;
  for (const { tagName, children } of [body, ...elementsBelow(body)]) {
    if (tagName === 'script' || tagName === 'style') continue;
    for (const child of children) sum += child.type === 'text' ? child.value.length : 0;
  }
  return sum;
}

function isField(element: Element): boolean {
  if (isElement(element, 'textarea')) return true;
  return isElement(element, 'input') && TYPED.has(attribute(element, 'type').toLowerCase());
}

function isHidden(element: Element, next: ElementContent | undefined): boolean {
  if (element.tagName === 'noscript') return true;
  if (element.properties.hidden !== undefined && element.properties.hidden !== null) return true;
  if (element.tagName === 'dialog' && element.properties.open === undefined) return true;
  if (HIDDEN_STYLE.test(attribute(element, 'style'))) return true;
  // Of a word that is there twice, once to be read aloud and once to be seen, one is the text's.
  if (HIDDEN_NAMES.test(wordsOfNames(element))) return !isSeenAs(element, next);
  if (attribute(element, 'ariaHidden') !== 'true') return false;
  // A large first letter may be hidden from screen readers, who are told the whole word instead.
  return visibleText(element).length !== 1 || !/^\S/.test(next ? visibleText(next) : '');
}

/** Whether what follows is the same words, hidden from those who are read to. */
function isSeenAs(element: Element, next: ElementContent | undefined): boolean {
  if (!isElement(next) || attribute(next, 'ariaHidden') !== 'true') return false;
  return visibleText(element).trim() === visibleText(next).trim();
}
