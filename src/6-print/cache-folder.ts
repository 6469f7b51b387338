import { lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { PrintError } from './print-error.ts';

/** Our folder in the user's cache, whether or not it is there. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(cacheRoot(env), 'studyguide');
}

/** Makes that folder where it is missing, and sees to it that nobody else may write in it. */
export async function openCacheFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = cacheFolder(env);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseOthersFolder(folder, 0o022);
  return folder;
}

/** XDG Base Directory Specification: `XDG_CACHE_HOME` where set and absolute, else `~/.cache`. */
function cacheRoot(env: NodeJS.ProcessEnv): string {
  const named = env.XDG_CACHE_HOME;
  return named && isAbsolute(named) ? named : join(env.HOME || homedir(), '.cache');
}

/**
 * Throws a PrintError for a folder that is not ours alone: one in which somebody else may write
 * could hold a planted program. `forbidden` are permission bits.
 */
export async function refuseOthersFolder(folder: string, forbidden: number): Promise<void> {
  const found = await lstat(folder);
  const us = process.getuid?.();
  let fault: string | undefined;
  if (!found.isDirectory()) fault = 'is not a folder';
  else if (us !== undefined && found.uid !== us) fault = 'belongs to another account';
  else if (found.mode & forbidden) fault = 'is open to other accounts';
  if (fault === undefined) return;
  throw new PrintError(
    'print/unsafe-cache',
    `${folder} ${fault}, so the browser in it is not started.`,
    `Delete ${folder} and try again; it is made anew, for your account alone.`,
  );
}
