import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text as it stands on a page. Lengths are points, from the page's left and bottom. */
export interface TypesetLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly baseline: number;
  /** The smallest and the largest type on the line. */
  readonly smallest: number;
  readonly largest: number;
}

/** A page as a ruler would find it. */
export interface TypesetPage {
  readonly width: number;
  readonly height: number;
  /** From the top down; what has one baseline is one line. */
  readonly lines: readonly TypesetLine[];
}

/** A PDF's type, measured by a library other than those that made it. */
export interface Typeset {
  readonly pages: readonly TypesetPage[];
  /** The names of the fonts that text is set in. */
  readonly fonts: readonly string[];
}

/** Measures the type of a PDF. */
export async function readTypeset(bytes: Uint8Array): Promise<Typeset> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const fonts = new Set<string>();
  const pages: TypesetPage[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      await page.getOperatorList(); // has the fonts' names read
      const pieces = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        fonts.add((page.commonObjs.get(item.fontName) as { name: string }).name);
        const [a, b, , , x, y] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a ?? 0, b ?? 0) }];
      }) as Piece[];
      pages.push({ width, height, lines: linesOf(pieces) });
    }
    return { pages, fonts: [...fonts].sort() };
  } finally {
    await task.destroy();
  }
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

function linesOf(pieces: readonly Piece[]): TypesetLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - piece.y < SAME_LINE) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const inOrder = row.sort((a, b) => a.x - b.x);
    let text = '';
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of inOrder) {
      text += piece.x - end > piece.size * SPACE ? ` ${piece.text}` : piece.text;
      end = piece.x + piece.width;
    }
    const sizes = row.map(({ size }) => size);
    return {
      text: text.replace(/\s+/gu, ' ').trim(),
      start: inOrder[0]?.x ?? 0,
      end,
      baseline: row[0]?.y ?? 0,
      smallest: Math.min(...sizes),
      largest: Math.max(...sizes),
    };
  });
}

/** Points between baselines that nobody sees. */
const SAME_LINE = 2;
/** Parts of the type's size; a narrower gap is between letters. */
const SPACE = 0.12;
