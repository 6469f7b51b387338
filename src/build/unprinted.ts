/**
 * Counts the handouts of a build that may still need the browser, so that it can leave while the last of them are
 * finished and written.
 */
export class Unprinted {
  readonly #onNone: () => void;
  #count = 0;
  #isAll = false;
  #isTold = false;

  /** `onNone` is called once, when nothing is left to print and nothing more will come. */
  constructor(onNone: () => void) {
    this.#onNone = onNone;
  }

  /** Counts one more handout; to call what this gives, once or several times, says that it needs no browser any more. */
  add(): () => void {
    this.#count += 1;
    let isCounted = true;
    return () => {
      if (!isCounted) return;
      isCounted = false;
      this.#count -= 1;
      this.#look();
    };
  }

  /** Says that no handout comes after those that were counted. */
  isAll(): void {
    if (this.#isAll) return;
    this.#isAll = true;
    this.#look();
  }

  #look(): void {
    if (this.#isTold || !this.#isAll || this.#count > 0) return;
    this.#isTold = true;
    this.#onNone();
  }
}
