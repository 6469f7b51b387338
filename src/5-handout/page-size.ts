import type { Paper } from '../1-guide/schema.ts';

/** The sizes that a page can have, as the documents' classes name them: `paper-half-letter`. */
export type PageSize = Paper | 'half-letter' | 'a5';

/**
 * The size of a page on a paper. The paper is what the printer holds; in a booklet, which is folded
 * once, a page is half of it.
 */
export function pageSizeOf(paper: Paper, booklet: boolean): PageSize {
  if (!booklet) return paper;
  return paper === 'a4' ? 'a5' : 'half-letter';
}

/** Each page as CSS `size` has it. Half of Letter has no name there. */
export const CSS_SIZE: Readonly<Record<PageSize, string>> = {
  letter: 'letter',
  a4: 'A4',
  'half-letter': '5.5in 8.5in',
  a5: 'A5',
};
