import type { HistoryVersion } from '../messages/guides.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Of versions older than `age`, one is kept for each stretch of `every`; times in milliseconds. */
const STEPS = [
  { age: 10 * MINUTE, every: MINUTE },
  { age: 8 * HOUR, every: 10 * MINUTE },
  { age: 2 * DAY, every: DAY },
] as const;

/** Versions and bytes of one guide that are kept at most. */
const MOST_VERSIONS = 600;
const MOST_BYTES = 20_000_000;

/**
 * The versions that are let go, of all of one guide's, the newest first: the older a version is, the
 * fewer of its neighbours are kept, and of each stretch of time the last. Age counts from the newest,
 * so that nothing is lost by not writing for a year.
 */
export function outlived(versions: readonly HistoryVersion[]): HistoryVersion[] {
  const [newest] = versions;
  if (!newest) return [];
  const taken = new Set<string>();
  let kept = 0;
  let bytes = 0;
  return versions.filter((version) => {
    const age = newest.time - version.time;
    // What was put aside has nothing like it beside it.
    const step = version.isAside ? undefined : STEPS.findLast((one) => age > one.age);
    const stretch = step && `${step.every}:${Math.floor(version.time / step.every)}`;
    if (stretch !== undefined && taken.has(stretch)) return true;
    if (kept >= MOST_VERSIONS || bytes + version.bytes > MOST_BYTES) return kept > 0;
    if (stretch !== undefined) taken.add(stretch);
    kept++;
    bytes += version.bytes;
    return false;
  });
}
