import { createHash } from 'node:crypto';
import { lstat, mkdtemp, readdir, readlink, rm, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const MINUTE_MS = 60_000;
const TOUCH_EVERY_MS = 60 * MINUTE_MS;
/** A program that is running has touched its folder a hundred times by then. */
const UNTOUCHED_LIMIT_MS = 7 * 24 * 60 * MINUTE_MS;

/** `studyguide-<what>-<process>-<place>-<six letters>`, and what versions before this rule made. */
const NAME = /^studyguide-(?:profile|browser)-(?:(\d+)-([0-9a-f]{8})-)?[A-Za-z0-9]{6}$/;

/**
 * Makes a folder for this run alone: a browser's profile, or a browser that cannot be kept. Its
 * name says whose it is from its first moment, so that a later run can remove it should this one
 * be killed.
 */
export async function makeRunFolder(parent: string, what: 'profile' | 'browser'): Promise<string> {
  return mkdtemp(join(parent, `studyguide-${what}-${process.pid}-${await place()}-`));
}

/** Marks a folder as in use, now and every hour, until the function it gives back is called. */
export function keepTouched(folder: string): () => void {
  void touch(folder);
  const timer = setInterval(() => void touch(folder), TOUCH_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Sets a folder's time to now. Does nothing where that is not allowed, or the folder is gone. */
export async function touch(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now).catch(() => undefined);
}

/**
 * Removes the run folders that killed programs of this account have left in `parent`: those whose
 * process is gone, and those that nobody has touched for a week. Never fails: what cannot be
 * removed is left for another time.
 */
export async function removeAbandoned(parent: string): Promise<void> {
  const here = await place();
  const names = await readdir(parent).catch(() => []);
  await Promise.all(
    names.map(async (name) => {
      const [known, pid, where] = NAME.exec(name) ?? [];
      if (!known) return;
      const folder = join(parent, name);
      const found = await lstat(folder).catch(() => undefined);
      if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return;
      const untouched = Date.now() - found.mtimeMs > UNTOUCHED_LIMIT_MS;
      if (!untouched && !(where === here && isGone(Number(pid)))) return;
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }),
  );
}

/**
 * Where a process number means something: containers with a temporary folder in common, or machines
 * with a network disk, may each have a process 7.
 */
async function place(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 8);
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM is the answer for somebody else's living process.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
