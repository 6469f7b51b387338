import { expect, test } from 'vitest';
import { nearest } from '../../src/source/nearest.ts';
import { decodeUtf8, lineAt, notText, positionAt, positionsIn } from '../../src/source/text.ts';
import { folderOf, joinPath } from '../../src/source/workspace.ts';

test.each([
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\n\r\nbc', 6, 3, 2],
  ['', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['é😀x', 3, 1, 4],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
  expect(positionsIn(text)(offset)).toEqual({ line, column });
});

test.each([
  ['\nabc', 0, 0, ''],
  ['ab\ncd\nef', 4, 3, 'cd'],
  ['ab\r\ncd', 5, 4, 'cd'],
  ['ab\rcd\ref', 3, 3, 'cd'],
])('the line of %j at %i', (text, offset, start, line) => {
  expect(lineAt(text, offset)).toEqual({ start, text: line });
});

test('a byte order mark is dropped; bad bytes give what stands before them', () => {
  expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('a');
  expect(decodeUtf8(new Uint8Array([0x61, 0xc3, 0xa9, 0xff, 0x62]))).toEqual({ readable: 'aé' });
  expect(decodeUtf8(new Uint8Array([0xe2, 0x82]))).toEqual({ readable: '' });
});

test('files that are no text are known by their first bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(notText(bytes('PK\u0003\u0004'))).toContain('Word');
  expect(notText(bytes('{\\rtf1'))).toContain('RTF');
  expect(notText(bytes('%PDF-1.7'))).toContain('PDF');
  expect(notText(bytes('title: A'))).toBeUndefined();
});

test.each([
  ['glosary', 'glossary'],
  ['quesitons', 'questions'],
  ['Title', 'title'],
  ['weather', undefined],
  ['x', undefined],
])('the key nearest to %s is %s', (typed, expected) => {
  expect(nearest(typed, ['title', 'glossary', 'questions'])).toBe(expected);
});

test('paths are joined in the text alone', () => {
  expect(joinPath('guides', './articles/../a.md')).toBe('guides/a.md');
  expect(joinPath('guides', '../a.md')).toBe('a.md');
  expect(joinPath('.', '../../a.md')).toBe('../../a.md');
  expect(joinPath('/g', 'a.md')).toBe('/g/a.md');
  expect(joinPath('guides', '/a.md')).toBe('/a.md');
  expect(folderOf('guides/a.yaml')).toBe('guides');
  expect(folderOf('a.yaml')).toBe('.');
});
