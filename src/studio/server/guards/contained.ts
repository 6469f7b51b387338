import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep, win32 } from 'node:path';
import { isDeviceName } from '../../../source/file-name.ts';

/** Signs that lead elsewhere on some system: other separators, drives, streams, what nobody sees. */
const LEADS_ELSEWHERE = /[\\:\p{Cc}]/u;

/** The way from a folder and a name below it to the file that is meant. */
export type Contain = (folder: string, name: string) => string | undefined;

/**
 * The one way from a name to a file: the real path of the file of this name below a folder, there
 * already or not; undefined where the name, or a link on the way, leads out of the folder. `name`
 * is decoded, and is not decoded again: `%2e%2e` is a file with percent signs in its name.
 */
export const contained: Contain = (folder, name) => {
  if (isAbsolute(name) || win32.isAbsolute(name) || LEADS_ELSEWHERE.test(name)) return undefined;
  const parts = name.split('/');
  if (parts.some((part) => /^\.*$/.test(part) || /[. ]$/.test(part) || isDeviceName(part))) {
    return undefined;
  }
  const root = realPath(folder);
  const path = root && realPathOrNew(join(root, name));
  if (path === undefined || root === undefined) return undefined;
  const inside = relative(root, path);
  const leaves = inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..';
  return leaves ? undefined : path;
};

/** A path with its links followed; of a file that is not there, its folder's. */
function realPathOrNew(path: string): string | undefined {
  const real = realPath(path);
  if (real !== undefined) return real;
  const folder = realPath(dirname(path));
  return folder && join(folder, basename(path));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
