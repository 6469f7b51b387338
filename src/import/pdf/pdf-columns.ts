import type { PdfLine } from './pdf-lines.ts';

/** Lines that stand below each other, between the same edges. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
  /** Whether lines have wide gaps, as those of a table have. */
  readonly isTable: boolean;
}

/** Of the lines beside a gutter, at most this share may run across it. */
const MOST_ACROSS = 0.2;
/** Of the lines on the side that has fewer, most have one beside them on the other. */
const SIDE_BY_SIDE = 0.8;
/** Widths in sizes of the letters: of a gutter, and of a column, which no cell of a table has. */
const GUTTER = 0.8;
const COLUMN = 8;
/**
 * The share of the widest line that lines of a column fill on average, even where paragraphs are of
 * two lines or one, as in talk; cells of a table mostly fill less.
 */
const FILLED = 0.5;
/** In sizes of the letters: how far a line may be set in, and the distance to the next line. */
const MOST_INDENTED = 4;
const NEXT_LINE = 1.6;

/**
 * The columns of a page in the order in which they are read. Where a gutter runs down the page,
 * what is left of it comes before what is right of it; a line across the page ends both.
 */
export function columnsOf(lines: readonly PdfLine[]): PdfColumn[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return [columnOf(lines)];
  const columns: PdfColumn[] = [];
  let across: PdfLine[] = [];
  let beside: PdfLine[] = [];
  const close = () => {
    if (across.length > 0) columns.push(columnOf(across));
    if (beside.length > 0) {
      columns.push(...columnsOf(beside.filter((line) => line.right <= gutter)));
      columns.push(...columnsOf(beside.filter((line) => line.right > gutter)));
    }
    across = [];
    beside = [];
  };
  for (const line of lines) {
    const isAcross = line.x < gutter && line.right > gutter;
    if (isAcross && beside.length > 0) close();
    if (isAcross) across.push(line);
    else {
      if (across.length > 0 && beside.length === 0) {
        columns.push(columnOf(across));
        across = [];
      }
      beside.push(line);
    }
  }
  close();
  return columns.filter((column) => column.lines.length > 0);
}

function columnOf(lines: readonly PdfLine[]): PdfColumn {
  const parts = lines.filter((line) =>
    lines.some((other) => other !== line && other.y === line.y),
  ).length;
  return {
    lines,
    left: Math.min(...lines.map(({ x }) => x)),
    right: quantile(
      lines.map(({ right }) => right),
      0.95,
    ),
    isTable: parts >= 4 && parts > lines.length / 4,
  };
}

/** Where a gutter runs between columns; undefined where there is none. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  let best: { at: number; across: number; beside: number } | undefined;
  for (const at of new Set(lines.map(({ x }) => Math.round(x) - 1))) {
    const left = lines.filter((line) => line.right <= at);
    const right = lines.filter((line) => line.x >= at);
    if (left.length === 0 || right.length === 0) continue;
    const size = quantile(
      left.map((line) => line.size),
      0.5,
    );
    const top = Math.min(highest(left), highest(right)) + size;
    const bottom = Math.max(lowest(left), lowest(right)) - size;
    const within = (line: PdfLine) => line.y <= top && line.y >= bottom;
    const inLeft = left.filter(within);
    const inRight = right.filter(within);
    const [fewer, more] = inLeft.length < inRight.length ? [inLeft, inRight] : [inRight, inLeft];
    const beside = fewer.filter((line) => more.some((other) => isBeside(line, other))).length;
    if (beside === 0 || beside < fewer.length * SIDE_BY_SIDE) continue;
    const overIt = lines.filter((line) => line.x < at && line.right > at);
    const across = overIt.filter(within).length;
    if (across > (inLeft.length + inRight.length) * MOST_ACROSS) continue;
    const edge = quantile(
      inLeft.map((line) => line.right),
      0.95,
    );
    const start = quantile(
      inRight.map(({ x }) => x),
      0.05,
    );
    if (start - edge < size * GUTTER) continue;
    if (isIndent(inRight, overIt, at)) continue;
    const end = highest(overIt.filter(({ y }) => y < bottom));
    const below = (line: PdfLine) => line.y < bottom && line.y > end;
    const sides = [
      { lines: inLeft, below: left.filter(below) },
      { lines: inRight, below: right.filter(below) },
    ] as const;
    if (!areBothColumns(...sides)) continue;
    if (!best || across < best.across || (across === best.across && beside > best.beside)) {
      best = { at, across, beside };
    }
  }
  return best?.at;
}

/** Whether two lines are level, or as good as level: columns need not share their lines. */
function isBeside(line: PdfLine, other: PdfLine): boolean {
  return Math.abs(line.y - other.y) < line.size * 0.8;
}

/** Whether a column starts left of a place, and the lines right of it are but set in. */
function isIndent(right: readonly PdfLine[], overIt: readonly PdfLine[], at: number): boolean {
  const top = highest(right);
  const bottom = lowest(right);
  const edges = overIt.filter(
    ({ x, y, size }) =>
      at - x < size * MOST_INDENTED && y < top + size * NEXT_LINE && y > bottom - size * NEXT_LINE,
  );
  return edges.length >= right.length / 2;
}

/** The lines of one side of a gutter: beside those of the other, and further down. */
interface Side {
  readonly lines: readonly PdfLine[];
  readonly below: readonly PdfLine[];
}

/**
 * Whether lines side by side are those of columns, and not cells. Where the text ends in the middle
 * of a page, its last column may have nothing but ends of paragraphs: it is told by the other one,
 * which goes on beneath it as a table would not.
 */
function areBothColumns(left: Side, right: Side): boolean {
  const isLeft = isColumn(left);
  const isRight = isColumn(right);
  if (isLeft && isRight) return true;
  if (!isLeft && !isRight) return false;
  const [column, last] = isLeft ? [left, right] : [right, left];
  const isWide = widthsOf(last.lines).some((width) => width >= COLUMN);
  return column.below.length >= (isWide ? 2 : Math.max(3, last.lines.length));
}

/** Whether lines fill their column; of a single one, which may be the last, nothing is known. */
function isColumn({ lines, below }: Side): boolean {
  return lines.length === 1 || isFilled(lines) || isFilled([...lines, ...below]);
}

function isFilled(lines: readonly PdfLine[]): boolean {
  const widths = widthsOf(lines);
  const widest = Math.max(...widths);
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return widest >= COLUMN && average >= widest * FILLED;
}

function widthsOf(lines: readonly PdfLine[]): number[] {
  return lines.map((line) => (line.right - line.x) / line.size);
}

function highest(lines: readonly PdfLine[]): number {
  return Math.max(...lines.map(({ y }) => y));
}

function lowest(lines: readonly PdfLine[]): number {
  return Math.min(...lines.map(({ y }) => y));
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
