import fc from 'fast-check';
import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { readText } from '../../src/2-article/read-text.ts';
import { writeText } from '../../src/2-article/write-text.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';

/** Words that mean something to Markdown or to `readText`, and some that mean nothing. */
const WORDS = (
  '1. 1) 2012. - + * ** _ __ # ## > ` `` ``` ~~~ ~~ [ ](x) [1] [^1] [^note]: [a]: [Smith] ! ![x] < <b> ' +
  '</b> <p> <!-- --> <http://a.b> &amp; & &#x20; \\ \\* | || --- === *** ___ :--- http://example.org/a_b ' +
  'www.example.org www.*.org a@b.org $ ^ { } … “q” ‘ « — سلام می\u200cشود שלום 中文 e\u0301 😀 x\u00ady \u00a0 ' +
  "a\u00a0b 5*3*2 snake_case 2* *3 _x_ [x] [ ] <sup>6</sup> <br> = +1 -1 a word end. I. (1) 12 ¶ […] '' ``x''"
).split(' ');

const line = fc
  .array(
    fc.tuple(fc.constantFrom(...WORDS, 'alpha', 'beta', 'Gamma'), fc.constantFrom(' ', ' ', '')),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((words) => words.flat().join('').trim())
  .filter((text) => /[^\s\u00ad\u200c]/.test(text));
const text = line.map((value): PhrasingContent => ({ type: 'text', value }));
const phrase = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 1,
    arbitrary: text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  },
  {
    weight: 1,
    arbitrary: text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  },
  {
    weight: 1,
    arbitrary: text.map(
      (child): PhrasingContent => ({
        type: 'link',
        url: 'https://example.org/a_(b)?c&d',
        children: [child],
      }),
    ),
  },
);
/** Phrases with a space, nothing or a line break between them. */
const phrases = fc
  .array(fc.tuple(phrase, fc.constantFrom(' ', '', '\n')), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.flatMap(([child, after], index): PhrasingContent[] => {
      if (index === parts.length - 1 || after === '') return [child];
      return [child, after === '\n' ? { type: 'break' } : { type: 'text', value: ' ' }];
    }),
  );
const paragraph = phrases.map(
  (children): Paragraph => ({ type: 'paragraph', children: joined(children) }),
);
const items = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), {
  minLength: 2,
  maxLength: 3,
});
const list = fc.tuple(fc.boolean(), items, fc.integer({ min: 0, max: 90 })).map(
  ([ordered, contents, start]): List => ({
    type: 'list',
    ordered,
    start: ordered ? start : null,
    children: contents.map((children) => ({ type: 'listItem', children })),
  }),
);
const row = fc.array(phrases, { minLength: 2, maxLength: 2 });
const table = fc.array(row, { minLength: 2, maxLength: 3 }).map(
  (rows): RootContent => ({
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children: joined(children) })),
    })),
  }),
);
const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: line.map(
      (value): RootContent => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] }),
    ),
  },
  { weight: 1, arbitrary: list },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((children): RootContent => ({ type: 'blockquote', children })),
  },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: line.map(
      (title): RootContent => ({
        type: 'paragraph',
        children: [{ type: 'image', url: 'https://example.org/p.jpg', alt: 'x', title }],
      }),
    ),
  },
  { weight: 1, arbitrary: line.map((value): RootContent => ({ type: 'code', value })) },
);
const root = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((children): Root => ({ type: 'root', children }));

/** Neighbouring texts as one, as every parser gives them. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = {
        type: 'text',
        value: (last.value + node.value).replace(/ +/g, ' '),
      };
    } else result.push(node);
  }
  return result;
}

/** The words a tree shows, white space folded. */
function wordsOf(node: Root | RootContent): string {
  const parts: string[] = [];
  const collect = (at: Root | RootContent): void => {
    if (at.type === 'image') parts.push(at.title ?? '');
    else if (at.type === 'break') parts.push(' ');
    else if ('value' in at) parts.push(at.value);
    else if ('children' in at) for (const child of at.children) collect(child);
    if (/^(?:paragraph|heading|tableCell|code)$/.test(at.type)) parts.push(' ');
  };
  collect(node);
  return parts
    .join('')
    .replace(/[\s\u2028]+/g, ' ')
    .trim();
}

function readBack(content: Root): { words: string; codes: string[] } {
  const found: Diagnostic[] = [];
  const { text } = readText('a.md', writeText(content), 0, (problem) => found.push(problem));
  return { words: text.replace(/[\s\u2028]+/g, ' ').trim(), codes: found.map(({ code }) => code) };
}

test('what is written reads back with the same words and no reports', () => {
  fc.assert(
    fc.property(root, (content) => {
      expect(readBack(content)).toEqual({ words: wordsOf(content), codes: [] });
    }),
    { seed: 1, numRuns: 2000 },
  );
});

const said = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const numberedFrom = (start: number, ...texts: string[]): Root => ({
  type: 'root',
  children: [
    {
      type: 'list',
      ordered: true,
      start,
      children: texts.map((text) => ({ type: 'listItem', children: [said(text)] })),
    },
  ],
});

test.each([
  [numberedFrom(3, 'The third.'), '3. The third.'],
  [numberedFrom(1999, 'The year.', 'The next.'), '1999. The year. 2000. The next.'],
  [numberedFrom(-2, 'Below.', 'Nearer.'), '-2. Below. -1. Nearer.'],
])('a list that would be read as sentences is written as sentences', (content, words) => {
  expect(readBack(content)).toEqual({ words, codes: [] });
});

test('emphasis within words gives way to the words', () => {
  const content: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'un' },
          { type: 'emphasis', children: [{ type: 'text', value: 'believ able' }] },
          { type: 'text', value: 'ness, and ' },
          { type: 'strong', children: [{ type: 'text', value: 'bold' }] },
          { type: 'text', value: ' words' },
        ],
      },
    ],
  };
  expect(writeText(content)).toBe('unbeliev ableness, and **bold** words\n');
});
