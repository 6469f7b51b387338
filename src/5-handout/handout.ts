import type { Edition, Guide, Paper } from '../1-guide/schema.ts';
import type { Article } from '../2-article/article.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import type { Meter } from '../4-check/meter.ts';
import type { Reading } from '../4-check/reading/reading.ts';
import type { Place } from '../source/diagnostic.ts';
import type { Memory } from '../source/memory.ts';
import type { PageLayout } from './page-layout.ts';
import type { PictureReader } from './picture/read-picture.ts';

/** What one handout is made from. */
export interface HandoutInput {
  readonly guide: Guide;
  readonly guideFile: string;
  /** The guide's name for each article, and the article, in the guide's order. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly excerpts: readonly Excerpt[];
  /** How much is quoted, for the credits. */
  readonly meter: Meter;
  /** How long it takes to read, for the line below the title. */
  readonly reading: Reading;
  readonly edition: Edition;
  readonly paper: Paper;
  /** Whether its pages are half a sheet of the paper, to be folded. */
  readonly booklet: boolean;
  readonly memory: Memory;
  /** Whether to mark what each element shows of the guide (see `Marks`): for drafts. */
  readonly marks?: boolean | undefined;
  /**
   * Gives the address of a font file by its name, where fonts are to be linked: for drafts. They are
   * embedded when left out.
   */
  readonly fontAddress?: ((file: string) => string) | undefined;
  /** Reads a picture; the same file is read once for all editions. */
  readonly readPicture: PictureReader;
  /** Where a value stands in the guide file, by its path: `['questions', 3, 'ask']`. */
  placeOf(path: readonly (string | number)[]): Place;
  /** Where a stretch of a text stands, by offsets into the text. */
  placeWithin(path: readonly (string | number)[], start: number, end: number): Place;
  /** Whether a key has nothing behind its colon. */
  isBlank(path: readonly (string | number)[]): boolean;
  /** Whether a value was at fault where the guide was read: what stands in for it is not told of. */
  isFaulty(path: readonly (string | number)[]): boolean;
}

/** One edition of a guide on one paper, ready for a browser. */
export interface Handout {
  /** A whole document that refers to nothing outside itself but fonts that are asked to be linked. */
  readonly html: string;
  /** The document's title: the guide's, and the edition. */
  readonly title: string;
  /** Which way it is read. */
  readonly direction: 'ltr' | 'rtl';
  /** The CSS families whose faces are embedded, or linked. */
  readonly fonts: readonly string[];
  /** What to see to when it is printed. */
  readonly layout: PageLayout;
  readonly metadata: HandoutMetadata;
}

/** What a handout says of itself besides its title. */
export interface HandoutMetadata {
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: readonly string[];
}
