import type { Article } from '../../src/2-article/article.ts';
import { readText } from '../../src/2-article/read-text.ts';

/** A saved article with this Markdown, read as the program reads it. */
export function articleOf(markdown: string): Article {
  const read = readText('a.md', markdown, 0, () => {});
  return { file: 'a.md', metadata: { title: 'T' }, ...read };
}
