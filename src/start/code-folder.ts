import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Other copies of the program whose compiled code is kept: a few megabytes each. */
const MOST_KEPT = 4;

/**
 * The folder in the user's cache where what is compiled of this copy of the program is kept, by us and by Node of the
 * packages, made if need be. What lies there is run, so nobody else may be able to write there: where that cannot be
 * had, or Node was told to keep nothing, there is none.
 *
 * @param program the file that the command begins in.
 */
export function codeFolder(program: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  try {
    const named = env.XDG_CACHE_HOME;
    const home = env.HOME || homedir();
    const isNamed = named !== undefined && isAbsolute(named);
    // An account without a home gets none from us.
    if (!isNamed && !existsSync(home)) return undefined;
    const root = isNamed ? named : join(home, '.cache');
    const ours = join(root, 'studyguide');
    if (isAnothers(ours)) return undefined;
    const copy = Math.round(lstatSync(program).mtimeMs).toString(36);
    const folder = join(ours, `${FAMILY}${copy}`);
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    if (!isOursAlone(ours, 0o022) || !isOursAlone(folder, 0o077)) return undefined;
    if (isNew) removeOldest(ours, folder);
    return folder;
  } catch {
    // It costs time, and nothing else.
    return undefined;
  }
}

const FAMILY = 'code-';

/** Whether a folder is made in one of another user: root may be told of their home, and they could not write here. */
function isAnothers(folder: string): boolean {
  const us = process.getuid?.();
  // Windows has no accounts by number, and drives that are not there.
  if (us === undefined) return false;
  let made = folder;
  while (!existsSync(made)) made = dirname(made);
  const owner = lstatSync(made).uid;
  return owner !== 0 && owner !== us;
}

function isOursAlone(folder: string, forbidden: number): boolean {
  const found = lstatSync(folder);
  const us = process.getuid?.();
  // Windows has no accounts by number, and keeps a user's folders for the user.
  return (
    found.isDirectory() && (us === undefined || (found.uid === us && !(found.mode & forbidden)))
  );
}

function removeOldest(ours: string, current: string): void {
  const others = readdirSync(ours)
    .filter((name) => name.startsWith(FAMILY))
    .map((name) => join(ours, name))
    .filter((folder) => folder !== current)
    .map((folder) => ({ folder, made: lstatSync(folder).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { folder } of others.slice(MOST_KEPT)) {
    rmSync(folder, { recursive: true, force: true });
  }
}
