import stringWidth from 'string-width';
import type { Meter, QuotedArticle } from '../index.ts';
import { count } from './terminal.ts';

/**
 * How much a guide quotes, a line an article: "riazi    246 of 388 words, 63%, 3 excerpts  Ali A.
 * Riazi"; a line for each author of several. Empty where nothing is quoted.
 */
export function meterLines({ articles, authors }: Meter): string[] {
  const quoted = articles.filter(({ words }) => words > 0);
  const names = quoted.map(({ id }) => id);
  const width = Math.max(0, ...names.map((name) => stringWidth(name)));
  const lines = quoted.map((article) => {
    const name = article.id + ' '.repeat(width - stringWidth(article.id));
    const by = article.author === undefined ? '' : `, by ${article.author}`;
    return `  ${name}  ${amount(article)}, ${count(article.excerpts, 'excerpt')}${by}`;
  });
  for (const { author, words, articles: own, excerpts } of authors) {
    if (own.length < 2) continue;
    lines.push(
      `  ${author}: ${count(words, 'word')} of ${own.length} articles, ${count(excerpts, 'excerpt')}`,
    );
  }
  return lines;
}

/** "63% of riazi (246 words), 366 words of spyweek", for one line; empty where nothing is quoted. */
export function meterSentence({ articles }: Meter): string {
  return articles
    .filter(({ words }) => words > 0)
    .map(({ id, words, percent }) =>
      percent === undefined
        ? `${count(words, 'word')} of ${id}`
        : `${percent}% of ${id} (${count(words, 'word')})`,
    )
    .join(', ');
}

function amount({ words, of, percent }: QuotedArticle): string {
  if (of === undefined) return `${count(words, 'word')} of an article of unknown length`;
  return `${words} of ${count(of, 'word')}, ${percent}%`;
}
