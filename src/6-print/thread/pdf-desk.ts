import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { PdfPlaces } from '../pdf/places.ts';
import { startThread } from '../program-thread.ts';
import { type Answer, END, fromPlain, type Question } from './messages.ts';
import type { PdfDone, PdfToFinish } from './pdf-work.ts';

/** Milliseconds that a thread may take to end by itself. */
const LEAVE_LIMIT_MS = 2_000;

const ENDED = 'the thread that reads PDFs was ended';

/** A PDF that was read. */
export interface ReadPdf extends PdfPlaces {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A question that is not answered yet. */
interface Waiting extends PromiseWithResolvers<unknown> {
  readonly question: Question;
  /** Whether a thread was lost with it before. */
  wasLost: boolean;
}

/**
 * Reads and finishes PDFs in a thread of its own, while this one compiles what is next and speaks with the
 * browser. Started when it is first needed. Where it is lost another is asked, once; a PDF that takes two
 * threads with it fails.
 */
export class PdfDesk {
  readonly #startThread: () => Worker;
  #thread: Worker | undefined;
  #asked = 0;
  #isClosed = false;
  readonly #waiting = new Map<number, Waiting>();

  constructor(start: () => Worker = () => startThread('pdf-thread', import.meta.url)) {
    this.#startThread = start;
  }

  /** Has the thread start, if it has not, so that it is there when there is something to read. */
  begin(): void {
    // Whoever was given up may not have heard of it.
    if (this.#isClosed) return;
    this.#thread ??= this.#start();
  }

  /** Reads where things came out. */
  async read(bytes: Uint8Array): Promise<ReadPdf> {
    const number = this.#next();
    const of = { number, bytes };
    const places = (await this.#ask({ kind: 'read', id: number, of })) as PdfPlaces;
    return { ...places, ...of };
  }

  /**
   * Checks a PDF and mends it. One that was read has its number; of any other it is left out.
   *
   * @throws PrintError where it has other fonts than it may.
   */
  async finish({ number, ...rest }: Omit<PdfToFinish, 'number'> & { number?: number | undefined }) {
    const id = this.#next();
    const of = { ...rest, number: number ?? id };
    return (await this.#ask({ kind: 'finish', id, of })) as PdfDone;
  }

  /** Ends the thread; what it has not answered is given up. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#isClosed = true;
    const isIdle = this.#asked > 0 && this.#waiting.size === 0;
    this.#fail([...this.#waiting.values()], new Error(ENDED));
    // One that has read something and ends by itself may keep what was compiled of it.
    if (thread && isIdle) {
      thread.ref();
      thread.postMessage(END);
      const left = once(thread, 'exit').catch(() => undefined);
      await Promise.race([left, sleep(LEAVE_LIMIT_MS, undefined, { ref: false })]);
    }
    await thread?.terminate();
  }

  #next(): number {
    this.#asked += 1;
    return this.#asked;
  }

  async #ask(question: Question): Promise<unknown> {
    if (this.#isClosed) throw new Error(ENDED);
    const waiting = { ...Promise.withResolvers<unknown>(), question, wasLost: false };
    this.#waiting.set(question.id, waiting);
    this.#send(question);
    return waiting.promise;
  }

  #send(question: Question): void {
    this.begin();
    // It keeps the program running only while somebody waits for it.
    this.#thread?.ref();
    this.#thread?.postMessage(question);
  }

  #start(): Worker {
    const thread = this.#startThread();
    thread.unref();
    thread.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) thread.unref();
      if ('failed' in answer) waiting?.reject(fromPlain(answer.failed));
      else waiting?.resolve(answer.done);
    });
    const lose = (error: unknown) => {
      if (this.#thread === thread) this.#lose(error);
    };
    thread.on('error', lose);
    thread.on('exit', (code) => lose(new Error(`the thread that reads PDFs ended with ${code}`)));
    return thread;
  }

  #lose(error: unknown): void {
    this.#thread = undefined;
    const all = [...this.#waiting.values()];
    this.#fail(
      all.filter(({ wasLost }) => wasLost),
      error,
    );
    for (const waiting of all.filter(({ wasLost }) => !wasLost)) {
      waiting.wasLost = true;
      this.#send(waiting.question);
    }
  }

  #fail(waiting: readonly Waiting[], error: unknown): void {
    for (const { question, reject } of waiting) {
      this.#waiting.delete(question.id);
      reject(error);
    }
  }
}
