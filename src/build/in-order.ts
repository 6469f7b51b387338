import type { BuildEvent } from './outcome.ts';

/**
 * Tells the steps of guides that are built at once as if each began when the one before was done. Of
 * the first that is not done each step is told as it happens, of those behind it once they are first.
 */
export class InOrder {
  readonly #tell: (event: BuildEvent) => void;
  readonly #kept = new Map<number, BuildEvent[]>();
  readonly #done = new Set<number>();
  #first = 0;

  constructor(tell: (event: BuildEvent) => void) {
    this.#tell = tell;
  }

  /** Takes a step of the guide with this number, counted from 0. */
  tell(index: number, event: BuildEvent): void {
    if (index === this.#first) this.#tell(event);
    else this.#kept.set(index, [...(this.#kept.get(index) ?? []), event]);
  }

  /** Says that no more is to come of a guide. */
  done(index: number): void {
    this.#done.add(index);
    while (this.#done.delete(this.#first)) {
      this.#first++;
      for (const event of this.#kept.get(this.#first) ?? []) this.#tell(event);
      this.#kept.delete(this.#first);
    }
  }
}
