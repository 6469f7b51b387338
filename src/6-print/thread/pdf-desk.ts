import type { Worker } from 'node:worker_threads';
import type { PdfPlaces } from '../pdf/places.ts';
import { startThread } from '../program-thread.ts';
import { type Answer, fromPlain, type Question } from './messages.ts';
import type { PdfDone, PdfToFinish } from './pdf-work.ts';

/** A PDF that was read. */
export interface ReadPdf extends PdfPlaces {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads and finishes PDFs in a thread of its own, while this one compiles what is next and speaks with the
 * browser. Started when it is first needed, and again where it was lost.
 */
export class PdfDesk {
  #thread: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();

  /** Has the thread start, if it has not, so that it is there when there is something to read. */
  begin(): void {
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
    this.#lose(new Error('the thread that reads PDFs was ended'));
    await thread?.terminate();
  }

  #next(): number {
    this.#asked += 1;
    return this.#asked;
  }

  #ask(question: Question): Promise<unknown> {
    this.begin();
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(question.id, waiting);
    // It keeps the program running only while somebody waits for it.
    this.#thread?.ref();
    this.#thread?.postMessage(question);
    return waiting.promise;
  }

  #start(): Worker {
    const thread = startThread('pdf-thread', import.meta.url);
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
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
