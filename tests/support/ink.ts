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

/** What is drawn, as far as it is not clipped: paths that are filled or stroked, and images. */
async function paintedBoxes(page: Page): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const boxes: Box[] = [];
  const stack: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: undefined };
  let clips = false;
  const paint = (bounds: Box) => {
    const [left, bottom, right, top] = clipped(moved(bounds, state.matrix), state.clip);
    if (left <= right && bottom <= top) boxes.push([left, bottom, right, top]);
  };
  const transform = (matrix: unknown) => {
    if (!Array.isArray(matrix)) return;
    state = { ...state, matrix: Util.transform(state.matrix, matrix) };
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    switch (operator) {
      case OPS.save:
        stack.push(state);
        break;
      case OPS.restore:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        transform(args);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(state);
        transform(args[0]);
        break;
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        // PDF.js gives how the path is painted, the path itself, and its bounds.
        const [how, , bounds] = args as [number, unknown, ArrayLike<number> | null];
        const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds ?? []);
        const box: Box = [left, bottom, right, top];
        if (how !== OPS.endPath && bounds) paint(box);
        if (clips) state = { ...state, clip: clipped(moved(box, state.matrix), state.clip) };
        clips = false;
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

interface State {
  readonly matrix: number[];
  /** What is outside is not painted. */
  readonly clip: Box | undefined;
}

/** The box around a box that a matrix has moved. */
function moved([left, bottom, right, top]: Box, matrix: readonly number[]): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const xs = [
    a * left + c * bottom,
    a * right + c * bottom,
    a * left + c * top,
    a * right + c * top,
  ];
  const ys = [
    b * left + d * bottom,
    b * right + d * bottom,
    b * left + d * top,
    b * right + d * top,
  ];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}

function clipped(box: Box, clip: Box | undefined): Box {
  if (!clip) return box;
  return [
    Math.max(box[0], clip[0]),
    Math.max(box[1], clip[1]),
    Math.min(box[2], clip[2]),
    Math.min(box[3], clip[3]),
  ];
}
