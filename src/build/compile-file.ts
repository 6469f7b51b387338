import { dirname } from 'node:path';
import { type Compiled, compile, type Edition, type Paper } from '../compile.ts';
import type { Workspace } from '../source/workspace.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { loadThemeFromDisk } from './load-theme.ts';

/** How to compile one guide; everything has a default. */
export interface CompileOptions {
  /** Where the guide and its articles are read; the disk when left out. */
  readonly workspace?: Workspace;
  /** On disk: the folder the guide's files must stay in; the guide's own when left out. */
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
 */
export function compileFile(file: string, options: CompileOptions = {}): Compiled {
  const cwd = options.cwd ?? process.cwd();
  const within = options.guidesFolder ?? dirname(file);
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
