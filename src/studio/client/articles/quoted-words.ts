import type { ArticleView } from './stops.ts';

/** One block of an article, as far as an excerpt prints it. */
export interface QuotedBlock {
  readonly number: number | undefined;
  /** Its words; `[…]` for what is left out between them. */
  readonly text: string;
}

/** What the excerpt of this number, from 1, prints of an article. */
export function quotedWords({ blocks }: ArticleView, excerpt: number): QuotedBlock[] {
  return blocks.flatMap(({ number, runs }) => {
    const isIn = runs.map(({ excerpts }) => excerpts.includes(excerpt));
    const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)];
    if (first < 0) return [];
    const text = runs
      .slice(first, last + 1)
      .map(({ kind, text }, index) => {
        if (!isIn[first + index]) return isIn[first + index - 1] ? ' […] ' : '';
        return kind === 'text' ? text : kind === 'break' ? '\n' : '[…]';
      })
      .join('');
    return [{ number, text: text.replace(/ {2,}/g, ' ') }];
  });
}
