import type { Example, Rule } from './rule.ts';

/** A few passages may be read for their own sake. */
const FEWEST = 4;

export const oneSided: Rule = {
  code: 'guide/one-sided',
  why: 'A group that reads one voice only discusses whether to agree with it.',
  instead: 'Add an excerpt from another article, by someone who sees the matter otherwise.',
  english: false,
  judge: ({ guide, articles, hasFaults }) => {
    const excerpts = guide.excerpts ?? [];
    if (excerpts.length < FEWEST || hasFaults('excerpts') || hasFaults('articles')) return [];
    const only = Object.keys(guide.articles ?? {})[0];
    const named = new Set(excerpts.map(({ article }) => article ?? only));
    const used = [...named].flatMap((id) => (id === undefined ? [] : [[id, articles.get(id)]]));
    // Of an article that cannot be read nobody knows the author.
    if (used.length === 0 || used.some(([, article]) => article === undefined)) return [];
    const found = [...named].flatMap((id) => articles.get(id ?? '') ?? []);
    const authors = new Set(found.map(({ metadata }) => metadata.author ?? metadata.title));
    if (named.size > 1 && authors.size > 1) return [];
    const [one] = found;
    const whose =
      named.size === 1
        ? `from one article, “${one?.metadata.title}”`
        : `by one author, ${one?.metadata.author}`;
    return [
      { path: ['excerpts'], isKey: true, message: `All ${excerpts.length} excerpts are ${whose}.` },
    ];
  },
  examples: [
    example({ a: 'A. Mill' }, ['a', 'a', 'a', 'a', 'a'], true),
    example({ a: 'A. Mill' }, ['a', 'a', 'a', 'a'], true),
    example({ a: 'A. Mill', b: 'A. Mill' }, ['a', 'b', 'b', 'a'], true),
    example({ a: 'A. Mill', b: 'B. Weir' }, ['a', 'a', 'a', 'a', 'a'], true),
    example({ a: 'A. Mill', b: 'A. Mill', c: 'A. Mill' }, ['a', 'b', 'c', 'a'], true),
    example({ a: 'A. Mill', b: 'B. Weir' }, ['a', 'b', 'b', 'b'], false),
    example({ a: 'A. Mill' }, ['a', 'a', 'a'], false),
    example({ a: undefined, b: undefined }, ['a', 'b', 'a', 'b'], false),
    example({ a: 'A. Mill', b: undefined }, ['b', 'a', 'a', 'a'], false),
    example({ a: 'A. Mill', b: 'A. Mill', c: 'C. Lock' }, ['a', 'b', 'c', 'a'], false),
  ],
};

/** Articles by their authors, and which of them each excerpt is from. */
function example(
  authors: Readonly<Record<string, string | undefined>>,
  excerpts: readonly string[],
  isBad: boolean,
): Example {
  const articles = Object.fromEntries(Object.keys(authors).map((id) => [id, `${id}.md`]));
  return {
    guide: { articles, excerpts: excerpts.map((article) => ({ article, quote: 'x' })) },
    authors,
    marked: isBad ? ['excerpts'] : [],
  };
}
