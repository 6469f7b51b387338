import { type Compiled, compile, type Edition, type Paper } from '../compile.ts';
import type { Workspace } from '../source/workspace.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { folderWithin, refuseSeries } from './find-guides.ts';
import { loadThemeFromDisk } from './load-theme.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** How to compile one guide; everything has a default. */
export interface CompileOptions {
  /** Where the guide and its articles are read; the disk when left out. */
  readonly workspace?: Workspace;
  /** On disk: the guides folder, `guides` when left out. A guide elsewhere stays in its own. */
  readonly guidesFolder?: string;
  /** A folder whose templates stand in for the program's own, file by file. */
  readonly templates?: string;
  readonly editions?: readonly Edition[];
  readonly paper?: Paper;
  /** The folder that relative paths start from; the working directory when left out. */
  readonly cwd?: string;
}

/**
 * Compiles one guide to HTML, with every problem found on the way. Nothing is written and no
 * browser is started; a guide with errors gives no handouts.
 *
 * @throws UsageError for an option that cannot be, or a file that is no guide.
 */
export function compileFile(file: string, options: CompileOptions = {}): Compiled {
  const cwd = options.cwd ?? process.cwd();
  refuseUnknown(options, cwd);
  refuseSeries(file);
  const within = folderWithin(file, options.guidesFolder ?? 'guides', cwd);
  const loaded = loadThemeFromDisk(cwd, options.templates);
  const compiled = compile(file, {
    workspace: options.workspace ?? new DiskWorkspace({ cwd, within: [within] }),
    theme: loaded.theme,
    editions: options.editions,
    paper: options.paper,
  });
  return {
    ...compiled,
    diagnostics: [...loaded.diagnostics, ...compiled.diagnostics],
    texts: new Map([...loaded.texts, ...compiled.texts]),
  };
}
