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

/**
 * Versions and bytes of one guide that are kept at most. Mere steps never push out what was put aside, of which
 * somebody was told that it is kept; more of that than there is room for means hundreds of decisions, not of saves.
 */
const MOST = {
  steps: { versions: 600, bytes: 20_000_000 },
  aside: { versions: 300, bytes: 60_000_000 },
} as const;

/**
 * The versions that are let go, of all of one guide's, the newest first: the older a step is, the
 * fewer of its neighbours are kept, and of each stretch of time the last and the longest, which is what was
 * there before something was taken out. Age counts from the newest, so that nothing is lost by not writing
 * for a year. What was put aside stays until there is too much of it.
 */
export function outlived(versions: readonly HistoryVersion[]): HistoryVersion[] {
  const [newest] = versions;
  if (!newest) return [];
  const taken = new Set<string>();
  const kept = { steps: { versions: 0, bytes: 0 }, aside: { versions: 0, bytes: 0 } };
  const stretchOf = (version: HistoryVersion) => {
    const age = newest.time - version.time;
    // What was put aside has nothing like it beside it.
    const step = version.isAside ? undefined : STEPS.findLast((one) => age > one.age);
    return step && `${step.every}:${Math.floor(version.time / step.every)}`;
  };
  const longest = new Map<string, HistoryVersion>();
  for (const version of versions) {
    const stretch = stretchOf(version);
    if (stretch === undefined) continue;
    if (version.bytes > (longest.get(stretch)?.bytes ?? -1)) longest.set(stretch, version);
  }
  return versions.filter((version) => {
    const kind = version.isAside ? 'aside' : 'steps';
    const [most, sum] = [MOST[kind], kept[kind]];
    const stretch = stretchOf(version);
    const isOneOfMany = stretch !== undefined && taken.has(stretch);
    if (isOneOfMany && longest.get(stretch) !== version) return true;
    const isTooMuch = sum.versions >= most.versions || sum.bytes + version.bytes > most.bytes;
    if (isTooMuch && sum.versions > 0) return true;
    if (stretch !== undefined) taken.add(stretch);
    sum.versions++;
    sum.bytes += version.bytes;
    return false;
  });
}
