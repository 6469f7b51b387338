import type { Edition, Meter, Paper, Reading } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

export type OutputFormat = 'pdf' | 'html';

/** The formats that can be written, in the order they are. */
export const FORMATS: readonly OutputFormat[] = ['html', 'pdf'];

/** A step of a build. */
export type BuildEvent =
  | { readonly kind: 'start'; readonly guides: number }
  | { readonly kind: 'guide'; readonly file: string; readonly index: number }
  | {
      readonly kind: 'printing';
      readonly file: string;
      readonly edition: Edition;
      readonly booklet: boolean;
    }
  | { readonly kind: 'wrote'; readonly written: WrittenFile }
  | { readonly kind: 'done'; readonly outcome: GuideOutcome }
  | { readonly kind: 'notice'; readonly message: string };

/** A file that was written. */
export interface WrittenFile {
  /** As shown to people: relative to the working directory where it can be. */
  readonly path: string;
  readonly guide: string;
  readonly edition: Edition;
  readonly paper: Paper;
  /** Whether it is to be folded: two pages on each side of a sheet. */
  readonly booklet: boolean;
  readonly format: OutputFormat;
  /** Pages of a PDF, as they are numbered. */
  readonly pages?: number;
  /** Sides of paper that a PDF prints on: a booklet has two pages on each. */
  readonly sides?: number;
  readonly bytes: number;
}

/** Something the machine could not do, as opposed to a problem in a guide. */
export interface Failure {
  /** Which it is, for programs: a `PrintError`'s code, `write/` and the system's code, or `fault` for our own. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What came of one guide. */
export interface GuideOutcome {
  readonly file: string;
  readonly title: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that a problem points to, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly written: readonly WrittenFile[];
  /** Files that were there already, just as they would have been written. */
  readonly upToDate: readonly WrittenFile[];
  /** Whether nothing that it is made of has changed, so that it was not even compiled. */
  readonly unchanged: boolean;
  readonly failures: readonly Failure[];
  /** How much the guide quotes; undefined where the program failed on it. */
  readonly meter: Meter | undefined;
  /**
   * How hard it is to read and how long that takes; undefined where the program failed on it. Which
   * sentences are hard, `check` tells.
   */
  readonly reading: Reading | undefined;
}

/** What came of a build. */
export interface BuildResult {
  readonly guides: readonly GuideOutcome[];
  readonly written: readonly WrittenFile[];
  /** Files that were there already, just as they would have been written. */
  readonly upToDate: readonly WrittenFile[];
  /** Every problem: the templates' first, then guide by guide. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that a problem points to, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
  readonly seconds: number;
}
