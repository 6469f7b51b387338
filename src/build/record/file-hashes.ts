import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../write-whole.ts';
import { isSameStamp, isSettled, type Stamp, stampOf } from './stamp.ts';

/** Files beyond which the ones that were remembered first are forgotten. */
const MOST_FILES = 200_000;

/** What tells one content from another: SHA-256. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}

/** A file as it was when it was hashed. */
type Known = readonly [stamp: Stamp, hash: string];

/**
 * Hashes of files, remembered from build to build by the files' stamps: a file that has the stamp it
 * had when it was hashed is not read again. It is a memory and no more: without it all is read and
 * hashed, to the same end.
 */
export class FileHashes {
  readonly #file: string;
  readonly #known: Map<string, Known>;
  /** Files that had changed too lately to be remembered when they were last looked at. */
  readonly #fresh = new Map<string, Stamp>();
  #hasNews = false;

  /** @param file where they are kept; read at once, and ignored where it is damaged. */
  constructor(file: string) {
    this.#file = file;
    this.#known = remembered(file);
  }

  /** The hash of a file's bytes; `missing`, or undefined of what is no file or cannot be read. */
  of(path: string): string | undefined {
    // Before the look at the file: a change that follows comes later than this.
    const now = Date.now();
    const stamp = stampOf(path);
    if (stamp === 'missing' || stamp === undefined) return stamp;
    const known = this.#known.get(path);
    if (isKnown(known) && isSameStamp(known[0], stamp)) return known[1];
    try {
      const found = hashOf(readFileSync(path));
      this.#remember(path, stamp, found, now);
      return found;
    } catch {
      return undefined;
    }
  }

  /** Looks again at files that were written or changed lately, once they can be remembered. */
  settle(now: number = Date.now()): void {
    for (const [path, stamp] of this.#fresh) {
      if (!isSettled(stamp, now)) continue;
      this.#fresh.delete(path);
      this.of(path);
    }
  }

  /** Has `settle` look at a file that was just written. */
  note(path: string): void {
    const stamp = stampOf(path);
    if (typeof stamp === 'object') this.#fresh.set(path, stamp);
  }

  /** Keeps what is known for the next build. Where it cannot, the next one hashes again. */
  async save(): Promise<void> {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const text = JSON.stringify([...this.#known].slice(-MOST_FILES));
    await writeWhole(this.#file, text).catch(() => undefined);
  }

  #remember(path: string, before: Stamp, found: string, now: number): void {
    const after = stampOf(path);
    if (typeof after !== 'object') return;
    if (isSameStamp(after, before) && isSettled(after, now)) {
      this.#known.set(path, [after, found]);
      this.#hasNews = true;
    } else this.#fresh.set(path, after);
  }
}

function remembered(file: string): Map<string, Known> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return new Map();
  }
}

/** Looked at when it is used: to look at all takes longer than to read them. */
function isKnown(value: unknown): value is Known {
  return Array.isArray(value) && Array.isArray(value[0]) && typeof value[1] === 'string';
}
