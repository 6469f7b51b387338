import { expect, test } from 'vitest';
import { readText } from '../../src/2-article/read-text.ts';
import { writeText } from '../../src/2-article/write-text.ts';
import { readMarkdownText } from '../../src/import/markdown/markdown-text.ts';
import { readingBack } from '../../src/import/read-back.ts';
import { readWebPage } from '../../src/import/web/read-web-page.ts';
import { page, TEXT } from './web/pages.ts';

const [FIRST = '', ...OTHERS] = TEXT;
const item = (words: string, attributes = '') => `<li${attributes}>The ${words} is kept.</li>`;

/** What a saved article shows of a list: each block's number and words, as its reader reads them. */
function shown(markdown: string): string[] {
  const { text, blocks } = readText('', markdown, 0, () => undefined);
  return blocks
    .map(({ start, end, marker }) => (marker ? `${marker} ` : '') + text.slice(start, end))
    .filter((line) => line.includes(' is kept.'))
    .map((line) => line.replace(/The (.*) is kept\./, '$1'));
}

function fromWeb(list: string): string[] {
  const html = page({ text: `<p>${FIRST}</p>${list}<p>${OTHERS.join(' ')}</p>` });
  const { content, notes } = readingBack(readWebPage(html, undefined).content);
  expect(notes).toEqual([]);
  return shown(writeText(content));
}

const items = item('rope') + item('mast') + item('keel');

test.each([
  ['a start', `<ol start="4">${items}</ol>`, ['4. rope', '5. mast', '6. keel']],
  ['a start of nought', `<ol start="0">${items}</ol>`, ['0. rope', '1. mast', '2. keel']],
  [
    'an item’s own number',
    `<ol>${item('rope')}${item('mast', ' value="7"')}${item('keel')}</ol>`,
    ['1. rope', '7. mast', '8. keel'],
  ],
  ['numbers that count down', `<ol reversed>${items}</ol>`, ['3. rope', '2. mast', '1. keel']],
  ['letters', `<ol type="a">${items}</ol>`, ['a. rope', 'b. mast', 'c. keel']],
  ['letters past z', `<ol type="A" start="26">${items}</ol>`, ['Z. rope', 'AA. mast', 'AB. keel']],
  ['Roman numbers', `<ol type="I" start="8">${items}</ol>`, ['VIII. rope', 'IX. mast', 'X. keel']],
  [
    'letters by style',
    `<ol style="list-style-type: lower-roman">${items}</ol>`,
    ['i. rope', 'ii. mast', 'iii. keel'],
  ],
  ['no numbers at all', `<ol style="list-style: none">${items}</ol>`, ['rope', 'mast', 'keel']],
  [
    'numbers past an item that is taken out',
    `<ol>${item('rope')}<li class="share-bar"><a href="/s">Share</a> <a href="/t">Tweet</a></li>${item('keel')}</ol>`,
    ['1. rope', '3. keel'],
  ],
  [
    'numbers around a list that stands between the items',
    `<ol>${item('rope')}<ol type="a">${item('mast')}${item('sail')}</ol>${item('keel')}</ol>`,
    ['1. rope', 'a. mast', 'b. sail', '2. keel'],
  ],
  [
    'numbers in a cell',
    `<table><tr><th>One</th><th>Two</th></tr><tr><td><ol start="3"><li>a mast</li><li>The rope</li></ol> is kept.</td><td>b</td></tr></table>`,
    ['3. a mast 4. rope'],
  ],
  ['numbers below nought', `<ol start="-1">${items}</ol>`, ['-1. rope', '0. mast', '1. keel']],
])('a web page keeps %s', (_, list, lines) => {
  expect(fromWeb(list)).toEqual(lines);
});

test.each([
  ['numbers with gaps', ['2. ', '5. ', '6. '], ['2. rope', '5. mast', '6. keel']],
  ['numbers that Markdown counts', ['1. ', '1. ', '1. '], ['1. rope', '2. mast', '3. keel']],
  ['numbers in a row', ['4. ', '5. ', '6. '], ['4. rope', '5. mast', '6. keel']],
])('a Markdown file keeps %s', (_, numbers, lines) => {
  const words = ['rope', 'mast', 'keel'];
  const list = numbers.map((number, index) => `${number}The ${words[index]} is kept.\n`).join('');
  expect(shown(writeText(readMarkdownText(`# Boats\n\n${list}`).content))).toEqual(lines);
});

test('HTML in a Markdown file keeps the numbers of its lists', () => {
  const { content } = readMarkdownText(`# Boats\n\n<ol start="4" reversed>${items}</ol>\n`);
  expect(shown(writeText(content))).toEqual(['4. rope', '3. mast', '2. keel']);
});
