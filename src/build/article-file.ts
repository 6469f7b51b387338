import { resolve } from 'node:path';
import { type Article, readArticle } from '../compile.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { folderOf } from '../source/workspace.ts';
import { DiskWorkspace } from './disk-workspace.ts';

/** A saved article's file with what can be read of it. */
export interface ArticleFile {
  readonly file: string;
  readonly text: string;
  /** Undefined where the file has errors. */
  readonly article: Article | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a saved article by itself, outside any guide. */
export function readArticleFile(file: string, cwd: string): ArticleFile {
  const workspace = new DiskWorkspace({ cwd, within: [resolve(cwd, folderOf(file))] });
  const diagnostics: Diagnostic[] = [];
  let text = '';
  const article = readArticle(
    file,
    { file, start: 0, end: 0 },
    workspace,
    (problem) => diagnostics.push(problem),
    (_, read) => {
      text = read;
    },
  );
  return { file, text, article: hasErrors(diagnostics) ? undefined : article, diagnostics };
}
