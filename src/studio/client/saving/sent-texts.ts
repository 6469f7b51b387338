/** Texts without an answer that are remembered: the one that the connection broke on, and the last. */
const MOST = 8;

/**
 * The earlier states of a text that may have come to the disk without an answer, the oldest first: a file that is one
 * of them is nobody else's.
 */
export class SentTexts {
  #texts: readonly string[] = [];

  has(text: string): boolean {
    return this.#texts.includes(text);
  }

  /** The one that the connection broke on. */
  get first(): string | undefined {
    return this.#texts[0];
  }

  /** Notes a text that an earlier page may have sent. */
  inherit(text: string): void {
    if (!this.has(text)) this.#texts = [...this.#texts, text];
  }

  /** Notes a text that is being sent. Gives what takes that back, where it was surely not written. */
  add(text: string): () => void {
    const before = this.#texts;
    const [first = text, ...later] = [...before, text];
    this.#texts = [...new Set([first, ...later.slice(1 - MOST)])];
    return () => {
      this.#texts = before;
    };
  }

  /** All is settled: the state of the file is known. */
  clear(): void {
    this.#texts = [];
  }
}
