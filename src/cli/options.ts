import { type Command, InvalidArgumentError } from 'commander';
import { EDITIONS, FORMATS, PAPERS } from '../index.ts';

/** Options that choose guides and where things are; `build` and `check` share them. */
export interface GuideOptions {
  readonly guides?: string;
  readonly templates?: string;
}

/** Adds the options that `build` and `check` share. */
export function withGuideOptions(command: Command): Command {
  return command
    .option('--guides <folder>', 'the folder that holds the guides (default: guides)')
    .option('--templates <folder>', "files here stand in for the program's own templates");
}

/** Reads `a,b`: one or more of a few words. */
function listOf<Word extends string>(words: readonly Word[]) {
  return (typed: string): Word[] => {
    const wanted = typed.split(',').map((word) => word.trim().toLowerCase());
    return wanted.map((word) => {
      const found = words.find((known) => known === word);
      if (!found) throw new InvalidArgumentError(`Choose from: ${words.join(', ')}.`);
      return found;
    });
  };
}

/** Reads one of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  const list = listOf(words);
  return (typed: string): Word => {
    const [first, second] = list(typed);
    if (!first || second) throw new InvalidArgumentError(`Choose one of: ${words.join(', ')}.`);
    return first;
  };
}

export const readEditions = listOf(EDITIONS);
export const readFormats = listOf(FORMATS);
export const readStartLanguage = oneOf(['en', 'es'] as const);
/** How `check` can write what it found. */
export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
export const readCheckFormat = oneOf(CHECK_FORMATS);

export const readPaper = oneOf(PAPERS);

/** More is no discussion group, and likely a slip of the finger. */
const MOST_COPIES = 10_000;

/** Reads how many copies are to be printed. */
export function readCopies(typed: string): number {
  const copies = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0;
  if (copies >= 1 && copies <= MOST_COPIES) return copies;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST_COPIES}.`);
}

/** Reads how many handouts to make at a time; what is too many is the build's to say. */
export function readJobs(typed: string): number {
  if (/^\d{1,9}$/.test(typed.trim()) && Number(typed) > 0) return Number(typed);
  throw new InvalidArgumentError('Write a whole number, 1 or more.');
}

/** Reads which of how many machines this is: `2/5`. */
export function readShard(typed: string): { index: number; of: number } {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(typed.trim()) ?? [];
  if (Number(index) >= 1 && Number(index) <= Number(of)) {
    return { index: Number(index), of: Number(of) };
  }
  throw new InvalidArgumentError(
    'Write which machine of how many, such as 2/5 for the second of five; the first is 1/5.',
  );
}

/** Reads a port; 0 is any that is free. */
export function readPort(typed: string): number {
  if (/^\d{1,5}$/.test(typed.trim()) && Number(typed) <= 65_535) return Number(typed);
  throw new InvalidArgumentError('Write a number from 0 to 65535; 0 is any port that is free.');
}

/** Reads a date that may leave out the day, or the month and the day. */
export function readDate(typed: string): string {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(typed) && !Number.isNaN(Date.parse(typed))) return typed;
  throw new InvalidArgumentError('Write it like 2024, 2024-05 or 2024-05-17.');
}

/** Reads a web address. */
export function readAddress(typed: string): string {
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) return typed;
  throw new InvalidArgumentError('An address starts with https:// or http://.');
}
