import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadResult, Workspace } from '../source/workspace.ts';
import { type DiskFolders, DiskWorkspace } from './disk-workspace.ts';

/**
 * A workspace on disk for a program that runs on: a file is read again once it has changed. While it
 * has not, the very same bytes come back, so that what was made of them can be kept by them.
 */
export class LiveWorkspace implements Workspace {
  readonly #folders: DiskFolders;
  readonly #disk: DiskWorkspace;
  readonly #read = new Map<string, { readonly stamp: string; readonly result: ReadResult }>();

  constructor(folders: DiskFolders) {
    this.#folders = folders;
    this.#disk = new DiskWorkspace(folders);
  }

  get used(): readonly string[] {
    return [...this.#read.keys()];
  }

  read(path: string): ReadResult {
    const stamp = fileStateOf(resolve(this.#folders.cwd, path));
    const known = this.#read.get(path);
    if (known?.stamp === stamp) return known.result;
    const result = new DiskWorkspace(this.#folders).read(path);
    this.#read.set(path, { stamp, result });
    return result;
  }

  list(folder: string): readonly string[] {
    return this.#disk.list(folder);
  }

  today(): string {
    return this.#disk.today();
  }
}

/** What tells one state of a file from another without reading it; the same for all that are missing. */
export function fileStateOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(':');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
  }
}
