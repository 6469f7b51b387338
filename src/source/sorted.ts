/**
 * How many of the first `length` positions of something sorted lie before a point: `isBefore` is
 * true up to it and false from it on. Found by halving.
 */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
