import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ReadResult, Workspace } from '../source/workspace.ts';
import { today } from './today.ts';

/** Bytes beyond which a file is not even read: no guide, article, template or font has as many. */
const MOST_BYTES = 20_000_000;

/** Where a workspace lies on disk. */
export interface DiskFolders {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Folders that files must lie in, links followed. */
  readonly within: readonly string[];
}

/** A workspace on disk. Files are read once; a later read gives the same bytes. */
export class DiskWorkspace implements Workspace {
  readonly #cwd: string;
  readonly #within: readonly string[];
  readonly #read = new Map<string, ReadResult>();

  constructor({ cwd, within }: DiskFolders) {
    this.#cwd = cwd;
    this.#within = within.map((folder) => realPath(resolve(cwd, folder)));
  }

  get used(): readonly string[] {
    return [...this.#read.keys()];
  }

  read(path: string): ReadResult {
    const known = this.#read.get(path);
    if (known) return known;
    const result = this.#readNow(resolve(this.#cwd, path));
    this.#read.set(path, result);
    return result;
  }

  list(folder: string): readonly string[] {
    try {
      return readdirSync(resolve(this.#cwd, folder)).sort();
    } catch {
      return [];
    }
  }

  today(): string {
    return today();
  }

  #readNow(path: string): ReadResult {
    try {
      // Asked of the system, which is far quicker than folder by folder.
      const real = realpathSync.native(path);
      if (!this.#within.some((folder) => isInside(real, folder))) {
        return { ok: false, reason: 'outside', detail: 'it lies outside the guides folder' };
      }
      const facts = statSync(real);
      if (facts.isDirectory()) return { ok: false, reason: 'folder', detail: 'it is a folder' };
      if (!facts.isFile()) return { ok: false, reason: 'unreadable', detail: 'it is not a file' };
      if (facts.size > MOST_BYTES) {
        return { ok: false, reason: 'too-large', detail: `${(facts.size / 1e6).toFixed(1)} MB` };
      }
      return { ok: true, bytes: readFileSync(real) };
    } catch (error) {
      return { ok: false, ...failure(error) };
    }
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder with its links followed; as it is where it does not exist yet. */
function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function failure(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { reason: 'missing', detail: 'there is no such file' } as const;
  }
  const details: Readonly<Record<string, string>> = {
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
  };
  return {
    reason: 'unreadable',
    detail: details[code] ?? `the system says ${code || 'no'}`,
  } as const;
}
