import { join } from 'node:path';
import { newArticleName } from '../../build/article-name.ts';
import { articleNamed } from '../../build/find-articles.ts';
import { shown } from '../../build/find-guides.ts';
import { freeGuideFile, newGuideName } from '../../build/new-guide.ts';
import { UsageError } from '../../build/usage-error.ts';
import type { LibraryFolders } from './library.ts';
import { RefusedError } from './refused-error.ts';

type Folders = Pick<LibraryFolders, 'cwd' | 'guidesFolder'>;

/**
 * The file of a new guide within the guides folder, from what a person typed for its name.
 *
 * @throws RefusedError where it is no name, or a guide has it.
 */
export function newGuideFile(typed: string, { cwd, guidesFolder }: Folders): string {
  const hint = 'Use a few words, such as water-rights.';
  const name = refusing('guide-name', { hint, name: typed }, () => newGuideName(typed));
  const file = shown(join(guidesFolder, `${name}.yaml`), cwd);
  const there = { hint: 'Choose another name.', file };
  return refusing('guide-there', there, () => freeGuideFile(name, { guidesFolder, cwd }));
}

/** The refusal to write over a guide. */
export function guideThere(file: string): RefusedError {
  const hint = 'Choose another name.';
  return new RefusedError(422, 'guide-there', `${file} is already there.`, { hint, file });
}

/**
 * The bare name of a new article, from what a person typed for it.
 *
 * @throws RefusedError where it is no name, or an article has it.
 */
export function freeArticleName(typed: string, { cwd, guidesFolder }: Folders): string {
  const hint = 'Use a few words with hyphens between, such as the-reservoir.';
  const name = refusing('article-name', { hint, name: typed }, () => newArticleName(typed));
  const file = articleNamed(name, guidesFolder, cwd);
  if (file === undefined) return name;
  const other = 'Choose another file name, or import the article again from the list of articles.';
  throw new RefusedError(422, 'article-there', `${file} is already there.`, { hint: other, file });
}

/** Does what a command does, and tells why it is refused in words for the page. */
function refusing<T>(
  code: RefusedError['code'],
  facts: Readonly<Record<string, string>>,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new RefusedError(422, code, error.message, facts);
  }
}
