import type { PageLayout } from '../../5-handout/page-layout.ts';
import { fillPageNumbers, showContents } from './contents.ts';
import type { LayoutFinding, OverBudget } from './findings.ts';
import { fitToPage } from './fit.ts';
import { letLongBoxesBreak, markBoxes } from './long-boxes.ts';
import { addNotesPages } from './notes-pages.ts';
import type { Press, Proof } from './proof.ts';
import { endsShort, loosen, printClosest, tightenTo } from './tighten.ts';

/**
 * Prints, or rehearses, and changes the document until its pages are as the layout asks; `overBudget` looks for what
 * would have to be cut.
 */
export async function arrange<P extends Proof>(
  press: Press<P>,
  layout: PageLayout,
  overBudget: OnOverBudget,
): Promise<{ readonly proof: P; readonly findings: readonly LayoutFinding[] }> {
  const findings: LayoutFinding[] = [];
  let proof: P;
  if (layout.fit) {
    const fitted = await fitToPage(press, layout.fit);
    if (fitted.overflow) findings.push(fitted.overflow);
    proof = fitted.proof;
  } else {
    const marked = markBoxes(press);
    proof = await press.print();
    proof = await letLongBoxesBreak(press, proof, await marked);
  }

  if (layout.contents && proof.pages > layout.contents.moreThan) {
    proof = await showContents(press);
  }
  const closed = await closeUp(press, proof, layout, overBudget);
  if (closed.over) findings.push(closed.over);
  proof = closed.proof;
  if (layout.contents) {
    const numbered = await fillPageNumbers(press, proof);
    if (!numbered) findings.push({ kind: 'contents' });
    proof = numbered ?? proof;
  }
  if (layout.padTo) proof = await addNotesPages(press, proof, layout.padTo);
  return { proof, findings };
}

/** Told of a print with too many pages, set as close as it may be, and of how many are wanted. */
export type OnOverBudget = (press: Press, proof: Proof, most: number) => Promise<OverBudget>;

/** Keeps to the pages that are wanted, and saves a last page that is hardly used. */
async function closeUp<P extends Proof>(
  press: Press<P>,
  proof: P,
  { pages: most, tighten }: PageLayout,
  overBudget: OnOverBudget,
): Promise<{ readonly proof: P; readonly over?: OverBudget | undefined }> {
  let over: OverBudget | undefined;
  if (most !== undefined && proof.pages > most) {
    const saved = tighten ? await tightenTo(press, most, tighten) : undefined;
    if (saved) return { proof: saved };
    const closest = tighten ? await printClosest(press, tighten) : proof;
    over = await overBudget(press, closest, most);
    if (tighten) loosen(press);
  }
  if (!tighten || !endsShort(proof)) return { proof, over };
  return { proof: (await tightenTo(press, proof.pages - 1, tighten)) ?? proof, over };
}
