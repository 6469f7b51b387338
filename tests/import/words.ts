import { readText } from '../../src/2-article/read-text.ts';
import { writeText } from '../../src/2-article/write-text.ts';
import type { ImportedArticle } from '../../src/import/imported.ts';

/** The text that can be quoted from an article once it has been written and read back. */
export function textOf(article: ImportedArticle) {
  return readText('a.md', writeText(article.content), 0, () => {});
}

/** The blocks of that text, one a line, each after its kind. */
export function blocksOf(article: ImportedArticle): string[] {
  const { text, blocks } = textOf(article);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** White space as one space, as words are compared. */
export function fold(text: string): string {
  return text.replace(/[\s\u2028]+/gu, ' ').trim();
}
