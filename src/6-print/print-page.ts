import type { Page } from 'puppeteer-core';
import type { PageLayout } from '../5-handout/page-layout.ts';
import { ORIGIN, type PageServer, type Served } from './page-server.ts';
import { type DocumentWords, MARK, readAndMark } from './pdf/page-marks.ts';
import { loadPdfReader, openPdf } from './pdf-facts.ts';
import { PrintError, reasonOf } from './print-error.ts';
import { findBoxes, type PageBox } from './settle/find-boxes.ts';
import type { LayoutFinding } from './settle/findings.ts';
import type { Impression } from './settle/proof.ts';
import { settle } from './settle/settle.ts';

/** Inches; used where the page's own CSS names no size. */
const PAPER = {
  letter: { width: 8.5, height: 11 },
  a4: { width: 210 / 25.4, height: 297 / 25.4 },
} as const;

/** The papers a document can be printed on. */
export type Paper = keyof typeof PAPER;

/** A document to print, and what to see to on its pages. */
export interface PageJob extends Served {
  paper: Paper;
  layout?: PageLayout | undefined;
  /** An attribute of elements to be found on the pages. */
  boxesOf?: string | undefined;
}

/** A PDF as the browser made it, and what else was learnt while the document was open. */
export interface PrintedPage extends Impression {
  findings: readonly LayoutFinding[];
  /** How many times it was printed until its pages were right. */
  rounds: number;
  /** Addresses that the page asked for and did not get. */
  refused: string[];
  words: DocumentWords;
  /** Where the elements stand that were asked for. */
  boxes: readonly PageBox[];
}

/**
 * Loads one document into the page and prints it, again where its layout asks for it. Waits for every font face that the document
 * declares: the browser itself would wait two seconds for one, and then print another font.
 */
export async function printPage(
  page: Page,
  server: PageServer,
  document: PageJob,
): Promise<PrintedPage> {
  const record = server.serve(document);
  const sheet = PAPER[document.paper];
  // No time limits here: the printer has one for the whole job.
  const load = async (): Promise<readonly string[]> => {
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
    if (record.failure !== undefined) throw unreadable(record.failure);
    const { faces, images } = await page.evaluate(loadEverything);
    if (faces.length > 0) throw unloaded(faces);
    await page.evaluate(readAndMark, MARK);
    return images;
  };
  const images = await load();
  let rounds = 0;
  const print = async (): Promise<Impression> => {
    rounds += 1;
    const printing = page.pdf({
      width: `${sheet.width}in`,
      height: `${sheet.height}in`,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
      timeout: 0,
    });
    // Loaded while the browser is busy; the first time, that takes as long as a page.
    const [bytes, reader] = await Promise.all([printing, loadPdfReader()]);
    return { bytes, pdf: await openPdf(bytes, reader) };
  };
  const reload = async () => void (await load());
  const { findings, ...impression } = document.layout
    ? await settle({ page, sheet, print, reload }, document.layout)
    : { ...(await print()), findings: [] };
  // Once more: settling fills in page numbers and adds pages for notes.
  const words = await page.evaluate(readAndMark, MARK);
  const refused = [...new Set([...record.refused, ...images])];
  const boxes = document.boxesOf
    ? await findBoxes(page, sheet, document.boxesOf, impression.pdf.getPageCount())
    : [];
  return { ...impression, findings, rounds, refused, words, boxes };
}

function unreadable(failure: unknown): PrintError {
  return new PrintError(
    'print/page',
    `A file that the page uses could not be read: ${reasonOf(failure)}.`,
    'Check the images and style sheets that the guide and its template name.',
    { cause: failure },
  );
}

function unloaded(faces: readonly string[]): PrintError {
  return new PrintError(
    'print/font',
    `These fonts could not be loaded: ${faces.join(', ')}.`,
    "Check the template's @font-face rules; running `npm ci` again restores the fonts that come with the program.",
  );
}

/**
 * Gives what did not load. Runs in the browser, which allows it although the page's own scripts are
 * switched off. Images are asked because a `file:` address is refused before any request is made.
 */
async function loadEverything(): Promise<{ faces: string[]; images: string[] }> {
  const { document } = globalThis as unknown as { document: LoadingDocument };
  const failures = async <T>(all: T[], load: (one: T) => Promise<unknown>): Promise<T[]> => {
    const outcomes = await Promise.allSettled(all.map(load));
    return all.filter((_, index) => outcomes[index]?.status === 'rejected');
  };
  const faces = await failures([...document.fonts], (face) => face.load());
  const images = await failures([...document.images], (image) => image.decode());
  const isSpecial = (value: string) => value !== 'normal' && value !== '400';
  return {
    faces: faces.map(({ family, weight, style }) =>
      [family.replace(/["']/g, ''), ...[weight, style].filter(isSpecial)].join(' '),
    ),
    images: images.map((image) => image.src),
  };
}

/** The part of the DOM used above; the project does not compile against a browser. */
interface LoadingDocument {
  fonts: Iterable<{ family: string; weight: string; style: string; load(): Promise<unknown> }>;
  images: Iterable<{ src: string; decode(): Promise<unknown> }>;
}
