import { describe, expect, test } from 'vitest';
import { boxesOf, pointerAt } from '../../../src/studio/client/preview/printed-boxes.ts';

const box = (
  pointer: string,
  page: number,
  top: number,
  height: number,
  left = 72,
  width = 400,
) => ({
  pointer,
  page,
  left,
  top,
  width,
  height,
});
const BOXES = [
  box('/questions/0', 1, 100, 80),
  box('/questions/0/ask', 1, 100, 30, 90),
  box('/questions/1', 2, 60, 40),
];

describe('what stands at a point of a page', () => {
  test.each<[string, string | undefined, [number, number, number]]>([
    ['the innermost of what is around it', '/questions/0/ask', [1, 120, 110]],
    ['what is around that, beside it', '/questions/0', [1, 80, 110]],
    ['on another page, what is there', '/questions/1', [2, 120, 80]],
    ['below the last of the texts, that one', '/questions/1', [2, 120, 500]],
    ['above all, nothing', undefined, [1, 120, 20]],
    ['on a page with nothing of the guide, nothing', undefined, [3, 120, 110]],
  ])('%s', (_, pointer, [page, x, y]) => {
    expect(pointerAt(BOXES, page, x, y)).toBe(pointer);
  });
});

describe('where a field stands', () => {
  test.each<[string, string | undefined, readonly number[]]>([
    ['one that prints is there', '/questions/0/ask', [1]],
    ['one that does not is where the nearest thing around it is', '/questions/0/id', [0]],
    ['one with nothing around it is nowhere', '/title', []],
    ['where none is edited, none is', undefined, []],
  ])('%s', (_, pointer, which) => {
    expect(boxesOf(BOXES, pointer)).toEqual(which.map((at) => BOXES[at]));
  });

  test('one that goes on on the next page is on both', () => {
    const both = [box('/background', 1, 600, 90), box('/background', 2, 60, 40)];
    expect(boxesOf(both, '/background')).toEqual(both);
  });
});
