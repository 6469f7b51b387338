import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes that are enough for what was just made: with more it is collected less often, and no sooner in all. */
const ENOUGH = 32 * 2 ** 20;

/**
 * Has the memory for what was just made grow no more once it is large enough; whether it is. V8 doubles it as long as
 * much passes through, to 128 MB over a hundred guides, and only `node` itself has an option for it.
 */
export function boundYoungSpace(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if ((young?.space_size ?? 0) < ENOUGH) return false;
  setFlagsFromString('--semi-space-growth-factor=1');
  return true;
}
