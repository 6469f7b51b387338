import type { Edition, Paper } from '../1-guide/schema.ts';
import type { Facts, Meter, NamedPassage, ReadingView, RefusedPassage } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/**
 * What the studio's server and its page in the browser say to each other: JSON over HTTP below
 * `/api`, and events over one stream that the server sends. Files are named by ids that the server
 * gives out; no path comes from the browser.
 */

/** Names a guide or an article, the same in each launch; says nothing of where it lies. */
export type FileId = string;

/** SHA-256 of a file's bytes, in hexadecimal: which state of it a change is based on. */
export type TextHash = string;

/**
 * The header that every change must carry; another site's form or link cannot set it. Its value is a
 * name that the open page has made up for itself, the same at `GET /api/events?client=NAME`.
 */
export const CHANGE_HEADER = 'x-studyguide-change';

/** One guide on the shelf. */
export interface ShelfGuide {
  readonly id: FileId;
  /** The file's name without its ending; output files start with it. */
  readonly name: string;
  readonly title: string | undefined;
  /** The session's date as the guide has it, YYYY-MM-DD. */
  readonly date: string | undefined;
  /** When the file was last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  /** Editions the guide asks for. */
  readonly editions: readonly Edition[];
  /** PDFs built earlier that are there, with their pages, where they still fit the guide. */
  readonly built: readonly BuiltFile[];
}

/** A file that was built. */
export interface BuiltFile {
  readonly id: FileId;
  readonly name: string;
  readonly edition: Edition;
  /** Whether it is to be folded: two pages on each side of a sheet. */
  readonly booklet: boolean;
  readonly pages: number;
  readonly bytes: number;
}

/** One saved article of the library. */
export interface ShelfArticle {
  readonly id: FileId;
  /** Its path as a guide's `articles` names it, from the guides folder. */
  readonly path: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly words: number | undefined;
  /** Whether someone has said that its text was looked through. */
  readonly reviewed: boolean;
}

/** `GET /api/shelf` */
export interface Shelf {
  readonly guides: readonly ShelfGuide[];
  readonly articles: readonly ShelfArticle[];
  /** The group that `series.yaml` names, where there is one. */
  readonly series: string | undefined;
}

/** `GET /api/guides/ID`: a guide as it is on disk. */
export interface OpenedGuide {
  readonly id: FileId;
  readonly name: string;
  /** The path shown to people. */
  readonly file: string;
  /** The text with the line ends it has on disk. */
  readonly text: string;
  readonly hash: TextHash;
  /**
   * The single values that the guide takes from `series.yaml` unless it has its own, by their pointers:
   * `/session/minutes`.
   */
  readonly shared: Readonly<Record<string, string>>;
}

/** `PUT /api/guides/ID` */
export interface SaveRequest {
  readonly text: string;
  /** The state that the text was made from. */
  readonly basedOn: TextHash;
}

/** What saving gives: done, or what is on disk instead, for merging (status 409). */
export type SaveAnswer =
  | { readonly saved: true; readonly hash: TextHash }
  | { readonly saved: false; readonly text: string; readonly hash: TextHash };

/** `POST /api/guides/ID/draft` */
export interface DraftRequest {
  /** The guide's text as it stands in the editor, saved or not. */
  readonly text: string;
  readonly edition: Edition;
  readonly paper: Paper | undefined;
}

/** A problem, with where it stands told for a reader as well as for an editor. */
export interface StudioProblem extends Omit<Diagnostic, 'file' | 'related'> {
  /** Whether `start` and `end` are offsets into the text that was sent. */
  readonly here: boolean;
  readonly file: string;
  /** Line in its file, from 1. */
  readonly line: number;
}

/** A draft's page in the pieces that change at different rates. */
export interface DraftPage {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The classes of the root element, which the styles go by. */
  readonly classes: string;
  /** CSS, its fonts linked; the same from one keystroke to the next, as a rule. */
  readonly styles: string;
  /** What stands in the page's body. */
  readonly body: string;
}

/** What compiling the sent text gave. */
export interface Draft {
  /** Undefined while errors stand in the way: the last good page stays. */
  readonly page: DraftPage | undefined;
  readonly problems: readonly StudioProblem[];
  /** The editions the text asks for. */
  readonly editions: readonly Edition[];
  /** How much is quoted. */
  readonly meter: Meter;
}

/** `POST /api/guides` */
export interface NewGuideRequest {
  readonly name: string;
  /** A guide to copy; a commented guide to start from when left out. */
  readonly from?: FileId;
}

/** `POST /api/guides/ID/rename` */
export interface RenameRequest {
  readonly name: string;
  readonly basedOn: TextHash;
}

/** `POST /api/guides/ID/pages`: the pages as they print; asked for like a draft. */
export interface PagesAnswer {
  /** The address of the PDF, for as long as a few newer ones have not come; undefined for errors. */
  readonly pdf: string | undefined;
  readonly pages: number;
  /** All problems: those of a draft, and what only printing can tell. */
  readonly problems: readonly StudioProblem[];
}

/** An earlier text of a guide: `GET /api/guides/ID/history` lists them, the newest first. */
export interface HistoryVersion {
  readonly hash: TextHash;
  /** When it was written over, in milliseconds since 1970. */
  readonly time: number;
  readonly bytes: number;
}

/** `POST /api/build` */
export interface BuildRequest {
  /** All guides when left out. */
  readonly guides?: readonly FileId[] | undefined;
  /** What each guide asks for when left out. */
  readonly editions?: readonly Edition[] | undefined;
  readonly paper?: Paper | undefined;
  /** A name that the page makes up: events about this build carry it. */
  readonly job: string;
}

/** What a build wrote, and what kept it from writing. */
export interface BuildAnswer {
  readonly files: readonly (BuiltFile & { readonly guide: FileId })[];
  readonly problems: readonly StudioProblem[];
  readonly failures: readonly Refusal[];
}

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
  /** The source in its own order: the words of what was kept, and removed parts by their number. */
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
  /** Facts that the person has set; an empty one takes out what the source says. */
  readonly facts: ArticleFacts;
}

export interface SaveArticleRequest extends PreviewArticleRequest {
  /** The proposed one when empty. */
  readonly name: string;
}

export interface SavedArticleAnswer {
  readonly id: FileId;
  /** As a guide's `articles` names it. */
  readonly path: string;
}

/** What went wrong with a request, for people: status 4xx or 5xx. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string;
}

/** What the server sends of its own accord, at `GET /api/events`. */
export type StudioEvent =
  /**
   * A guide or an article has another text than this page knows: another program wrote it, or another
   * page saved it. Without a file any more, the hash is empty.
   */
  | { readonly kind: 'changed'; readonly id: FileId; readonly hash: TextHash }
  /** Anything changed in the guides folder: guides came or went, drafts may look different. */
  | { readonly kind: 'shelf' }
  /** How far a build is. */
  | {
      readonly kind: 'build';
      readonly job: string;
      readonly done: number;
      readonly of: number;
      readonly what: string;
    };
