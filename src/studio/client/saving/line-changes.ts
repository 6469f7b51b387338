import { diffArrays } from 'diff';

/** A stretch of lines of one text that another has otherwise; both from and to are positions, from 0. */
export interface LineChange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Beyond so many changed lines two texts count as different from the first to the last. */
const MOST_CHANGES = 3_000;

/** The lines of a text, each with what ends it, so that put together they are the text. */
export function linesIn(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/**
 * Where the lines of two texts differ. Lines that each text has once hold them together (patience diff): fields that
 * many questions have alike do not make one question of two. Of several stretches that could be what was added or
 * taken out, the one that begins as an item of a list does is meant.
 */
export function lineChanges(a: readonly string[], b: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...anchorsOf(a, b), [a.length, b.length] as const]) {
    changes.push(...smallest(a, b, inner(a, b, { fromA, toA, fromB, toB })));
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  // Each stays apart from its neighbours by a line at least.
  const done: LineChange[] = [];
  for (const [index, change] of changes.entries()) {
    const least = (done.at(-1)?.toA ?? -1) + 1 - change.fromA;
    const most = (changes[index + 1]?.fromA ?? a.length + 1) - 1 - change.toA;
    done.push(slid(change, a, b, { least, most }));
  }
  return done;
}

/** Without the lines that both begin and end with. */
function inner(a: readonly string[], b: readonly string[], all: LineChange): LineChange {
  let { fromA, toA, fromB, toB } = all;
  for (; fromA < toA && fromB < toB && a[fromA] === b[fromB]; fromA++) fromB++;
  for (; fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]; toA--) toB--;
  return { fromA, toA, fromB, toB };
}

/** Lines that each has once, in the order of both: the most there can be of them. */
function anchorsOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [inA, inB] = [onceIn(a), onceIn(b)];
  /** For each length, the chain that ends earliest in the second text. */
  const ends: { readonly at: readonly [number, number]; readonly before: number }[][] = [];
  for (const [line, atA] of inA) {
    const atB = inB.get(line);
    if (atA === undefined || atB === undefined) continue;
    let length = ends.findIndex((pile) => (pile.at(-1)?.at[1] ?? 0) > atB);
    if (length < 0) length = ends.push([]) - 1;
    ends[length]?.push({ at: [atA, atB], before: (ends[length - 1]?.length ?? 0) - 1 });
  }
  const chain: (readonly [number, number])[] = [];
  let link = ends.at(-1)?.at(-1);
  for (let length = ends.length - 2; link; length--) {
    chain.unshift(link.at);
    link = ends[length]?.[link.before];
  }
  return chain;
}

/** The places of the lines that are there once; undefined for those that come again. */
function onceIn(lines: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '') places.set(line, places.has(line) ? undefined : at);
  }
  return places;
}

/** The fewest changes (E. W. Myers: An O(ND) Difference Algorithm and Its Variations). */
function smallest(a: readonly string[], b: readonly string[], within: LineChange): LineChange[] {
  if (within.fromA === within.toA && within.fromB === within.toB) return [];
  const [linesA, linesB] = [a.slice(within.fromA, within.toA), b.slice(within.fromB, within.toB)];
  const parts = diffArrays(linesA, linesB, { maxEditLength: MOST_CHANGES });
  if (!parts) return [within];
  const changes: LineChange[] = [];
  let [toA, toB] = [within.fromA, within.fromB];
  let begun: Pick<LineChange, 'fromA' | 'fromB'> | undefined;
  for (const { added, removed, count = 0 } of [...parts, { added: false, removed: false }]) {
    if (added || removed) begun ??= { fromA: toA, fromB: toB };
    else if (begun) changes.push({ ...begun, toA, toB });
    if (!added && !removed) begun = undefined;
    if (!added) toA += count;
    if (!removed) toB += count;
  }
  return changes;
}

/** A stretch that one text alone has, moved to where it begins with the least margin, and a hyphen if it can. */
function slid(
  change: LineChange,
  a: readonly string[],
  b: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): LineChange {
  const { fromA, toA, fromB, toB } = change;
  if (fromA < toA && fromB < toB) return change;
  const [lines, from, to] = fromA < toA ? [a, fromA, toA] : [b, fromB, toB];
  let best = 0;
  for (const step of [-1, 1]) {
    for (let by = step; least <= by && by <= most; by += step) {
      if (!canSlide(lines, from + by - step, to + by - step, step)) break;
      if (margin(lines[from + by]) < margin(lines[from + best])) best = by;
    }
  }
  return { fromA: fromA + best, toA: toA + best, fromB: fromB + best, toB: toB + best };
}

function canSlide(lines: readonly string[], from: number, to: number, step: number): boolean {
  const [left, right] = step < 0 ? [lines[from - 1], lines[to - 1]] : [lines[from], lines[to]];
  return left !== undefined && left === right;
}

/** How far in a line begins; one with a hyphen less than one without; a blank one farthest. */
function margin(line = ''): number {
  const [, blanks = '', first = ''] = /^([ \t]*)([^\s]?)/.exec(line) ?? [];
  return first === '' ? Number.POSITIVE_INFINITY : 2 * blanks.length + (first === '-' ? 0 : 1);
}
