import type { PdfLine } from './pdf-lines.ts';

/** Lines at an edge of a page that may be a running head or foot. */
const EDGE_LINES = 2;
/** Points by which the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
const PAGE_NUMBER =
  /^[-–—|\s]*(?:page\s*|p\.\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i;

/** The lines of a page that are its running head and foot. */
export interface EdgeLine {
  readonly line: PdfLine;
  readonly what: 'running head' | 'page number';
}

/**
 * Finds the running heads and feet of pages: what stands at the same height of another page in the
 * same words, numbers aside; and page numbers. They are looked for from the edges inwards, up to the
 * first line that is neither.
 */
export function edgeLinesOf(pages: readonly (readonly PdfLine[])[]): EdgeLine[] {
  const edges = pages.map((lines) => {
    const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => b - a);
    const rows = heights.map((height) => lines.filter(({ y }) => y === height));
    return { head: rows.slice(0, EDGE_LINES), foot: rows.slice(-EDGE_LINES).reverse(), rows };
  });
  return edges.flatMap(({ head, foot, rows }, page) => {
    const others = edges.filter((_, other) => other !== page);
    const other = others.flatMap((edge) => [...edge.head, ...edge.foot]).flat();
    // A page of one line has no edge.
    if (rows.length < 2) return [];
    return [...edgeRows(head, other), ...edgeRows(foot, other)];
  });
}

/** The lines of the outer rows, as long as whole rows are edge lines. */
function edgeRows(rows: readonly (readonly PdfLine[])[], others: readonly PdfLine[]): EdgeLine[] {
  const found: EdgeLine[] = [];
  for (const [index, row] of rows.entries()) {
    const repeated = row.every((line) => {
      const times = others.filter((other) => isSame(line, other)).length;
      return times >= (/[.?!]["”’)]*$/u.test(line.text) ? 2 : 1);
    });
    const numbered = index === 0 && isPageRow(row);
    if (!repeated && !numbered) break;
    const what = repeated ? 'running head' : 'page number';
    found.push(...row.map((line): EdgeLine => ({ line, what })));
  }
  return found;
}

function isSame(line: PdfLine, other: PdfLine): boolean {
  const shape = (text: string) => text.replace(/\d+/g, '0');
  return Math.abs(line.y - other.y) <= SAME_HEIGHT && shape(line.text) === shape(other.text);
}

/** A number alone, or the address that a browser puts at the foot of what it prints. */
function isPageRow(row: readonly PdfLine[]): boolean {
  return row.every(
    ({ text }) => PAGE_NUMBER.test(text) || /^https?:\/\/\S+(?:\s+\d+\/\d+)?$/.test(text),
  );
}
