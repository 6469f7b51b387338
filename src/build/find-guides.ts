import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

/** The command line names something that cannot be used: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A guide to build: its path as shown to people, and the folder its files must stay in. */
export interface GuideToBuild {
  readonly file: string;
  readonly within: string;
  /** What its output files are called: the file's name without its ending. */
  readonly name: string;
}

/** Files in the guides folder that are YAML but no guides. */
const NOT_GUIDES = new Set(['series.yaml', 'series.yml']);

/**
 * The guides that are meant: each of `named` as a path or as a bare name in the guides folder;
 * every guide of the folder where none is named.
 *
 * @throws UsageError where there is nothing to build, or two guides would write the same files.
 */
export function findGuides(named: readonly string[], folder: string, cwd: string): GuideToBuild[] {
  const files =
    named.length > 0 ? named.map((name) => resolveName(name, folder, cwd)) : all(folder, cwd);
  const guides = [...new Set(files)].map((file) => {
    const inside = !relative(resolve(cwd, folder), resolve(cwd, file)).startsWith('..');
    return {
      file: shown(file, cwd),
      within: inside ? folder : join(file, '..'),
      name: basename(file).replace(/\.ya?ml$/i, ''),
    };
  });
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

function all(folder: string, cwd: string): string[] {
  const path = resolve(cwd, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new UsageError(
      `There is no folder ${folder} here.`,
      'Go to the folder that holds your guides folder, name one with --guides, or start with `studyguide new NAME`.',
    );
  }
  const names = readdirSync(path)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.') && !NOT_GUIDES.has(name))
    .sort();
  if (names.length === 0) {
    throw new UsageError(
      `There are no guides in ${folder}.`,
      'Start one with `studyguide new NAME`.',
    );
  }
  return names.map((name) => join(folder, name));
}

/** A path that exists, or a name in the guides folder; what was typed where there is neither. */
function resolveName(name: string, folder: string, cwd: string): string {
  const isFile = (path: string) => {
    const facts = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    return facts !== undefined && !facts.isDirectory();
  };
  if (isFile(name)) return name;
  const candidates = [name, `${name}.yaml`, `${name}.yml`];
  for (const candidate of candidates) {
    for (const path of [join(folder, candidate), candidate]) if (isFile(path)) return path;
  }
  return /[\\/]|\.ya?ml$/i.test(name) ? name : join(folder, `${name}.yaml`);
}

function shown(file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, file));
  const short = path.startsWith('..') ? resolve(cwd, file) : path;
  return sep === '/' ? short : short.replaceAll(sep, '/');
}
