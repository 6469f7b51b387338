import { expect, test } from 'vitest';
import { writeText } from '../../../src/2-article/write-text.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';

const FILLER =
  '<p>The well was dug by the men of both towns, who argued about it for years.</p>'.repeat(4);

/** The article's text, read from a page with this among its paragraphs. */
function read(part: string): string {
  const html = `<html><body><article><h1>The Well</h1>${FILLER}${part}${FILLER}</article></body></html>`;
  return writeText(readWebPage(html, undefined).content);
}

test.each([
  [
    'figures and heads of a table that look like furniture',
    '<table><tr><th>Town</th><th>Share</th></tr><tr><td>Alder</td><td>40%</td></tr></table>',
    '| Town | Share |\n| - | - |\n| Alder | 40% |',
  ],
  [
    'a word that is there once to be seen and once to be read aloud',
    '<p><span class="sr-only">Thirst</span><span aria-hidden="true"><b>T</b>hirst</span> is a teacher of all the towns.</p>',
    'Thirst is a teacher',
  ],
  [
    'an emoji that the page draws itself',
    '<p>We wish all of them good luck <img class="emoji" alt="😀" src="e.png"> in the valley.</p>',
    'good luck 😀 in the valley',
  ],
])('keeps %s', (_, part, text) => {
  expect(read(part)).toContain(text);
});

test('reads a page with a picture of megabytes in it', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">`;
  expect(
    read(`${picture}<p>It was the deepest in the valley, and the oldest of them all.</p>`),
  ).toContain('the deepest in the valley');
});
