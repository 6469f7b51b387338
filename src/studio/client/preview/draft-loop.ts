import { ChangeSet, type Text } from '@codemirror/state';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Edition, Paper } from '../../../1-guide/schema.ts';
import type { Draft } from '../../messages/drafts.ts';
import { RequestError } from '../request-error.ts';

/** What to compile: the guide as it stands at the moment of asking. */
export interface Wanted {
  readonly doc: Text;
  readonly edition: Edition;
  readonly paper: Paper | undefined;
}

/** An answer, and what has changed in the text since it was asked for. */
export interface Answer {
  readonly draft: Draft;
  readonly asked: Wanted;
  readonly since: ChangeSet;
}

/**
 * Keeps asking for drafts while the guide changes: at once, one request at a time, and always for the
 * newest text. Of the changes that come while one is under way, only the last is asked for.
 */
export class DraftLoop {
  readonly #ask: (wanted: Wanted) => Promise<Draft>;
  readonly #now: () => Wanted;
  readonly #onAnswer: (answer: Answer) => void;
  readonly #failure = signal<RequestError | undefined>(undefined);
  #since: ChangeSet | undefined;
  #isWanted = false;
  #isRunning = false;
  #isClosed = false;

  constructor(
    now: () => Wanted,
    ask: (wanted: Wanted) => Promise<Draft>,
    onAnswer: (answer: Answer) => void,
  ) {
    this.#now = now;
    this.#ask = ask;
    this.#onAnswer = onAnswer;
  }

  /** Why the last request gave nothing. */
  get failure(): ReadonlySignal<RequestError | undefined> {
    return this.#failure;
  }

  /** Asks for a draft of what is there now. `changes` is what was done to the text just before. */
  request(changes?: ChangeSet): void {
    if (changes && this.#since) this.#since = this.#since.compose(changes);
    this.#isWanted = true;
    if (!this.#isRunning) void this.#run();
  }

  close(): void {
    this.#isClosed = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false;
      const asked = this.#now();
      this.#since = ChangeSet.empty(asked.doc.length);
      try {
        const draft = await this.#ask(asked);
        this.#failure.value = undefined;
        if (!this.#isClosed) this.#onAnswer({ draft, asked, since: this.#since });
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        this.#failure.value = error;
      } finally {
        this.#since = undefined;
      }
    }
    this.#isRunning = false;
  }
}
