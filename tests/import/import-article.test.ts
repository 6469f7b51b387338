import { describe, expect, test, vi } from 'vitest';
import { type ImportOptions, importArticle } from '../../src/import/import-article.ts';
import type { ImportedArticle } from '../../src/import/imported.ts';
import { ImportError } from '../../src/import/imported.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serve } from './awkward-server.ts';
import { docx, p, run } from './docx.ts';
import { encode } from './encode.ts';
import { pdfOf, setLines } from './pdf.ts';
import { textOf } from './words.ts';

/** Stands in for the reader of web pages, which has tests of its own: what it is given, it gives. */
vi.mock('../../src/import/web/read-web-page.ts', () => ({
  readWebPage: (html: string, url: string | undefined): ImportedArticle => ({
    facts: { title: url ?? 'no address' },
    content: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: html.replace(/<[^>]*>/g, '') }] },
      ],
    },
    removed: [],
    notes: ['of the page'],
  }),
}));

const WORDS =
  'The weir at Hollin Mill was built to grind barley, and for a century nobody thought to ask what it did to the salmon that came up the river.';

function options(cwd = '/', more: Partial<ImportOptions> = {}): ImportOptions {
  return {
    cwd,
    today: '2026-12-03',
    version: '1.2.3',
    limits: { milliseconds: 5000, bytes: 1_000_000 },
    ...more,
  };
}

async function refusal(source: string, given: ImportOptions): Promise<ImportError> {
  const error = await importArticle(source, given).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ImportError);
  return error as ImportError;
}

describe('a file', () => {
  test.each([
    ['a.txt', `The weir goes\n\n${WORDS}`],
    ['a.md', `# The weir goes\n\n${WORDS}`],
    ['a.docx', docx(p('The weir goes', 'Title') + p(WORDS))],
    ['of any name', docx(p('The weir goes', 'Title') + p(WORDS))],
    ['wrong.html', docx(p('The weir goes', 'Title') + p(WORDS))],
  ])('%s is read', async (name, content) => {
    const article = await importArticle(name, options(temporaryFolder({ [name]: content })));
    expect(article.facts).toEqual({ title: 'The weir goes' });
    expect(textOf(article).text).toBe(WORDS);
  });

  test('a.pdf is read', async () => {
    const bytes = await pdfOf(({ page, roman, bold }) => {
      const paper = page();
      setLines(paper, ['The weir goes'], 72, 720, bold, 20);
      setLines(
        paper,
        [WORDS.slice(0, 70).replace(/ \S*$/, ''), WORDS.slice(WORDS.lastIndexOf(' ', 69) + 1)],
        72,
        680,
        roman,
      );
    });
    const article = await importArticle('a.pdf', options(temporaryFolder({ 'a.pdf': bytes })));
    expect([article.facts.title, textOf(article).text]).toEqual(['The weir goes', WORDS]);
  });

  test('a.html is decoded, and read without an address', async () => {
    const page = '<meta charset=windows-1252><p>“The weir”';
    const folder = temporaryFolder({ 'a.html': encode(page, 'windows-1252') });
    const article = await importArticle('a.html', options(folder));
    expect([article.facts, textOf(article).text, article.notes]).toEqual([
      { title: 'no address' },
      '“The weir”',
      ['of the page'],
    ]);
  });

  test.each([
    ['missing.txt', /no file missing.txt/, /name and the folder/],
    ['articel.txt', /no file articel.txt/, /Did you mean article.txt/],
    ['pages/weri.html', /no file/, /Did you mean pages\/weir.html/],
    ['pages/weir_files', /folder of a page/, /pages\/weir.html/],
    ['pages', /pages is a folder/, /pages\/weir.html/],
    ['.', /is a folder/, /./],
    ['empty.txt', /is empty/, /./],
    ['www.example.org/weir', /no file/, /https:\/\/www.example.org\/weir/],
    ['/dev/null', /is no file/, /-/],
  ])('%s is refused with what to do', async (name, message, hint) => {
    const folder = temporaryFolder({
      'article.txt': 'words',
      'empty.txt': '',
      'pages/weir.html': '<p>words',
      'pages/weir_files/a.css': 'a',
    });
    const error = await refusal(name, options(folder));
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  test.each([
    ['a.rtf', '{\\rtf1 words}', /rich text/],
    ['a.mhtml', 'From: <Saved by Blink>\r\n', /web archive/],
    ['a.png', '\x89PNG\r\n', /picture/],
    ['a.bin', '\0\x01\x02\0\0\x03', /not text/],
    ['long.txt', `${'words '.repeat(20)}\n\n`.repeat(20_000), /too long/],
    ['line.txt', 'words '.repeat(100_000), /paragraph of/],
    ['brackets.txt', `${WORDS} ${'[a] '.repeat(10_000)}`, /paragraph of/],
  ])('%s is refused for what it is', async (name, content, message) => {
    const folder = temporaryFolder({ [name]: Buffer.from(content, 'latin1') });
    expect((await refusal(name, options(folder))).message).toMatch(message);
  });
});

describe('standard input', () => {
  test('is read like a file', async () => {
    const stdin = new TextEncoder().encode(`The weir goes\n\n${WORDS}`);
    expect((await importArticle('-', options('/', { stdin }))).facts.title).toBe('The weir goes');
  });

  test.each([undefined, new Uint8Array()])('is refused when nothing came in', async (stdin) => {
    expect((await refusal('-', options('/', { stdin }))).message).toMatch(/Nothing came in/);
  });
});

describe('an address', () => {
  test('gives its page, with the address and the day', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(`The weir goes\n\n${WORDS}`);
    });
    const { facts } = await importArticle(`${server.url}#part`, options());
    expect(facts).toEqual({ title: 'The weir goes', url: server.url, retrieved: '2026-12-03' });
    await server.quiet();
  });

  test('of a page in any encoding gives it to the reader of pages', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=koi8-r');
      response.end(encode('<p>Война и мир', 'koi8-r'));
    });
    const article = await importArticle(server.url, options());
    expect([article.facts.title, textOf(article).text]).toEqual([server.url, 'Война и мир']);
  });

  test.each([
    [
      'bytes of no text that it calls a page',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31 + 7) % 256)),
      'text/html',
      /not text/,
    ],
    [
      'a picture that it calls a page',
      Buffer.from('\x89PNG\r\n', 'latin1'),
      'text/html',
      /picture/,
    ],
    ['one line without end', Buffer.alloc(10_000_000, 'words '), 'text/plain', /larger than/],
    ['data', Buffer.from('{}'), 'application/json', /file of data/],
  ])('that gives %s is refused', async (_, content, type, message) => {
    const server = await serve((_request, response) => {
      response.setHeader('content-type', type);
      response.end(content);
    });
    expect((await refusal(server.url, options())).message).toMatch(message);
    await server.quiet();
  });

  test.each([
    'ftp://example.org/a',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,a',
  ])('%s is refused', async (source) => {
    expect((await refusal(source, options())).message).toMatch(/Only addresses that start/);
  });
});

test('emphasis that Markdown cannot hold goes, and its words stay', async () => {
  const body = [
    p('T', 'Title'),
    p(run('Section', '<w:b/>') + run('12')),
    p(run('heavy', '<w:b/>')),
  ];
  const folder = temporaryFolder({ 'a.docx': docx(body.join('')) });
  const { text, marks } = textOf(await importArticle('a.docx', options(folder)));
  expect([text, marks.length]).toEqual(['Section12\n\nheavy', 1]);
});
