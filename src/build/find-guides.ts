import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { SERIES_NAMES } from '../compile.ts';
import { UsageError } from './usage-error.ts';

/** A guide to build: its path as shown to people, and the folder its files must stay in. */
export interface GuideToBuild {
  readonly file: string;
  readonly within: string;
  /** What its output files are called: the file's name without its ending. */
  readonly name: string;
}

/**
 * The guides that are meant: each of `named` as a path or as a bare name in the guides folder;
 * every guide of the folder where none is named.
 *
 * @throws UsageError where there is nothing to build, or two guides would write the same files.
 */
export function findGuides(named: readonly string[], folder: string, cwd: string): GuideToBuild[] {
  if (named.some((name) => name.trim() === '')) {
    throw new UsageError('A guide was named without a name.', 'Leave it out, or write its name.');
  }
  const guides = named.length > 0 ? those(named, folder, cwd) : all(folder, cwd);
  const taken = new Map<string, string>();
  for (const { name, file } of guides) {
    const other = taken.get(name.toLowerCase());
    if (other) {
      throw new UsageError(
        `${other} and ${file} would write the same files.`,
        'Build them one at a time with different --out folders, or rename one.',
      );
    }
    taken.set(name.toLowerCase(), file);
  }
  return guides;
}

function those(named: readonly string[], folder: string, cwd: string): GuideToBuild[] {
  const files = named.map((name) => resolveName(name, folder, cwd));
  files.forEach(refuseSeries);
  return [...new Set(files.map((file) => shown(file, cwd)))].map((file) => ({
    file,
    within: folderWithin(file, folder, cwd),
    name: nameOf(basename(file)),
  }));
}

function nameOf(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '');
}

/**
 * Refuses the file that guides share: it is read with each of them.
 *
 * @throws UsageError
 */
export function refuseSeries(file: string): void {
  if (!SERIES_NAMES.includes(basename(file))) return;
  throw new UsageError(
    `${file} is no guide: it holds what the guides beside it share.`,
    'Name a guide, or none to take them all. What is wrong with it is told with any of them.',
  );
}

/** The folder that a guide's files must stay in: the guides folder, or its own elsewhere. */
export function folderWithin(file: string, folder: string, cwd: string): string {
  const path = relative(resolve(cwd, folder), resolve(cwd, file));
  return path.startsWith('..') || path === file ? dirname(file) : folder;
}

function all(folder: string, cwd: string): GuideToBuild[] {
  const path = resolve(cwd, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new UsageError(
      `There is no folder ${folder} here.`,
      'Go to the folder that holds your guides folder, name one with --guides, or start with `studyguide new NAME`.',
    );
  }
  const names = namesIn(path, folder).filter(isGuideName).sort();
  if (names.length === 0) {
    throw new UsageError(
      `There are no guides in ${folder}.`,
      'Start one with `studyguide new NAME`.',
    );
  }
  // What is the same for all is asked once: a season has many.
  const [first = ''] = names;
  const file = shown(join(folder, first), cwd);
  const within = folderWithin(file, folder, cwd);
  const start = file.slice(0, file.length - first.length);
  return names.map((name) => ({ file: start + name, within, name: nameOf(name) }));
}

/** Whether a file of this name in the guides folder is a guide. */
export function isGuideName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.') && !SERIES_NAMES.includes(name);
}

function namesIn(path: string, shownAs: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    throw new UsageError(
      `The folder ${shownAs} cannot be read.`,
      'Check that it is yours to read, or name another with --guides.',
    );
  }
}

/** A path that exists, or a name in the guides folder; what was typed where there is neither. */
function resolveName(name: string, folder: string, cwd: string): string {
  const isFile = (path: string) => {
    try {
      return !statSync(resolve(cwd, path)).isDirectory();
    } catch (error) {
      // What is there but cannot be looked at is a problem of that file, told when it is read.
      const code = error instanceof Error && 'code' in error ? error.code : '';
      return code !== 'ENOENT' && code !== 'ENOTDIR';
    }
  };
  if (isFile(name) || existsSync(resolve(cwd, name))) return name;
  const candidates = [name, `${name}.yaml`, `${name}.yml`];
  for (const candidate of candidates) {
    for (const path of [join(folder, candidate), candidate]) if (isFile(path)) return path;
  }
  return /[\\/]|\.ya?ml$/i.test(name) ? name : join(folder, `${name}.yaml`);
}

/** A path as people read it: relative to the working directory where it lies below it. */
export function shown(file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, file));
  const short = path.startsWith('..') ? resolve(cwd, file) : path;
  return sep === '/' ? short : short.replaceAll(sep, '/');
}
