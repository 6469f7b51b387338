import { rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { cacheFolder, openCacheFolder } from './cache-folder.ts';
import { PrintError, reasonOf } from './print-error.ts';
import { makeRunFolder } from './run-folder.ts';

const MB = 1024 * 1024;
/**
 * The browser keeps its profile and the memory its processes share in the temporary folder.
 * Measured with Chromium 153: 3 MB for one line of text, 6 MB for 126 pages of it, 119 MB for a
 * picture of 7.5 million pixels. With less than 3 MB it hangs or dies.
 */
const LEAST_FREE = 16 * MB;
const AMPLE = 256 * MB;
/** A failure may be blamed on the folder: a single request for a large picture's memory. */
const SCARCE = 64 * MB;
/** Below this no browser starts. */
export const TOO_LITTLE = 4 * MB;

const WATCH_EVERY_MS = 50;

/** The name of the variable that says where temporary files go. */
const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';

/** The folder for temporary files: TMPDIR in `env`, else the system's own. */
export function temporaryFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env.TMPDIR || tmpdir());
}

/** Bytes that may still be written; infinite where a file system does not say. */
export async function freeSpace(folder: string): Promise<number> {
  const { blocks, bavail, bsize } = await statfs(folder);
  return blocks > 0 ? bavail * bsize : Number.POSITIVE_INFINITY;
}

interface Tried {
  parent: string;
  /** A new, empty profile. */
  profile?: string;
  free: number;
  /** What is wrong with the parent, as the rest of a sentence. */
  fault: string;
}

/**
 * Makes a profile folder for the browser, in the temporary folder or, where that cannot be written
 * or is nearly full, in the user's private cache. Throws a PrintError where neither will do.
 */
export async function makeProfile(
  env: NodeJS.ProcessEnv,
  onNotice: (message: string) => void,
  measure: typeof freeSpace = freeSpace,
): Promise<string> {
  const usual = await tryFolder(temporaryFolder(env), async (parent) => parent, measure);
  if (usual.profile && usual.free >= AMPLE) return usual.profile;
  const spare = await tryFolder(cacheFolder(env), () => openCacheFolder(env), measure);
  const needed = usual.free >= LEAST_FREE ? AMPLE : LEAST_FREE;
  if (spare.profile && spare.free >= needed) {
    await discard(usual);
    onNotice(
      `The temporary folder ${usual.parent} ${usual.fault}, so the browser keeps its temporary files in ${spare.parent}.`,
    );
    return spare.profile;
  }
  await discard(spare);
  if (usual.profile && usual.free >= LEAST_FREE) return usual.profile;
  await discard(usual);
  throw new PrintError(
    'print/temporary-folder',
    `The temporary folder ${usual.parent} ${usual.fault}, so the browser cannot start; and ${spare.parent} ${spare.fault}.`,
    usual.profile
      ? `Free some space in it, or set ${VARIABLE} to a folder on another disk.`
      : `Correct ${VARIABLE}, so that it names a folder that you may write to, or make this one so.`,
  );
}

async function tryFolder(
  path: string,
  open: (path: string) => Promise<string>,
  measure: typeof freeSpace,
): Promise<Tried> {
  try {
    const profile = await makeRunFolder(await open(path), 'profile');
    const free = await measure(profile).catch(() => Number.POSITIVE_INFINITY);
    return { parent: path, profile, free, fault: `has only ${inWords(free)} free` };
  } catch (error) {
    return { parent: path, free: 0, fault: inaccessible(error) };
  }
}

async function discard({ profile }: Tried): Promise<void> {
  if (profile) await rm(profile, { recursive: true, force: true });
}

/** Why a folder cannot be written, as the rest of a sentence. */
export function inaccessible(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'ENOTDIR') return 'is not a folder';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'is full';
  return `cannot be written (${reasonOf(error)})`;
}

/** How much room there was while a browser worked. */
export interface SpaceWatch {
  /** The error to report in place of `failure`, where a lack of room may be the reason for it. */
  blame(failure: unknown, below?: number): Promise<PrintError | undefined>;
  stop(): void;
}

/** Watches the room in a profile: what a browser that died had filled is free again at once. */
export function watchSpace(profile: string, measure: typeof freeSpace = freeSpace): SpaceWatch {
  let lowest = Number.POSITIVE_INFINITY;
  const look = async () => {
    lowest = Math.min(lowest, await measure(profile).catch(() => lowest));
  };
  const timer = setInterval(() => void look(), WATCH_EVERY_MS);
  timer.unref();
  return {
    async blame(failure, below = SCARCE) {
      await look();
      if (lowest >= below) return undefined;
      return new PrintError(
        'print/temporary-folder',
        `The browser needed more room than there is: its temporary folder ${profile} was down to ${inWords(lowest)} free (${reasonOf(failure).replace(/\.$/, '')}).`,
        `Free some space there, or set ${VARIABLE} to a folder on another disk.`,
        { cause: failure },
      );
    },
    stop: () => clearInterval(timer),
  };
}

function inWords(bytes: number): string {
  return bytes < MB ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / MB)} MB`;
}
