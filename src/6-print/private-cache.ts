import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { CHECKSUMS, intact, recordChecksums } from './checksums.ts';
import { PrintError, reasonOf } from './print-error.ts';

/** A folder ready to use, and how to give it back where it was made for this run alone. */
export interface KeptFolder {
  folder: string;
  release?: () => Promise<void>;
}

/**
 * A folder with programs in it, kept in the user's cache: nobody else may write there, it appears
 * whole or not at all, and damage is noticed and repaired. `fill` puts the files into an empty
 * folder. Where the cache cannot be written, the folder is temporary, and `release` removes it.
 */
export async function keepFolder(
  name: string,
  env: NodeJS.ProcessEnv,
  onNotice: (message: string) => void,
  fill: (into: string) => Promise<void>,
): Promise<KeptFolder> {
  const parent = join(cacheRoot(env), 'studyguide');
  try {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    await refuseOthersFolder(parent, 0o022);
    const folder = join(parent, name);
    if (await exists(folder)) {
      await refuseOthersFolder(folder, 0o077);
      if (await intact(folder)) return { folder };
    }
    await removeLeftovers(parent);
    await fillAndPublish(folder, fill);
    return { folder };
  } catch (error) {
    if (!cannotWrite(error)) throw error;
    const folder = await mkdtemp(join(env.TMPDIR || tmpdir(), 'studyguide-browser-'));
    const release = () => rm(folder, { recursive: true, force: true });
    onNotice(
      `${parent} cannot be written (${reasonOf(error)}), so the embedded browser is unpacked for this run alone.`,
    );
    await fill(folder).catch(async (failure) => {
      await release();
      throw failure;
    });
    return { folder, release };
  }
}

/** XDG Base Directory Specification: `XDG_CACHE_HOME` where set and absolute, else `~/.cache`. */
function cacheRoot(env: NodeJS.ProcessEnv): string {
  const named = env.XDG_CACHE_HOME;
  return named && isAbsolute(named) ? named : join(env.HOME || homedir(), '.cache');
}

/** A folder in which somebody else may write could hold a planted program. */
async function refuseOthersFolder(folder: string, forbidden: number): Promise<void> {
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

/**
 * Fills a sibling and puts it in place in one step. Two processes may do so at once: the first one
 * wins. A folder that is there already is a damaged one, and its files are replaced one by one:
 * each replacement is a single step, so that nobody ever finds a file missing or half written.
 */
async function fillAndPublish(
  folder: string,
  fill: (into: string) => Promise<void>,
): Promise<void> {
  const made = await mkdtemp(`${folder}${UNFINISHED}`);
  try {
    await fill(made);
    const files = await recordChecksums(made);
    try {
      await rename(made, folder);
    } catch (error) {
      if (!(await exists(folder))) throw error;
      if (await intact(folder)) return;
      for (const file of [...files, CHECKSUMS]) {
        const target = join(folder, file);
        await mkdir(dirname(target), { recursive: true });
        await rename(join(made, file), target);
      }
    }
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

const UNFINISHED = '.unfinished-';
const HOUR_MS = 3_600_000;

/** What a process that was killed while unpacking has left behind. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.includes(UNFINISHED)) continue;
    const folder = join(parent, name);
    const found = await stat(folder).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > HOUR_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'ENOENT']);

function cannotWrite(error: unknown): boolean {
  return error instanceof Error && UNWRITABLE.has((error as NodeJS.ErrnoException).code ?? '');
}
