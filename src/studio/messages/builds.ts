import type { Edition, Paper } from '../../1-guide/schema.ts';
import type { StudioProblem } from './drafts.ts';
import type { FileId } from './names.ts';
import type { Refusal } from './refusal.ts';

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
