import type { Root } from 'mdast';
import type { ArticleMetadata } from '../2-article/article.ts';

/** The facts a source can tell of its article; what it does not say is left out, never guessed. */
export type ImportedFacts = Omit<
  ArticleMetadata,
  'words' | 'sha256' | 'fingerprint' | 'trimmed' | 'reviewed'
>;

/** Something a source had that is not the article's text, so that a person can put it back. */
export interface Removed {
  /** What it was taken for, in two or three plain words: "share bar", "author box". */
  readonly what: string;
  /** Its text as it could be read, white space folded. */
  readonly text: string;
  /** The last words kept before it; empty at the top. */
  readonly after: string;
}

/** An article read from a source, before it is written as a saved article. */
export interface ImportedArticle {
  readonly facts: ImportedFacts;
  /**
   * The article's text as a Markdown tree: headings, paragraphs, block quotations, lists, tables,
   * emphasis, links, footnotes. A picture's caption is the title of an image that stands alone in
   * a paragraph. No `html` nodes, no soft line ends in text.
   */
  readonly content: Root;
  readonly removed: readonly Removed[];
  /** What a person should look at, a sentence each: "The page shows only the start of its text." */
  readonly notes: readonly string[];
}

/** A source that gives no article: what is wrong and what to do, each a sentence. */
export class ImportError extends Error {
  readonly hint: string;
  readonly told: ImportReason;

  /** @param told why, for who says it in words of their own. */
  constructor(message: string, hint: string, told: ImportReason = { code: '', facts: {} }) {
    super(message);
    this.name = 'ImportError';
    this.hint = hint;
    this.told = told;
  }
}

/** Why a source gives no article: of what kind the reason is, `''` for any other, and what it is about. */
export interface ImportReason {
  readonly code:
    | ''
    | '-empty'
    | '-no-text'
    | '-kind'
    | '-not-for-all'
    | '-no-page'
    | '-too-often'
    | '-host-fault'
    | '-no-host'
    | '-unreachable'
    | '-unsafe'
    | '-no-answer';
  readonly facts: Readonly<Record<string, string>>;
}
