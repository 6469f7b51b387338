import { resolve } from 'node:path';
import { loadTheme, type Theme } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { DiskWorkspace } from './disk-workspace.ts';
import { shown } from './find-guides.ts';
import { findInstallation } from './installation.ts';

/** Templates, styles and fonts read from disk, and what was wrong with them. */
export interface LoadedTheme {
  readonly theme: Theme | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Loads the program's own templates and fonts. Files of `templates`, a folder of the group's own,
 * stand in for the program's files of the same name.
 */
export function loadThemeFromDisk(cwd: string, templates?: string): LoadedTheme {
  const installation = findInstallation();
  const { fonts } = installation;
  const show = (folder: string) => shown(folder, cwd);
  const folders = [...(templates ? [resolve(cwd, templates)] : []), installation.templates];
  const workspace = new DiskWorkspace({
    cwd,
    within: [...folders, fonts.serif, fonts.sans, fonts.clear, ...fonts.scripts],
  });
  const diagnostics: Diagnostic[] = [];
  const theme = loadTheme(
    workspace,
    {
      templates: folders.map(show),
      fonts: {
        serif: show(fonts.serif),
        sans: show(fonts.sans),
        clear: show(fonts.clear),
        scripts: fonts.scripts.map(show),
      },
    },
    (problem) => void diagnostics.push(problem),
  );
  return { theme, diagnostics, texts: textsOf(diagnostics, workspace) };
}

function textsOf(
  diagnostics: readonly Diagnostic[],
  workspace: DiskWorkspace,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { file } of diagnostics) {
    const read = workspace.read(file);
    if (read.ok) texts.set(file, new TextDecoder().decode(read.bytes));
  }
  return texts;
}
