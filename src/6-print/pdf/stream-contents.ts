import { inflateSync } from 'node:zlib';
import type { PDFRawStream as RawStream } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { nameIn } from './names.ts';

/** What the streams of a document hold, each decoded once: a page is looked at for several ends. */
export class StreamContents {
  readonly #reader: PdfReader;
  readonly #known = new WeakMap<RawStream, Uint8Array>();

  constructor(reader: PdfReader) {
    this.#reader = reader;
  }

  /** The bytes of a stream, inflated where it is deflated; nobody may change them. */
  of(stream: RawStream): Uint8Array {
    const known = this.#known.get(stream);
    if (known) return known;
    const filter = nameIn(stream.dict, 'Filter', this.#reader);
    const packed = stream.getContents();
    const bytes = filter === 'FlateDecode' ? inflateSync(packed) : packed;
    this.#known.set(stream, bytes);
    return bytes;
  }

  /** Notes what a stream holds that was made of these bytes. */
  note(stream: RawStream, bytes: Uint8Array): void {
    this.#known.set(stream, bytes);
  }
}
