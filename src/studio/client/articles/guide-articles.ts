import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { ShelfArticle } from '../../messages/shelf.ts';
import type { OpenGuide } from '../guide/open-guide.ts';

/** An article that a guide names. */
export interface GuideArticle {
  /** The guide's own name for it. */
  readonly name: string;
  readonly path: string;
  /** What the library knows of it, where it is there. */
  readonly saved: ShelfArticle | undefined;
}

/** The articles that a guide's text names, in its order. */
export function articlesOf(value: YamlValue, library: readonly ShelfArticle[]): GuideArticle[] {
  const articles = valueAt(value, ['articles']);
  if (typeof articles !== 'object' || Array.isArray(articles)) return [];
  return Object.entries(articles).flatMap(([name, path]) => {
    if (typeof path !== 'string') return [];
    const plain = path.replace(/^(?:\.\/)+/, '');
    return [{ name, path, saved: library.find((saved) => saved.path === plain) }];
  });
}

/**
 * Adds a saved article to a guide, as one step of the history. With it the guide may come to have two
 * articles: then excerpts that needed not say which they are from say it. Gives the name that the
 * guide has for it now; undefined where the text cannot be changed so.
 */
export function addArticle(guide: OpenGuide, path: string): string | undefined {
  const { yaml } = guide.reading.peek();
  if (!yaml) return undefined;
  const there = articlesOf(yaml.value, []);
  const name = freeName(
    path,
    there.map((article) => article.name),
  );
  const [only, second] = there;
  const excerpts = valueAt(yaml.value, ['excerpts']);
  const silent =
    only && !second && Array.isArray(excerpts)
      ? excerpts.flatMap((excerpt, index) => {
          const isMap = typeof excerpt === 'object' && !Array.isArray(excerpt);
          return isMap && valueAt(excerpt, ['article']) === undefined ? [index] : [];
        })
      : [];
  const also = silent.map((index) => [['excerpts', index, 'article'], only?.name ?? ''] as const);
  return guide.form.insertKey(['articles'], name, path, also) ? name : undefined;
}

/** A short name for an article: the last word of its file's name that is long enough to tell. */
function freeName(path: string, taken: readonly string[]): string {
  const words = path
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const base = words.findLast((word) => /^\p{L}{4,}$/u.test(word)) ?? words.join('-');
  const short = base === '' ? 'article' : base;
  let name = short;
  for (let number = 2; taken.includes(name); number++) name = `${short}-${number}`;
  return name;
}
