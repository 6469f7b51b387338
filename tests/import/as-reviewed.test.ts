import type { BlockContent, Paragraph, Root } from 'mdast';
import { expect, test } from 'vitest';
import { readText } from '../../src/2-article/read-text.ts';
import { writeText } from '../../src/2-article/write-text.ts';
import { asReviewed, piecesOf } from '../../src/import/as-reviewed.ts';
import type { ImportedArticle } from '../../src/import/imported.ts';

const paragraph = (value: string): Paragraph => {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
};
const removed = (text: string, after: string) => ({ what: 'box', text, after });
const article = (children: Root['children'], more: Partial<ImportedArticle> = {}) => ({
  facts: { title: 'The Ferry' },
  content: { type: 'root' as const, children },
  removed: [],
  notes: [],
  ...more,
});
const list = (ordered: boolean, ...items: string[]): BlockContent => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
});
const words = (content: Root) => readText('', writeText(content), 0, () => {}).text;

test('what is put back is a paragraph where it stood, and nothing else moves', () => {
  const first = paragraph('The ferry left at six.');
  const last = paragraph('It was cold, and it left late.');
  const read = article([first, last], {
    removed: [removed('Advertisement', 'ferry left at six.'), removed('Section: News', '')],
  });
  expect(asReviewed(read, { putBack: [], takenOut: [] })).toEqual(read);
  const back = asReviewed(read, { putBack: [1, 0, 9], takenOut: [] });
  expect(back.content.children).toEqual([
    paragraph('Section: News'),
    first,
    paragraph('Advertisement'),
    last,
  ]);
  expect(back.removed).toEqual([]);
});

test('what is taken out is listed in full, with the words that stand before it', () => {
  const read = article([
    paragraph('The ferry left at six.'),
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'More *news*' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://example.org/a', children: [{ type: 'text', value: 'Read' }] },
        { type: 'text', value: ' on.' },
      ],
    },
    paragraph('It left late.'),
  ]);
  const reviewed = asReviewed(read, { putBack: [], takenOut: [2, 1, 77] });
  expect(words(reviewed.content)).toBe('The ferry left at six.\n\nIt left late.');
  expect(reviewed.removed.map(({ text, after }) => [text, after])).toEqual([
    ['## More \\*news\\*', 'The ferry left at six.'],
    ['[Read](https://example.org/a) on.', 'The ferry left at six.'],
  ]);
});

test('items of a list go one by one, unless its numbers would change', () => {
  const read = article([list(false, 'Ropes', 'Advertisement', 'Lamps'), list(true, 'One', 'Two')]);
  expect(read.content.children.map((block) => piecesOf(block).length)).toEqual([3, 1]);
  const reviewed = asReviewed(read, { putBack: [], takenOut: [1] });
  expect(words(reviewed.content)).toBe('Ropes\n\nLamps\n\nOne\n\nTwo');
  expect(reviewed.removed).toMatchObject([{ text: '- Advertisement', after: 'Ropes' }]);
  const none = asReviewed(read, { putBack: [], takenOut: [0, 1, 2, 3] });
  expect(none.content.children).toEqual([]);
  expect(none.removed.map(({ text }) => text)).toEqual([
    '- Ropes',
    '- Advertisement',
    '- Lamps',
    '1. One\n2. Two',
  ]);
});

test('the mark of a footnote goes with its note, and is listed where it stood', () => {
  const read = article([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'The ferry' },
        { type: 'footnoteReference', identifier: '1', label: '1' },
        { type: 'text', value: ' left.' },
      ],
    },
    { type: 'footnoteDefinition', identifier: '1', label: '1', children: [paragraph('A boat.')] },
  ]);
  const reviewed = asReviewed(read, { putBack: [], takenOut: [1] });
  expect(words(reviewed.content)).toBe('The ferry left.');
  expect(reviewed.removed.map(({ text, after }) => [text, after])).toEqual([
    ['[^1]: A boat.', 'The ferry left.'],
    ['[^1]', 'The ferry'],
  ]);
  // Without its mark a note is still read.
  const markless = asReviewed(read, { putBack: [], takenOut: [0] });
  expect(words(markless.content)).toBe('A boat.');
});
