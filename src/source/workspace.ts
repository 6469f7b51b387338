/** Why a file could not be read. */
export type ReadFailure = 'missing' | 'unreadable' | 'outside' | 'too-large' | 'folder';

/** The bytes of a file, or why there are none. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: ReadFailure; readonly detail: string };

/**
 * The one door through which stages 1 to 5 see files. Paths are as shown to people: relative to
 * the working directory where they can be, with `/` between folders. Every read is recorded, so
 * that a build knows what it depends on.
 */
export interface Workspace {
  /** Reads a file whole. A path whose links lead outside the workspace's folder is refused. */
  read(path: string): ReadResult;
  /** The names in a folder, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** Today's date as YYYY-MM-DD. */
  today(): string;
  /** The paths read or asked for so far, in order of first use. */
  readonly used: readonly string[];
}

/** Joins a folder and a relative path with `/`, resolving `.` and `..` in the text. */
export function joinPath(folder: string, path: string): string {
  if (path.startsWith('/')) return path;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '.' || part === '') continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else parts.push(part);
  }
  return (folder.startsWith('/') ? '/' : '') + parts.join('/');
}

/** The folder part of a path; `.` when it has none. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : path.slice(0, slash);
}
