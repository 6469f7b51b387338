import {
  type Compiled,
  compile,
  type Edition,
  newMemory,
  type Paper,
  sureToSet,
  syllableCounter,
} from '../compile.ts';
import type { Workspace } from '../source/workspace.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { findGuides, type GuideToBuild } from './find-guides.ts';
import { type LoadedTheme, loadThemeFromDisk } from './load-theme.ts';
import { OverlayWorkspace } from './overlay-workspace.ts';
import { type Inputs, TracedWorkspace } from './record/inputs.ts';
import { refuseUnknown } from './refuse-unknown.ts';

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
  /** Compiles a guide and tells what it was made of. */
  compileTraced(guide: GuideToBuild): { readonly compiled: Compiled; readonly inputs: Inputs };
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
  return { guides, ...prepareToCompile(options, { onlyProblems }) };
}

/** UTF-16 units of the texts that a build remembers, a few guides: it takes no more of a library than of a season. */
const GUIDES_AT_HAND = 100_000;

/** The same for guides that were found before, of options that were looked at. */
export function prepareToCompile(
  options: CheckOptions,
  { onlyProblems = false } = {},
): Omit<Prepared, 'guides'> {
  const cwd = options.cwd ?? process.cwd();
  const loaded = loadThemeFromDisk(cwd, options.templates);
  const syllables = syllableCounter();
  const { theme } = loaded;
  // A group's own templates may fail with one guide and not with another.
  const mayPass = onlyProblems && theme && options.templates === undefined;
  const surelySets = mayPass ? sureToSet(theme) : undefined;
  // Guides share articles, and within a guide the same texts are read for several ends and editions.
  const memory = newMemory(onlyProblems ? undefined : GUIDES_AT_HAND);
  const onDisk = ({ within }: GuideToBuild) => new DiskWorkspace({ cwd, within: [within] });
  const compileIn = ({ file }: GuideToBuild, workspace: Workspace) =>
    compile(file, {
      workspace,
      theme: loaded.theme,
      editions: options.editions,
      paper: options.paper,
      booklets: options.booklets,
      syllables,
      surelySets,
      memory,
    });
  return {
    loaded,
    compile: (guide, instead = new Map()) =>
      compileIn(guide, new OverlayWorkspace(onDisk(guide), instead)),
    compileTraced(guide) {
      const workspace = new TracedWorkspace(onDisk(guide));
      return { compiled: compileIn(guide, workspace), inputs: workspace.inputs };
    },
  };
}
