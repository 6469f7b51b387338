import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Compiled,
  compile,
  EDITIONS,
  type Edition,
  newMemory,
  PAPERS,
  type Paper,
  sureToSet,
  syllableCounter,
} from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { findGuides, type GuideToBuild } from './find-guides.ts';
import { type LoadedTheme, loadThemeFromDisk } from './load-theme.ts';
import { OverlayWorkspace } from './overlay-workspace.ts';
import { UsageError } from './usage-error.ts';

/** Which guides, and where things are. */
export interface CheckOptions {
  /** Paths or bare names; every guide in the guides folder when empty. */
  readonly guides?: readonly string[];
  /** The guides folder; `guides` when left out. */
  readonly guidesFolder?: string | undefined;
  /** A folder whose templates stand in for the program's own, file by file. */
  readonly templates?: string | undefined;
  /** Editions to make; those each guide asks for when left out. */
  readonly editions?: readonly Edition[] | undefined;
  /** Paper; what each guide asks for, or letter, when left out. */
  readonly paper?: Paper | undefined;
  /** Whether to make a booklet of each edition that has one, beside the edition itself. */
  readonly booklets?: boolean | undefined;
  /** The folder that relative paths start from; the working directory when left out. */
  readonly cwd?: string;
}

/** Guides ready to be compiled one after another. */
export interface Prepared {
  readonly guides: readonly GuideToBuild[];
  readonly loaded: LoadedTheme;
  /** Compiles a guide; `instead` has texts to read in place of files, by their paths. */
  compile(guide: GuideToBuild, instead?: ReadonlyMap<string, string>): Compiled;
}

/**
 * Finds the guides and loads the theme once for all of them. With `onlyProblems`, handouts that are
 * sure to have none are not made.
 *
 * @throws UsageError where there is nothing to build.
 */
export function prepare(options: CheckOptions, { onlyProblems = false } = {}): Prepared {
  const cwd = options.cwd ?? process.cwd();
  refuseUnknown(options, cwd);
  const guides = findGuides(options.guides ?? [], options.guidesFolder ?? 'guides', cwd);
  const loaded = loadThemeFromDisk(cwd, options.templates);
  const syllables = syllableCounter();
  const { theme } = loaded;
  // A group's own templates may fail with one guide and not with another.
  const mayPass = onlyProblems && theme && options.templates === undefined;
  const surelySets = mayPass ? sureToSet(theme) : undefined;
  // Guides share articles, and within a guide the same texts are read for several ends.
  const memory = onlyProblems ? newMemory() : undefined;
  return {
    guides,
    loaded,
    compile: ({ file, within }, instead = new Map()) =>
      compile(file, {
        workspace: new OverlayWorkspace(new DiskWorkspace({ cwd, within: [within] }), instead),
        theme: loaded.theme,
        editions: options.editions,
        paper: options.paper,
        booklets: options.booklets,
        syllables,
        surelySets,
        memory,
      }),
  };
}

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

/** Problems without repeats: two guides that share an article would tell its problems twice. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, start, message }) => {
    const key = JSON.stringify([code, file, start, message]);
    return seen.size < seen.add(key).size;
  });
}
