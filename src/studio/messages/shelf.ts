import type { Edition } from '../../1-guide/schema.ts';
import type { StartLanguage } from '../../1-guide/starts.ts';
import type { BuiltFile } from './builds.ts';
import type { FileId } from './names.ts';

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

/** One saved article of the library. */
export interface ShelfArticle {
  readonly id: FileId;
  /** Its path as a guide's `articles` names it, from the guides folder. */
  readonly path: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly words: number | undefined;
  /** Where it is from, if that is a page of the web. */
  readonly url: string | undefined;
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

/** `POST /api/guides` */
export interface NewGuideRequest {
  readonly name: string;
  /** A guide to copy; a commented guide to start from when left out. */
  readonly from?: FileId;
  /** The language of that commented guide; English when left out. */
  readonly lang?: StartLanguage;
  /** What the guide says, in place of a copy. */
  readonly text?: string;
}
