import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer-core';
import { loadPdfReader, type PdfReader } from '../pdf-facts.ts';
import { markIds, markPage, PREFIX } from './markers.ts';

/** Where something begins. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  /** Points below the top of the page's text area. */
  readonly top: number;
}

/** A PDF as the browser wrote it, and as it is read. */
export interface Impression {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
}

/** What can be read from one printing of the document, or from a rehearsal of one. */
export interface Proof {
  readonly pages: number;
  /** Where the last of the text ends. */
  readonly end: PagePlace;
  /** The text area, in points. */
  readonly width: number;
  readonly height: number;
  /** A line of the document's text, in points. */
  readonly line: number;
  /** Where the element with an id begins; undefined for one that does not print. */
  placeOf(id: string): PagePlace | undefined;
}

/** A printing of the document. */
export interface PrintedProof extends Proof, Impression {}

/** The document in the browser, to be printed as often as it takes, or to be rehearsed. */
export interface Press<P extends Proof = Proof> {
  readonly page: Page;
  /** Prints; with the places of these ids beside those that the document links to itself. */
  print(ids?: readonly string[]): Promise<P>;
}

/**
 * Puts marks into the loaded document by which pages can be measured. They have no size and print
 * nothing, and what they leave in the PDF is taken out again.
 */
export async function setUpPress(
  page: Page,
  print: () => Promise<Impression>,
): Promise<Press<PrintedProof>> {
  await page.evaluate(markPage, PREFIX);
  return {
    page,
    async print(ids = []) {
      if (ids.length > 0) await page.evaluate(markIds, ids);
      return readProof(await print(), await loadPdfReader());
    },
  };
}

/**
 * Reads the places from the PDF's named destinations. Chromium writes one for each id that a link
 * leads to, hidden links too, and counts its height from the top of the text area, in points down from the
 * height of the sheet.
 */
function readProof(
  { bytes, pdf }: Impression,
  { PDFArray, PDFDict, PDFName, PDFNumber }: PdfReader,
): PrintedProof {
  const sheets = pdf.getPages();
  const numbers = new Map(sheets.map(({ ref }, index) => [ref, index + 1]));
  const places = new Map<string, PagePlace & { readonly left: number }>();
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of named?.entries() ?? []) {
    const target = named?.lookupMaybe(name, PDFArray);
    const number = numbers.get(target?.get(0) as (typeof sheets)[number]['ref']);
    const left = target?.lookupMaybe(2, PDFNumber)?.asNumber() ?? 0;
    const up = target?.lookupMaybe(3, PDFNumber)?.asNumber();
    const sheet = number && sheets[number - 1];
    if (!number || !sheet || up === undefined) continue;
    places.set(name.decodeText(), { page: number, top: sheet.getHeight() - up, left });
    if (name.decodeText().startsWith(PREFIX)) named?.delete(name);
  }
  const mark = (name: string) => {
    const place = places.get(`${PREFIX}${name}`);
    if (place === undefined) throw new Error(`the mark for measuring "${name}" is not in the PDF`);
    return place;
  };
  return {
    bytes,
    pdf,
    pages: sheets.length,
    end: mark('end'),
    width: mark('side').left + EDGE,
    height: mark('foot').top + EDGE,
    line: mark('lines').top / LINES,
    placeOf: (id) => places.get(id),
  };
}

/** What the marks stand off: a point and a half from the edges, ten lines from the head. */
const EDGE = 1.5;
export const LINES = 10;
