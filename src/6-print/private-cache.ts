import { randomUUID } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cacheFolder, openCacheFolder, refuseOthersFolder } from './cache-folder.ts';
import { CHECKSUMS, intact, recordChecksums } from './checksums.ts';
import { PrintError, reasonOf } from './print-error.ts';
import { keepTouched, makeRunFolder, removeAbandoned, touch } from './run-folder.ts';
import { inaccessible, temporaryFolder } from './temporary-folder.ts';

/** A folder ready to use, and how to give it back. */
export interface KeptFolder {
  folder: string;
  release: () => Promise<void>;
}

/**
 * A folder with programs in it, kept in the user's cache: nobody else may write there, it appears
 * whole or not at all, and damage is noticed and repaired. `fill` puts the files into an empty
 * folder. Where the cache cannot be written, the folder is temporary, and `release` removes it.
 * Folders of the same family (`browser-…`) that nobody has used for a month are removed.
 */
export async function keepFolder(
  name: string,
  env: NodeJS.ProcessEnv,
  onNotice: (message: string) => void,
  fill: (into: string) => Promise<void>,
): Promise<KeptFolder> {
  try {
    const parent = await openCacheFolder(env);
    const folder = join(parent, name);
    if (await exists(folder)) {
      await refuseOthersFolder(folder, 0o077);
      // Before the look inside: from now on nobody removes it as unused.
      await touch(folder);
      if (await intact(folder)) return await keep(parent, folder);
    }
    await removeLeftovers(parent);
    await fillAndPublish(folder, fill);
    return await keep(parent, folder);
  } catch (error) {
    if (!cannotWrite(error)) throw error;
    return fillForThisRun(cacheFolder(env), error, env, onNotice, fill);
  }
}

async function keep(parent: string, folder: string): Promise<KeptFolder> {
  const stopTouching = keepTouched(folder);
  await removeUnused(parent, folder);
  return { folder, release: async () => stopTouching() };
}

async function fillForThisRun(
  cache: string,
  cacheFault: unknown,
  env: NodeJS.ProcessEnv,
  onNotice: (message: string) => void,
  fill: (into: string) => Promise<void>,
): Promise<KeptFolder> {
  const parent = temporaryFolder(env);
  let release = async () => {};
  try {
    await removeAbandoned(parent);
    const folder = await makeRunFolder(parent, 'browser');
    const stopTouching = keepTouched(folder);
    release = async () => {
      stopTouching();
      await rm(folder, { recursive: true, force: true });
    };
    onNotice(
      `${cache} cannot be written (${reasonOf(cacheFault)}), so the embedded browser is unpacked for this run alone.`,
    );
    await fill(folder);
    return { folder, release };
  } catch (error) {
    await release();
    if (!cannotWrite(error)) throw error;
    throw new PrintError(
      'print/temporary-folder',
      `There is no place to unpack the embedded browser: ${cache} ${inaccessible(cacheFault)}, and the temporary folder ${parent} ${inaccessible(error)}.`,
      'Free some space (the browser takes 210 MB), or set XDG_CACHE_HOME to a folder that you may write to.',
      { cause: error },
    );
  }
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
const MONTH_MS = 30 * 24 * HOUR_MS;

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

/**
 * Removes what other versions of this program have kept, unless one has been used this month. It is
 * taken out of the way in one step, so that a program that looks for it meanwhile finds it whole or
 * not at all; and if such a program was faster by a moment, it is put back.
 */
async function removeUnused(parent: string, current: string): Promise<void> {
  const family = basename(current).replace(/-.*/s, '-');
  for (const name of await readdir(parent)) {
    const folder = join(parent, name);
    if (folder === current || !name.startsWith(family) || name.includes(UNFINISHED)) continue;
    if (!(await isUnused(folder))) continue;
    const aside = `${folder}${UNFINISHED}${randomUUID()}`;
    try {
      await rename(folder, aside);
      if (await isUnused(aside)) await rm(aside, { recursive: true, force: true });
      else await rename(aside, folder);
    } catch {
      // Another program was faster, or it may not be removed: the next one tries again.
    }
  }
}

async function isUnused(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && Date.now() - found.mtimeMs > MONTH_MS;
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
