import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { allArticles, isArticleName } from '../../build/find-articles.ts';
import { isGuideName, shown } from '../../build/find-guides.ts';
import { bareName } from '../../compile.ts';
import type { FileId } from '../messages/names.ts';
import type { Contain } from './guards/contained.ts';
import { RefusedError } from './refused-error.ts';

/** A guide or an article that the studio knows of. */
export interface KnownFile {
  readonly id: FileId;
  readonly kind: 'guide' | 'article';
  /** As shown to people, and as the compiler names it. */
  readonly file: string;
  /** Its path below the guides folder, with `/`. */
  readonly below: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Where it lies, its links followed. */
  readonly path: string;
}

/** Where the library lies, and what keeps files within it. */
export interface LibraryFolders {
  readonly cwd: string;
  readonly guidesFolder: string;
  readonly contain: Contain;
}

/**
 * The guides and articles of one guides folder, named by ids. An id is a hash: nothing can be told
 * from it and nothing but a known file's own id finds it. It is the same in every launch, so that
 * a bookmark and what a browser has kept still belong to the file; and another in another folder,
 * whose studio may be at the same address with a guide of the same name.
 */
export class Library {
  readonly folders: LibraryFolders;
  /** Files that were there in this launch: one that has gone can still be put back. */
  readonly #seen = new Map<FileId, { kind: KnownFile['kind']; below: string }>();
  /** Guides that were renamed in this launch, by their ids before. */
  readonly #renamed = new Map<FileId, KnownFile>();

  constructor(folders: LibraryFolders) {
    this.folders = folders;
  }

  guides(): KnownFile[] {
    const { cwd, guidesFolder } = this.folders;
    return namesIn(resolve(cwd, guidesFolder))
      .filter(isGuideName)
      .flatMap((name) => this.#known('guide', name) ?? []);
  }

  articles(): KnownFile[] {
    const { cwd, guidesFolder } = this.folders;
    return allArticles(guidesFolder, cwd).flatMap(
      (file) => this.#known('article', `articles/${file.slice(file.lastIndexOf('/') + 1)}`) ?? [],
    );
  }

  /**
   * The file that an id names.
   *
   * @throws RefusedError where there is none of this kind.
   */
  find(kind: KnownFile['kind'], id: FileId): KnownFile {
    const list = () => (kind === 'guide' ? this.guides() : this.articles());
    if (!this.#seen.has(id)) list();
    const seen = this.#seen.get(id);
    const known = seen?.kind === kind ? this.#known(kind, seen.below) : undefined;
    if (known) return known;
    throw new RefusedError(404, `no-${kind}`, `There is no such ${kind} here.`, {
      hint: 'It may have been renamed.',
    });
  }

  /** Notes that a guide has another name now. */
  noteRenamed(guide: KnownFile, to: KnownFile): void {
    this.#renamed.delete(to.id);
    this.#renamed.set(guide.id, to);
  }

  /** What a guide that is gone is called now, where it was renamed here. */
  nowCalled(id: FileId): KnownFile | undefined {
    const next = this.#renamed.get(id);
    return next && (this.nowCalled(next.id) ?? next);
  }

  /** The file of a name below the guides folder, there already or not. */
  named(kind: KnownFile['kind'], below: string): KnownFile {
    const known = this.#known(kind, below);
    if (known) return known;
    throw new RefusedError(422, `${kind}-name`, `“${below}” cannot be the name of a file here.`, {
      name: below,
    });
  }

  /** The guide or article at this path below the guides folder; undefined for any other file. */
  fileBelow(below: string): KnownFile | undefined {
    const [folder, name, ...deeper] = below.split('/');
    if (name === undefined) return isGuideName(below) ? this.#known('guide', below) : undefined;
    const isArticle = folder === 'articles' && deeper.length === 0 && isArticleName(name);
    return isArticle ? this.#known('article', below) : undefined;
  }

  #known(kind: KnownFile['kind'], below: string): KnownFile | undefined {
    const { cwd, guidesFolder, contain } = this.folders;
    const path = contain(resolve(cwd, guidesFolder), below);
    // A link must lead to a file of the same kind, too: what it is, its own name says.
    if (path === undefined || !NAMES[kind](basename(path))) return undefined;
    const id = idOf(kind, resolve(cwd, guidesFolder, below));
    this.#seen.set(id, { kind, below });
    const name = kind === 'guide' ? below.replace(/\.ya?ml$/i, '') : bareName(below);
    return { id, kind, file: shown(join(guidesFolder, below), cwd), below, name, path };
  }
}

/** Which names files of each kind have. */
const NAMES: Readonly<Record<KnownFile['kind'], (name: string) => boolean>> = {
  guide: isGuideName,
  article: isArticleName,
};

function idOf(kind: string, path: string): FileId {
  return createHash('sha256').update(`${kind}:${path}`).digest('base64url').slice(0, 22);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
