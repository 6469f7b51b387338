import { expect, test } from 'vitest';
import { ImportError, type ImportedArticle } from '../../../src/import/imported.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { PARAGRAPHS, TEXT } from './pages.ts';

const many = (text: string, count: number) => text.repeat(count);
const numbered = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** Whether all of the article's text is kept; what stands around it does not matter here. */
function keepsText(article: ImportedArticle): boolean {
  const json = JSON.stringify(article.content);
  return TEXT.every((text) => json.includes(text));
}

test.each([
  ['tags that nest without end', many('<div>', 90_000) + PARAGRAPHS],
  ['inline tags that nest without end', many('<span>', 90_000) + PARAGRAPHS],
  [
    'tags of style that never close',
    numbered(300, (index) => `<i id=${index}>`) + many('<p>x', 500) + PARAGRAPHS,
  ],
  ['a tag of a megabyte', `<div ${numbered(100_000, (index) => `a${index}=1 `)}>${PARAGRAPHS}`],
  ['class names without end', `<div class="${many('share related ', 50_000)}">${PARAGRAPHS}`],
  [
    'pictures written out',
    `<img src="data:image/png;base64,${many('QUJD', 500_000)}">${PARAGRAPHS}`,
  ],
  ['drawings that never close', many('<svg><title>', 5000) + PARAGRAPHS],
  ['formulas that never close', many('<math><title>', 5000) + PARAGRAPHS],
  [
    'a list to choose from that hides tags',
    `<select><style></select>${many('<div>', 9000)}${PARAGRAPHS}</style>`,
  ],
  ['comments that close at once', many('<!-->', 20_000) + PARAGRAPHS],
  ['null characters', PARAGRAPHS.replaceAll('ferry', 'fer\u0000ry')],
  [
    'JSON that nests without end',
    `<script type="application/ld+json">${many('[', 100_000)}</script>${PARAGRAPHS}`,
  ],
  [
    'cells that span everything',
    `<table><tr><th>a<th>b<tr><td colspan=1000000000 rowspan=1000000000>x<td>y</table>${PARAGRAPHS}`,
  ],
  ['a title without end', `<title>${many('a - ', 100_000)}</title>${PARAGRAPHS}`],
  [
    'addresses that cannot be read',
    `<base href="http://["><link rel=canonical href="http://[">${PARAGRAPHS}`,
  ],
  [
    'marks that point to each other',
    `${PARAGRAPHS}<p id=a>x<sup><a href="#b">1</a></sup></p><p id=b>y<sup><a href="#a">2</a></sup></p>`,
  ],
  ['plain text after all', `<plaintext>${PARAGRAPHS}`],
])('%s', (_, html) => {
  let article: ImportedArticle | undefined;
  try {
    article = readWebPage(html, 'https://example.org/');
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
  }
  if (article && !html.startsWith('<plaintext')) expect(keepsText(article)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a page that scripts draw', '<body><div id="root"></div><script>draw()</script></body>'],
  ['frames', '<frameset><frame src="a.html"></frameset>'],
  ['pictures alone', '<body><img src="a.jpg"><img src="b.jpg"></body>'],
  ['a million tags', many('<i></i>', 500_000)],
  ['more characters than any article', `<p>${many('word ', 400_000)}`],
  ['more paragraphs than any article', many('<p>x', 30_000)],
])('%s is refused with what to do', (_, html) => {
  let error: unknown;
  try {
    readWebPage(html, undefined);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ImportError);
  expect((error as ImportError).message).toMatch(/\.$/);
  expect((error as ImportError).hint).toMatch(/import that file\.$/);
});
