import { bareName } from '../compile.ts';
import { readArticleFile } from './article-file.ts';
import { allArticles, findArticle } from './find-articles.ts';
import type { LibraryOptions } from './library.ts';
import { UsageError } from './usage-error.ts';

/** A saved article as it is named and where it comes from. */
export interface ArticleName {
  readonly name: string;
  readonly file: string;
  readonly url: string | undefined;
}

/** The saved article of this name or path; undefined where there is none. */
export function savedArticle(name: string, options: LibraryOptions = {}): ArticleName | undefined {
  const { guidesFolder = 'guides', cwd = process.cwd() } = options;
  try {
    const file = findArticle(name, guidesFolder, cwd);
    const url = readArticleFile(file, cwd).article?.metadata.url;
    return { name: bareName(file), file, url };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** The saved article that comes from this address; undefined where none does. */
export function savedFrom(url: string, options: LibraryOptions = {}): ArticleName | undefined {
  const { guidesFolder = 'guides', cwd = process.cwd() } = options;
  for (const file of allArticles(guidesFolder, cwd)) {
    if (readArticleFile(file, cwd).article?.metadata.url === url) {
      return { name: bareName(file), file, url };
    }
  }
  return undefined;
}
