import type { PDFDocument } from '@cantoo/pdf-lib';
import { finishPdf } from '../finish-pdf.ts';
import { fontFault } from '../font-check.ts';
import type { DocumentMetadata } from '../pdf/metadata.ts';
import type { DocumentWords } from '../pdf/page-marks.ts';
import { forgetPlaces, type PdfPlaces, readPlaces } from '../pdf/places.ts';
import { StreamContents } from '../pdf/stream-contents.ts';
import { loadPdfReader, openPdf, readPdfFacts } from '../pdf-facts.ts';
import { PREFIX } from '../settle/markers.ts';

/** A PDF as the browser wrote it; the number tells it from all others. */
export interface PdfToRead {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What to do with a PDF that is good. */
export interface PdfToFinish extends PdfToRead {
  /** CSS names of the font families that it may contain. Not checked when absent. */
  readonly fonts: readonly string[] | undefined;
  /** What to mend it by; a proof is left as it is. */
  readonly mending:
    | { readonly words: DocumentWords; readonly metadata: DocumentMetadata }
    | undefined;
}

/** What came of a PDF. */
export interface PdfDone {
  readonly pages: number;
  /** The mended file; none of a proof. */
  readonly bytes: Uint8Array | undefined;
  /** Why it does not claim to conform to PDF/UA-1; empty where it does, and of a proof. */
  readonly faults: readonly string[];
}

/** PDFs that are kept as they were read: what is finished is nearly always what was read last. */
const MOST_KEPT = 4;

/** Looks at PDFs and finishes them. Runs in a thread of its own, with plain values in and out. */
export class PdfWork {
  readonly #kept = new Map<number, PDFDocument>();

  /** Where things came out. */
  async read({ number, bytes }: PdfToRead): Promise<PdfPlaces> {
    const reader = await loadPdfReader();
    const pdf = await openPdf(bytes, reader);
    this.#kept.set(number, pdf);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return readPlaces(pdf, reader);
  }

  /**
   * Checks what the browser made, and mends it.
   *
   * @throws PrintError where the fonts are not those that were asked for.
   */
  async finish({ number, bytes, fonts, mending }: PdfToFinish): Promise<PdfDone> {
    const reader = await loadPdfReader();
    const pdf = this.#kept.get(number) ?? (await openPdf(bytes, reader));
    // It is changed in its place.
    this.#kept.delete(number);
    const contents = new StreamContents(reader);
    const facts = readPdfFacts(pdf, reader, contents);
    const fault = fonts && fontFault(facts, fonts);
    if (fault) throw fault;
    if (!mending) return { pages: facts.pages, bytes: undefined, faults: [] };
    forgetPlaces(pdf, PREFIX, reader);
    const finished = await finishPdf(pdf, mending.words, mending.metadata, reader, contents);
    return { pages: facts.pages, ...finished };
  }
}
