import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageFolderStart, removeAbandonedPages } from './abandoned-pages.ts';

/** The program that opens a file in the user's browser, and its arguments before the file. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'] as const;

/** Where the programs are that snap has installed. */
const SNAPS = '/snap/bin';

/**
 * A page that leads to an address, for programs to open: what they are started with, all users of a
 * computer can read; this page, one.
 */
export interface RedirectPage {
  readonly path: string;
  /** Removes the page, however often. */
  remove(): void;
}

/**
 * Opens an address in the user's browser, without a shell. Where there is none, nothing happens: the
 * address is shown as well, and whoever has no browser here opens it as they can.
 */
export function openBrowser({ path, remove }: RedirectPage): void {
  const [program, ...before] = OPENERS[process.platform] ?? ELSEWHERE;
  const child = spawn(program, [...before, path], { stdio: 'ignore', detached: true });
  child.on('error', remove);
  child.unref();
}

/**
 * Writes a page of the user's own that leads to an address, in a new folder of the user's own, and
 * tells that address nothing of where it is. Undefined where no folder can be written. Pages that
 * killed studios have left are removed.
 */
export function redirectPage(address: string): RedirectPage | undefined {
  // Percent signs for all that could end the attribute.
  const { href } = new URL(address);
  for (const parent of parents()) removeAbandonedPages(parent, Date.now());
  for (const parent of parents()) {
    try {
      const folder = mkdtempSync(join(parent, pageFolderStart()));
      const path = join(folder, 'studio.html');
      const remove = () => rmSync(folder, { recursive: true, force: true });
      try {
        writeFileSync(path, page(href), { flag: 'wx', mode: 0o600 });
      } catch (error) {
        remove();
        throw error;
      }
      return { path, remove };
    } catch {
      // Another folder may be writable.
    }
  }
  return undefined;
}

/** Browsers from snap see another temporary folder than all else, and of a home what is not hidden. */
function parents(): string[] {
  return existsSync(SNAPS) ? [homedir(), tmpdir()] : [tmpdir(), homedir()];
}

const page = (href: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${href}">
<title>studyguide</title>
<p><a href="${href}" rel="noreferrer">studyguide</a></p>
</html>
`;
