import { onTheLine } from '../raised-text.ts';
import type { PdfPage, PdfRun } from './pdf-pages.ts';

/** A stretch of a line without a wide gap in it. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** Parts of the letters' size. A space is a quarter; a gap is no space any more. */
const SPACE = 0.18;
const GAP = 1;
const BULLET_GAP = 4;
/** A run that stands higher or lower than this is on another line, or raised. */
const SAME_LINE = 0.2;
/** A raised letter is at most so large, and at most so far above the line. */
const RAISED_SIZE = 0.82;
const MOST_RAISED = 0.75;

const BULLET = /^[•◦▪‣∙·●○■□–*-]$/u;

interface Row {
  readonly y: number;
  readonly size: number;
  readonly runs: PdfRun[];
}

/** The lines of a page from top to bottom, parts of one line from left to right. */
export function linesOf(page: PdfPage): PdfLine[] {
  const rows = rowsOf(page.runs);
  return rows.flatMap((row) => {
    return partsOf(row).map((runs) => lineOf(runs, row, page.number));
  });
}

/** Runs on the same line together; raised and lowered ones with the line that they belong to. */
function rowsOf(runs: readonly PdfRun[]): Row[] {
  const rows: Row[] = [];
  const bySize = [...runs].sort((a, b) => b.size - a.size || b.y - a.y);
  for (const run of bySize) {
    const row = rows.find(
      ({ y, size }) => run.size > size * RAISED_SIZE && Math.abs(run.y - y) <= size * SAME_LINE,
    );
    if (row) row.runs.push(run);
    else {
      const base = rows.find((candidate) => isBeside(run, candidate));
      if (base) base.runs.push(onBaseOf(run, base));
      else rows.push({ y: run.y, size: run.size, runs: [run] });
    }
  }
  const visible = rows.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  return withBullets(visible).sort((a, b) => b.y - a.y);
}

/** A bullet may stand a little higher or lower than the line that it belongs to. */
function withBullets(rows: readonly Row[]): Row[] {
  const isBullet = ({ runs }: Row) =>
    BULLET.test(
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
  const [bullets, others] = [rows.filter(isBullet), rows.filter((row) => !isBullet(row))];
  const alone = bullets.filter((bullet) => {
    const x = Math.max(...bullet.runs.map((run) => run.x));
    const near = others
      .filter(
        ({ y, size, runs }) => Math.abs(y - bullet.y) < size && runs.every((run) => run.x > x),
      )
      .sort((a, b) => Math.abs(a.y - bullet.y) - Math.abs(b.y - bullet.y))[0];
    near?.runs.push(...bullet.runs);
    return near === undefined;
  });
  return [...others, ...alone];
}

/** Whether a small run stands raised or lowered right beside the words of a line. */
function isBeside(run: PdfRun, { y, size, runs }: Row): boolean {
  const above = (run.y - y) / size;
  if (run.text.trim() === '' || run.size > size * RAISED_SIZE) return false;
  if (above > MOST_RAISED || above < -MOST_RAISED / 2) return false;
  return runs.some(
    (other) =>
      Math.abs(run.x - (other.x + other.width)) < size / 2 ||
      Math.abs(other.x - (run.x + run.width)) < size / 2,
  );
}

function onBaseOf(run: PdfRun, { y, size }: Row): PdfRun {
  const { text } = onTheLine(run.text, run.y >= y + (size - run.size) / 4 ? 'sup' : 'sub');
  return { ...run, text };
}

/** The runs of a row from left to right, parted at wide gaps. */
function partsOf(row: Row): PdfRun[][] {
  const parts: PdfRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of [...row.runs].sort((a, b) => a.x - b.x)) {
    const isBlank = run.text.trim() === '';
    const part = parts.at(-1);
    const gap = part?.length === 1 && BULLET.test(part[0]?.text.trim() ?? '') ? BULLET_GAP : GAP;
    if (part && (isBlank || run.x - right <= row.size * gap)) part.push(run);
    else if (!isBlank) parts.push([run]);
    if (!isBlank) right = Math.max(right, run.x + run.width);
  }
  return parts;
}

function lineOf(runs: readonly PdfRun[], row: Row, page: number): PdfLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  const letters = new Map<string, number>();
  for (const run of runs) {
    if (run.text.trim() === '') {
      text += ' ';
      continue;
    }
    const apart = text !== '' && run.x - right > row.size * SPACE;
    text += (apart && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ' ' : '') + run.text;
    right = Math.max(right, run.x + run.width);
    letters.set(run.font, (letters.get(run.font) ?? 0) + run.text.length);
  }
  const [font = ''] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const x = runs.find((run) => run.text.trim() !== '')?.x ?? 0;
  const folded = text.replace(/[ \t]+/g, ' ').trim();
  return { text: folded, page, x, right, y: row.y, size: row.size, font };
}
