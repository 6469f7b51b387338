import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * The DevTools protocol over the two pipes a browser inherits as file descriptors 3 and 4:
 * JSON messages, each ended by a zero byte. There is no port that another program on the machine
 * could connect to, and the browser ends by itself when the pipes close.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #toBrowser: Writable;
  #parts: Buffer[] = [];
  #open = true;

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    fromBrowser.on('data', (bytes: Buffer) => this.#receive(bytes));
    // A pipe that breaks means a browser that ended, which is handled where the process is.
    fromBrowser.on('error', () => this.close());
    fromBrowser.on('close', () => this.close());
    toBrowser.on('error', () => this.close());
  }

  send(message: string): void {
    if (this.#open) this.#toBrowser.write(`${message}\0`);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#toBrowser.end();
    this.onclose?.();
  }

  #receive(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.#parts.push(bytes.subarray(start, end));
      const message = Buffer.concat(this.#parts).toString();
      this.#parts = [];
      start = end + 1;
      // Each message gets its own turn, so that what a message resolves runs before the next one.
      setImmediate(() => this.onmessage?.(message));
    }
    if (start < bytes.length) this.#parts.push(bytes.subarray(start));
  }
}
