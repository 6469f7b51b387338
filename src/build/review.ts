import { resolve } from 'node:path';
import { reviewArticle } from '../compile.ts';
import { type Diagnostic, diagnostic } from '../source/diagnostic.ts';
import { readArticleFile } from './article-file.ts';
import { findArticle, unwritable } from './find-articles.ts';
import type { LibraryOptions } from './library.ts';
import { writeWhole } from './write-whole.ts';

/** What came of marking an article as reviewed. */
export interface ReviewResult {
  readonly file: string;
  /** Whether the article is marked now. */
  readonly reviewed: boolean;
  /** What had changed since it was saved, each in words; the text as it is now counts. */
  readonly changes: readonly string[];
  /** Errors that kept it from being marked. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Marks a saved article as compared with its source by a person.
 *
 * @throws UsageError where there is no such article.
 * @throws WriteError
 */
export async function review(name: string, options: LibraryOptions = {}): Promise<ReviewResult> {
  const cwd = options.cwd ?? process.cwd();
  const file = findArticle(name, options.guidesFolder ?? 'guides', cwd);
  const { article, text, diagnostics } = readArticleFile(file, cwd);
  const texts = new Map([[file, text]]);
  const refused = { file, reviewed: false, changes: [], texts };
  if (!article) return { ...refused, diagnostics };
  const reviewed = reviewArticle(article, text);
  if (reviewed === 'unwritable') throw unwritable(file);
  if (!reviewed) {
    const changed = diagnostics.filter(({ code }) => code === 'article/changed');
    const [first] = changed;
    const message = 'A trimmed copy that has changed cannot be reviewed.';
    const place = first ?? { file, start: 0, end: 0 };
    return {
      ...refused,
      diagnostics: [
        diagnostic('article/changed', place, `${first?.message ?? ''} ${message}`.trim(), {
          severity: 'error',
          hint: first?.hint ?? '',
        }),
      ],
    };
  }
  if (reviewed.text !== text) await writeWhole(resolve(cwd, file), reviewed.text);
  return { file, reviewed: true, changes: reviewed.changes, diagnostics: [], texts };
}
