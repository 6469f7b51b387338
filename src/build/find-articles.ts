import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bareName } from '../compile.ts';
import { nearest } from '../source/nearest.ts';
import { shown } from './find-guides.ts';
import { UsageError } from './usage-error.ts';

/** The folder of saved articles within a guides folder. */
export function articlesFolder(guidesFolder: string): string {
  return join(guidesFolder, 'articles');
}

/** Every saved article's file in the articles folder, as shown to people, sorted. */
export function allArticles(guidesFolder: string, cwd: string): string[] {
  const folder = articlesFolder(guidesFolder);
  try {
    return readdirSync(resolve(cwd, folder))
      .filter(isArticleName)
      .sort()
      .map((name) => shown(join(folder, name), cwd));
  } catch {
    return [];
  }
}

/** Whether a file of this name in the articles folder is an article. */
export function isArticleName(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.');
}

/**
 * The file of an article that is named by its path, or by its bare name in the articles folder.
 *
 * @throws UsageError where there is none.
 */
export function findArticle(name: string, guidesFolder: string, cwd: string): string {
  const folder = articlesFolder(guidesFolder);
  const candidates = [name, join(folder, name), join(folder, `${name}.md`)];
  const found = candidates.find((path) => /\.md$/i.test(path) && existsSync(resolve(cwd, path)));
  if (found !== undefined) return shown(found, cwd);
  const names = allArticles(guidesFolder, cwd).map(bareName);
  const near = nearest(bareName(name), names);
  throw new UsageError(
    `There is no saved article “${name}”.`,
    near
      ? `Did you mean “${near}”?`
      : `Saved articles are Markdown files in ${folder}; \`studyguide import\` makes them.`,
  );
}

/**
 * The file of an article that has this bare name, be it in other letters: capital and small ones,
 * composed and decomposed ones are the same to some disks. Undefined where there is none.
 */
export function articleNamed(name: string, guidesFolder: string, cwd: string): string | undefined {
  const folded = (one: string) => one.normalize('NFC').toLowerCase();
  return allArticles(guidesFolder, cwd).find((file) => folded(bareName(file)) === folded(name));
}

/** The file beside an article that lists what was removed from its source when it was imported. */
export function removedFileOf(file: string): string {
  return file.replace(/\.md$/i, '.removed.txt');
}

/** The file beside an article that holds it as it was before an update. */
export function beforeFileOf(file: string): string {
  return file.replace(/\.md$/i, '.before.txt');
}

/** Front matter that cannot be changed without writing all of it anew. */
export function unwritable(file: string): UsageError {
  return new UsageError(
    `The front matter of ${file} cannot be changed as it is written.`,
    'Put each key on a line of its own, from the start of the line: title: …',
  );
}
