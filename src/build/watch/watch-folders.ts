import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** Changes that come within this many milliseconds of each other are told once. */
const TOGETHER_MS = 100;
/** Changes that go on and on are told after so many all the same. */
const AT_MOST_MS = 1000;
/** Folders below a watched one that are looked into. */
const DEPTH = 3;

/** Watches over folders. */
export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Tells what other programs do in some folders: the absolute paths that changed, came or went, a
 * burst of them at a time. Hidden files are left out, which drafts of files being written are, and so
 * is what lies in `except`.
 */
export async function watchFolders(
  folders: readonly string[],
  except: readonly string[],
  onChange: (paths: readonly string[]) => void,
): Promise<FolderWatch> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const tell = () => {
    timer = undefined;
    const paths = [...changed];
    changed.clear();
    onChange(paths);
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    depth: DEPTH,
    ignored: (path) =>
      except.some((folder) => isWithin(path, folder)) ||
      folders.some(
        (folder) => isWithin(path, folder) && /(?:^|[\\/])\.[^.]/.test(relative(folder, path)),
      ),
  });
  watcher.on('all', (_, path) => {
    const now = performance.now();
    if (timer === undefined) first = now;
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(TOGETHER_MS, first + AT_MOST_MS - now)));
  });
  // What cannot be watched is worked with all the same: whoever reads or writes it looks again.
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

function isWithin(path: string, folder: string): boolean {
  const whole = resolve(folder);
  return path === whole || path.startsWith(whole.endsWith(sep) ? whole : whole + sep);
}
