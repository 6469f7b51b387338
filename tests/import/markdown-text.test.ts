import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/2-article/read-text.ts';
import { writeText } from '../../src/2-article/write-text.ts';
import { readMarkdownText } from '../../src/import/markdown/markdown-text.ts';
import { readingBack, readsBack } from '../../src/import/read-back.ts';
import { blocksOf, fold, textOf } from './words.ts';

const SAVED = `---
title: "The weir: an ending"
author: Nora Ashby
publication: Hollin Herald
kind: opinion
published: 2012-01
url: https://example.org/weir?a=1
rights: © Hollin Herald.
words: 388
sha256: 907f7c990b1b5c4f13752ab852dc9bab78205ca8e4157c294286cc3ea0f6b67c
reviewed: yes
---

The weir is *dry*, said [the **county**](https://example.org/c), in \\[Smith] and 2\\*3.

## After the flood

1986\\. A bad year.

- one
- two

  three

1. first
2. second

> Nobody asked.

| Year | Fish |
| - | - |
| 1986 | 11 |

![](#picture "The weir in winter")

A count.[^1] […](#omitted) and more

[¶ 9–11](#omitted)

\`\`\`
a  code
\`\`\`

[^1]: Eleven fish.
`;

test('a saved article comes back as it was', () => {
  const article = readMarkdownText(SAVED);
  expect(article.facts).toEqual({
    title: 'The weir: an ending',
    author: 'Nora Ashby',
    publication: 'Hollin Herald',
    kind: 'opinion',
    published: '2012-01',
    url: 'https://example.org/weir?a=1',
    rights: '© Hollin Herald.',
  });
  const body = SAVED.slice(SAVED.indexOf('---\n\n') + 5);
  expect(writeText(article.content)).toBe(body);
  expect([article.removed, article.notes]).toEqual([[], []]);
  expect(readsBack(article.content)).toBe(true);
});

describe('front matter of other programs', () => {
  test.each([
    ['title: The weir\ndate: 2020-03-04T10:00:00Z', { title: 'The weir', published: '2020-03-04' }],
    ['title: The weir\ndate: 4 March 2020', { title: 'The weir', published: '2020-03-04' }],
    [
      'title: The weir\nauthor: [Nora Ashby, Tom Ouse]',
      { title: 'The weir', author: 'Nora Ashby, Tom Ouse' },
    ],
    [
      'title: The weir\nsource: https://example.org/',
      { title: 'The weir', url: 'https://example.org/' },
    ],
    ['title: The weir\ntags: [a, b]\nlayout: post', { title: 'The weir' }],
    ['title: >\n  The\n  weir', { title: 'The weir' }],
    ['title: [a', { title: '' }],
    ['author: Nora', { title: '', author: 'Nora' }],
  ])('%j', (yaml, facts) => {
    const article = readMarkdownText(`---\n${yaml}\n---\nWords.\n`);
    expect(article.facts).toEqual(facts);
    expect(textOf(article).text).toBe('Words.');
  });

  test('says what it has left out', () => {
    expect(
      readMarkdownText('---\ntitle: T\ntags: [a]\npublished: soon\n---\nWords.').notes,
    ).toEqual(['Left out of the front matter: tags, published.']);
  });

  test('is told from a rule at the top', () => {
    expect(textOf(readMarkdownText('---\n\nWords.\n\n---\n\nMore.')).text).toBe('Words.\n\nMore.');
  });
});

test.each([
  ['# The weir\n\nWords.', 'The weir', ['paragraph: Words.']],
  ['The weir\n===\n\nWords.', 'The weir', ['paragraph: Words.']],
  ['## The weir\n\nWords.', 'The weir', ['heading: The weir', 'paragraph: Words.']],
  ['---\ntitle: The weir\n---\n# The weir\n\nWords.', 'The weir', ['paragraph: Words.']],
  [
    '---\ntitle: The weir\n---\n# A river\n\nWords.',
    'The weir',
    ['heading: A river', 'paragraph: Words.'],
  ],
  ['Words.\n\n# The weir', '', ['paragraph: Words.', 'heading: The weir']],
])('%j has its title', (file, title, blocks) => {
  const article = readMarkdownText(file);
  expect([article.facts.title, blocksOf(article)]).toEqual([title, blocks]);
});

test.each([
  ['two\nlines', 'paragraph: two lines'],
  ['two  \nlines', 'paragraph: two\u2028lines'],
  ['[Smith]: yes', 'paragraph: [Smith]: yes'],
  ['[a][1] and [2]\n\n[1]: https://example.org\n[2]: https://example.org', 'paragraph: a and [2]'],
  ['1986. A bad year.', 'paragraph: 1986. A bad year.'],
  ['2*3*4', 'paragraph: 2*3*4'],
  ['- [x] done', 'paragraph: [x] done'],
  ['![](a.png "The weir")', 'caption: The weir'],
])('%j says %s', (file, block) => {
  const article = readMarkdownText(file);
  expect(blocksOf(article)).toEqual([block]);
  expect(readsBack(article.content)).toBe(true);
});

describe('HTML in Markdown', () => {
  test.each([
    ['a <b>b</b> <span class="x">c</span>', ['paragraph: a b c']],
    ['a<br>b', ['paragraph: a\u2028b']],
    ['10<sup>6</sup> and 1<sup>st</sup>', ['paragraph: 10⁶ and 1st']],
    ['a <!-- no --> b', ['paragraph: a  b']],
    ['<!-- no -->\n\nb', ['paragraph: b']],
    ['<div>\n\nwords\n\n</div>', ['paragraph: words']],
    ['<p>One.</p><p>Two &amp; <em>three</em>.</p>', ['paragraph: One.', 'paragraph: Two & three.']],
    [
      '<table><caption>Fish</caption><tr><td>1986</td><td>11</td></tr></table>',
      ['paragraph: Fish', 'cell: 1986', 'cell: 11'],
    ],
    ['a <word> b', ['paragraph: a <word> b']],
    ['<script>alert(1)</script>\n\nwords', ['paragraph: words']],
    ['a <q>b</q>', ['paragraph: a “b”']],
    ['a <b>b</b>[^1]\n\n[^1]: note', ['paragraph: a b', 'footnote: note']],
  ])('%j', (file, blocks) => {
    const article = readMarkdownText(`Words first.\n\n${file}`);
    expect(blocksOf(article).slice(1)).toEqual(blocks);
    expect(readsBack(article.content)).toBe(true);
  });

  test('is told, but not where there is none', () => {
    expect(readMarkdownText('# T\n\na <b>b</b>').notes).toHaveLength(1);
    expect(readMarkdownText('# T\n\na <word>').notes).toHaveLength(0);
  });
});

test('pictures without a caption are left out and listed', () => {
  expect(readMarkdownText('# T\n\nWords of it.\n\n![a weir](a.png)').removed).toEqual([
    { what: 'picture', text: 'a weir', after: 'Words of it.' },
  ]);
});

/** Printed with every run, so that a failure can be run again: `IMPORT_SEED=… npm run unit`. */
const seed = Number(process.env.IMPORT_SEED ?? Date.now() & 0x7fffffff);
console.log(`Markdown properties: IMPORT_SEED=${seed}`);

const piece = fc.constantFrom(
  ...[
    'weir',
    'the',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(a)',
    '[1]',
    '[1]: https://a.example',
    '[x]',
    '\n',
    '\n\n',
  ],
  ...[
    '- ',
    '1. one',
    '2. two',
    '7. seven',
    '1986. x ',
    '> ',
    '# ',
    '## ',
    '| a | b |\n| - | - |\n',
    '\\',
    '&amp;',
    '[^1]',
    '\n\n[^1]: ',
    '![',
    '---',
  ],
  ...['“so”', 'don’t', '3', ' ', ' ', '  \n', '``', "''", '[a][1]', '    ', 'é'],
);

/** What a saved article shows: the numbers of lists are its words where Markdown cannot count them. */
function wordsAndNumbers(body: string): string {
  const { text, blocks } = readText('', body, 0, () => {});
  const shown = blocks.map(({ start, end, marker }) => `${marker ?? ''} ${text.slice(start, end)}`);
  return fold(shown.join('\n').replace(/[^\p{L}\p{N}\s]/gu, ' '));
}

test('what the reader of saved articles reads in a Markdown file is what it reads when imported', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
      // Items that all have one number are counted by Markdown, and by their import.
      const numbered = pieces.filter((one) => /^\d+\. /.test(one));
      fc.pre(new Set(numbered).size === numbered.length);
      const body = `Words first.\n\n${pieces.join('')}\n`;
      const { content, notes } = readingBack(readMarkdownText(body).content);
      expect(notes).toEqual([]);
      expect(wordsAndNumbers(writeText(content))).toBe(wordsAndNumbers(body));
    }),
    { seed, numRuns: 500 },
  );
});
