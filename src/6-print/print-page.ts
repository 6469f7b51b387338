import type { PageLayout } from '../5-handout/page-layout.ts';
import type { DocumentLoader, Loadable } from './document-loader.ts';
import { type DocumentWords, MARK, readAndMark } from './pdf/page-marks.ts';
import { findBoxes, type PageBox } from './settle/find-boxes.ts';
import type { LayoutFinding } from './settle/findings.ts';
import { settle } from './settle/settle.ts';
import type { PdfDesk, ReadPdf } from './thread/pdf-desk.ts';

/** Inches; used where the page's own CSS names no size. */
const PAPER = {
  letter: { width: 8.5, height: 11 },
  a4: { width: 210 / 25.4, height: 297 / 25.4 },
} as const;

/** The papers a document can be printed on. */
export type Paper = keyof typeof PAPER;

/** A document to print, and what to see to on its pages. */
export interface PageJob extends Loadable {
  paper: Paper;
  layout?: PageLayout | undefined;
  /** An attribute of elements to be found on the pages. */
  boxesOf?: string | undefined;
  /** Whether it is printed only to be looked at, and nothing in it mended. */
  isProof?: boolean | undefined;
  /** Where the PDF is read. */
  desk: PdfDesk;
}

/** A PDF as the browser made it, and what else was learnt while the document was open. */
export interface PrintedPage {
  pdf: ReadPdf;
  findings: readonly LayoutFinding[];
  /** How many times it was printed until its pages were right. */
  rounds: number;
  /** Addresses that the page asked for and did not get. */
  refused: string[];
  /** What to mend it by; none of a proof. */
  words: DocumentWords | undefined;
  /** Where the elements stand that were asked for. The page is not free until that is known. */
  boxes: Promise<readonly PageBox[]>;
}

/** Loads one document into the page and prints it, again where its layout asks for it. */
export async function printPage(loader: DocumentLoader, document: PageJob): Promise<PrintedPage> {
  const { talk } = loader;
  const sheet = PAPER[document.paper];
  // It starts while the browser is busy; the first time, that takes as long as a page.
  document.desk.begin();
  const loaded = loader.load(document);
  talk.tell(readAndMark, MARK);
  let rounds = 0;
  const wordsOf = new Map<ReadPdf, DocumentWords>();
  const print = async (): Promise<ReadPdf> => {
    rounds += 1;
    // As they are printed: settling fills in page numbers and adds pages for notes.
    const words = document.isProof ? undefined : await talk.ask(readAndMark, MARK);
    const pdf = await document.desk.read(await talk.print(sheet));
    if (words) wordsOf.set(pdf, words);
    return pdf;
  };
  const reload = async () => {
    const reloaded = loader.loadAnew(document);
    talk.tell(readAndMark, MARK);
    await reloaded;
  };
  const { findings, pdf } = document.layout
    ? await settle({ talk, sheet, loaded, print, reload }, document.layout)
    : { pdf: await loaded.then(print), findings: [] };
  const boxes = document.boxesOf
    ? findBoxes(talk, sheet, document.boxesOf, pdf.pages)
    : Promise.resolve([]);
  // Nobody hears of them where the job is given up by now.
  boxes.catch(() => undefined);
  const words = wordsOf.get(pdf);
  if (!words && !document.isProof) throw new Error('a PDF to be finished has no words (a bug)');
  return { pdf, findings, rounds, refused: (await loaded)(), words, boxes };
}
