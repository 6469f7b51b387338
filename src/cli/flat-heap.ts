import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that are enough for what was just made: with more it is collected less often, and no sooner in all. */
const ENOUGH = 32 * 2 ** 20;
/** Bytes of what has lasted for a while that may be added before all of it is looked through. */
const MOST_ADDED = 32 * 2 ** 20;

/**
 * Keeps the memory of a long build as it is after a short one. Left to itself V8 has the space for what was just made
 * grow to 128 MB, for which only `node` itself has an option, and lets twice of what is needed gather before it looks
 * through what has lasted: compiled documents and printed PDFs, which are many, large and soon done with.
 */
export class FlatHeap {
  #isBound = false;
  /** Bytes that had lasted when all was last looked through. */
  #left: number | undefined;
  #collect: (() => void) | undefined;

  /** To be called whenever a file is done with. */
  look(): void {
    let lasting = 0;
    for (const { space_name, space_size, space_used_size } of getHeapSpaceStatistics()) {
      if (space_name === 'new_space') this.#bound(space_size);
      if (LASTING.has(space_name)) lasting += space_used_size;
    }
    this.#left ??= lasting;
    if (lasting - this.#left < MOST_ADDED) return;
    this.#collect ??= collector();
    this.#collect();
    this.#left = undefined;
  }

  /** Puts V8 back as it is by itself. */
  end(): void {
    if (this.#isBound) setFlagsFromString('--semi-space-growth-factor=2');
    if (this.#collect) setFlagsFromString('--no-expose-gc');
    this.#isBound = false;
  }

  #bound(youngSize: number): void {
    if (this.#isBound || youngSize < ENOUGH) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    this.#isBound = true;
  }
}

const LASTING = new Set(['old_space', 'large_object_space']);

/** What looks through all of the memory; `node` hands it out with `--expose-gc`, and to new contexts after that. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  // Another thread may have taken the flag back in between.
  return runInNewContext('typeof gc === "function" ? gc : () => undefined');
}
