import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type { CodePlace } from './code-place.ts';
import { releaseCode } from './held-code.ts';
import { hashOf, type Kept, KeptCode } from './kept-code.ts';

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
  /** The hash of its text. */
  readonly text: string;
}

/**
 * Loads the chunks of the bundle, CommonJS modules that require one another, as Node would where each is loaded once
 * and asks for nothing but `require`, but with the code that was compiled of them when they ran before. Node itself
 * keeps the code of what runs while a module is loaded, and most of a program runs later: to compile that takes longer
 * than to load it.
 */
export class Chunks {
  readonly #place: CodePlace | undefined;
  readonly #kept: KeptCode | undefined;
  readonly #onNew: () => void;
  readonly #loaded = new Map<string, Loaded>();
  #isAnyNew = false;

  /**
   * Code is kept in a place, if in any, in a file for this use of the program. `onNew` is called for the first chunk
   * of which none was, before it runs, where it can be kept.
   */
  constructor(place: CodePlace | undefined, use: string, onNew: () => void = () => undefined) {
    this.#place = place;
    if (place) this.#kept = new KeptCode(place.folder, use, place.tag.toString(36));
    this.#onNew = onNew;
  }

  /** What a chunk exports, run if it was not. */
  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known.module.exports;
    const source = readFileSync(file);
    const text = this.#kept ? hashOf(source) : '';
    const code = this.#kept?.of(basename(file), text);
    const script = new Script(AROUND.join(source.toString()), {
      filename: file,
      columnOffset: -AROUND[0].length,
      ...(code ? { cachedData: code } : {}),
    });
    if (!code || script.cachedDataRejected) this.#note();
    const module = { exports: {} };
    this.#loaded.set(file, { module, script, text });
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
   * Keeps the code of all functions that have run, where that of a chunk was not kept. To be called when the program
   * ends; it takes a tenth of a second, the first time. Where it fails it costs that, and nothing else.
   */
  keep(): void {
    if (!this.#kept || !this.#isAnyNew) return;
    this.#isAnyNew = false;
    releaseCode();
    // What other flags are set is in the code, and one without them would not take it.
    if (cachedDataVersionTag() !== this.#place?.tag) return;
    try {
      const folders = new Set<string>();
      const codes: Kept[] = [];
      for (const [file, { script, text }] of this.#loaded) {
        folders.add(dirname(file));
        codes.push({ name: basename(file), text, code: script.createCachedData() });
      }
      this.#kept.keep(codes, (name) => [...folders].some((one) => existsSync(join(one, name))));
    } catch {
      // A disk that is full, for one. Others want to hear of the end as well.
    }
  }

  #note(): void {
    if (this.#isAnyNew || !this.#kept?.isWritable) return;
    this.#isAnyNew = true;
    this.#onNew();
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
