import type { Element } from 'hast';
import { elementsBelow, findElement, isElement, visibleText } from './tree.ts';

/** Characters of a cell of data; a longer one is a column of the page. */
const LONGEST_CELL = 400;
const NOT_IN_DATA = ['h1', 'h2', 'form', 'article', 'section', 'blockquote'];

/**
 * Makes plain parts of tables that only lay out a page, as all pages of the nineties do, and parts
 * of definition lists; a table of data stays one.
 */
export function plainLayout(root: Element): Element {
  return plain(root);
}

function plain(element: Element): Element {
  const data = isElement(element, 'table') && isData(element);
  const children = data
    ? element.children
    : element.children.map((child) => (child.type === 'element' ? plain(child) : child));
  if (data) return titled({ ...element, children });
  if (!isLayout(element)) return { ...element, children };
  return { ...element, tagName: 'div', children };
}

/** A table whose title stands before it as a paragraph: Markdown has no place for it inside. */
function titled(table: Element): Element {
  const title = table.children.find((child) => isElement(child, 'caption'));
  if (!isElement(title)) return table;
  const rest = { ...table, children: table.children.filter((child) => child !== title) };
  const children = [{ ...title, tagName: 'p' }, rest];
  return { type: 'element', tagName: 'div', properties: {}, children };
}

function isLayout(element: Element): boolean {
  return isElement(
    element,
    'table',
    'tbody',
    'thead',
    'tfoot',
    'tr',
    'td',
    'th',
    'caption',
    'center',
  );
}

function isData(table: Element): boolean {
  if (findElement(table, (part) => isElement(part, 'table', ...NOT_IN_DATA))) return false;
  const rows: number[] = [];
  let longest = 0;
  let headed = false;
  let paragraphs = 0;
  for (const part of elementsBelow(table)) {
    if (isElement(part, 'tr')) rows.push(0);
    if (isElement(part, 'thead', 'th', 'caption')) headed = true;
    if (isElement(part, 'td', 'th')) {
      rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
      longest = Math.max(longest, visibleText(part).length);
      paragraphs = Math.max(
        paragraphs,
        part.children.filter((child) => isElement(child, 'p', 'div', 'ul')).length,
      );
    }
  }
  const columns = Math.max(0, ...rows);
  if (columns < 2 || rows.length < 2) return headed && columns >= 2 && longest <= LONGEST_CELL;
  return longest <= LONGEST_CELL && (headed || paragraphs < 3);
}
