import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type FileKind, kindOf, type SourceHints } from '../../src/import/bytes/file-kind.ts';
import { zip } from '../support/zip.ts';
import { docx, p } from './docx.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (name: string) => [...name].join('\0');

test.each([
  ['<!DOCTYPE html><p>a', {}, 'html'],
  ['  \n<!-- saved from url=(0030)https://a.example -->\n<html>', {}, 'html'],
  ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', {}, 'html'],
  ['<div class="a">words', {}, 'html'],
  ['words <b>b</b>', { name: 'a.html' }, 'html'],
  ['words', { contentType: 'text/html; charset=utf-8' }, 'html'],
  ['words', { name: 'article.php', contentType: 'text/plain' }, 'text'],
  ['words', { name: 'a.txt' }, 'text'],
  ['words', {}, 'text'],
  ['<word> in angle brackets', {}, 'text'],
  ['ы words', {}, 'text'],
  ['RIFFRAFF, he said', {}, 'text'],
  ['# words', { name: 'a.md' }, 'markdown'],
  ['# words', { contentType: 'text/markdown' }, 'markdown'],
  ['---\ntitle: a\n---\nwords', { name: 'a.txt' }, 'markdown'],
  ['---\nwords\n---\nwords', {}, 'text'],
  ['<?xml version="1.0"?><rss version="2.0">', { contentType: 'text/html' }, 'feed'],
  ['<feed xmlns="x">', {}, 'feed'],
  ['<?xml version="1.0"?><book>', {}, 'xml'],
  ['<svg xmlns="x">', {}, 'image'],
  ['{"a": 1}', { contentType: 'application/json' }, 'data'],
  ['a,b', { name: 'a.csv' }, 'data'],
  ['From: <Saved by Blink>\r\nSubject: a\r\n', {}, 'mhtml'],
  ['MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x', {}, 'mhtml'],
  ['words', { name: 'a.mht' }, 'mhtml'],
  ['Received: from a\r\nSubject: b\r\n', {}, 'e-mail'],
  ['Subject: words', { name: 'a.eml' }, 'e-mail'],
] satisfies [string, SourceHints, FileKind][])('%j with %j is %s', (text, hints, kind) => {
  expect(kindOf(utf8(text), hints)).toBe(kind);
});

test.each([
  ['%PDF-1.7', 'pdf'],
  ['\xef\xbb\xbf\n%PDF-1.4', 'pdf'],
  ['{\\rtf1 words}', 'rtf'],
  ['bplist00\x01', 'webarchive'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff\xe0', 'image'],
  ['GIF89a', 'image'],
  ['RIFF\0\0\0\0WEBP', 'image'],
  ['\0\0\0\x18ftypheic', 'image'],
  ['\0\0\0\x18ftypmp42', 'sound'],
  ['ID3\x03\0', 'sound'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x7fELF\x02', 'program'],
  ['SQLite format 3\0', 'program'],
  [`${OLE}${wide('WordDocument')}`, 'old-word'],
  [`${OLE}${wide('EncryptedPackage')}`, 'locked-word'],
  [`${OLE}${wide('Workbook')}`, 'spreadsheet'],
  [`${OLE}${wide('PowerPoint Document')}`, 'slides'],
] satisfies [string, FileKind][])(
  'the bytes %j are %s, whatever they are called',
  (bytes, kind) => {
    expect(kindOf(latin1(bytes), { name: 'a.html', contentType: 'text/html' })).toBe(kind);
  },
);

test.each([
  ['a Word document', docx(p('words')), 'docx'],
  ['a spreadsheet', zip({ 'xl/workbook.xml': '<a/>' }), 'spreadsheet'],
  ['a presentation', zip({ 'ppt/a.xml': '<a/>' }), 'slides'],
  [
    'an electronic book',
    zip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<a/>' }),
    'epub',
  ],
  [
    'an OpenDocument text',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    'odt',
  ],
  ['a document of Pages', zip({ 'Index/Document.iwa': 'a' }), 'pages'],
  ['any other archive', zip({ 'a.txt': 'words' }), 'archive'],
  ['an archive without a directory', latin1('PK\x03\x04words'), 'archive'],
  ['a packed file', new Uint8Array(gzipSync('words')), 'archive'],
  ['a page in UTF-16', new Uint8Array(Buffer.from('\ufeff<!doctype html>', 'utf16le')), 'html'],
  [
    'a page in UTF-16 without a mark',
    new Uint8Array(Buffer.from('<html>', 'utf16le').swap16()),
    'html',
  ],
] satisfies [string, Uint8Array, FileKind][])('%s', (_, bytes, kind) => {
  expect(kindOf(bytes, {})).toBe(kind);
});
