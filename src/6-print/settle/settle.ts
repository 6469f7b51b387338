import type { PageLayout } from '../../5-handout/page-layout.ts';
import type { PageTalk } from '../page-talk.ts';
import type { ReadPdf } from '../thread/pdf-desk.ts';
import { arrange } from './arrange.ts';
import { findCuts } from './budget.ts';
import type { LayoutFinding } from './findings.ts';
import type { Sheet } from './page-area.ts';
import { setUpPress } from './proof.ts';
import { areaToRehearse, rehearse } from './rehearse.ts';

/** The document as it is to be printed, and what its author has to know. */
export interface Settled {
  readonly pdf: ReadPdf;
  readonly findings: readonly LayoutFinding[];
}

/** A document that is being loaded in the browser, with its styles for print. */
export interface LoadedDocument {
  readonly talk: PageTalk;
  /** Done once it is there. What is asked before goes with what loads it. */
  readonly loaded: Promise<unknown>;
  /** Its paper, where it names none itself. */
  readonly sheet: Sheet;
  print(): Promise<ReadPdf>;
  /** Loads it anew, as it was. */
  reload(): Promise<void>;
}

/**
 * Prints a document, reads the pages, changes the document in the browser and prints again,
 * until every page is as the layout asks. A document that needs no change is printed once; one that is
 * sure to need some is rehearsed, and printed once where it comes out as it did then.
 */
export async function settle(document: LoadedDocument, layout: PageLayout): Promise<Settled> {
  const { talk, sheet, loaded, print, reload } = document;
  let press = setUpPress(talk, print);
  const [area] = await Promise.all([areaToRehearse(talk, sheet, layout), loaded]);
  if (area) {
    const rehearsed = await rehearse(talk, area, layout);
    const proof = rehearsed && (await press.print(rehearsed.ids));
    if (proof && rehearsed.cameOutAs(proof)) return { pdf: proof.pdf, findings: [] };
    await reload();
    press = setUpPress(talk, print);
  }
  const { proof, findings } = await arrange(press, layout, findCuts);
  return { pdf: proof.pdf, findings };
}
