import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ReadResult, Workspace } from '../../source/workspace.ts';
import { DiskWorkspace } from '../disk-workspace.ts';
import { type FileHashes, hashOf } from './file-hashes.ts';

/** What a guide was made of: all that was asked of its workspace, and what came of it. */
export interface Inputs {
  /** Files that were read or looked for, with the hash of each or why there was none. */
  readonly read: readonly (readonly [path: string, found: string])[];
  /** Folders whose names were asked for, with the hash of these. */
  readonly listed: readonly (readonly [folder: string, names: string])[];
  /** The date that was asked for. */
  readonly today?: string;
}

/** What reading a file gave, in a few characters. */
function fingerprint(result: ReadResult): string {
  if (result.ok) return hashOf(result.bytes);
  return result.reason === 'missing' ? 'missing' : `${result.reason}: ${result.detail}`;
}

/** A workspace that keeps account of what is asked of another. */
export class TracedWorkspace implements Workspace {
  readonly #below: Workspace;
  readonly #read = new Map<string, string>();
  readonly #listed = new Map<string, string>();
  #today: string | undefined;

  constructor(below: Workspace) {
    this.#below = below;
  }

  get used(): readonly string[] {
    return this.#below.used;
  }

  /** All that was asked so far. */
  get inputs(): Inputs {
    return {
      read: [...this.#read],
      listed: [...this.#listed],
      ...(this.#today === undefined ? {} : { today: this.#today }),
    };
  }

  read(path: string): ReadResult {
    const result = this.#below.read(path);
    // The bytes that were used are what counts, not those that a later look would find.
    if (!this.#read.has(path)) this.#read.set(path, fingerprint(result));
    return result;
  }

  list(folder: string): readonly string[] {
    const names = this.#below.list(folder);
    this.#listed.set(folder, hashOf(names.join('\0')));
    return names;
  }

  today(): string {
    this.#today = this.#below.today();
    return this.#today;
  }
}

/** Where the files of guides lie, as it is now. */
export class PresentInputs {
  readonly #cwd: string;
  readonly #hashes: FileHashes;
  readonly #folders = new Map<string, string>();

  constructor(cwd: string, hashes: FileHashes) {
    this.#cwd = cwd;
    this.#hashes = hashes;
  }

  /** Whether a workspace that is closed to all but one folder would give the same answers again. */
  areStill({ read, listed, today }: Inputs, within: string): boolean {
    if (!read.every(([path, found]) => this.#found(path, within) === found)) return false;
    if (listed.length === 0 && today === undefined) return true;
    const workspace = new DiskWorkspace({ cwd: this.#cwd, within: [within] });
    if (today !== undefined && today !== workspace.today()) return false;
    return listed.every(([folder, names]) => hashOf(workspace.list(folder).join('\0')) === names);
  }

  /** Forgets where links lead. */
  lookAgain(): void {
    this.#folders.clear();
  }

  #found(path: string, within: string): string {
    const named = resolve(this.#cwd, path);
    const allowed = this.#realFolder(resolve(this.#cwd, within));
    const folder = this.#realFolder(dirname(named));
    if (folder === allowed || folder.startsWith(allowed.endsWith(sep) ? allowed : allowed + sep)) {
      const known = this.#hashes.of(join(folder, basename(named)));
      if (known !== undefined) return known;
    }
    // Links, folders, what may not be read: seldom enough to ask as a compile does.
    return fingerprint(new DiskWorkspace({ cwd: this.#cwd, within: [within] }).read(path));
  }

  /** A folder with its links followed; as it is where it is not there. */
  #realFolder(folder: string): string {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    let real = folder;
    try {
      real = realpathSync(folder);
    } catch {
      // What lies in it is missing, or told by the workspace.
    }
    this.#folders.set(folder, real);
    return real;
  }
}
