import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `studyguide-open-PID-XXXXXX`: the folder of a page that leads to a studio, and its process. */
const NAME = /^studyguide-open-(?:(\d+)-)?\w{6}$/;

/**
 * A browser has opened its page by then. Where containers have a temporary folder in common, a process
 * that seems gone may live in another.
 */
const OPENED_AFTER_MS = 60_000;

/** What the name of such a folder of this process starts with. */
export function pageFolderStart(): string {
  return `studyguide-open-${process.pid}-`;
}

/**
 * Removes the pages of this account that killed studios have left in `parent`, with the addresses in
 * them. Never fails: what cannot be removed is left for another time.
 *
 * @param now in milliseconds.
 */
export function removeAbandonedPages(parent: string, now: number): void {
  for (const name of namesIn(parent)) {
    const [isPage, pid] = NAME.exec(name) ?? [];
    if (isPage === undefined || (pid !== undefined && isAlive(Number(pid)))) continue;
    const folder = join(parent, name);
    try {
      const facts = lstatSync(folder);
      const isOwn = facts.uid === (process.getuid?.() ?? facts.uid);
      if (!facts.isDirectory() || !isOwn || now - facts.mtimeMs < OPENED_AFTER_MS) continue;
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Gone meanwhile, or not to be removed.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM is the answer for somebody else's living process.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
