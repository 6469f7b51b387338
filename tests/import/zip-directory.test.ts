import { expect, test } from 'vitest';
import { entryNames, unpack, zipDirectory } from '../../src/import/bytes/zip-directory.ts';
import { type ZipFault, zip } from '../support/zip.ts';

const WORDS = 'words '.repeat(1000);
const archive = (fault: ZipFault = {}) =>
  zip({ 'a.txt': WORDS, 'b/c.txt': 'more' }, { 'a.txt': fault });

function unpacked(bytes: Uint8Array, name = 'a.txt'): string | undefined {
  const entry = zipDirectory(bytes)?.find((found) => found.name === name);
  const content = entry && unpack(bytes, entry);
  return content && new TextDecoder().decode(content);
}

test('names and contents are read', () => {
  expect(entryNames(archive())).toEqual(['a.txt', 'b/c.txt']);
  expect([unpacked(archive()), unpacked(archive(), 'b/c.txt')]).toEqual([WORDS, 'more']);
});

test.each([WORDS.length - 1, WORDS.length + 1, 0])(
  'a file that says it has %s bytes is not unpacked',
  (length) => {
    expect(unpacked(archive({ unpacked: length }))).toBe(undefined);
  },
);

test('a bomb is not unpacked', () => {
  const bomb = zip({ 'a.txt': Buffer.alloc(200_000_000) }, { 'a.txt': { unpacked: 1000 } });
  expect(unpacked(bomb)).toBe(undefined);
});

test.each([
  ['its end', (bytes: Uint8Array) => bytes.slice(0, -30)],
  ['its start', (bytes: Uint8Array) => bytes.slice(60)],
  ['its directory', (bytes: Uint8Array) => bytes.fill(0, bytes.length - 80, bytes.length - 30)],
  ['everything', () => new Uint8Array(3)],
])('an archive that has lost %s gives nothing', (_, spoil) => {
  expect(unpacked(spoil(archive()))).toBe(undefined);
});
