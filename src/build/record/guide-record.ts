import type { LayoutFinding } from '../../6-print/index.ts';
import type { Levels, Meter, ReadingTime } from '../../compile.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { WrittenFile } from '../outcome.ts';
import { hashOf } from './file-hashes.ts';
import type { Inputs } from './inputs.ts';

/** Changes whenever what a record says does, so that no record is read in another sense. */
const FORMAT = 'studyguide record 2';

/** What is recorded of a guide beside its handouts. */
export interface GuideRecord {
  /** The guide's file, as shown to people. */
  readonly guide: string;
  /** The files that were written of it, by their names in the output folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** The last build of it that came to its end, if only to tell errors; absent where none has since. */
  readonly whole?: WholeBuild;
}

/** One file that was written. */
export interface FileRecord {
  readonly written: WrittenFile;
  /** The hash of what was written. */
  readonly hash: string;
  /** The hash of all that it was made from. */
  readonly made: string;
  /** What was found on its pages. */
  readonly findings: readonly LayoutFinding[];
  /** What was told of it besides problems. */
  readonly notice?: string | undefined;
}

/** What came of a guide, and of what. */
export interface WholeBuild {
  /** The hash of all that its handouts depend on besides its inputs. */
  readonly basis: string;
  readonly inputs: Inputs;
  /** The files that it has, by their names in the output folder. */
  readonly files: readonly string[];
  readonly title: string | undefined;
  /** Problems of the templates. */
  readonly loaded: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was told of it besides problems. */
  readonly notices: readonly string[];
  readonly meter: Meter;
  readonly levels: Levels;
  readonly time: ReadingTime;
}

/** What stands between the parts of a line; none of them can have one. */
const TAB = '\t';

/** A record as one line: its seal, the guide's file, the record. */
export function lineOf(record: GuideRecord): string {
  const sealed = `${JSON.stringify(record.guide)}${TAB}${JSON.stringify(record)}`;
  return `${seal(sealed)}${TAB}${sealed}`;
}

/** The guide that a line is of, as it stands there; undefined of what is no such line. */
export function guideIn(line: string): string | undefined {
  const start = line.indexOf(TAB) + 1;
  const end = line.indexOf(TAB, start);
  return start > 0 && end > 0 ? line.slice(start, end) : undefined;
}

/** Reads a line; undefined where it is damaged, or of another kind. */
export function readLine(line: string): GuideRecord | undefined {
  const start = line.indexOf(TAB);
  const sealed = line.slice(start + 1);
  // Whoever has changed it, it is not what was recorded.
  if (line.slice(0, start) !== seal(sealed)) return undefined;
  return JSON.parse(sealed.slice(sealed.indexOf(TAB) + 1)) as GuideRecord;
}

function seal(text: string): string {
  return hashOf(`${FORMAT}\n${text}`);
}
