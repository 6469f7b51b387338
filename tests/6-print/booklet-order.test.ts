import { describe, expect, test } from 'vitest';
import { pageOrder, type SheetSide } from '../../src/6-print/booklet/page-order.ts';

const SIZES = Array.from({ length: 16 }, (_, index) => (index + 1) * 4);

/**
 * Reads a booklet: lays the sheets on one another, folds them, and turns the leaves. The printer
 * turns each sheet on its short edge, so what is behind the right half of a front is the left half
 * of its back.
 */
function fold(sides: readonly SheetSide[], direction: 'ltr' | 'rtl'): number[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, index) => {
    const [front, back] = sides.slice(index * 2, index * 2 + 2);
    if (!front || !back) throw new Error('A sheet has two sides.');
    const leaves = [
      { outside: front.right, inside: back.left },
      { outside: front.left, inside: back.right },
    ];
    // Read from the right, the first leaf hangs on the other side of the fold.
    return direction === 'ltr' ? leaves : leaves.reverse();
  });
  const first = sheets.flatMap(([leaf]) => (leaf ? [leaf.outside, leaf.inside] : []));
  const second = sheets
    .toReversed()
    .flatMap(([, leaf]) => (leaf ? [leaf.inside, leaf.outside] : []));
  return [...first, ...second];
}

describe.each(['ltr', 'rtl'] as const)('read %s', (direction) => {
  test.each(SIZES)('%i pages are in order once folded', (pages) => {
    const sides = pageOrder(pages, direction);
    expect(sides).toHaveLength(pages / 2);
    expect(fold(sides, direction)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  });
});

test('the outermost sheet has the last page beside the first', () => {
  expect(pageOrder(8, 'ltr')[0]).toEqual({ left: 8, right: 1 });
  expect(pageOrder(8, 'rtl')[0]).toEqual({ left: 1, right: 8 });
});

test.each([0, -4, 3, 6, 4.5, Number.NaN])('%d pages do not fold', (pages) => {
  expect(() => pageOrder(pages, 'ltr')).toThrow(RangeError);
});
