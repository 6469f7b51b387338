import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SERIES_NAMES, type StartLanguage } from '../compile.ts';
import { unfitName } from '../source/file-name.ts';
import { shown } from './find-guides.ts';
import { findInstallation } from './installation.ts';
import type { LibraryOptions } from './library.ts';
import { schemaFiles } from './schema-files.ts';
import { UsageError } from './usage-error.ts';
import { writeNew, writeWhole } from './write-whole.ts';

/** Bytes of the longest name: file systems allow 255, and endings and editions have to fit. */
const MOST_BYTES = 160;

/** Where a guide is started, and in which language. */
export interface NewGuideOptions extends LibraryOptions {
  /** That of its example and its notes; English when left out. */
  readonly lang?: StartLanguage | undefined;
}

/** The files of a guide that was started, as shown to people. */
export interface StartedGuide {
  /** Its bare name. */
  readonly name: string;
  readonly guide: string;
  readonly article: string;
  /** What all guides share; undefined where it was there. */
  readonly series: string | undefined;
}

/**
 * Starts a guide: a commented one, an article for it to quote, a file for what all guides share, and
 * the schemas for editors. It builds as it stands. Nothing that is there already is written over.
 *
 * @throws UsageError where the name is no name or is taken.
 * @throws WriteError
 */
export async function newGuide(
  typed: string,
  options: NewGuideOptions = {},
): Promise<StartedGuide> {
  const { guidesFolder: folder = 'guides', cwd = process.cwd(), lang = 'en' } = options;
  const name = newGuideName(typed);
  const at = (path: string) => resolve(cwd, folder, path);
  const show = (path: string) => shown(join(folder, path), cwd);
  const guide = freeGuideFile(name, options);
  const article = `articles/${name}-article.md`;
  if (existsSync(at(article))) throw alreadyThere(show(article));

  const starter = join(findInstallation().templates, 'new', lang === 'en' ? '' : lang);
  const fill = (file: string) =>
    readFileSync(join(starter, file), 'utf8')
      .replaceAll('__TITLE__', () => JSON.stringify(title(typed)))
      .replaceAll('__ARTICLE__', () => article);
  if (!(await writeNew(at(article), fill('article.md')))) throw alreadyThere(show(article));
  for (const { name, text } of Object.values(schemaFiles())) await writeNew(at(name), text);
  const isFirst = !SERIES_NAMES.some((name) => existsSync(at(name)));
  if (isFirst) await writeWhole(at('series.yaml'), fill('series.yaml'));
  if (!(await writeNew(at(guide), fill('guide.yaml')))) throw alreadyThere(show(guide));
  const series = isFirst ? show('series.yaml') : undefined;
  return { name, guide: show(guide), article: show(article), series };
}

/**
 * The file of a new guide within the guides folder.
 *
 * @throws UsageError where a guide of this name is there, be it in other letters: capital and small
 * ones, composed and decomposed ones are the same to some disks.
 */
export function freeGuideFile(name: string, options: LibraryOptions = {}): string {
  const { guidesFolder = 'guides', cwd = process.cwd() } = options;
  const folder = resolve(cwd, guidesFolder);
  const taken = (existsSync(folder) ? readdirSync(folder) : []).find((file) => {
    return /\.ya?ml$/i.test(file) && folded(file.replace(/\.ya?ml$/i, '')) === folded(name);
  });
  if (taken !== undefined) throw alreadyThere(shown(join(guidesFolder, taken), cwd));
  return `${name}.yaml`;
}

/**
 * "Water Rights!" becomes water-rights: letters and digits of any script, and hyphens.
 *
 * @throws UsageError for what cannot be the name of a guide.
 */
export function newGuideName(typed: string): string {
  const name = folded(typed.replace(/\.ya?ml$/i, ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const unfit = /[\\/]/.test(typed) || unfitName(name) !== undefined;
  if (unfit || Buffer.byteLength(name) > MOST_BYTES || name === 'series') {
    throw new UsageError(
      `“${typed.replace(/\p{Cc}/gu, ' ')}” cannot be the name of a guide.`,
      'Use a few words, such as water-rights. To put it elsewhere, use --guides.',
    );
  }
  return name;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function alreadyThere(path: string): UsageError {
  return new UsageError(`${path} is already there.`, 'Choose another name, or edit that file.');
}

function title(typed: string): string {
  const words = typed
    .replace(/\.ya?ml$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
