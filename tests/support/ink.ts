import { getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Something printed, in points from the lower left corner of its page. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** A page and everything that is printed on it. */
export interface InkedPage {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

/** Where each page of a PDF has ink: text, lines, fills and pictures. */
export async function inkOf(bytes: Uint8Array): Promise<InkedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const pages: InkedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const boxes = [...(await textBoxes(page)), ...(await paintedBoxes(page))];
      if (boxes.length === 0) throw new Error(`Page ${number} is empty.`);
      pages.push({ width, height, boxes });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The narrowest clear space at each edge of a page, in inches. */
export function clearance({ width, height, boxes }: InkedPage) {
  return {
    left: Math.min(...boxes.map(([left]) => left)) / 72,
    bottom: Math.min(...boxes.map(([, bottom]) => bottom)) / 72,
    right: (width - Math.max(...boxes.map(([, , right]) => right))) / 72,
    top: (height - Math.max(...boxes.map(([, , , top]) => top))) / 72,
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Lines of text, from a quarter of their size below the base line. */
async function textBoxes(page: Page): Promise<Box[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x, y] = item.transform.map(Number);
    if (x === undefined || y === undefined) return [];
    return [[x, y - item.height / 4, x + item.width, y + item.height] as const];
  });
}

/** What is drawn: paths that are filled or stroked, and images. */
async function paintedBoxes(page: Page): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const boxes: Box[] = [];
  const stack: number[][] = [];
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const paint = ([left, bottom, right, top]: Box) => {
    const corners = [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ].map(([x = 0, y = 0]) => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
      return [a * x + c * y + e, b * x + d * y + f] as const;
    });
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    switch (operator) {
      case OPS.save:
        stack.push(matrix);
        break;
      case OPS.restore:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = Util.transform(matrix, args as number[]);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(matrix);
        if (Array.isArray(args[0])) matrix = Util.transform(matrix, args[0] as number[]);
        break;
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.constructPath: {
        // PDF.js gives how the path is painted, the path itself, and its bounds.
        const [how, , bounds] = args as [number, unknown, ArrayLike<number> | null];
        if (how !== OPS.endPath && bounds) paint(Array.from(bounds) as unknown as Box);
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        paint([0, 0, 1, 1]);
        break;
    }
  }
  return boxes;
}
