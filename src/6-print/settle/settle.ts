import type { Page } from 'puppeteer-core';
import type { PageLayout } from '../../5-handout/page-layout.ts';
import type { ReadPdf } from '../thread/pdf-desk.ts';
import { arrange } from './arrange.ts';
import { findCuts } from './budget.ts';
import type { LayoutFinding } from './findings.ts';
import type { Sheet } from './page-area.ts';
import { setUpPress } from './proof.ts';
import { rehearse } from './rehearse.ts';

/** The document as it is to be printed, and what its author has to know. */
export interface Settled {
  readonly pdf: ReadPdf;
  readonly findings: readonly LayoutFinding[];
}

/** A document that was loaded in the browser, with its styles for print. */
export interface LoadedDocument {
  readonly page: Page;
  /** Its paper, where it names none itself. */
  readonly sheet: Sheet;
  print(): Promise<ReadPdf>;
  /** Loads it anew, as it was. */
  reload(): Promise<void>;
}

/**
 * Prints a loaded document, reads the pages, changes the document in the browser and prints again,
 * until every page is as the layout asks. A document that needs no change is printed once; one that is
 * sure to need some is rehearsed, and printed once where it comes out as it did then.
 */
export async function settle(document: LoadedDocument, layout: PageLayout): Promise<Settled> {
  const { page, sheet, print, reload } = document;
  let press = await setUpPress(page, print);
  const rehearsed = await rehearse(press, sheet, layout);
  if (rehearsed) {
    const proof = rehearsed !== 'of no use' && (await press.print([...rehearsed.asked]));
    if (proof && rehearsed.cameOutAs(proof)) {
      return { pdf: proof.pdf, findings: [] };
    }
    await reload();
    press = await setUpPress(page, print);
  }
  const { proof, findings } = await arrange(press, layout, findCuts);
  return { pdf: proof.pdf, findings };
}
