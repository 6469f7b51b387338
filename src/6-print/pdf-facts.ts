import type { PDFDict as Dict, PDFDocument } from '@cantoo/pdf-lib';
import { isHexDigit } from './pdf/bytes.ts';
import { nameIn, nameOf } from './pdf/names.ts';
import { StreamContents } from './pdf/stream-contents.ts';

/** A font as the PDF names it. */
export interface PdfFont {
  /** Without the subset tag: `SourceSerif4-Regular`. Empty for a font without a name. */
  name: string;
  /** Whether the PDF carries the font's outlines. */
  embedded: boolean;
  /** Glyphs drawn one by one, without a real font: variable fonts, synthesised bold, emoji. */
  type3: boolean;
}

/** What is read back from a PDF before anybody gets it. */
export interface PdfFacts {
  pages: number;
  fonts: PdfFont[];
  /** Characters that no font had: printed as an empty box, or as nothing. */
  missingGlyphs: number;
}

/** The library that reads and mends PDFs. */
export type PdfReader = typeof import('./pdf-library.ts');

/** The library that reads PDFs: slow to load, so load it while the browser is busy printing. */
export function loadPdfReader(): Promise<PdfReader> {
  return import('./pdf-library.ts');
}

/** Reads a PDF's objects, so that it can be looked at and mended. */
export function openPdf(bytes: Uint8Array, { ParseSpeeds, PDFDocument }: PdfReader) {
  // Anything slower gives way to timers between objects, which doubles the time.
  return PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
}

/** The pages of a PDF that somebody has; undefined where it cannot be read. */
export async function countPages(bytes: Uint8Array): Promise<number | undefined> {
  try {
    return (await openPdf(bytes, await loadPdfReader())).getPageCount();
  } catch {
    return undefined;
  }
}

/** Reads the number of pages from the page tree, and every font in the file. */
export function readPdfFacts(
  pdf: PDFDocument,
  reader: PdfReader,
  contents = new StreamContents(reader),
): PdfFacts {
  const { PDFArray, PDFDict, PDFRawStream } = reader;
  const has = (dict: Dict | undefined, key: string) => dict?.has(nameOf(key, reader)) === true;
  const nameOrNone = (dict: Dict | undefined, key: string): string =>
    (dict && nameIn(dict, key, reader)) ?? '';

  const fonts: PdfFont[] = [];
  let missingGlyphs = 0;
  const isDrawing = (dict: Dict): boolean =>
    nameIn(dict, 'Filter', reader) === 'FlateDecode' &&
    ['', 'Form'].includes(nameOrNone(dict, 'Subtype')) &&
    !has(dict, 'Length1');
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isDrawing(object.dict)) {
      missingGlyphs += countMissing(contents.of(object));
    }
    if (!(object instanceof PDFDict) || nameIn(object, 'Type', reader) !== 'Font') continue;
    const subtype = nameOrNone(object, 'Subtype');
    // Half of a composite font, which is looked at as a whole.
    if (subtype.startsWith('CIDFontType')) continue;
    const descendants = object.lookupMaybe(nameOf('DescendantFonts', reader), PDFArray);
    const described = descendants ? descendants.lookupMaybe(0, PDFDict) : object;
    const descriptor = described?.lookupMaybe(nameOf('FontDescriptor', reader), PDFDict);
    const name = nameOrNone(object, 'BaseFont') || nameOrNone(descriptor, 'FontName');
    fonts.push({
      name: name.replace(/^[A-Z]{6}\+/, ''),
      embedded: FONT_PROGRAMS.some((key) => has(descriptor, key)),
      type3: subtype === 'Type3',
    });
  }
  return { pages: pdf.getPageCount(), fonts, missingGlyphs };
}

/**
 * Chromium writes text as glyph numbers, four hexadecimal digits each, and glyph 0 is by definition
 * the one that stands for a missing character (OpenType specification, glyph 0, `.notdef`).
 */
function countMissing(bytes: Uint8Array): number {
  // Hardly any page has one, and this is known sooner than how many.
  if (!mayHaveMissing(bytes)) return 0;
  const drawing = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let count = 0;
  for (const [, glyphs = ''] of drawing.matchAll(/<((?:[0-9a-f]{4})+)> Tj/gi)) {
    count += (glyphs.match(/.{4}/g) ?? []).filter((glyph) => glyph === '0000').length;
  }
  return count;
}

/** Whether there are four zeros in brackets, at a whole number of glyphs behind the one that opens. */
function mayHaveMissing(bytes: Uint8Array): boolean {
  // Forwards, so that nothing is gone through twice: paths have numbers with many zeros, and no brackets.
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== OPENING) continue;
    for (let digits = 0, zeros = 0; isHexDigit(bytes[at + 1]); at++) {
      digits += 1;
      zeros = bytes[at + 1] === ZERO ? zeros + 1 : 0;
      if (zeros >= GLYPH && digits % GLYPH === 0) return true;
    }
  }
  return false;
}

/** Digits of a glyph. */
const GLYPH = 4;
const OPENING = 0x3c;
const ZERO = 0x30;

/** ISO 32000-2, table 124: the three kinds of embedded font program. */
const FONT_PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
