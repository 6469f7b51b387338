/** Lets so many go at a time, in the order they came. */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #going = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Does something once it is its turn. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#going < this.#most) this.#going++;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await work();
    } finally {
      // The next one has this one's place: nobody else can slip in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#going--;
    }
  }
}
