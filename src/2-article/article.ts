import { countBefore } from '../source/sorted.ts';

/** What kind of writing an article is; printed in its source box. */
export const ARTICLE_KINDS = ['news', 'analysis', 'opinion', 'reference', 'primary'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** The facts in an article's front matter. */
export interface ArticleMetadata {
  readonly title: string;
  readonly author?: string | undefined;
  readonly publication?: string | undefined;
  readonly kind?: ArticleKind | undefined;
  /** A year, a year and month, or a date: 2024, 2024-05, 2024-05-17. */
  readonly published?: string | undefined;
  readonly retrieved?: string | undefined;
  readonly url?: string | undefined;
  readonly rights?: string | undefined;
  /** Length of the full article in words, also where the saved copy is trimmed. */
  readonly words?: number | undefined;
  /** SHA-256 of the full article, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** Short hashes of the full article's blocks, to tell which have changed. */
  readonly fingerprint?: string | undefined;
  /** SHA-256 of a trimmed copy's own text; only a trimmed copy has it. */
  readonly trimmed?: string | undefined;
  /** Whether a person has compared the text with its source. */
  readonly reviewed?: boolean | undefined;
}

/** What a block of an article's text is. `omitted` stands for text a trimmed copy leaves out. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'caption'
  | 'cell'
  | 'code'
  | 'footnote'
  | 'omitted';

/** A block of an article's text: offsets into `Article.text`, `end` excluded. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Number of a paragraph of running text, from 1 in document order. */
  readonly number?: number;
  /** Last number of a run of paragraphs that the saved copy leaves out. */
  readonly lastNumber?: number;
  /** What the block stands in: somebody else's words, or a list. The innermost counts. */
  readonly within?: 'quotation' | 'list';
  /** The number of an item of an ordered list, as typed: `10.` */
  readonly marker?: string;
  /** Level of a heading, from 1. */
  readonly level?: number;
}

/** How a stretch of text is set. */
export type Emphasis = 'em' | 'strong' | 'code' | 'del';

/** A stretch of an article's text that is set apart: offsets into `Article.text`. */
export interface Mark {
  readonly emphasis: Emphasis;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of text stands in the article's file; it holds up to the next origin. */
export interface Origin {
  /** Offset into `Article.text`. */
  readonly start: number;
  /** Offset into the file. */
  readonly offset: number;
}

/**
 * A saved article. `text` is every character that can be quoted, block after block, blocks
 * separated by an empty line; hard line breaks are U+2028. Where a trimmed copy leaves words out,
 * U+0000 stands in their place: Markdown cannot contain it, so no quotation can reach across.
 */
export interface Article {
  readonly file: string;
  readonly metadata: ArticleMetadata;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly origins: readonly Origin[];
  /** Whether the file has marks of text that a trimmed copy leaves out. */
  readonly isTrimmed?: boolean;
}

/** An article's name: its file's, without folder and ending. */
export function bareName(file: string): string {
  return file.replace(/^.*[\\/]/s, '').replace(/\.md$/i, '');
}

/** Stands in `Article.text` for words that a trimmed copy leaves out. */
export const OMISSION = '\u0000';
/** Stands in `Article.text` for a hard line break. */
export const LINE_BREAK = '\u2028';

/** Where in the article's file a stretch of its text stands, as near as Markdown allows. */
export function placeInFile(article: Article, start: number, end: number) {
  const at = (position: number) => {
    const count = countBefore(
      article.origins.length,
      (index) => (article.origins[index]?.start ?? 0) <= position,
    );
    const origin = article.origins[count - 1];
    return origin ? origin.offset + position - origin.start : 0;
  };
  const first = at(start);
  return { file: article.file, start: first, end: Math.max(first, at(end - 1) + 1) };
}

/** The block that holds a position of the article's text. */
export function blockAt(article: Article, position: number): Block | undefined {
  const count = countBefore(
    article.blocks.length,
    (index) => (article.blocks[index]?.start ?? 0) <= position,
  );
  const block = article.blocks[count - 1];
  return block && position <= block.end ? block : undefined;
}

/** A position in words: "paragraph 4", "the heading “Causes”", "a caption". */
export function placeInWords(article: Article, position: number): string {
  const block = blockAt(article, position);
  if (!block) return 'the text';
  if (block.number !== undefined) return `paragraph ${block.number}`;
  if (block.kind === 'heading')
    return `the heading “${article.text.slice(block.start, block.end)}”`;
  const names = { cell: 'a table cell', code: 'a block of code', footnote: 'a footnote' } as const;
  return block.kind in names ? names[block.kind as keyof typeof names] : 'a caption';
}
