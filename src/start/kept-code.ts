import { hash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Milliseconds after which nobody is still writing a draft. */
const ABANDONED_MS = 60_000;

/** One stretch of the file, in its order. */
interface Kept {
  readonly name: string;
  readonly bytes: number;
  /** Of just these bytes: V8 does not look whether they are whole, and runs what they say. */
  readonly hash: string;
}

/**
 * Compiled code of the program's chunks, as V8 gives it, in one file: a line of JSON that says what there is,
 * then the code. Names are those of the chunks, which change whenever their content does.
 */
export class KeptCode {
  readonly #file: string | undefined;
  readonly #codes = new Map<string, { readonly code: Buffer; readonly hash: string }>();

  /** `file` need not be there; where none is given nothing is kept. */
  constructor(file: string | undefined) {
    this.#file = file;
    if (file !== undefined) this.#read(file);
  }

  /** Whether there is a place for it. */
  get hasPlace(): boolean {
    return this.#file !== undefined;
  }

  /** The code of a chunk; undefined where there is none, or it is not as it was written. */
  of(name: string): Buffer | undefined {
    const kept = this.#codes.get(name);
    return kept && hashOf(kept.code) === kept.hash ? kept.code : undefined;
  }

  /** Writes the code of these chunks, whole or not at all. Of others that are still there it stays. */
  keep(codes: ReadonlyMap<string, Buffer>, isStill: (name: string) => boolean): void {
    if (this.#file === undefined) return;
    const others = [...this.#codes.keys()].filter((name) => !codes.has(name) && isStill(name));
    const all = [...codes, ...others.flatMap((name) => [[name, this.of(name)] as const])].flatMap(
      ([name, code]) => (code ? [{ name, code }] : []),
    );
    const kept: Kept[] = all.map(({ name, code }) => ({
      ...{ name, bytes: code.length, hash: hashOf(code) },
    }));
    const draft = `${this.#file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
    try {
      removeAbandoned(this.#file);
      const head = Buffer.from(`${JSON.stringify(kept)}\n`);
      writeFileSync(draft, Buffer.concat([head, ...all.map(({ code }) => code)]), { mode: 0o600 });
      renameSync(draft, this.#file);
    } catch {
      // It costs time, and nothing else.
      remove(draft);
    }
  }

  #read(file: string): void {
    try {
      const content = readFileSync(file);
      const end = content.indexOf('\n');
      let at = end + 1;
      for (const { name, bytes, hash } of JSON.parse(content.toString('utf8', 0, end)) as Kept[]) {
        this.#codes.set(name, { code: content.subarray(at, at + bytes), hash });
        at += bytes;
      }
    } catch {
      this.#codes.clear();
    }
  }
}

function hashOf(code: Buffer): string {
  return hash('sha256', code, 'base64url');
}

function removeAbandoned(file: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith('.tmp')) continue;
    const draft = join(folder, name);
    if (Date.now() - statSync(draft).mtimeMs > ABANDONED_MS) remove(draft);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is only in the way.
  }
}
