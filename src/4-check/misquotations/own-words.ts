import type { Guide } from '../../1-guide/schema.ts';
import type { Article } from '../../2-article/article.ts';
import { foldQuotation } from '../../3-excerpt/fold.ts';

/** Words that may stand in quotation marks though no article has them. */
export interface OwnWords {
  /** Whether they are a name: a title, a term, a heading of this guide. */
  isName(words: string): boolean;
  /**
   * The entries of `elsewhere` that have the words, whole or as a part; one that ends in points
   * has all words that start like it.
   */
  entriesWith(words: string): readonly string[];
}

/** The names that a guide and its articles have, and what it says is from elsewhere. */
export function ownWords(guide: Guide, articles: readonly Article[]): OwnWords {
  // Most guides need none: what they quote is some article's.
  let names: ReadonlySet<string> | undefined;
  const entries = Object.keys(guide.elsewhere ?? {}).map((key) => ({
    key,
    words: plain(key),
    goesOn: /(?:\.\.\.|…)\s*$/u.test(key),
  }));
  return {
    isName(words) {
      names ??= namesOf(guide, articles);
      return names.has(plain(words));
    },
    entriesWith: (quoted) =>
      entries
        .filter(({ words, goesOn }) => {
          const wanted = plain(quoted);
          return hasWords(words, wanted) || (goesOn && startsWith(wanted, words));
        })
        .map(({ key }) => key),
  };
}

/** What a guide and its articles call themselves and what they have. */
function namesOf(guide: Guide, articles: readonly Article[]): Set<string> {
  const names = new Set<string>();
  const add = (...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text !== undefined) names.add(plain(text));
  };
  const addTitle = (title: string) => add(title, /^(.*?)\s*(?:[:(]|\s[-–—])/su.exec(title)?.[1]);

  for (const { metadata } of articles) {
    addTitle(metadata.title);
    add(metadata.publication, metadata.author);
  }
  addTitle(guide.title);
  add(guide.subtitle);
  add(...Object.keys(guide.glossary ?? {}));
  for (const { title, by } of guide.reading ?? []) {
    addTitle(title);
    add(by);
  }
  add(...(guide.excerpts ?? []).map(({ heading }) => heading));
  add(...(guide.options ?? []).map(({ name }) => name));
  return names;
}

/** Words as they are compared here: without case and the punctuation at their end. */
function plain(words: string): string {
  return foldQuotation(words)
    .toLowerCase()
    .replace(/[\s,.;:!?]+$/u, '');
}

function startsWith(text: string, words: string): boolean {
  return words !== '' && text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

/** Whether words stand in a text, whole. */
function hasWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + words.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
