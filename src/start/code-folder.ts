import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Other copies of the program whose compiled code is kept: a few megabytes each. */
const MOST_KEPT = 4;

/**
 * Has Node keep what it compiles of the program, and take it from there the next time, which halves
 * the time to load it. It is kept in the user's cache, in a folder for this copy of the program: what lies
 * there is run, so nobody else may be able to write there. Where that cannot be had, nothing is kept.
 * To be called before the rest of the program is loaded; `program` is its first file.
 */
export function keepCompiledCode(program: string, env: NodeJS.ProcessEnv): void {
  try {
    const named = env.XDG_CACHE_HOME;
    const home = env.HOME || homedir();
    const isNamed = named !== undefined && isAbsolute(named);
    // An account without a home gets none from us.
    if (!isNamed && !existsSync(home)) return;
    const root = isNamed ? named : join(home, '.cache');
    const ours = join(root, 'studyguide');
    const copy = Math.round(lstatSync(program).mtimeMs).toString(36);
    const folder = join(ours, `${FAMILY}${copy}`);
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    if (!isOursAlone(ours, 0o022) || !isOursAlone(folder, 0o077)) return;
    if (isNew) removeOldest(ours, folder);
    module.enableCompileCache?.(folder);
  } catch {
    // It costs time, and nothing else.
  }
}

const FAMILY = 'code-';

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
