import type { Point } from 'unist';
import { countBefore } from '../sorted.ts';

/** Gives the point of an offset, as syntax trees have it: line and column from 1. */
export type PointAt = (offset: number) => Point;

/** Finds points in a text whose lines end in LF. */
export function pointsIn(text: string): PointAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = countBefore(starts.length, (index) => (starts[index] ?? 0) <= offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
}
