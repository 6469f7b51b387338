import { type BigIntStats, lstatSync } from 'node:fs';

/** What the system says of a file without reading it. */
export interface Stamp {
  /** Differs after every change of the file that the system's clock can tell apart. */
  readonly text: string;
  /** When it last changed, content or facts, in milliseconds since 1970. */
  readonly changed: number;
  /** Whether the file system keeps whole seconds only. */
  readonly coarse: boolean;
  readonly bytes: number;
}

/**
 * The stamp of a file: which it is, its size, and both of its times to the nanosecond. The second
 * time, of the last change of any kind, is the system's own, which no program can set. Undefined for
 * what is no file: a link's own stamp would say nothing of what it leads to.
 */
export function stampOf(path: string): Stamp | 'missing' | undefined {
  const facts = factsOf(path);
  if (facts === 'missing') return facts;
  if (!facts?.isFile()) return undefined;
  const { ino, size, mtimeNs, ctimeNs } = facts;
  const newest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return {
    text: `${ino}:${size}:${mtimeNs}:${ctimeNs}`,
    changed: Number(newest / 1_000_000n),
    coarse: mtimeNs % 1_000_000_000n === 0n,
    bytes: Number(size),
  };
}

function factsOf(path: string): BigIntStats | 'missing' | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? 'missing';
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
export function isSettled({ changed, coarse }: Stamp, now: number): boolean {
  return changed + (coarse ? COARSE_MS : TICK_MS) < now;
}
