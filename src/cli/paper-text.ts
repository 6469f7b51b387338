import type { BuildPaperUse, PaperCount, PaperUse } from '../index.ts';
import { count } from './terminal.ts';

/** What to tell whoever prints a booklet. */
export const BOOKLET_HINT =
  'Booklets: print both sides, flip on the short edge, at actual size; then fold and staple.';

/**
 * The paper that a build's PDFs take, a line a file: "output/a.pdf  5 sheets, 10 sides; 24 copies:
 * 120 sheets, 240 sides (single-sided 240 sheets)".
 */
export function paperLines({ copies, files }: BuildPaperUse): string[] {
  const lines = files.map(({ path, ...use }) => `  ${path}  ${useText(use, copies)}`);
  if (files.length === 0) return [];
  return ['Paper, printed on both sides:', ...lines];
}

function useText({ one, all }: PaperUse, copies: number): string {
  if (copies === 1) return amount(one) + single(one);
  return `${amount(one)}; ${copies} copies: ${amount(all)}${single(all)}`;
}

function amount({ sheets, sides }: PaperCount): string {
  return `${count(sheets, 'sheet')}, ${count(sides, 'side')}`;
}

function single({ singleSided }: PaperCount): string {
  return singleSided === undefined ? '' : ` (single-sided ${count(singleSided, 'sheet')})`;
}
