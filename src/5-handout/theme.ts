import { EDITIONS, type Edition } from '../1-guide/schema.ts';
import type { Report } from '../source/diagnostic.ts';
import type { SourceText } from '../source/text.ts';
import type { Workspace } from '../source/workspace.ts';
import { EDITION_LOOKS, type EditionLook } from './editions.ts';
import { type FontFamily, loadFontFamily, type ThemeFonts } from './fonts.ts';
import type { Labels } from './labels.ts';
import { loadLabels } from './load-labels.ts';
import { loadStyles, type Styles } from './load-styles.ts';
import { TemplateFiles } from './template-files.ts';
import { compileTemplates, type TemplateSet } from './template-set.ts';

/** Where the look of a handout comes from. */
export interface ThemeFolders {
  /** Template folders; the first that has a file wins, so one file can be replaced alone. */
  readonly templates: readonly string[];
  /** The folders of the `@fontsource` packages of a serif, a sans, and so on; others for more scripts. */
  readonly fonts: {
    readonly serif: string;
    readonly sans: string;
    /** Made for low vision. */
    readonly clear: string;
    readonly scripts: readonly string[];
  };
}

/** The look of a handout, read and checked once; every handout of a run can share it. */
export interface Theme extends Styles {
  readonly templates: TemplateSet;
  /** By language, as the labels files are named. */
  readonly labels: ReadonlyMap<string, Labels>;
  readonly fonts: ReadonlyMap<Edition, ThemeFonts>;
}

/** Reads templates, partials, styles, labels once; undefined after reporting when it cannot. */
export function loadTheme(
  workspace: Workspace,
  folders: ThemeFolders,
  report: Report,
): Theme | undefined {
  let complete = true;
  const files = new TemplateFiles(workspace, folders.templates, report);
  const read = (name: string): SourceText | undefined => {
    const source = files.first(name);
    if (source === undefined) complete = false;
    return source;
  };

  const templates = new Map<string, SourceText>();
  for (const edition of EDITIONS) {
    const template = read(`${edition}.hbs`);
    if (template !== undefined) templates.set(edition, template);
  }
  const styles = loadStyles(files, report);
  const partials = new Map<string, SourceText>();
  for (const name of files.names('partials', '.hbs')) {
    const partial = read(`partials/${name}.hbs`);
    if (partial !== undefined) partials.set(name, partial);
  }
  const labels = loadLabels(files, report);
  const compiled = compileTemplates(templates, partials, report);
  const serif = loadFontFamily(workspace, folders.fonts.serif, report);
  const sans = loadFontFamily(workspace, folders.fonts.sans, report);
  const clear = loadFontFamily(workspace, folders.fonts.clear, report);
  const scripts = folders.fonts.scripts.map((folder) => loadFontFamily(workspace, folder, report));
  if (!complete || !styles || !labels || !compiled || !serif || !sans || !clear) return undefined;
  if (!scripts.every(isLoaded)) return undefined;
  const types: Readonly<Record<EditionLook['type'], ThemeFonts>> = {
    book: { serif, sans, scripts, bold: 600, hasItalics: true },
    clear: { serif: clear, sans: clear, scripts: [sans, ...scripts], bold: 700, hasItalics: false },
  };
  const fonts = new Map(EDITIONS.map((edition) => [edition, types[EDITION_LOOKS[edition].type]]));
  return { templates: compiled, ...styles, labels, fonts };
}

function isLoaded(family: FontFamily | undefined): family is FontFamily {
  return family !== undefined;
}
