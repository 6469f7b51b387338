import { relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { Events } from './events.ts';
import type { GuideFiles, TextState } from './guide-files.ts';
import type { History } from './history.ts';
import type { Library } from './library.ts';

/** Changes that come within this many milliseconds are told once. */
const TOGETHER_MS = 100;
/** Folders below the guides folder that are looked into. */
const DEPTH = 3;

/** Watches over the guides folder. */
export interface Watch {
  close(): Promise<void>;
}

/**
 * Tells what other programs do in the guides folder: of a guide or an article that has another text
 * than its editors were told of, `changed`; of anything at all, `shelf`.
 */
export async function watchFolder(
  library: Library,
  files: GuideFiles,
  events: Events,
  history: History,
): Promise<Watch> {
  const { cwd, guidesFolder } = library.folders;
  const folder = resolve(cwd, guidesFolder);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const tell = async () => {
    timer = undefined;
    const names = [...changed];
    changed.clear();
    for (const file of names.flatMap((name) => library.fileBelow(name) ?? [])) {
      const keep = (before: TextState) => history.keep(file, before, Date.now());
      const news = await files.news(file, keep).catch(() => undefined);
      if (news) events.tell({ kind: 'changed', id: file.id, hash: news.hash });
    }
    events.tell({ kind: 'shelf' });
  };

  const watcher = watchFiles(folder, {
    ignoreInitial: true,
    depth: DEPTH,
    // Hidden files are drafts of files that are being written.
    ignored: (path) =>
      relative(folder, path)
        .split(sep)
        .some((part) => /^\.[^.]/.test(part)),
  });
  watcher.on('all', (_, path) => {
    changed.add(relative(folder, path).split(sep).join('/'));
    timer ??= setTimeout(() => void tell(), TOGETHER_MS);
  });
  // A folder that cannot be watched is worked in all the same: each save compares before it writes.
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
