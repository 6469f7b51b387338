import type { PrintedBox } from '../../messages/drafts.ts';

/** Where a field stands on the pages, in pieces; or the nearest thing around it that prints. */
export function boxesOf(
  boxes: readonly PrintedBox[],
  pointer: string | undefined,
): readonly PrintedBox[] {
  for (let at = pointer ?? ''; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = boxes.filter((box) => box.pointer === at);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The pointer of what stands at a point of a page, in points from its upper left corner: the innermost box around it.
 * Beside all boxes, that of the one just above, since the space below a text is the text's own.
 */
export function pointerAt(
  boxes: readonly PrintedBox[],
  page: number,
  x: number,
  y: number,
): string | undefined {
  const onPage = boxes.filter((box) => box.page === page);
  const around = onPage.filter(
    ({ left, top, width, height }) =>
      x >= left && x <= left + width && y >= top && y <= top + height,
  );
  const sizeOf = ({ width, height }: PrintedBox) => width * height;
  const [innermost] = around.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const above = onPage.filter(({ top, height }) => top + height <= y);
  const [nearest] = above.toSorted((a, b) => b.top + b.height - (a.top + a.height));
  return (innermost ?? nearest)?.pointer;
}
