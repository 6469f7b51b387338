import type { LineChange } from './line-changes.ts';

/** From and to, as positions of lines from 0. */
type Stretch = readonly [number, number];

/** A stretch of lines that one of two versions, or both, have otherwise than the text they were made from. */
export interface ChangeOfBoth {
  readonly theirs: Stretch;
  readonly mine: Stretch;
  readonly changedBy: 'theirs' | 'mine' | 'both';
}

/**
 * Puts side by side what two versions have changed of one text (S. Khanna, K. Kunal, B. Pierce: A Formal
 * Investigation of Diff3). Changes that share lines, or add something at the same place, are one; those that only
 * touch are two, for they can stand beside each other.
 *
 * @param theirs, mine the changes from that text to each version, in order.
 */
export function changesOfBoth(
  theirs: readonly LineChange[],
  mine: readonly LineChange[],
): ChangeOfBoth[] {
  const sides = { theirs: [...theirs], mine: [...mine] };
  // How far each version is ahead of the text they were made from, in lines.
  const ahead = { theirs: 0, mine: 0 };
  const found: ChangeOfBoth[] = [];
  for (;;) {
    const [first, second] = [sides.theirs[0], sides.mine[0]];
    const next = isBefore(first, second) ? first : second;
    if (!next) return found;
    let [from, to] = [next.fromA, next.toA];
    const taken: { theirs: LineChange[]; mine: LineChange[] } = { theirs: [], mine: [] };
    for (let hasGrown = true; hasGrown; ) {
      hasGrown = false;
      for (const side of ['theirs', 'mine'] as const) {
        const [one] = sides[side];
        if (!one || (one !== next && !meets(one, from, to))) continue;
        sides[side].shift();
        taken[side].push(one);
        [from, to] = [Math.min(from, one.fromA), Math.max(to, one.toA)];
        hasGrown = true;
      }
    }
    const stretchOf = (side: 'theirs' | 'mine'): Stretch => {
      const start = from + ahead[side];
      for (const { fromA, toA, fromB, toB } of taken[side])
        ahead[side] += toB - fromB - (toA - fromA);
      return [start, to + ahead[side]];
    };
    const changedBy =
      taken.theirs.length === 0 ? 'mine' : taken.mine.length === 0 ? 'theirs' : 'both';
    found.push({ theirs: stretchOf('theirs'), mine: stretchOf('mine'), changedBy });
  }
}

/** Whether a change comes first; what only adds something comes before what begins at its place. */
function isBefore(one: LineChange | undefined, other: LineChange | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return one.fromA < other.fromA || (one.fromA === other.fromA && one.toA <= other.toA);
}

function meets({ fromA, toA }: LineChange, from: number, to: number): boolean {
  return (fromA < to && from < toA) || (fromA === toA && from === to && fromA === from);
}
