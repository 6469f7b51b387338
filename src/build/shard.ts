import type { GuideToBuild } from './find-guides.ts';
import { UsageError } from './usage-error.ts';

/** One machine's share of the guides. */
export interface Shard {
  /** Which machine, from 1. */
  readonly index: number;
  /** How many there are. */
  readonly of: number;
}

/**
 * The guides of one shard. Sorted by name they are cut into stretches as equal as can be, so that
 * every guide is in exactly one, whatever order they were named in; the order given is kept. Shards
 * by a hash of the name would differ in size, and the season is ready when the largest is; to deal
 * names out in turn would move half of them to other machines, and away from what these have built,
 * whenever a guide is added.
 *
 * @throws UsageError where there is no such shard.
 */
export function shardOf(guides: readonly GuideToBuild[], { index, of }: Shard): GuideToBuild[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(of) || index < 1 || index > of) {
    throw new UsageError(
      `There is no shard ${index} of ${of}.`,
      'Write --shard 2/5 for the second of five machines; the first is 1/5.',
    );
  }
  const byName = [...guides].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const bound = (at: number) => Math.floor((byName.length * at) / of);
  const own = new Set(byName.slice(bound(index - 1), bound(index)));
  return guides.filter((guide) => own.has(guide));
}
