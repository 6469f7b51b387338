import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
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

/** What the files of guides are now. What guides share is looked at once a round. */
export class PresentInputs {
  readonly #cwd: string;
  readonly #hashes: FileHashes;
  /** By the folder that a workspace is closed to. */
  readonly #views = new Map<string, View>();

  constructor(cwd: string, hashes: FileHashes) {
    this.#cwd = cwd;
    this.#hashes = hashes;
  }

  /** Whether a workspace that is closed to all but one folder would give the same answers again. */
  areStill({ read, listed, today }: Inputs, within: string): boolean {
    const view = this.#view(within);
    if (!read.every(([path, found]) => view.of(path) === found)) return false;
    if (listed.length === 0 && today === undefined) return true;
    const workspace = new DiskWorkspace({ cwd: this.#cwd, within: [within] });
    if (today !== undefined && today !== workspace.today()) return false;
    return listed.every(([folder, names]) => hashOf(workspace.list(folder).join('\0')) === names);
  }

  /** Forgets what was seen of files and where links lead. */
  lookAgain(): void {
    this.#views.clear();
  }

  #view(within: string): View {
    const known = this.#views.get(within);
    const view = known ?? new View(this.#cwd, within, this.#hashes);
    if (!known) this.#views.set(within, view);
    return view;
  }
}

/** Files as a workspace sees them that is closed to all but one folder. */
class View {
  readonly #cwd: string;
  readonly #within: string;
  readonly #hashes: FileHashes;
  readonly #allowed: string;
  readonly #found = new Map<string, string>();
  /** Folders of files by their names, links followed; undefined where they lie elsewhere. */
  readonly #folders = new Map<string, string | undefined>();

  constructor(cwd: string, within: string, hashes: FileHashes) {
    this.#cwd = cwd;
    this.#within = within;
    this.#hashes = hashes;
    this.#allowed = withSeparator(realFolder(resolve(cwd, within)));
  }

  /** What reading a file would give, in a few characters. */
  of(path: string): string {
    const known = this.#found.get(path);
    if (known !== undefined) return known;
    const found = this.#hashOf(path) ?? fingerprint(this.#read(path));
    this.#found.set(path, found);
    return found;
  }

  #hashOf(path: string): string | undefined {
    const slash = path.lastIndexOf('/');
    const folder = this.#folderOf(slash < 0 ? '.' : path.slice(0, slash + 1));
    return folder === undefined ? undefined : this.#hashes.of(folder + path.slice(slash + 1));
  }

  /** Links, folders, what may not be read: seldom enough to ask as a compile does. */
  #read(path: string): ReadResult {
    return new DiskWorkspace({ cwd: this.#cwd, within: [this.#within] }).read(path);
  }

  #folderOf(name: string): string | undefined {
    if (this.#folders.has(name)) return this.#folders.get(name);
    const real = withSeparator(realFolder(resolve(this.#cwd, name)));
    const folder = real.startsWith(this.#allowed) ? real : undefined;
    this.#folders.set(name, folder);
    return folder;
  }
}

/** A folder with its links followed; as it is where it is not there. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // What lies in it is missing, or told by the workspace.
    return folder;
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
