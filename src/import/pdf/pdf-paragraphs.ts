import { type PdfColumn, quantile } from './pdf-columns.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Lines that are one paragraph, or a heading, or a line of a table. */
export interface PdfBlock {
  readonly lines: readonly PdfLine[];
  /** In letters smaller than those of the running text: a note, a caption. */
  readonly isSmall: boolean;
  /** In larger letters, or in bold letters on lines of its own. */
  readonly isHeading: boolean;
  /** Whether its first line is indented, or stands off from what is above it. */
  readonly startsAnew: boolean;
}

/** How the running text of a document is set. */
export interface BodyText {
  readonly size: number;
  readonly font: string;
}

/** Parts of the letters' size. */
const INDENT = 0.7;
const SMALL = 0.93;
const LARGE = 1.12;
/** Of the usual distance between lines, from here on there is space between. */
const SPACED = 1.3;
const MOST_HEADING_LINES = 3;
const LONGEST_HEADING = 160;
const BOLD = /bold|black|heavy|demi/i;
const LISTED = /^(?:[•◦▪‣∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/u;

/** The size and font of most letters. */
export function bodyTextOf(lines: readonly PdfLine[]): BodyText {
  const most = (key: (line: PdfLine) => string) => {
    const letters = new Map<string, number>();
    for (const line of lines)
      letters.set(key(line), (letters.get(key(line)) ?? 0) + line.text.length);
    return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  };
  const size = Number(most((line) => line.size.toFixed(1)));
  return { size, font: most(({ font }) => font) };
}

/** The blocks of a column from top to bottom. */
export function blocksOf(column: PdfColumn, body: BodyText): PdfBlock[] {
  const leading = leadingOf(column, body);
  const groups: { lines: PdfLine[]; startsAnew: boolean }[] = [];
  for (const line of column.lines) {
    const group = groups.at(-1);
    const start = group ? startsBlock(group.lines, line, column, leading) : 'anew';
    if (start === 'no') group?.lines.push(line);
    else
      groups.push({
        lines: [line],
        startsAnew: group ? start === 'anew' : isIndented(line, column),
      });
  }
  return groups.map(({ lines, startsAnew }) => {
    const size = quantile(
      lines.map((line) => line.size),
      0.5,
    );
    const isSmall = size < body.size * SMALL;
    return { lines, isSmall, isHeading: !isSmall && isHeading(lines, size, body), startsAnew };
  });
}

/** The usual distance from one line of running text to the next. */
function leadingOf({ lines }: PdfColumn, body: BodyText): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above && above.y > line.y && Math.abs(line.size - body.size) < 0.5)
      distances.push(above.y - line.y);
  }
  return distances.length > 0 ? quantile(distances, 0.4) : body.size * 1.3;
}

/** Whether a line starts a block: plainly so, or only because the line above ends early. */
function startsBlock(
  block: readonly PdfLine[],
  line: PdfLine,
  column: PdfColumn,
  leading: number,
): 'anew' | 'after-short-line' | 'no' {
  const above = block.at(-1);
  const first = block[0];
  if (!above || !first) return 'anew';
  if (Math.abs(above.y - line.y) < line.size / 4) return column.isTable ? 'no' : 'anew';
  if (column.isTable) return 'anew';
  if (Math.abs(line.size - above.size) > line.size * 0.08) return 'anew';
  // A heading that stands closer than usual is still of a piece with its other lines.
  if (above.y - line.y > Math.max(leading, line.size) * SPACED) return 'anew';
  const step = (line.x - above.x) / line.size;
  const listed = LISTED.test(first.text);
  if (LISTED.test(line.text) && (listed || endsEarly(above, line, column))) return 'anew';
  if (step > INDENT && !(listed && block.length === 1)) return 'anew';
  // Back at the edge: the second line of a paragraph, or the end of a passage that is set in.
  if (step < -INDENT && block.length > 1 && !listed) return 'anew';
  if (listed && line.x < first.x + line.size / 4 && block.length > 1) return 'anew';
  if (line.font !== above.font && endsEarly(above, line, column)) return 'anew';
  const isEnd =
    /[.?!:…]["”’)\]]*[⁰¹²³⁴-⁹]*$/u.test(above.text) &&
    /^[\p{Lu}\p{Lo}\p{N}"“‘'([]/u.test(line.text);
  return isEnd && endsEarly(above, line, column) ? 'after-short-line' : 'no';
}

/** Whether the first word of the next line would have had room on a line. */
export function endsEarly(line: PdfLine, next: PdfLine, { right }: { right: number }): boolean {
  const [word = ''] = next.text.split(/\s/u, 1);
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  return line.right + (word.length + 1.5) * letter < right;
}

function isIndented(line: PdfLine, column: PdfColumn): boolean {
  return line.x - column.left > line.size * INDENT;
}

function isHeading(lines: readonly PdfLine[], size: number, body: BodyText): boolean {
  if (lines.length > MOST_HEADING_LINES) return false;
  const text = lines.map((line) => line.text).join(' ');
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[.,;:]$/u.test(text)) return false;
  return (
    size > body.size * LARGE ||
    (!BOLD.test(body.font) && lines.every(({ font }) => BOLD.test(font)))
  );
}
