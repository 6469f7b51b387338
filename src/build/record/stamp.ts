import { lstatSync, type Stats } from 'node:fs';

/**
 * What the system says of a file without reading it: which it is, its size in bytes, and when its
 * content and when anything of it last changed, in milliseconds since 1970, fractions included.
 */
export type Stamp = readonly [file: number, bytes: number, content: number, any: number];

/**
 * The stamp of a file. It differs after every change that the system's clock can tell apart: the second
 * time is the system's own, which no program can set. Undefined for what is no file: a link's own stamp
 * would say nothing of what it leads to.
 */
export function stampOf(path: string): Stamp | 'missing' | undefined {
  const facts = factsOf(path);
  if (facts === 'missing') return facts;
  return facts?.isFile() ? [facts.ino, facts.size, facts.mtimeMs, facts.ctimeMs] : undefined;
}

/** Whether two stamps are the same. */
export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}

function factsOf(path: string): Stats | 'missing' | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? 'missing';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOTDIR' ? 'missing' : undefined;
  }
}

/** Clocks of systems tick at least so often, in milliseconds: 100 times a second, and some to spare. */
const TICK_MS = 100;
/** The same where whole seconds are kept, or as on memory sticks every other one. */
const COARSE_MS = 3000;

/**
 * Whether a file that is changed from now on must get another stamp. One that has changed within the
 * same tick of the clock need not, so its stamp says nothing of its content: Git's rule for its index
 * (git-scm.com/docs/racy-git). A time in the future, as after a clock was set back, counts as now.
 */
export function isSettled([, , content, any]: Stamp, now: number): boolean {
  const isCoarse = content % 1000 === 0;
  return Math.max(content, any) + (isCoarse ? COARSE_MS : TICK_MS) < now;
}
