import { dirname, resolve } from 'node:path';
import type { BuildOptions } from '../build.ts';
import { BuildSession } from '../build-session.ts';
import type { BuildResult } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { watchFolders } from './watch-folders.ts';

/** What to build whenever something changes, and who hears of it. */
export interface WatchOptions extends BuildOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Hears of each round; the first builds all that is not up to date. */
  readonly onRound: (result: BuildResult, isFirst: boolean) => void;
  /** Hears of a round in which there was nothing to build, as when the guides are gone for now. */
  readonly onTrouble: (error: UsageError) => void;
}

/**
 * Builds, and builds again what is concerned whenever a file changes, until it is told to end. Each
 * round looks at all guides by what is recorded of them, so that exactly those are built whose files
 * have other content. What changes during a round is seen to in another. The browser stays.
 *
 * @throws UsageError where there is nothing to build at first.
 */
export async function watchBuild(options: WatchOptions): Promise<void> {
  const { signal, cwd = process.cwd(), guidesFolder = 'guides', out = 'output' } = options;
  const session = new BuildSession(options);
  let isChanged = false;
  let wake = () => {};
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  const folders = new Set(
    [
      guidesFolder,
      ...(options.templates === undefined ? [] : [options.templates]),
      ...(options.guides ?? []).filter((name) => /[\\/]/.test(name)).map((name) => dirname(name)),
    ].map((folder) => resolve(cwd, folder)),
  );
  // Watched before the first round: what changes during it is not missed.
  const watch = await watchFolders([...folders], [resolve(cwd, out)], () => {
    isChanged = true;
    wake();
  });
  try {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      isChanged = false;
      try {
        const result = await session.round(isFirst ? {} : { force: false });
        options.onRound(result, isFirst);
      } catch (error) {
        if (isFirst || !(error instanceof UsageError)) throw error;
        options.onTrouble(error);
      }
      await new Promise<void>((resume) => {
        wake = resume;
        if (isChanged || signal.aborted) resume();
      });
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    await watch.close();
    await session.close();
  }
}
