/** Stage 6: HTML becomes PDF, in a real browser that is found, or unpacked, without asking. */

export { type Fold, imposeBooklet } from './booklet/impose.ts';
export { identifyBrowser } from './browser-identity.ts';
export type { BrowserKind } from './candidates.ts';
export type { BrowserFound, BrowserTried } from './find-browser.ts';
export {
  type BrowserSurvey,
  openPrinter,
  type PrinterOptions,
  surveyBrowsers,
} from './open-printer.ts';
export type { DocumentMetadata } from './pdf/metadata.ts';
export { countPages } from './pdf-facts.ts';
export { PrintError, type PrintErrorCode } from './print-error.ts';
export type { PrintedPdf, PrintJob } from './print-job.ts';
export type { Paper } from './print-page.ts';
export type { Printer } from './printer.ts';
export type { PageBox } from './settle/find-boxes.ts';
export type { LayoutFinding } from './settle/findings.ts';
export { Turns } from './turns.ts';
