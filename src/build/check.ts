import { type Compiled, compile, type Edition, type Paper } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { findGuides, type GuideToBuild } from './find-guides.ts';
import { type LoadedTheme, loadThemeFromDisk } from './load-theme.ts';

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
  /** The folder that relative paths start from; the working directory when left out. */
  readonly cwd?: string;
}

/** What checking found. */
export interface CheckResult {
  readonly guides: readonly Compiled[];
  /** Every problem: the templates' first, then guide by guide. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file with a problem or read on the way, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Guides ready to be compiled one after another. */
export interface Prepared {
  readonly guides: readonly GuideToBuild[];
  readonly loaded: LoadedTheme;
  compile(guide: GuideToBuild): Compiled;
}

/**
 * Finds the guides and loads the theme once for all of them.
 *
 * @throws UsageError where there is nothing to build.
 */
export function prepare(options: CheckOptions): Prepared {
  const cwd = options.cwd ?? process.cwd();
  const guides = findGuides(options.guides ?? [], options.guidesFolder ?? 'guides', cwd);
  const loaded = loadThemeFromDisk(cwd, options.templates);
  return {
    guides,
    loaded,
    compile: ({ file, within }) =>
      compile(file, {
        workspace: new DiskWorkspace({ cwd, within: [within] }),
        theme: loaded.theme,
        editions: options.editions,
        paper: options.paper,
      }),
  };
}

/**
 * Every problem of the guides; nothing is written and no browser is started.
 *
 * @throws UsageError where there is nothing to check.
 */
export function check(options: CheckOptions = {}): CheckResult {
  const { guides, loaded, compile: compileGuide } = prepare(options);
  const compiled = guides.map(compileGuide);
  const texts = new Map(loaded.texts);
  for (const guide of compiled) for (const [file, text] of guide.texts) texts.set(file, text);
  return {
    guides: compiled,
    diagnostics: distinct([
      ...loaded.diagnostics,
      ...compiled.flatMap((guide) => guide.diagnostics),
    ]),
    texts,
  };
}

/** Problems without repeats: two guides that share an article would tell its problems twice. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, start, message }) => {
    const key = JSON.stringify([code, file, start, message]);
    return seen.size < seen.add(key).size;
  });
}
