import { BuildSession } from './build-session.ts';
import type { BuildEvent, BuildResult, OutputFormat } from './outcome.ts';
import type { CheckOptions } from './prepare.ts';
import type { Shard } from './shard.ts';

/** What to build, and how. */
export interface BuildOptions extends CheckOptions {
  /** What to write; both when left out. */
  readonly formats?: readonly OutputFormat[] | undefined;
  /** The folder to write into; `output` when left out. */
  readonly out?: string | undefined;
  /** Path of a browser, or `embedded`; one is looked for when left out. */
  readonly browser?: string | undefined;
  /** How many handouts are at hand at a time; as many as this machine earns when left out. */
  readonly jobs?: number | undefined;
  /** Builds what is up to date as well. */
  readonly force?: boolean | undefined;
  /** Builds one machine's share of the guides. */
  readonly shard?: Shard | undefined;
  /** Where to look for a browser and SOURCE_DATE_EPOCH; this process's own when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the build: guides at hand are given up, no further one is begun. */
  readonly signal?: AbortSignal;
  /** Hears of each step; of guides that are built at once, of one after another. */
  readonly onEvent?: (event: BuildEvent) => void;
}

/**
 * Builds handouts. A guide of which nothing has changed since it was built is left alone, and told of
 * as if it had been built. A guide with an error writes nothing and leaves what it wrote before as it
 * is; the other guides are built all the same. Each file is replaced whole or not at all.
 *
 * @throws UsageError where there is nothing to build, or SOURCE_DATE_EPOCH is no date.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const session = new BuildSession(options);
  try {
    return await session.round({ isLast: true });
  } finally {
    await session.close();
  }
}
