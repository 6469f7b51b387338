import type { TypeToFit } from '../../5-handout/page-layout.ts';
import type { Overflow } from './findings.ts';
import type { Press, Proof } from './proof.ts';
import { setVariables } from './variables.ts';

/** Points; finer than anybody sees. */
const STEP = 0.1;

/** Leaves the document on one page, with the largest type that allows it; or says by how much it is too long. */
export async function fitToPage<P extends Proof>(
  press: Press<P>,
  { variable, most, least }: TypeToFit,
): Promise<{ proof: P; overflow?: Overflow }> {
  const setAt = (size: number) => setVariables(press, { [variable]: `${size.toFixed(2)}pt` });
  const printAt = async (size: number) => {
    setAt(size);
    return press.print();
  };
  const largest = await printAt(most);
  if (largest.pages === 1) return { proof: largest };
  let fitting = await printAt(least);
  if (fitting.pages > 1) {
    const { points, lines } = runOver(fitting, 1);
    return { proof: fitting, overflow: { kind: 'overflow', inches: points / 72, lines, least } };
  }
  const steps = Math.floor((most - least) / STEP);
  let good = 0;
  let bad = steps + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const proof = await printAt(least + middle * STEP);
    if (proof.pages === 1) {
      good = middle;
      fitting = proof;
    } else {
      bad = middle;
    }
  }
  // The last that was tried may be another.
  setAt(least + good * STEP);
  return { proof: fitting };
}

/** What stands on the pages after the first `most`: its height in points, and in lines of the text. */
export function runOver(
  { pages, end, height, line }: Proof,
  most: number,
): { points: number; lines: number } {
  // Something may stick out below the last of the text: then the page is taken as a line of it.
  const onLast = end.page === pages ? Math.max(end.top, line) : line;
  const points = (pages - most - 1) * height + onLast;
  return { points, lines: Math.max(1, Math.ceil(points / line - 0.1)) };
}
