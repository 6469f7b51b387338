import type { Element, ElementContent } from 'hast';
import { wordsOfNames } from './names.ts';
import { attribute, elementsBelow, findElement, isElement, rawText, visibleText } from './tree.ts';

/** The property of an element that stands where a footnote's mark stood: the note's number. */
export const NOTE_MARK = 'dataSgNote';

/** A note that the text points to. */
export interface Footnote {
  readonly number: number;
  readonly note: Element;
}

/** A page's footnotes, and its body with numbered marks in place of links to them. */
export interface Footnotes {
  readonly body: Element;
  readonly notes: readonly Footnote[];
  /** Marks without a note, taken out. */
  readonly lost: readonly string[];
  /** What links from notes back to the text say in words, taken out. */
  readonly back: readonly string[];
}

const MARK = /^[[(]?\s*(?:note |n\. ?|fn ?)?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?$/i;
const MARK_NAMES =
  / (?:footnotes?|noteref|fn|fnref|reference|citation|endnotes?|easy footnote|sdfootnoteanc|doc noteref|note ref|sup) /;
const BACK = /^(?:[\p{S}\p{M}\s]*|jump up|back(?: to text)?|return|[[(]?\d{1,3}[\]).]?|[a-z])$/iu;
/** What is no sign, number or letter alone. */
const WORD = /\p{L}{2}/u;
/** Elements a note may be. */
const NOTE_PARTS = new Set(['li', 'p', 'div', 'dd', 'td', 'section', 'aside']);
const LONGEST_NOTE = 4000;

/** Finds footnotes: linked marks within the text whose notes stand elsewhere in the page. */
export function findFootnotes(body: Element): Footnotes {
  return new FootnoteSearch(body).result();
}

class FootnoteSearch {
  readonly #body: Element;
  readonly #byId = new Map<string, Element>();
  readonly #parents = new Map<Element, Element>();
  readonly #numbers = new Map<Element, number>();
  readonly #lost: string[] = [];
  readonly #back = new Set<string>();

  constructor(body: Element) {
    this.#body = body;
    for (const element of [body, ...elementsBelow(body)]) {
      for (const child of element.children) {
        if (child.type === 'element') this.#parents.set(child, element);
      }
      const id =
        attribute(element, 'id') || (isElement(element, 'a') && attribute(element, 'name'));
      if (id && !this.#byId.has(id)) this.#byId.set(id, element);
    }
  }

  result(): Footnotes {
    const marks = new Map<Element, number | undefined>();
    // What a mark stands in is no note of its own.
    const around = new Set<Element>();
    for (const link of elementsBelow(this.#body)) {
      if (!isElement(link, 'a') || !this.#isMark(link)) continue;
      const note = this.#noteOf(link);
      if (note && around.has(note)) continue;
      if (this.#isWithinNote(link)) continue;
      if (!note && !this.#isRaised(link)) continue;
      marks.set(link, note && this.#numberOf(note));
      for (let at = this.#parents.get(link); at && !around.has(at); at = this.#parents.get(at)) {
        around.add(at);
      }
    }
    const body = this.#copy(this.#body, marks);
    const notes = [...this.#numbers].map(([note, number]) => ({
      number,
      note: withoutBackLinks(note, this.#back),
    }));
    return { body, notes, lost: this.#lost, back: [...this.#back] };
  }

  #isMark(link: Element): boolean {
    if (!/^[^#]*#./.test(attribute(link, 'href'))) return false;
    const text = visibleText(link);
    if (!MARK.test(text)) return false;
    return this.#isRaised(link) || /^[[(]/.test(text) || MARK_NAMES.test(wordsOfNames(link));
  }

  /** Whether a link is set above the line, by itself or by what is around or in it. */
  #isRaised(link: Element): boolean {
    const parent = this.#parents.get(link);
    const grand = parent && this.#parents.get(parent);
    if (isElement(parent, 'sup') || isElement(grand, 'sup')) return true;
    return findElement(link, (part) => isElement(part, 'sup')) !== undefined;
  }

  #noteOf(link: Element): Element | undefined {
    const id = attribute(link, 'href').replace(/^[^#]*#/, '');
    const target = this.#byId.get(id) ?? this.#byId.get(safeDecoded(id));
    if (!target || target === link) return undefined;
    let note: Element | undefined = target;
    while (note && !NOTE_PARTS.has(note.tagName)) note = this.#parents.get(note);
    if (!note || this.#isWithin(link, note)) return undefined;
    const text = visibleText(note);
    return text.length > 2 && text.length <= LONGEST_NOTE ? note : undefined;
  }

  #isWithin(element: Element, outer: Element): boolean {
    for (let at: Element | undefined = element; at; at = this.#parents.get(at)) {
      if (at === outer) return true;
    }
    return false;
  }

  #isWithinNote(link: Element): boolean {
    for (let at: Element | undefined = link; at; at = this.#parents.get(at)) {
      if (this.#numbers.has(at)) return true;
    }
    return false;
  }

  #numberOf(note: Element): number {
    const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return number;
  }

  /** A copy of the page without its notes, and with marks that carry numbers. */
  #copy(element: Element, marks: ReadonlyMap<Element, number | undefined>): Element {
    const children: ElementContent[] = [];
    for (const child of element.children) {
      if (child.type !== 'element') {
        children.push(child);
        continue;
      }
      if (this.#numbers.has(child)) continue;
      const mark = this.#onlyMark(child, marks);
      if (!mark) children.push(this.#copy(child, marks));
      else if (mark.number === undefined) this.#lost.push(visibleText(child));
      else children.push(markElement(mark.number));
    }
    return { ...element, children };
  }

  /** The mark that is all that an element shows: the link itself, or raised with brackets. */
  #onlyMark(
    element: Element,
    marks: ReadonlyMap<Element, number | undefined>,
  ): { number: number | undefined } | undefined {
    if (marks.has(element)) return { number: marks.get(element) };
    if (!isElement(element, 'sup', 'span')) return undefined;
    const links = [...elementsBelow(element)].filter((link) => marks.has(link));
    const [link] = links;
    if (links.length !== 1 || !link) return undefined;
    const rest = rawText(element)
      .replace(rawText(link), '')
      .replace(/[\s[\](),]/g, '');
    return rest === '' ? { number: marks.get(link) } : undefined;
  }
}

function markElement(number: number): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { [NOTE_MARK]: String(number) },
    children: [],
  };
}

/** A note without its own mark in front and the links back to the text, whose words go to `back`. */
function withoutBackLinks(note: Element, back: Set<string>): Element {
  const left = (element: Element): [] => {
    const words = visibleText(element);
    if (WORD.test(words)) back.add(words);
    return [];
  };
  const copy = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (
        / (?:backlink|mw cite backlink|footnote backref|cite accessibility label) /.test(
          wordsOfNames(child),
        )
      ) {
        return left(child);
      }
      const isBack =
        isElement(child, 'a') &&
        /#/.test(attribute(child, 'href')) &&
        BACK.test(visibleText(child));
      return isBack ? left(child) : [copy(child)];
    }),
  });
  const result = copy(note);
  const first = firstText(result);
  if (first)
    first.value = first.value.replace(/^\s*(?:[[(]?\d{1,3}[\]).:]|[*†‡§]{1,3}|\]\.?|[.)])\s*/u, '');
  return result;
}

function firstText(element: Element): { value: string } | undefined {
  for (let index = 0; index < element.children.length; index += 1) {
    const child = element.children[index];
    if (child?.type === 'text' && child.value.trim() !== '') {
      const copy = { ...child };
      element.children[index] = copy;
      return copy;
    }
    if (child?.type === 'element') {
      const found = firstText(child);
      if (found) return found;
    }
  }
  return undefined;
}

function safeDecoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
