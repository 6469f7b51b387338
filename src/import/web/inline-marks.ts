import type { Element, ElementContent } from 'hast';
import { wordsOfNames } from './names.ts';
import { isElement, visibleText } from './tree.ts';

/** A body without marks that stand in its lines and are not its text, and what they were. */
export interface WithoutMarks {
  readonly body: Element;
  readonly marks: readonly string[];
}

const PAGE_NAMES = / (?:page ?num(?:ber)?s?|page ?no|pagebreak|page break|folio|pb) /;
const PAGE_NUMBER = /^[[({|]*\s*(?:p(?:g|age|\.)?\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*[\])}|]*$/i;
const NOTE_TO_EDITORS = / (?:no ?print|inline template) /;
const EDIT_LINK = / edit ?section /;

/** Takes out numbers of printed pages, and links and notes for a page's editors. */
export function withoutMarks(body: Element): WithoutMarks {
  const marks: string[] = [];
  const copy = (element: Element): Element => {
    const children: ElementContent[] = [];
    for (const child of element.children) {
      if (child.type !== 'element') children.push(child);
      else if (isMark(child)) marks.push(visibleText(child));
      else children.push(copy(child));
    }
    return { ...element, children };
  };
  return { body: copy(body), marks };
}

function isMark(element: Element): boolean {
  if (!isElement(element, 'span', 'a', 'sup', 'small', 'i', 'b')) return false;
  const names = wordsOfNames(element);
  if (isElement(element, 'sup') && NOTE_TO_EDITORS.test(names)) return true;
  if (EDIT_LINK.test(names)) return true;
  return PAGE_NAMES.test(names) && PAGE_NUMBER.test(visibleText(element));
}
