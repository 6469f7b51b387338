import type { ReadingView } from '../../compile.ts';
import type { ArticleFacts } from './articles.ts';
import type { FileId } from './names.ts';

/**
 * `POST /api/articles/import`: a source that was read, to be looked through. What is asked is a file's
 * bytes, with its name as `?name=`, or JSON with a `url`.
 */
export interface ImportPreview {
  /** Names the source in what is asked next. */
  readonly job: string;
  readonly facts: ArticleFacts;
  /** The name that is proposed for the article's file. */
  readonly name: string;
  /** The article as it would be saved. */
  readonly view: ReadingView | undefined;
  /** What was taken for something else than the article. */
  readonly removed: readonly { readonly what: string; readonly text: string }[];
  /** The source in its own order: the words of each piece that was kept, and removed parts by their number. */
  readonly parts: readonly SourcePart[];
  /** What a person should look at. */
  readonly notes: readonly string[];
}

/** `level` is that of a heading, from 1. */
export type SourcePart =
  | { readonly kind: 'kept'; readonly text: string; readonly level?: number }
  | { readonly kind: 'removed'; readonly index: number };

/** `POST /api/articles/preview` gives the preview anew; `POST /api/articles` saves. */
export interface PreviewArticleRequest {
  readonly job: string;
  /** Which of `removed` are put back. */
  readonly putBack: readonly number[];
  /** Which of the kept parts are taken out, counted from 0 among these. */
  readonly takenOut: readonly number[];
  /** Facts that the person has set; an empty one takes out what the source says. */
  readonly facts: ArticleFacts;
}

export interface SaveArticleRequest extends PreviewArticleRequest {
  /** The proposed one when empty. */
  readonly name: string;
  /** The saved article whose text is replaced; a new one when left out. */
  readonly again?: FileId | undefined;
}

/** `POST /api/articles/compare`: what would become of a saved article; nothing is written. */
export interface CompareArticleRequest extends PreviewArticleRequest {
  readonly again: FileId;
}

/** How a source that is imported again differs from the saved article. */
export interface ComparedArticle {
  /** Whether its text is another. */
  readonly isChanged: boolean;
  /** Each difference in words, in English: "paragraph 3 has changed". */
  readonly changes: readonly string[];
  /** What becomes of each quotation of it in the guides as they are saved. */
  readonly quotations: readonly ComparedQuotation[];
}

export interface ComparedQuotation {
  /** The guide's file. */
  readonly guide: string;
  /** Of the excerpt, from 1. */
  readonly number: number;
  /** `moved`: elsewhere in the article; `changed`: in other words, or gone. */
  readonly state: 'holds' | 'moved' | 'changed' | 'ambiguous' | 'unread';
}

export interface SavedArticleAnswer {
  readonly id: FileId;
  /** As a guide's `articles` names it. */
  readonly path: string;
}
