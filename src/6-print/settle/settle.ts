import type { Page } from 'puppeteer-core';
import type { PageLayout } from '../../5-handout/page-layout.ts';
import { findCuts } from './budget.ts';
import { fillPageNumbers, showContents } from './contents.ts';
import type { LayoutFinding } from './findings.ts';
import { fitToPage } from './fit.ts';
import { idsOfBoxes, letLongBoxesBreak, markBoxes } from './long-boxes.ts';
import { addNotesPages } from './notes-pages.ts';
import { type Impression, type Press, type Proof, setUpPress } from './proof.ts';
import { endsShort, loosen, printClosest, tightenTo } from './tighten.ts';

/** The document as it is to be printed, and what its author has to know. */
export interface Settled extends Impression {
  readonly findings: readonly LayoutFinding[];
}

/**
 * Prints a loaded document, reads the pages, changes the document in the browser and prints again,
 * until every page is as the layout asks. A document that needs no change is printed once.
 */
export async function settle(
  page: Page,
  print: () => Promise<Impression>,
  layout: PageLayout,
): Promise<Settled> {
  const press = await setUpPress(page, print);
  const findings: LayoutFinding[] = [];
  let proof: Proof;
  if (layout.fit) {
    const fitted = await fitToPage(press, layout.fit);
    if (fitted.overflow) findings.push(fitted.overflow);
    proof = fitted.proof;
  } else {
    const boxes = await markBoxes(press);
    proof = await letLongBoxesBreak(press, await press.print(idsOfBoxes(boxes)), boxes);
  }

  if (layout.contents && proof.pages > layout.contents.moreThan) {
    await showContents(press);
    proof = await press.print();
  }
  proof = await closeUp(press, proof, layout, findings);
  if (layout.contents) {
    const numbered = await fillPageNumbers(press, proof);
    if (!numbered) findings.push({ kind: 'contents' });
    proof = numbered ?? proof;
  }
  if (layout.padTo) proof = await addNotesPages(press, proof, layout.padTo);
  return { bytes: proof.bytes, pdf: proof.pdf, findings };
}

/** Keeps to the pages that are wanted, and saves a last page that is hardly used. */
async function closeUp(
  press: Press,
  proof: Proof,
  { pages: most, tighten }: PageLayout,
  findings: LayoutFinding[],
): Promise<Proof> {
  if (most !== undefined && proof.pages > most) {
    const saved = tighten ? await tightenTo(press, most, tighten) : undefined;
    if (saved) return saved;
    const closest = tighten ? await printClosest(press, tighten) : proof;
    findings.push(await findCuts(press, closest, most));
    if (tighten) await loosen(press);
  }
  if (!tighten || !endsShort(proof)) return proof;
  return (await tightenTo(press, proof.pages - 1, tighten)) ?? proof;
}
