import type { Facts, Meter, NamedPassage, ReadingView, RefusedPassage } from '../../compile.ts';
import type { StudioProblem } from './drafts.ts';
import type { FileId, TextHash } from './names.ts';

/** What an article says of itself, as its front matter has it. */
export type ArticleFacts = Facts;

/** `GET /api/articles/ID`: an article by itself; nothing to read while it has errors. */
export interface OpenedArticle {
  readonly id: FileId;
  /** As a guide's `articles` names it. */
  readonly path: string;
  readonly file: string;
  readonly facts: ArticleFacts | undefined;
  readonly view: ReadingView | undefined;
  readonly problems: readonly StudioProblem[];
}

/** `POST /api/guides/ID/reading`: one of a guide's articles, with what its text quotes of it. */
export interface ReadingRequest {
  readonly text: string;
  /** The guide's own name for the article, a key of `articles`. */
  readonly article: string;
}

export interface ReadingAnswer {
  /** Undefined while the guide's text or the article cannot be read. */
  readonly view: ReadingView | undefined;
  /** SHA-256 of the article's text, into which offsets are; empty without a view. */
  readonly hash: TextHash;
  readonly meter: Meter;
}

/** `POST /api/guides/ID/passage`: offsets into the article's text, as its runs have them. */
export interface PassageRequest extends ReadingRequest {
  /** The state of the article that the offsets are into. */
  readonly hash: TextHash;
  readonly start: number;
  readonly end: number;
  /** Ids of the guide's excerpts, so that the new one's is another. */
  readonly taken: readonly string[];
}

/**
 * The fields of an excerpt that lead to the passage, or why there are none. `changed`: the article is
 * another than the one that the words were chosen in.
 */
export type PassageAnswer = NamedPassage | RefusedPassage | { readonly kind: 'changed' };

/** `POST /api/articles/ID/review` */
export interface ReviewAnswer {
  readonly reviewed: boolean;
  /** What had changed since it was saved, each in words. */
  readonly changes: readonly string[];
  readonly problems: readonly StudioProblem[];
}
