import type { Paragraph, Root } from 'mdast';
import { expect, test } from 'vitest';
import { sourceParts } from '../../src/import/put-back.ts';

const paragraph = (value: string): Paragraph => {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
};
const CONTENT: Root = {
  type: 'root',
  children: [paragraph('The ferry left at six.'), paragraph('It was cold, and it left late.')],
};
const removed = (text: string, after: string) => ({ what: 'box', text, after });
const REMOVED = [
  removed('Advertisement', 'ferry left at six.'),
  removed('Section: News', ''),
  removed('More boats', 'left late.'),
  removed('From nowhere', 'words that nobody kept'),
  removed('A caption', 'It was cold,'),
];

test('what was removed stands behind the words that it stood after', () => {
  const order = sourceParts(CONTENT, REMOVED).map((part) =>
    part.kind === 'kept' ? 'kept' : part.index,
  );
  expect(order).toEqual([1, 'kept', 0, 'kept', 2, 3, 4]);
});
