import { hash } from 'node:crypto';
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Milliseconds after which nobody is still writing a draft. */
const ABANDONED_MS = 60_000;
/** Files of one use that are kept, each for another V8: a machine may have several Nodes. */
const MOST_FILES = 3;

/** Compiled code of a chunk. */
export interface Kept {
  /** The file's, without its folder. */
  readonly name: string;
  /** The hash of the text that it was compiled of. */
  readonly text: string;
  readonly code: Buffer;
}

/** One stretch of the file, in its order. */
interface Stretch extends Omit<Kept, 'code'> {
  readonly bytes: number;
  /** Of just these bytes: V8 does not look whether they are whole, and runs what they say. */
  readonly hash: string;
}

/**
 * Compiled code of the program's chunks, as V8 gives it, in one file: a line of JSON that says what there is, then the
 * code. V8 itself tells two texts apart by their length alone, so each has its hash.
 */
export class KeptCode {
  readonly #folder: string;
  readonly #use: string;
  readonly #file: string;
  readonly #codes = new Map<string, Kept & { readonly hash: string }>();

  /** The file need not be there. It is named after what it is used for and the V8 that it is for. */
  constructor(folder: string, use: string, forV8: string) {
    this.#folder = folder;
    this.#use = use;
    this.#file = join(folder, `${use}-${forV8}.code`);
    this.#read();
  }

  /** Whether more can be kept: a folder may be there to be read alone. */
  get isWritable(): boolean {
    try {
      accessSync(this.#folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  /** The code of a chunk; undefined where there is none of this text, or it is not as it was written. */
  of(name: string, text: string): Buffer | undefined {
    const kept = this.#codes.get(name);
    return kept?.text === text && isWhole(kept) ? kept.code : undefined;
  }

  /**
   * Writes the code of these chunks, whole or not at all. Of others that are still there it stays.
   *
   * @throws Error where it cannot be written.
   */
  keep(codes: readonly Kept[], isStill: (name: string) => boolean): void {
    const names = new Set(codes.map(({ name }) => name));
    const others = [...this.#codes.values()].filter(
      (kept) => !names.has(kept.name) && isStill(kept.name) && isWhole(kept),
    );
    const all = [...codes, ...others];
    const stretches: Stretch[] = all.map(({ name, text, code }) => ({
      ...{ name, text, bytes: code.length, hash: hashOf(code) },
    }));
    const draft = `${this.#file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
    try {
      this.#tidy();
      const head = Buffer.from(`${JSON.stringify(stretches)}\n`);
      writeFileSync(draft, Buffer.concat([head, ...all.map(({ code }) => code)]), { mode: 0o600 });
      renameSync(draft, this.#file);
    } finally {
      rmSync(draft, { force: true });
    }
  }

  #read(): void {
    try {
      const content = readFileSync(this.#file);
      const end = content.indexOf('\n');
      let at = end + 1;
      const stretches: Stretch[] = JSON.parse(content.toString('utf8', 0, end));
      for (const { bytes, ...rest } of stretches) {
        this.#codes.set(rest.name, { ...rest, code: content.subarray(at, at + bytes) });
        at += bytes;
      }
    } catch {
      this.#codes.clear();
    }
  }

  /** Removes drafts that were abandoned, and what was kept of this use for V8s that are not about any more. */
  #tidy(): void {
    const ours = readdirSync(this.#folder)
      .filter((name) => name.startsWith(`${this.#use}-`))
      .map((name) => join(this.#folder, name))
      .filter((file) => file !== this.#file)
      .map((file) => ({ file, written: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.written - a.written);
    const drafts = ours.filter(({ file }) => file.endsWith('.tmp'));
    const abandoned = drafts.filter(({ written }) => Date.now() - written > ABANDONED_MS);
    const others = ours.filter(({ file }) => file.endsWith('.code'));
    for (const { file } of [...abandoned, ...others.slice(MOST_FILES - 1)]) {
      rmSync(file, { force: true });
    }
  }
}

/** What tells one text or code from another: SHA-256. */
export function hashOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64url');
}

function isWhole({ code, hash }: { readonly code: Buffer; readonly hash: string }): boolean {
  return hashOf(code) === hash;
}
