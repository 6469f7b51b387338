import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './terms.ts';
import { textIn } from './tree-text.ts';

/**
 * Sets tables that are too wide for large print as lists: a list for each row, and in it each cell
 * behind the heading of its column. Left as it is, such a table would break words; and a browser
 * shrinks a whole document to let in what is wider than its page.
 */
export function listWideTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
    const [head = [], ...rows] = rowsOf(table);
    if (widthOf([head, ...rows]) <= WIDEST) return SKIP;
    const lists = rows.map((cells) => ({
      ...element('dl', { className: ['row'] }),
      children: cells.map((cell, column) => ({
        ...element('div', {}),
        children: [
          { ...element('dt', {}), children: head[column]?.children ?? [] },
          { ...element('dd', {}), children: cell.children, position: cell.position },
        ],
      })),
    }));
    parent.children.splice(index, 1, ...lists);
    return [SKIP, index + lists.length];
  });
}

/** The cells of each row, the head's first. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return undefined;
    rows.push(row.children.filter((child) => child.type === 'element'));
    return SKIP;
  });
  return rows;
}

/**
 * The width that a table needs, in parts of the size of its type: for each column its longest word,
 * or enough for a few words where there are that many.
 */
function widthOf(rows: readonly (readonly Element[])[]): number {
  const [head = []] = rows;
  const widths = head.map((_, column) => {
    const texts = rows.map((cells) => textIn(cells[column] ?? element('td', {})));
    const words = texts.flatMap((text) => text.split(/\s+/u));
    const longest = (all: readonly string[]) => Math.max(...all.map(({ length }) => length));
    return Math.max(longest(words), Math.min(longest(texts), FEW_WORDS));
  });
  return widths.reduce((sum, width) => sum + width * CHARACTER + BETWEEN, 0);
}

/** In parts of the type's size: a line of large print on A4, the narrower paper. */
const WIDEST = 25;
/** The same: a character of a bold word, and the space between columns. */
const CHARACTER = 0.56;
const BETWEEN = 1;
/** Characters that a line of a cell should have room for. */
const FEW_WORDS = 19;
