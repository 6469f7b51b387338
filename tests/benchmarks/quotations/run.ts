import type { GuideExcerpt } from '../../../src/1-guide/schema.ts';
import { locate } from '../../../src/3-excerpt/locate.ts';
import { type Searchable, searchable } from '../../../src/3-excerpt/search.ts';
import { suggest } from '../../../src/3-excerpt/suggest.ts';
import { makeArticle, seededNumbers } from './made-article.ts';

/**
 * Measures how long quotations take to be found in a very long article, and how long it takes to
 * say what is near to words that it does not have. Exit code 1 where a target is missed.
 */
const WORDS = 100_000;
const QUOTATIONS = 50;
const RUNS = 9;

const random = seededNumbers(20);
const article = makeArticle(WORDS, random);
const wordsOfArticle = article.text.split(/\s+/);
const ready = searchable(article);
const excerpts = Array.from({ length: QUOTATIONS }, (_, at) => excerptOf(at));
const spoiled = passage(80).toSpliced(5, 1, 'quite').toSpliced(17, 2, 'otherwise').join(' ');
const foreign = makeArticle(80, seededNumbers(21)).text;

const rows = [
  measured(`locate ${QUOTATIONS} quotations in ${WORDS} words`, 100, () => locateAll(ready)),
  measured('fold the article for it', undefined, () => searchable(article)),
  measured('suggest for a quotation with three wrong words', 200, () => {
    if ([suggest(ready, spoiled)].flat().every((found) => found === undefined)) {
      throw new Error('Nothing was suggested for a passage of the article.');
    }
  }),
  measured('suggest for words from another article', 200, () => suggest(ready, foreign)),
];
for (const { what, median, target, met } of rows) {
  const verdict = target === undefined ? '' : `target ${target} ms: ${met ? 'pass' : 'MISS'}`;
  console.log(`${what.padEnd(50)}${median.toFixed(1).padStart(8)} ms  ${verdict}`.trimEnd());
}
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;

/** Some consecutive words of the article. */
function passage(length: number): string[] {
  const from = Math.floor(random() * (wordsOfArticle.length - length));
  return wordsOfArticle.slice(from, from + length);
}

/** By turns: as it stands, in other marks, with words left out, by its first and last words. */
function excerptOf(at: number): GuideExcerpt {
  const words = passage(24);
  const text = words.join(' ');
  const ways = [
    { quote: text },
    { quote: text.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/ – /g, ' -- ') },
    { quote: `${words.slice(0, 9).join(' ')} [...] ${words.slice(13).join(' ')}` },
    { from: words.slice(0, 7).join(' '), to: words.slice(-7).join(' ') },
  ];
  return ways[at % ways.length] ?? { quote: text };
}

function locateAll(where: Searchable): void {
  for (const excerpt of excerpts) {
    const pieces = locate(excerpt, where, [], (code) => {
      throw new Error(`${code}: ${JSON.stringify(excerpt)}`);
    });
    if (!pieces) throw new Error(`Not found: ${JSON.stringify(excerpt)}`);
  }
}

/** The median time of several runs, after one that is not counted. */
function measured(what: string, target: number | undefined, work: () => unknown) {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  return { what, median, target, met: target === undefined || median < target };
}
