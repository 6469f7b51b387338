import {
  type Article,
  type Compiled,
  type Span,
  type TrimmedFile,
  trimArticle,
} from '../compile.ts';
import type { Prepared } from './prepare.ts';

/** Rounds of trimming; the second finds nothing more unless fewer places are left to tell apart. */
const MOST_ROUNDS = 6;

/** An article that guides name, with all that they rely on in it. */
export interface Used {
  readonly article: Article;
  readonly text: string;
  readonly stretches: Span[];
}

/**
 * What each of the articles can be trimmed to: its smallest file from which every guide's handouts
 * are the same as `before`, byte for byte; `differs` where there is none. An article that cannot
 * be made smaller is left out. Trimming what was trimmed gives the same again.
 */
export function planTrim(
  prepared: Prepared,
  before: readonly Compiled[],
  files: readonly string[],
): ReadonlyMap<string, TrimmedFile | 'differs'> {
  const plan = new Map<string, TrimmedFile | 'differs'>();
  const texts = new Map<string, string>();
  let compiled = before;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const used = usedBy(compiled);
    let changed = false;
    for (const file of files) {
      const one = used.get(file);
      const smaller = one && smallest(one, texts, prepared, before);
      if (!smaller || smaller === 'differs') {
        if (smaller && !plan.has(file)) plan.set(file, smaller);
      } else if (smaller.text !== one.text) {
        plan.set(file, smaller);
        texts.set(file, smaller.text);
        changed = true;
      }
    }
    if (!changed) break;
    compiled = prepared.guides.map((guide) => prepared.compile(guide, texts));
  }
  return plan;
}

/** Every article that the guides could read, with what they rely on. */
export function usedBy(compiled: readonly Compiled[]): Map<string, Used> {
  const used = new Map<string, Used>();
  for (const { articles, excerpts, quoted, texts } of compiled) {
    for (const [id, article] of articles) {
      const text = texts.get(article.file) ?? '';
      const one = used.get(article.file) ?? { article, text, stretches: [] };
      const own = excerpts.filter((excerpt) => excerpt.articleId === id);
      one.stretches.push(...own.flatMap(({ relied }) => relied), ...(quoted.get(id) ?? []));
      used.set(article.file, one);
    }
  }
  return used;
}

/**
 * The smallest file from which every guide's handouts are the same as they were: words if that will
 * do, else whole blocks, else whole parts of the file. Undefined where nothing can go.
 */
function smallest(
  { article, text, stretches }: Used,
  others: ReadonlyMap<string, string>,
  prepared: Prepared,
  before: readonly Compiled[],
): TrimmedFile | 'differs' | undefined {
  // A passage named by its heading is searched up to the next: then all headings count.
  const headings = article.blocks.some(
    (block) =>
      block.kind === 'heading' &&
      stretches.some(({ start, end }) => start < block.end && end > block.start),
  );
  for (const around of ['words', 'blocks', 'parts'] as const) {
    const smaller = trimArticle(article, text, { stretches, headings, around });
    if (!smaller) return undefined;
    const instead = new Map([...others, [article.file, smaller.text]]);
    const same = prepared.guides.every((guide, index) => {
      const old = before[index];
      const uses = old && [...old.articles.values()].some(({ file }) => file === article.file);
      return !uses || sameHandouts(old, prepared.compile(guide, instead));
    });
    if (same) return smaller;
  }
  return 'differs';
}

function sameHandouts(before: Compiled, after: Compiled): boolean {
  return (
    before.handouts.length === after.handouts.length &&
    before.handouts.every(({ html }, index) => html === after.handouts[index]?.html)
  );
}
