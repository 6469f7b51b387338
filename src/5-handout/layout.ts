import type { Paper } from '../1-guide/schema.ts';

/**
 * How a document lies on paper: on whole sheets, or on halves of them that fold to a booklet. The
 * paper stays what the printer holds; the layout says how large a page of it is.
 */
export type Layout = 'whole' | 'booklet';

/** The sizes that a page can have, as the documents' classes name them: `paper-half-letter`. */
export type PageSize = Paper | 'half-letter' | 'a5';

/** The page that a paper gives in a layout. */
export function pageSizeOf(paper: Paper, layout: Layout): PageSize {
  if (layout === 'whole') return paper;
  return paper === 'a4' ? 'a5' : 'half-letter';
}

/** Each page as CSS `size` has it. Half of Letter has no name there. */
export const CSS_SIZE: Readonly<Record<PageSize, string>> = {
  letter: 'letter',
  a4: 'A4',
  'half-letter': '5.5in 8.5in',
  a5: 'A5',
};
