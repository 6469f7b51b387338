import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { loadPdfReader, openPdf, type PdfReader } from '../pdf-facts.ts';
import type { Paper } from '../print-page.ts';
import { pageOrder } from './page-order.ts';

/**
 * The sheets that booklets are folded from, lying on their long side, in points: 11 by 8.5 inches,
 * and 297 by 210 mm (ISO 216).
 */
const SHEET: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [792, 612],
  a4: [(297 / 25.4) * 72, (210 / 25.4) * 72],
};

/** How pages become a booklet. */
export interface Fold {
  readonly paper: Paper;
  /** Which way the booklet is read: a fold on its left, or on its right. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Puts the pages of a PDF two by two on sheets, in the order that folds to a booklet. The pages
 * are as large as they were made, each in the middle of its half. The result is for a printer:
 * tags, links and the outline stay with the pages, and viewers are told to print both sides,
 * unscaled, turned on the short edge. Equal pages give equal bytes.
 *
 * @param pages a PDF whose number of pages is a multiple of four, none larger than half a sheet.
 */
export async function imposeBooklet(pages: Uint8Array, fold: Fold): Promise<Uint8Array> {
  const reader = await loadPdfReader();
  const source = await openPdf(pages, reader);
  const target = await reader.PDFDocument.create({ updateMetadata: false });
  const forms = await pageForms(source, target, reader);
  const [width, height] = SHEET[fold.paper];
  for (const { left, right } of pageOrder(forms.length, fold.direction)) {
    const sheet = target.addPage([width, height]);
    const placed = [forms[left - 1], forms[right - 1]].map((form, half) => {
      if (!form) throw new RangeError(`There is no page ${half === 0 ? left : right}.`);
      return { form, ...placeOn(half * (width / 2), [width / 2, height], form.size) };
    });
    for (const [half, { form, x, y }] of placed.entries()) {
      const name = reader.PDFName.of(half === 0 ? 'Left' : 'Right');
      sheet.node.setXObject(name, form.ref);
      sheet.pushOperators(
        reader.pushGraphicsState(),
        reader.concatTransformationMatrix(1, 0, 0, 1, x, y),
        reader.drawObject(name),
        reader.popGraphicsState(),
      );
    }
    // What is left of the sheet once it is cut to the two pages (ISO 32000-2, 14.11.2).
    const [first, second] = placed;
    if (first && second) {
      const end = second.x + second.form.size[0];
      sheet.setTrimBox(first.x, first.y, end - first.x, first.form.size[1]);
    }
  }
  copyFacts(source, target, reader);
  return target.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** A page as something that can be drawn on another, and its size in points. */
interface PageForm {
  readonly ref: PDFRef;
  readonly size: readonly [width: number, height: number];
}

/** The pages as form objects of the target. Fonts that they share stay shared. */
async function pageForms(
  source: PDFDocument,
  target: PDFDocument,
  { PDFObjectCopier, PDFPageEmbedder }: PdfReader,
): Promise<readonly PageForm[]> {
  const copier = PDFObjectCopier.for(source.context, target.context);
  const forms: PageForm[] = [];
  for (const page of source.getPages()) {
    // Made within the source and then copied: the library's own way from one document to the
    // other takes along what the page links to, and its text a second time.
    const embedder = await PDFPageEmbedder.for(page.node);
    const form = await embedder.embedIntoContext(source.context);
    forms.push({ ref: copier.copy(form), size: [embedder.width, embedder.height] });
  }
  return forms;
}

/** Points by which Chromium's pages may be larger than asked for: it counts in whole pixels. */
const PIXEL = 0.75;

/** The lower left corner of a page in the middle of a half that starts at `from`. */
function placeOn(
  from: number,
  [width, height]: readonly [number, number],
  page: readonly [number, number],
): { x: number; y: number } {
  const spare = [width - page[0], height - page[1]] as const;
  if (Math.min(...spare) < -PIXEL) {
    throw new RangeError(`A page of ${page.join(' by ')} points is larger than half a sheet.`);
  }
  return { x: from + spare[0] / 2, y: spare[1] / 2 };
}

/** Title and dates of the pages, their language, and how the sheets are to be printed. */
function copyFacts(
  source: PDFDocument,
  target: PDFDocument,
  { Duplex, PDFName, PDFObjectCopier, PrintScaling }: PdfReader,
): void {
  const copier = PDFObjectCopier.for(source.context, target.context);
  const { Info } = source.context.trailerInfo;
  if (Info) target.context.trailerInfo.Info = copier.copy(Info);
  const language = source.catalog.get(PDFName.of('Lang'));
  if (language) target.catalog.set(PDFName.of('Lang'), copier.copy(language));
  const preferences = target.catalog.getOrCreateViewerPreferences();
  preferences.setDisplayDocTitle(true);
  preferences.setDuplex(Duplex.DuplexFlipShortEdge);
  preferences.setPrintScaling(PrintScaling.None);
}
