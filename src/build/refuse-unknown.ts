import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EDITIONS, PAPERS } from '../compile.ts';
import type { CheckOptions } from './prepare.ts';
import { UsageError } from './usage-error.ts';

/** Refuses what a program may pass though its types forbid it, and folders that are not there. */
export function refuseUnknown(
  { guides, editions, paper, templates }: CheckOptions,
  cwd: string,
): void {
  if (guides !== undefined && !Array.isArray(guides)) {
    throw new UsageError('`guides` must be a list.', "Write guides: ['name'].");
  }
  for (const edition of editions ?? []) oneOf('edition', edition, EDITIONS);
  if (paper !== undefined) oneOf('paper', paper, PAPERS);
  if (templates === undefined) return;
  const facts = statSync(resolve(cwd, templates), { throwIfNoEntry: false });
  if (facts?.isDirectory()) return;
  throw new UsageError(
    `There is no templates folder ${templates}.`,
    "Check the name, or leave --templates out to use the program's own.",
  );
}

/** Refuses a word that is none of a few. */
export function oneOf(what: string, word: string, words: readonly string[]): void {
  if (words.includes(word)) return;
  throw new UsageError(`There is no ${what} “${word}”.`, `Choose from: ${words.join(', ')}.`);
}
