import { writeText } from '../../../src/2-article/write-text.ts';
import type { ImportedArticle } from '../../../src/import/imported.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';

/** Paragraphs of an invented article, long enough to be one. */
export const TEXT = [
  'The ferry to Halm Island leaves twice a day in summer and once a week in winter, and the people who live there have learned to order their lives by it, as their grandparents did.',
  'Last autumn the company that runs the ferry said it would close the line, because the ship is old, the harbour is shallow, and fewer than three hundred people use it in a month.',
  'The island’s council answered with a plan of its own: a smaller boat, built by the yard at Oster, owned by the islanders themselves, and crewed by four of them in turn.',
];
export const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('\n');

interface Parts {
  readonly head?: string;
  /** Above the article's text, inside its element. */
  readonly above?: string;
  readonly text?: string;
  readonly below?: string;
  /** Outside the article's element. */
  readonly before?: string;
  readonly after?: string;
}

/** A page as sites build them: a header, an article with a title, a footer. */
export function page({ head = '', above = '', text = PARAGRAPHS, below = '', ...beside }: Parts) {
  return `<!doctype html><html><head><title>The Last Ferry | The Oster Courier</title>${head}</head>
<body><header class="site-header"><a href="/">The Oster Courier</a></header>${beside.before ?? ''}
<main><article><h1>The Last Ferry</h1>${above}
<div class="entry-content">${text}</div>${below}</article></main>
${beside.after ?? ''}<footer><p>© The Oster Courier. All rights reserved.</p></footer></body></html>`;
}

export function read(parts: Parts, url?: string): ImportedArticle {
  return readWebPage(page(parts), url);
}

/** The article's Markdown, block by block. */
export function blocksOf(article: ImportedArticle): string[] {
  return writeText(article.content).trim().split('\n\n');
}

/** What was taken out, as `what: text`. */
export function removedFrom(article: ImportedArticle): string[] {
  return article.removed.map(({ what, text }) => `${what}: ${text}`);
}
