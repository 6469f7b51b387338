import { columnsOf } from './pdf-columns.ts';
import type { PdfLine } from './pdf-lines.ts';
import { type BodyText, blocksOf, endsEarly, type PdfBlock } from './pdf-paragraphs.ts';

/** A paragraph over columns and pages. */
export interface PdfParagraph extends PdfBlock {
  /** The pages that it stands on. */
  readonly pages: readonly number[];
  /** A line of what seems to be a table. */
  readonly isTable: boolean;
}

/** The share of blocks with an indented first line, from which on paragraphs are told by it. */
const INDENTED = 0.3;

/**
 * The paragraphs of a document in reading order. One that goes on in the next column, or on the next
 * page, is put together: when its sentence does, or when paragraphs have an indented first line and
 * the next column starts without.
 */
export function flowOf(
  pages: readonly (readonly PdfLine[])[],
  body: BodyText,
  isNote: (block: PdfBlock) => boolean,
): PdfParagraph[] {
  const flow: PdfParagraph[] = [];
  const columns = pages.flatMap((lines) => (lines.length > 0 ? columnsOf(lines) : []));
  const all = columns.map((column) => ({ column, blocks: blocksOf(column, body) }));
  const usesIndents = isMostlyIndented(all.flatMap(({ blocks }) => blocks));
  for (const { column, blocks } of all) {
    let isFirst = true;
    for (const block of blocks) {
      if (isNote(block)) continue;
      const running = !block.isSmall && !block.isHeading && !column.isTable;
      const index = isFirst && running ? openParagraph(flow) : -1;
      const open = flow[index];
      if (open && goesOn(open, block, column, usesIndents)) {
        flow[index] = {
          ...open,
          lines: [...open.lines, ...block.lines],
          pages: [...open.pages, ...block.lines.map(({ page }) => page)],
        };
      } else
        flow.push({
          ...block,
          pages: block.lines.map(({ page }) => page),
          isTable: column.isTable,
        });
      if (running || block.isHeading) isFirst = false;
    }
  }
  return flow;
}

/** The last paragraph of running text, when nothing but captions and the like came after it. */
function openParagraph(flow: readonly PdfParagraph[]): number {
  const index = flow.findLastIndex(({ isSmall }) => !isSmall);
  return flow[index]?.isHeading || flow[index]?.isTable ? -1 : index;
}

function goesOn(
  open: PdfParagraph,
  block: PdfBlock,
  column: { right: number },
  usesIndents: boolean,
): boolean {
  const last = open.lines.at(-1);
  const [first] = block.lines;
  if (!last || !first) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  if (block.startsAnew) return false;
  const isEnd = /[.?!:…]["”’)\]]*[⁰¹²³⁴-⁹]*$/u.test(last.text);
  if (!isEnd) return true;
  const before = open.lines.slice(0, -1).map(({ right }) => right);
  const edge = Math.max(...before, last.right, column.right - (first.x - last.x));
  return usesIndents && !endsEarly(last, first, { right: edge });
}

function isMostlyIndented(blocks: readonly PdfBlock[]): boolean {
  const running = blocks.filter(
    ({ isSmall, isHeading, lines }) => !isSmall && !isHeading && lines.length > 1,
  );
  const indented = running.filter(
    ({ lines: [first, second] }) => first && second && first.x > second.x + first.size / 2,
  );
  return indented.length > running.length * INDENTED;
}
