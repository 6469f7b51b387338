import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';
import { textOf } from './names.ts';

/** Where something begins, in points from the upper left corner of a page's text area. */
export interface NamedPlace {
  /** From 1. */
  readonly page: number;
  readonly top: number;
  readonly left: number;
}

/** What is read of a PDF to see where things came out. */
export interface PdfPlaces {
  readonly pages: number;
  readonly named: ReadonlyMap<string, NamedPlace>;
}

/**
 * Reads the places from the PDF's named destinations. Chromium writes one for each id that a link
 * leads to, hidden links too, and counts its height from the top of the text area, in points down from the
 * height of the sheet.
 */
export function readPlaces(
  pdf: PDFDocument,
  { PDFArray, PDFDict, PDFName, PDFNumber }: PdfReader,
): PdfPlaces {
  const sheets = pdf.getPages();
  const numbers = new Map(sheets.map(({ ref }, index) => [ref, index + 1]));
  const named = new Map<string, NamedPlace>();
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of destinations?.entries() ?? []) {
    const target = destinations?.lookupMaybe(name, PDFArray);
    const page = numbers.get(target?.get(0) as (typeof sheets)[number]['ref']);
    const left = target?.lookupMaybe(2, PDFNumber)?.asNumber() ?? 0;
    const up = target?.lookupMaybe(3, PDFNumber)?.asNumber();
    const sheet = page && sheets[page - 1];
    if (!page || !sheet || up === undefined) continue;
    named.set(textOf(name), { page, top: sheet.getHeight() - up, left });
  }
  return { pages: sheets.length, named };
}

/** Takes the places out whose names begin so. */
export function forgetPlaces(
  pdf: PDFDocument,
  prefix: string,
  { PDFDict, PDFName }: PdfReader,
): void {
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of destinations?.entries() ?? []) {
    if (textOf(name).startsWith(prefix)) destinations?.delete(name);
  }
}
