import { readFileSync } from 'node:fs';
import type { LayoutFinding } from '../../6-print/index.ts';
import type { Levels, Meter, ReadingTime } from '../../compile.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { WrittenFile } from '../outcome.ts';
import { writeWhole } from '../write-whole.ts';
import { hashOf } from './file-hashes.ts';
import type { Inputs } from './inputs.ts';

/** Changes whenever what a record says does, so that no record is read in another sense. */
const FORMAT = 'studyguide record 1';

/** What is recorded of a guide beside its handouts. */
export interface GuideRecord {
  /** The guide's file, as shown to people. */
  readonly guide: string;
  /** The files that were written of it, by their names in the output folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** The last build of it that went through; absent where none has since it was begun. */
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

/** Reads a record; undefined where there is none, or it is damaged or of another kind. */
export function readRecord(path: string): GuideRecord | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    // Whoever has changed it, it is not what was recorded.
    if (text.slice(0, end) !== seal(body)) return undefined;
    return JSON.parse(body) as GuideRecord;
  } catch {
    return undefined;
  }
}

/**
 * Writes a record whole.
 *
 * @throws WriteError
 */
export async function writeRecord(path: string, record: GuideRecord): Promise<void> {
  const body = `${JSON.stringify(record)}\n`;
  await writeWhole(path, `${seal(body)}\n${body}`);
}

function seal(body: string): string {
  return hashOf(`${FORMAT}\n${body}`);
}
