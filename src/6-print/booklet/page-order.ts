/** One side of a sheet: the numbers, from 1, of the pages that stand on its two halves. */
export interface SheetSide {
  readonly left: number;
  readonly right: number;
}

/** Pages on a sheet that is printed on both sides and folded once. */
export const PAGES_A_SHEET = 4;

/**
 * Puts pages in the order in which sheets, printed on both sides, laid in a stack and folded once
 * down the middle, make a booklet (saddle stitch). Gives the sides as they are printed, sheets being
 * turned on their short edge: front and back of the outermost sheet first, of the innermost last.
 *
 * A booklet that is read from the right has its fold on the other side, and so its halves swapped.
 *
 * @param pages how many there are: a multiple of four.
 */
export function pageOrder(pages: number, direction: 'ltr' | 'rtl'): readonly SheetSide[] {
  if (!Number.isInteger(pages) || pages <= 0 || pages % PAGES_A_SHEET !== 0) {
    throw new RangeError(`${pages} pages do not fold to a booklet: four make a sheet.`);
  }
  const sides = Array.from({ length: pages / 2 }, (_, index) => {
    const near = index + 1;
    const far = pages - index;
    // A front opens to the right of the fold; what is printed behind that is its back's left half.
    return index % 2 === 0 ? { left: far, right: near } : { left: near, right: far };
  });
  if (direction === 'ltr') return sides;
  return sides.map(({ left, right }) => ({ left: right, right: left }));
}
