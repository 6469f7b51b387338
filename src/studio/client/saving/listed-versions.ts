import type { HistoryVersion } from '../../messages/guides.ts';

/** An earlier version as it is listed. */
export type ListedVersion = HistoryVersion & {
  /** Whether it is listed because it has more in it than the last of its minute. */
  readonly isLonger?: true;
};

/**
 * The versions to choose from, the newest first: a text is saved at every pause of typing, so of each minute the last
 * is listed, and the longest where something was taken out after it; and all that was put aside.
 */
export function listedVersions(versions: readonly HistoryVersion[]): ListedVersion[] {
  const minutes = new Map<number, { last: HistoryVersion; longest: HistoryVersion }>();
  for (const version of versions) {
    if (version.isAside) continue;
    const minute = Math.floor(version.time / 60_000);
    const known = minutes.get(minute);
    if (!known) minutes.set(minute, { last: version, longest: version });
    else if (version.bytes > known.longest.bytes) known.longest = version;
  }
  const last = new Set([...minutes.values()].map((one) => one.last));
  const longest = new Set([...minutes.values()].map((one) => one.longest));
  return versions.flatMap((version) => {
    if (version.isAside || last.has(version)) return [version];
    return longest.has(version) ? [{ ...version, isLonger: true as const }] : [];
  });
}
