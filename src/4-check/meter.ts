import type { Article } from '../2-article/article.ts';
import { countWords } from '../2-article/word-count.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import { merged, type Span } from '../3-excerpt/span.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { type Limits, mostWords } from './limits.ts';

/** How much a guide quotes of one article. */
export interface QuotedArticle {
  /** The guide's name for the article. */
  readonly id: string;
  readonly title: string;
  readonly author: string | undefined;
  /** Words quoted; a word that is quoted twice counts once. */
  readonly words: number;
  /** Words of the full article; undefined for a trimmed copy that does not say. */
  readonly of: number | undefined;
  /** Share of the full article that is quoted, in whole percent. */
  readonly percent: number | undefined;
  /** Words that the guide's limits allow; undefined where the full article's length is not known. */
  readonly most: number | undefined;
  readonly excerpts: number;
}

/** How much a guide quotes of all that one author wrote. */
export interface QuotedAuthor {
  readonly author: string;
  readonly words: number;
  readonly articles: readonly QuotedArticle[];
  readonly excerpts: number;
  /** Excerpts that the guide's limits allow; undefined where a short article may be quoted whole. */
  readonly most: number | undefined;
}

/** How much a guide quotes. */
export interface Meter {
  /** In the guide's order; articles that are not quoted have 0 words. */
  readonly articles: readonly QuotedArticle[];
  /** Authors that are named, in the order of their first article. */
  readonly authors: readonly QuotedAuthor[];
  readonly words: number;
}

/** The meter of a guide that quotes nothing. */
export const NOTHING_QUOTED: Meter = { articles: [], authors: [], words: 0 };

/**
 * Counts what a guide quotes: the passages of its excerpts, and the words in quotation marks that
 * were found elsewhere in it (`quoted`, by the guide's name for the article); and says how much of
 * each its limits allow.
 */
export function measureQuoted(
  articles: ReadonlyMap<string, Article>,
  excerpts: readonly Excerpt[],
  quoted: ReadonlyMap<string, readonly Span[]>,
  limits: Limits,
  memory: Memory = NO_MEMORY,
): Meter {
  const counted = [...articles].map(([id, article]): QuotedArticle => {
    const own = excerpts.filter((excerpt) => excerpt.articleId === id);
    const pieces = merged([...own.flatMap((excerpt) => excerpt.pieces), ...(quoted.get(id) ?? [])]);
    const words = pieces.reduce(
      (sum, { start, end }) => sum + memory.about(wordsBetween, article, start, end),
      0,
    );
    const of = memory.about(lengthOf, article);
    const { title, author } = article.metadata;
    const percent = of === undefined || of === 0 ? undefined : Math.round((100 * words) / of);
    const most = mostWords(of, limits);
    return { id, title, author, words, of, percent, most, excerpts: own.length };
  });
  return {
    articles: counted,
    authors: authorsOf(counted, limits),
    words: counted.reduce((sum, { words }) => sum + words, 0),
  };
}

function wordsBetween({ text }: Article, start: number, end: number): number {
  return countWords(text.slice(start, end));
}

/** Words of the full article, as its front matter says, or as they are counted in a full copy. */
function lengthOf({ metadata, text, isTrimmed }: Article): number | undefined {
  if (metadata.words !== undefined) return metadata.words;
  return isTrimmed ? undefined : countWords(text);
}

function authorsOf(counted: readonly QuotedArticle[], limits: Limits): QuotedAuthor[] {
  const authors = new Map<string, QuotedArticle[]>();
  for (const article of counted) {
    const { author } = article;
    if (author === undefined || article.words === 0) continue;
    authors.set(author, [...(authors.get(author) ?? []), article]);
  }
  return [...authors].map(([author, articles]) => ({
    author,
    articles,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    excerpts: articles.reduce((sum, { excerpts }) => sum + excerpts, 0),
    most: mayBeWhole(articles) ? undefined : limits.excerpts,
  }));
}

/** Whether articles are only one, which may be quoted whole. */
function mayBeWhole([only, second]: readonly QuotedArticle[]): boolean {
  return only !== undefined && second === undefined && only.most === only.of;
}
