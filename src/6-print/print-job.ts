import type { PageLayout } from '../5-handout/page-layout.ts';
import type { DocumentMetadata } from './pdf/metadata.ts';
import type { Paper } from './print-page.ts';
import type { PageBox } from './settle/find-boxes.ts';
import type { LayoutFinding } from './settle/findings.ts';

/** One document to print. */
export interface PrintJob {
  /** The whole document. Its scripts do not run. */
  html: string;
  /** The paper, where the document's own CSS names no size. */
  paper: Paper;
  /**
   * The bytes for a path on the page's own made-up origin, decoded and with its leading slash;
   * undefined when there is nothing there. No segment of the path contains a slash or backslash.
   */
  resource?: (path: string) => { bytes: Uint8Array; type: string } | undefined;
  /** What to see to on the pages; the document is printed until it is so. */
  layout?: PageLayout | undefined;
  /** CSS names of the font families that the PDF may contain. Not checked when absent. */
  fonts?: readonly string[];
  /** What the PDF says of itself; its title alone when left out. */
  metadata?: DocumentMetadata;
  /**
   * Only to be looked at: the PDF is left as the browser wrote it, without what only other programs read in it,
   * such as its tags in order and its metadata. Its pages are those of the finished one.
   */
  isProof?: boolean;
  /** An attribute of elements to be found on the pages. */
  boxesOf?: string | undefined;
  /** Called once the browser is done with it: while the PDF is being finished, the caller may do something else. */
  onPrinted?: (() => void) | undefined;
  /** Gives up on the job. */
  signal?: AbortSignal;
}

/** A printed document. */
export interface PrintedPdf {
  bytes: Uint8Array;
  /** Counted in the PDF's own page tree. */
  pages: number;
  /** Addresses that the page asked for and did not get: refused requests, images not shown. */
  refused: string[];
  /** What the layout asks for and the document does not allow. */
  findings: readonly LayoutFinding[];
  /** Where the elements stand that were asked for, once that is known; empty where it cannot be told. */
  boxes: Promise<readonly PageBox[]>;
  /** How many times it was printed until its pages were right. */
  rounds: number;
  /** Why the file does not claim to conform to PDF/UA-1; empty where it does, and of a proof. */
  faults: readonly string[];
}
