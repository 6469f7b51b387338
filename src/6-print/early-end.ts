/**
 * The end of a browser or a page that may come while something waits for it. `Promise.race` with one promise for
 * all of its life would hold on to whatever it has ever been raced with: every PDF of a build.
 */
export class EarlyEnd {
  #error: Error | undefined;
  readonly #waiting = new Set<(error: Error) => void>();

  /** Whether it has come. */
  get isHere(): boolean {
    return this.#error !== undefined;
  }

  /** It has come; those who wait hear of the first time. */
  come(error: Error): void {
    this.#error ??= error;
    for (const tell of this.#waiting) tell(this.#error);
    this.#waiting.clear();
  }

  /** The outcome of `work`, or a rejection as soon as the end comes. The work itself goes on. */
  async unlessBefore<T>(work: Promise<T>): Promise<T> {
    const end = Promise.withResolvers<never>();
    if (this.#error) end.reject(this.#error);
    else this.#waiting.add(end.reject);
    try {
      return await Promise.race([end.promise, work]);
    } finally {
      this.#waiting.delete(end.reject);
    }
  }
}
