import type { ReadingAnswer } from '../../messages/articles.ts';

/**
 * The number of the first paragraph of an article that can be quoted whole; undefined where none can.
 * A saved copy may be trimmed, and what it leaves out cannot be quoted.
 */
export function firstParagraph({ view }: Pick<ReadingAnswer, 'view'>): number | undefined {
  return view?.blocks.find(
    ({ number, runs }) =>
      number !== undefined && runs.length > 0 && runs.every(({ kind }) => kind === 'text'),
  )?.number;
}
