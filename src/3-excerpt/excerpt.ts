import type { Article, BlockKind, Emphasis } from '../2-article/article.ts';
import type { Span } from './span.ts';

/** A stretch of printed text that is set in one way. */
export interface TextRun {
  readonly kind: 'text';
  /** The article's own characters. */
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
  /** Direction forced by hidden direction marks in the article, now said in markup. */
  readonly direction?: 'ltr' | 'rtl' | 'auto';
}

/** Part of a printed paragraph: text, a hard line break, or the mark of an elision. */
export type Run = TextRun | { readonly kind: 'break' } | { readonly kind: 'elision' };

/** A paragraph, heading or other block of an excerpt as it prints. */
export interface ExcerptBlock {
  readonly kind: Exclude<BlockKind, 'omitted'>;
  /** The paragraph's number in the article; headings, captions and the like have none. */
  readonly number?: number;
  /** What the block stands in: words the article itself quotes, or a list. */
  readonly within?: 'quotation' | 'list';
  /** The number of an item of an ordered list, where the passage has the item's start. */
  readonly marker?: string;
  readonly runs: readonly Run[];
}

/** A passage in the article's own words, ready to print. */
export interface Excerpt {
  /** Position in the guide, from 1; the number that prints. */
  readonly number: number;
  readonly id?: string | undefined;
  readonly heading?: string | undefined;
  readonly note?: string | undefined;
  /** The guide's name for the article. */
  readonly articleId: string;
  readonly article: Article;
  /** The stretches of `article.text` that print, in order; more than one where words are elided. */
  readonly pieces: readonly Span[];
  /**
   * Every stretch of `article.text` that finding the passage relied on, in order, the pieces among
   * them: a copy of the article that has these, its headings and the numbers of its paragraphs
   * gives the same excerpt.
   */
  readonly relied: readonly Span[];
  readonly blocks: readonly ExcerptBlock[];
}
