import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { KeptCode } from './kept-code.ts';

/** What Node puts around a CommonJS module. */
const AROUND = ['(function (exports, require, module, __filename, __dirname) {', '\n})'] as const;

type Run = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

interface Loaded {
  readonly module: { exports: object };
  readonly script: Script;
}

/**
 * Loads the chunks of the bundle, CommonJS modules that require one another, as Node would, but with the code that
 * was compiled of them when they ran before. Node itself keeps the code of what runs while a module is loaded, and
 * most of a program runs later: to compile that takes longer than to load it.
 */
export class Chunks {
  readonly #kept: KeptCode;
  readonly #loaded = new Map<string, Loaded>();
  /** What tells code of this V8 from any other's: its version and its flags. */
  readonly #tag: number;
  #isAnyNew = false;

  /** Code is kept in a folder, if in any, in a file for this use of the program and this V8. */
  constructor(folder: string | undefined, use: string) {
    usualFlags();
    this.#tag = cachedDataVersionTag();
    const file = `${use}-${this.#tag.toString(36)}.code`;
    this.#kept = new KeptCode(folder === undefined ? undefined : join(folder, file));
  }

  /** What a chunk exports, run if it was not. */
  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known.module.exports;
    const code = this.#kept.of(basename(file));
    const script = new Script(AROUND.join(readFileSync(file, 'utf8')), {
      filename: file,
      columnOffset: -AROUND[0].length,
      ...(code ? { cachedData: code } : {}),
    });
    if (!code || script.cachedDataRejected) this.#begin();
    const module = { exports: {} };
    this.#loaded.set(file, { module, script });
    try {
      const run = script.runInThisContext() as Run;
      run.call(module.exports, module.exports, this.#requireOf(file), module, file, dirname(file));
    } catch (error) {
      this.#loaded.delete(file);
      throw error;
    }
    return module.exports;
  }

  /**
   * Keeps the code of all functions that have run, where some of it was not kept. To be called when the program
   * ends; it takes a tenth of a second, the first time.
   */
  keep(): void {
    if (!this.#isAnyNew) return;
    this.#isAnyNew = false;
    usualFlags();
    // What other flags are set is in the code, and one without them would not take it.
    if (cachedDataVersionTag() !== this.#tag) return;
    const files = [...this.#loaded];
    const codes = new Map(
      files.map(([file, { script }]) => [basename(file), script.createCachedData()]),
    );
    const folders = [...new Set(files.map(([file]) => dirname(file)))];
    this.#kept.keep(codes, (name) => folders.some((folder) => existsSync(join(folder, name))));
  }

  /** From now on no code is thrown away that has not run for a while: it is to be kept. */
  #begin(): void {
    if (this.#isAnyNew || !this.#kept.hasPlace) return;
    this.#isAnyNew = true;
    setFlagsFromString('--no-flush-bytecode');
  }

  #requireOf(file: string): (id: string) => unknown {
    let others: NodeJS.Require | undefined;
    return (id) => {
      if (id.startsWith('.')) return this.load(resolve(dirname(file), id));
      others ??= createRequire(file);
      return others(id);
    };
  }
}

/**
 * Flags of V8 that the program sets while it runs, all threads alike, as they are by themselves: `flat-heap.ts`, and
 * `Chunks`. Compiled code is good for just the flags that it was made with.
 */
const USUAL = ['--flush-bytecode', '--no-expose-gc', '--semi-space-growth-factor=2'];

function usualFlags(): void {
  for (const flag of USUAL) setFlagsFromString(flag);
}
