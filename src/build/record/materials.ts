import { type Dirent, existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInstallation } from '../installation.ts';
import { type FileHashes, hashOf } from './file-hashes.ts';

/** The cuts that the handouts' styles ask for. */
const CUTS = /-(?:400|600|700)-(?:normal|italic)\.woff2$/;

/** What every handout is made with. */
export interface Materials {
  /** A hash of the program: its own code, the packages that print, and the Node that runs it. */
  readonly code: string;
  /** A hash of the templates, the program's and a group's own, and of the fonts. */
  readonly look: string;
}

/** Hashes what every handout is made with. Content alone counts, wherever it lies. */
export function hashMaterials(hashes: FileHashes, templates: string | undefined): Materials {
  const { root, templates: own, fonts } = findInstallation();
  const lines = (folder: string, files: readonly string[]) =>
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll(sep, '/'),
      hashOfFile(file, hashes),
    ]);
  const look = [
    ['templates', lines(own, filesIn(own, 1))],
    ['own templates', templates ? lines(templates, filesIn(templates, 1)) : []],
    ...[fonts.serif, fonts.sans, fonts.clear, ...fonts.scripts].map((folder) => {
      const about = ['metadata.json', 'unicode.json'].map((name) => join(folder, name));
      const cuts = namesIn(join(folder, 'files')).filter((name) => CUTS.test(name));
      return [
        basename(folder),
        lines(folder, [...about, ...cuts.map((name) => join(folder, 'files', name))]),
      ];
    }),
  ];
  const code = [
    process.version,
    lines(root, [...codeOf(root), join(root, 'package.json')]),
    packagesOf(root).map((file) => hashOfFile(file, hashes)),
  ];
  return { code: hashOf(JSON.stringify(code)), look: hashOf(JSON.stringify(look)) };
}

/** The program's code: the bundle where it runs from there, else the sources that build. */
function codeOf(root: string): string[] {
  const here = fileURLToPath(import.meta.url);
  if (here.startsWith(join(root, 'dist') + sep)) {
    return filesIn(join(root, 'dist'), 1).filter((file) => /\.c?js$/.test(file));
  }
  const source = join(root, 'src');
  const others = ['cli', 'start', 'studio', 'import'].map((name) => join(source, name) + sep);
  return filesIn(source, 5).filter(
    (file) => file.endsWith('.ts') && !others.some((folder) => file.startsWith(folder)),
  );
}

/**
 * What says which packages are installed: npm's own account in a checkout, and the description of
 * each package that the program names.
 */
function packagesOf(root: string): string[] {
  const account = join(root, 'node_modules', '.package-lock.json');
  return [...(existsSync(account) ? [account] : []), ...PRINTING.map((name) => find(name, root))];
}

/** Packages that make the PDF, which are no part of the sources. */
const PRINTING = ['puppeteer-core', '@cantoo/pdf-lib'];

function find(name: string, from: string): string {
  const path = join('node_modules', name, 'package.json');
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, path)) || folder === dirname(folder)) return join(folder, path);
  }
}

/** The files in a folder, sorted, and in the folders in it so many levels down. */
function filesIn(folder: string, levels: number): string[] {
  return entriesIn(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    // A link may lead to a folder.
    const below = entry.isFile() || levels === 0 ? [] : filesIn(path, levels - 1);
    return entry.isDirectory() || below.length > 0 ? below : [path];
  });
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The hash of a file, links followed. */
function hashOfFile(file: string, hashes: FileHashes): string {
  const found = hashes.of(file);
  if (found !== undefined) return found;
  try {
    return hashes.of(realpathSync(file)) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}
