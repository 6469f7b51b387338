import type { Element } from 'hast';
import { attribute, BLOCKS, isElement } from './tree.ts';

/** What shows no text of its own: programs, other pages, and what is there for other programs. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'annotation annotation-xml audio base canvas datalist embed frame frameset iframe link meta ' +
    'meter noembed noframes param progress rp script source style template title track video'
  ).split(' '),
);
/** What shows words that are not read as the article's, and what it is called in the list of them. */
const CALLED: Readonly<Record<string, string>> = {
  applet: 'embedded part',
  button: 'button',
  input: 'form field',
  object: 'embedded part',
  optgroup: 'list to choose from',
  option: 'list to choose from',
  rt: 'reading beside the line',
  rtc: 'reading beside the line',
  select: 'list to choose from',
  svg: 'drawing',
  textarea: 'form field',
};
/** Kinds of `input` in which people type words, and kinds that show none. */
const TYPED = new Set(['', 'text', 'email', 'password', 'search', 'tel', 'url']);
const WORDLESS = new Set(['hidden', 'checkbox', 'radio', 'password', 'file', 'image', 'range']);

/** Whether none of an element is on the page. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.tagName);
}

/** What an element is called whose words are not the article's; undefined for all others. */
export function controlName(element: Element): string | undefined {
  return Object.hasOwn(CALLED, element.tagName) ? CALLED[element.tagName] : undefined;
}

/** The words that a control shows, line ends as they are. */
export function controlWords(element: Element): string {
  const hint = attribute(element, 'placeholder');
  if (isElement(element, 'input')) {
    if (WORDLESS.has(attribute(element, 'type').toLowerCase())) return '';
    return attribute(element, 'value') || hint;
  }
  return shownText(element) || (isElement(element, 'textarea') ? hint : '');
}

/** Whether an element is a field to type words in. */
export function isField(element: Element): boolean {
  if (isElement(element, 'textarea')) return true;
  return isElement(element, 'input') && TYPED.has(attribute(element, 'type').toLowerCase());
}

/** The text below an element, without what is not on the page. */
export function shownText(element: Element): string {
  if (isUnseen(element)) return '';
  const parts = element.children.map((child) => {
    if (child.type === 'text') return child.value;
    return isElement(child) ? shownText(child) : '';
  });
  const text = parts.join('');
  return BLOCKS.has(element.tagName) || element.tagName === 'br' ? ` ${text} ` : text;
}
