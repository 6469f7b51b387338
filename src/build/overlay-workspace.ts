import type { ReadResult, Workspace } from '../source/workspace.ts';

/** A workspace in which some files have other text than on disk. */
export class OverlayWorkspace implements Workspace {
  readonly #below: Workspace;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #used: string[] = [];

  /** @param texts the other texts, by the paths that are asked for. */
  constructor(below: Workspace, texts: ReadonlyMap<string, string>) {
    this.#below = below;
    this.#texts = texts;
  }

  get used(): readonly string[] {
    return [...new Set([...this.#below.used, ...this.#used])];
  }

  read(path: string): ReadResult {
    const text = this.#texts.get(path);
    if (text === undefined) return this.#below.read(path);
    this.#used.push(path);
    return { ok: true, bytes: new TextEncoder().encode(text) };
  }

  list(folder: string): readonly string[] {
    return this.#below.list(folder);
  }

  today(): string {
    return this.#below.today();
  }
}
