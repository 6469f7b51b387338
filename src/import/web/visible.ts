import type { Element, ElementContent, Text } from 'hast';
import { controlName, controlWords, isField, isUnseen, shownText } from './controls.ts';
import { formulaPlace, readFormula } from './formulas.ts';
import type { LeftOut } from './left-out.ts';
import { wordsOfNames } from './names.ts';
import { tooLarge } from './page-limits.ts';
import { attribute, elementsBelow, folded, isElement, sentencesIn, visibleText } from './tree.ts';

/** The property of elements that hold fields to type in. */
export const FIELD = 'dataSgField';
/** A hidden part that holds more of the page's text than this is shown later, by a script. */
const MOST_HIDDEN = 0.3;
const HIDDEN_STYLE = /(?:display:\s*none|visibility:\s*hidden)/i;
const HIDDEN_NAMES =
  / (?:sr only|screen reader(?: text| only)?|visually ?hidden|assistive text|offscreen|a11y hidden) /;

const HEADS = /^(?:h[1-6]|dt|summary|legend)$/;

/** Characters of text a page may show; a long novel has a million. */
const MOST_TEXT = 1_500_000;

/** Characters of a text nobody sees that is worth listing: parts of a page that a script shows. */
const LONG_HIDDEN = 120;

/** A page's body without what is not read as its text. */
export interface Visible {
  readonly body: Element;
  /** Its texts in the page's order, those of white space alone left out. */
  readonly texts: readonly Text[];
  /** What was left out and a reader may see, or may have to see. */
  readonly leftOut: readonly LeftOut[];
  /** How many formulas stand in the text that a line cannot hold. */
  readonly formulas: number;
}

/**
 * Leaves out of a page what is not its text: what nobody sees, and the words of controls, drawings
 * and the like. Comments of the page's code go, too.
 *
 * Words that are on the page are all listed. What is not (hidden by style or attribute) is so only
 * where it is long; what is hidden from screen readers alone can be seen, and is listed.
 */
export function visiblePart(body: Element): Visible {
  if (rawLength(body) > MOST_TEXT) throw tooLarge();
  return new VisiblePart(body);
}

class VisiblePart implements Visible {
  readonly body: Element;
  readonly texts: Text[] = [];
  readonly leftOut: LeftOut[] = [];
  formulas = 0;
  readonly #mostHidden: number;

  constructor(body: Element) {
    this.#mostHidden = sentencesIn(body) * MOST_HIDDEN;
    this.body = this.#copy(body);
  }

  #copy(element: Element): Element {
    const children: ElementContent[] = [];
    let field = false;
    for (const [index, child] of element.children.entries()) {
      if (child.type === 'comment') continue;
      if (!isElement(child)) {
        if (child.type === 'text' && child.value.trim() !== '') this.texts.push(child);
        children.push(child);
        continue;
      }
      field ||= isField(child);
      const kept = this.#shown(child, element, element.children[index + 1]);
      field ||= kept !== undefined && FIELD in kept.properties;
      if (kept) children.push(kept);
    }
    // What browsers with scripts leave out holds all of some pages; here it is a part like others.
    const tagName = element.tagName === 'noscript' ? 'div' : element.tagName;
    const properties = field ? { ...element.properties, [FIELD]: 'true' } : element.properties;
    return { ...element, tagName, properties, children };
  }

  /** What the text has in an element's place. */
  #shown(element: Element, parent: Element, next: ElementContent | undefined): Element | undefined {
    if (isUnseen(element)) return undefined;
    const hidden = hiddenFrom(element, next);
    if (hidden && (this.#mostHidden === 0 || sentencesIn(element) <= this.#mostHidden)) {
      const text = folded(shownText(element));
      if (hidden === 'listeners' || text.length >= LONG_HIDDEN) this.#list('hidden text', text);
      return undefined;
    }
    const formula = readFormula(element);
    if (formula && 'drawn' in formula) {
      this.#list('formula', formula.drawn);
      this.formulas += 1;
      return formulaPlace(formula.drawn);
    }
    if (formula) return this.#copy(formula.line);
    const control = controlName(element);
    if (control === undefined) return this.#copy(element);
    // A heading that opens and closes what is below it is a heading.
    if (isElement(element, 'button') && HEADS.test(parent.tagName)) {
      return this.#copy({ ...element, tagName: 'span' });
    }
    this.#list(control, controlWords(element));
    return undefined;
  }

  #list(what: string, words: string): void {
    const text = folded(words);
    if (text !== '') this.leftOut.push({ what, text, at: this.texts.length });
  }
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

/** From whom an element is hidden: from all, or only from those who are read to. */
function hiddenFrom(
  element: Element,
  next: ElementContent | undefined,
): 'all' | 'listeners' | undefined {
  if (element.tagName === 'noscript') return 'all';
  if (element.properties.hidden !== undefined && element.properties.hidden !== null) return 'all';
  if (element.tagName === 'dialog' && element.properties.open === undefined) return 'all';
  if (HIDDEN_STYLE.test(attribute(element, 'style'))) return 'all';
  // Of a word that is there twice, once to be read aloud and once to be seen, one is the text's.
  if (HIDDEN_NAMES.test(wordsOfNames(element))) return isSeenAs(element, next) ? undefined : 'all';
  if (attribute(element, 'ariaHidden') !== 'true') return undefined;
  // A large first letter may be hidden from screen readers, who are told the whole word instead.
  const isInitial = visibleText(element).length === 1 && /^\S/.test(next ? visibleText(next) : '');
  return isInitial ? undefined : 'listeners';
}

/** Whether what follows is the same words, hidden from those who are read to. */
function isSeenAs(element: Element, next: ElementContent | undefined): boolean {
  if (!isElement(next) || attribute(next, 'ariaHidden') !== 'true') return false;
  return visibleText(element).trim() === visibleText(next).trim();
}
