import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countWords } from '../compile.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { distinct } from './distinct.ts';
import { allArticles, beforeFileOf, findArticle, removedFileOf } from './find-articles.ts';
import { prepare } from './prepare.ts';
import { planTrim, usedBy } from './trim-plan.ts';
import { writeWhole } from './write-whole.ts';

/** Which articles to trim, and where things are. */
export interface TrimOptions {
  /** Paths or bare names; every article that the guides name when empty. */
  readonly articles?: readonly string[];
  /** The guides folder; `guides` when left out. All its guides count. */
  readonly guidesFolder?: string | undefined;
  readonly templates?: string | undefined;
  /** Only tell what would be done. */
  readonly check?: boolean | undefined;
  readonly cwd?: string;
}

/**
 * What came of an article. `trimmed`: words went, or would go; `already`: there was nothing to do;
 * `unquoted`: no guide names it, it is as it was; `refused`: it is as it was, and `reason` says why.
 */
export interface TrimmedArticle {
  readonly file: string;
  readonly state: 'trimmed' | 'already' | 'unquoted' | 'refused';
  /** Words of its text before and after. */
  readonly before: number;
  readonly after: number;
  readonly reason?: string;
  /** The list of what was removed at import, which goes too: a shared library has no use for it. */
  readonly removedFile?: string;
}

/** What came of trimming. */
export interface TrimResult {
  readonly articles: readonly TrimmedArticle[];
  /** The problems of the guides; where there is an error among them, nothing was trimmed. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reduces saved articles to what the guides rely on. Every guide of the folder is compiled before
 * and after, and an article is only written when all their handouts are the same, byte for byte.
 *
 * @throws UsageError where there are no guides, or no such article.
 * @throws WriteError
 */
export async function trim(options: TrimOptions = {}): Promise<TrimResult> {
  const cwd = options.cwd ?? process.cwd();
  const guidesFolder = options.guidesFolder ?? 'guides';
  const prepared = prepare({ guidesFolder, templates: options.templates, cwd });
  const named = (options.articles ?? []).map((name) => findArticle(name, guidesFolder, cwd));
  const compiled = prepared.guides.map((guide) => prepared.compile(guide));
  const diagnostics = distinct([
    ...prepared.loaded.diagnostics,
    ...compiled.flatMap((guide) => guide.diagnostics),
  ]);
  const texts = new Map([
    ...prepared.loaded.texts,
    ...compiled.flatMap((guide) => [...guide.texts]),
  ]);
  if (hasErrors(diagnostics)) return { articles: [], diagnostics, texts };

  const used = usedBy(compiled);
  const wanted = named.length > 0 ? [...new Set(named)] : [...used.keys()].sort();
  const changed = new Set(
    diagnostics.filter(({ code }) => code === 'article/changed').map(({ file }) => file),
  );
  const plan = planTrim(
    prepared,
    compiled,
    wanted.filter((file) => !changed.has(file)),
  );
  const articles: TrimmedArticle[] = [];
  for (const file of wanted) {
    const one = used.get(file);
    if (!one) continue;
    const before = countWords(one.article.text);
    const same = { file, before, after: before };
    const smaller = plan.get(file);
    if (changed.has(file)) {
      const reason = 'It is not as it was saved.';
      articles.push({ ...same, state: 'refused', reason });
    } else if (smaller === 'differs') {
      const reason = 'A handout would not be the same from the trimmed copy.';
      articles.push({ ...same, state: 'refused', reason });
    } else {
      const { text, words } = smaller ?? { text: one.text, words: before };
      const [removedFile, ...more] = [removedFileOf(file), beforeFileOf(file)].filter((name) =>
        existsSync(resolve(cwd, name)),
      );
      const done = text === one.text && !removedFile;
      if (!options.check && !done) await writeWhole(resolve(cwd, file), text);
      for (const name of options.check ? [] : [removedFile, ...more]) {
        if (name) await rm(resolve(cwd, name), { force: true });
      }
      articles.push({
        file,
        state: done ? 'already' : 'trimmed',
        before,
        after: words,
        ...(removedFile ? { removedFile } : {}),
      });
    }
  }
  const others = named.length > 0 ? named : allArticles(guidesFolder, cwd);
  for (const file of others.filter((file) => !used.has(file))) {
    articles.push({ file, state: 'unquoted', before: 0, after: 0 });
  }
  return { articles, diagnostics, texts };
}
