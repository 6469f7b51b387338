import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importArticle } from '../../src/import/import-article.ts';
import { ImportError } from '../../src/import/imported.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WORDS = 'The ferry left at six, and nobody on the quay had paid for the bridge.';
const TEXT = `${WORDS}\n\nIt was a cold morning, and the river stood high.\n`;

/** Imports a file of this text, which stands above an article's. */
async function read(name: string, text: string) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), `The Ferry\n=========\n\n${text}\n\n${TEXT}`);
  return importArticle(name, { cwd, today: '2026-03-01', version: '1.0.0' });
}

test.each([
  ['a@ without end', 'a.txt', 'a@'.repeat(45_000)],
  ['a@ without end, as Markdown', 'a.md', 'a@'.repeat(45_000)],
  ['a@ without end, on a page', 'a.html', `<p>${'a@'.repeat(45_000)}</p>`],
  ['letters without end', 'a.txt', 'a'.repeat(90_000)],
  ['quotations in quotations', 'a.md', `${'> '.repeat(50_000)}x`],
  ['fewer quotations in quotations', 'a.md', `${'> '.repeat(5000)}x`],
  ['lists in lists', 'a.md', `${'- '.repeat(20_000)}x`],
  ['numbered lists in lists', 'a.md', `${'1. '.repeat(10_000)}x`],
  [
    'lists in lists, line by line',
    'a.md',
    Array.from({ length: 400 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n'),
  ],
  ['brackets that never close', 'a.md', '[ '.repeat(40_000)],
  ['brackets that never close, in a text', 'a.txt', '[ '.repeat(4000)],
  ['brackets in lines', 'a.md', '[a\n'.repeat(30_000)],
  ['emphasis that never closes', 'a.md', '*a _b '.repeat(15_000)],
  ['tags in a line without end', 'a.md', 'a <b> '.repeat(15_000)],
])('%s is refused, with what to do', async (_, name, text) => {
  const error = await read(name, text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImportError);
  expect((error as ImportError).message).toContain(name);
  expect((error as ImportError).hint).toMatch(/\.$/);
});

test.each([
  ['blocks of HTML in one another', `${'<div> '.repeat(9000)}<p>here`],
  ['HTML in a line in one another', `a ${'<b> '.repeat(9000)} here`],
  ['fifty levels of quotations', `${'> '.repeat(50)}here`],
  ['a picture of a megabyte', `![here](data:image/png;base64,${'A'.repeat(1_000_000)}) here`],
  ['a table with long rules', `| a | here |\n| ${'-'.repeat(5000)} | - |\n| b | here |`],
  ['a list of four hundred links', '- [here](https://example.org/page)\n'.repeat(400)],
  ['a long text in a script without spaces', '船'.repeat(20_000).concat(' here')],
])('%s: the article’s words are read', async (_, text) => {
  const { content } = await read('a.md', text);
  expect(JSON.stringify(content)).toContain('here');
  expect(JSON.stringify(content)).toContain(WORDS);
});

test('a table of numbers that a page writes without a space is read', async () => {
  const rows = `<tr>${'<td>1989</td>'.repeat(9)}</tr>`.repeat(150);
  const { content } = await read('a.html', `<p>${WORDS}</p><table>${rows}</table>`);
  expect(JSON.stringify(content).match(/"1989"/g)).toHaveLength(1350);
});
