import { relative, resolve, sep } from 'node:path';
import { type FolderWatch, watchFolders } from '../../build/watch/watch-folders.ts';
import type { Events } from './events.ts';
import type { GuideFiles, TextState } from './guide-files.ts';
import type { History } from './history.ts';
import type { Library } from './library.ts';

/**
 * Tells what other programs do in the guides folder: of a guide or an article that has another text
 * than its editors were told of, `changed`; of what is no guide, `sources`; of anything at all, `shelf`.
 */
export async function watchFolder(
  library: Library,
  files: GuideFiles,
  events: Events,
  history: History,
): Promise<FolderWatch> {
  const { cwd, guidesFolder } = library.folders;
  const folder = resolve(cwd, guidesFolder);
  const tell = async (paths: readonly string[]) => {
    const names = paths.map((path) => relative(folder, path).split(sep).join('/'));
    for (const file of names.flatMap((name) => library.fileBelow(name) ?? [])) {
      const keep = (before: TextState) => history.keep(file, before, Date.now());
      const news = await files.news(file, keep).catch(() => undefined);
      if (news) events.tell({ kind: 'changed', id: file.id, hash: news.hash });
    }
    if (names.some((name) => library.fileBelow(name)?.kind !== 'guide')) {
      events.tell({ kind: 'sources' });
    }
    events.tell({ kind: 'shelf' });
  };
  return await watchFolders([folder], [], (paths) => void tell(paths));
}
