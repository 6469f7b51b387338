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
export const readPaper = oneOf(PAPERS);
