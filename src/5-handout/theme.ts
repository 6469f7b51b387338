import { EDITIONS, type Edition } from '../1-guide/schema.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { decodeUtf8, type SourceText } from '../source/text.ts';
import { joinPath, type Workspace } from '../source/workspace.ts';
import { EDITION_LOOKS, type EditionLook } from './editions.ts';
import { type FontFamily, loadFontFamily, type ThemeFonts } from './fonts.ts';
import { type Labels, readLabels } from './labels.ts';
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
export interface Theme {
  readonly templates: TemplateSet;
  readonly styles: ReadonlyMap<Edition, string>;
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
  const read = (name: string): SourceText | undefined => {
    const source = readFirst(workspace, folders.templates, name, report);
    if (source === undefined) complete = false;
    return source;
  };

  const templates = new Map<string, SourceText>();
  for (const edition of EDITIONS) {
    const template = read(`${edition}.hbs`);
    if (template !== undefined) templates.set(edition, template);
  }
  const styles = readStyles(read);
  const partials = new Map<string, SourceText>();
  for (const name of namesIn(workspace, folders.templates, 'partials', '.hbs')) {
    const partial = read(`partials/${name}.hbs`);
    if (partial !== undefined) partials.set(name, partial);
  }
  const labels = new Map<string, Labels>();
  for (const lang of new Set(['en', ...namesIn(workspace, folders.templates, 'labels', '.json')])) {
    const source = read(`labels/${lang}.json`);
    const found = source && parseLabels(source, report);
    if (found === undefined) complete = false;
    else labels.set(lang, found);
  }
  const compiled = compileTemplates(templates, partials, report);
  const serif = loadFontFamily(workspace, folders.fonts.serif, report);
  const sans = loadFontFamily(workspace, folders.fonts.sans, report);
  const clear = loadFontFamily(workspace, folders.fonts.clear, report);
  const scripts = folders.fonts.scripts.map((folder) => loadFontFamily(workspace, folder, report));
  if (!complete || !compiled || !serif || !sans || !clear) return undefined;
  if (!scripts.every(isLoaded)) return undefined;
  const types: Readonly<Record<EditionLook['type'], ThemeFonts>> = {
    book: { serif, sans, scripts, hasItalics: true },
    clear: { serif: clear, sans: clear, scripts: [sans, ...scripts], hasItalics: false },
  };
  const fonts = new Map(EDITIONS.map((edition) => [edition, types[EDITION_LOOKS[edition].type]]));
  return { templates: compiled, styles, labels, fonts };
}

/** The style sheets of each edition as one, each read once. */
function readStyles(read: (name: string) => SourceText | undefined): Map<Edition, string> {
  const names = new Set(EDITIONS.flatMap((edition) => EDITION_LOOKS[edition].styles));
  const sheets = new Map([...names].map((name) => [name, read(`styles/${name}.css`)?.text ?? '']));
  return new Map(
    EDITIONS.map((edition) => [
      edition,
      EDITION_LOOKS[edition].styles.map((name) => sheets.get(name)).join('\n'),
    ]),
  );
}

/** The file from the first folder that has it. */
function readFirst(
  workspace: Workspace,
  folders: readonly string[],
  name: string,
  report: Report,
): SourceText | undefined {
  for (const folder of folders) {
    const file = joinPath(folder, name);
    const result = workspace.read(file);
    if (!result.ok && result.reason === 'missing') continue;
    const text = result.ok ? decodeUtf8(result.bytes) : undefined;
    if (typeof text === 'string') return { file, text };
    const why = result.ok ? 'it is not UTF-8 text' : result.detail;
    report(
      diagnostic(
        'template/broken',
        { file, start: 0, end: 0 },
        `The template file "${name}" cannot be read: ${why}.`,
        { hint: 'Nothing is printed until this file can be read.' },
      ),
    );
    return undefined;
  }
  const file = joinPath(folders.at(-1) ?? '.', name);
  report(
    diagnostic(
      'template/missing',
      { file, start: 0, end: 0 },
      `There is no template file "${name}" in ${folders.join(' or ')}.`,
      { hint: 'Put the file back, or leave it out of your own templates folder altogether.' },
    ),
  );
  return undefined;
}

/** The names of files with an ending in a subfolder of any of the folders, sorted. */
function namesIn(
  workspace: Workspace,
  folders: readonly string[],
  subfolder: string,
  ending: string,
): readonly string[] {
  const names = folders.flatMap((folder) => workspace.list(joinPath(folder, subfolder)));
  const wanted = names.filter((name) => name.endsWith(ending));
  return [...new Set(wanted.map((name) => name.slice(0, -ending.length)))].sort();
}

function parseLabels(source: SourceText, report: Report): Labels | undefined {
  const broken = (message: string, start = 0) => {
    const end = Math.min(start + 1, source.text.length);
    report(
      diagnostic('template/broken', { file: source.file, start, end }, message, {
        hint: 'Compare the file with templates/labels/en.json, which has every label.',
      }),
    );
    return undefined;
  };
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return broken('The labels file is not valid JSON.', Number(position ?? source.text.length));
  }
  const labels = readLabels(value);
  if (!('missing' in labels)) return labels;
  return broken(`The labels file has no text for ${labels.missing.join(', ')}.`);
}

function isLoaded(family: FontFamily | undefined): family is FontFamily {
  return family !== undefined;
}
