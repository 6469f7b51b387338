import { type Block, listBlocks, setHidden } from './blocks.ts';
import type { Cut, OverBudget } from './findings.ts';
import { runOver } from './fit.ts';
import type { Press, Proof } from './proof.ts';

/** Suggestions to give, and prints to look for them. */
const MOST_CUTS = 3;
const MOST_TRIES = 9;

/**
 * By how much the document is over `most` pages, and what would save it. `proof` is the print with
 * the text as close as it may be set; whatever is named was left out and printed.
 */
export async function findCuts(press: Press, proof: Proof, most: number): Promise<OverBudget> {
  const { points, lines } = runOver(proof, most);
  const blocks = await listBlocks(press.talk, proof.width);
  const saves = async (hidden: readonly Block[]) => {
    setHidden(press.talk, hidden, true);
    const without = await press.print();
    setHidden(press.talk, hidden, false);
    return without.pages <= most;
  };

  const each: Block[] = [];
  const candidates = inOrderOfTrial(blocks, points);
  for (const block of candidates.slice(0, MOST_TRIES)) {
    if (await saves([block])) each.push(block);
    if (each.length === MOST_CUTS) break;
  }
  const told = { kind: 'pages', most, lines } as const;
  const cut = (block: Block): Cut => ({
    path: block.path,
    ...(block.part ? { part: block.part } : {}),
    lines: Math.max(1, Math.round(block.height / proof.line)),
  });
  if (each.length > 0) return { ...told, cuts: each.map(cut), enough: 'each' };

  const largest = apart(blocks.toSorted((a, b) => b.height - a.height)).slice(0, MOST_CUTS);
  for (let count = 2; count <= largest.length; count++) {
    const some = largest.slice(0, count);
    if (await saves(some)) return { ...told, cuts: some.map(cut), enough: 'together' };
  }
  return { ...told, cuts: [], enough: 'each' };
}

/**
 * Those that are high enough first, the smallest of them first: they cost the least. Then those
 * that are a little too small, since a box that moves whole can save more than its own height.
 */
function inOrderOfTrial(blocks: readonly Block[], points: number): readonly Block[] {
  const enough = blocks.filter(({ height }) => height >= points);
  const nearly = blocks.filter(({ height }) => height < points && height >= points * 0.6);
  return [
    ...enough.toSorted((a, b) => a.height - b.height),
    ...nearly.toSorted((a, b) => b.height - a.height),
  ];
}

/** Without those that stand in one before them. */
function apart(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, index) => !blocks.slice(0, index).some((other) => isWithin(block, other)),
  );
}

function isWithin({ path }: Block, outer: Block): boolean {
  return outer.part === undefined && (path === outer.path || path.startsWith(`${outer.path}.`));
}
