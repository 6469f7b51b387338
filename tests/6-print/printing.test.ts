import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type PrintedPdf, type Printer } from '../../src/6-print/index.ts';
import { ownFolder, page } from './own-folder.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

const fonts = ['Source Serif 4'];
const paper = 'letter';

async function open(pdf: PrintedPdf) {
  const document = await getDocument({ data: pdf.bytes.slice(), verbosity: 0 }).promise;
  const textOf = async (number: number) => {
    const { items } = await (await document.getPage(number)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  };
  return { document, textOf };
}

describe('a printed document', () => {
  test('has its pages, its text in order, its title, its tags and its outline', async () => {
    const html = page(
      '<h1>First</h1><p>alpha</p><h2>Second</h2><p>beta</p>',
      'h2 { break-before: page }',
    );
    const pdf = await printer.print({ html, paper, fonts });
    expect(pdf).toMatchObject({ pages: 2, refused: [] });

    const { document, textOf } = await open(pdf);
    expect(document.numPages).toBe(2);
    expect(await textOf(1)).toMatch(/First.*alpha/);
    expect(await textOf(2)).toMatch(/Second.*beta/);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'A price' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(JSON.stringify(await (await document.getPage(1)).getStructTree())).toContain('"H1"');
    const outline = await document.getOutline();
    expect(outline[0]).toMatchObject({ title: 'First', items: [{ title: 'Second' }] });
  });

  test.each([
    ['letter', '', 612, 792],
    ['a4', '', 596, 842],
    ['letter', '@page { size: a5 }', 420, 595],
  ] as const)('on %s with CSS "%s" measures %i by %i points', async (size, css, width, height) => {
    const { document } = await open(await printer.print({ html: page('x', css), paper: size }));
    const { view } = await document.getPage(1);
    expect(view.map(Math.round)).toEqual([0, 0, width, height]);
  });

  test('has no margins but its own', async () => {
    const { document } = await open(
      await printer.print({ html: page('<p>alpha</p>', 'body, p { margin: 0 }'), paper, fonts }),
    );
    const [first] = (await (await document.getPage(1)).getTextContent()).items;
    const [, , , , left, bottom] = first && 'transform' in first ? first.transform : [];
    expect(left).toBeLessThan(1);
    expect(792 - bottom).toBeLessThan(20);
  });

  test('comes out in the order it was asked for, whatever was asked at the same time', async () => {
    const words = ['one', 'two', 'three'];
    const pdfs = await Promise.all(
      words.map((word) => printer.print({ html: page(word), paper, fonts })),
    );
    for (const [index, pdf] of pdfs.entries()) {
      expect(await (await open(pdf)).textOf(1)).toContain(words[index]);
    }
  });
});

describe('a page', () => {
  test('tells its caller when the browser is done with it, before it is finished', async () => {
    const told: string[] = [];
    const onPrinted = () => void told.push('printed');
    const printing = printer.print({ html: page('x'), paper, fonts, onPrinted });
    await printing.then(() => told.push('finished'));
    expect(told).toEqual(['printed', 'finished']);
  });

  test('gets its resources from the caller, by decoded path', async () => {
    const asked: string[] = [];
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    const { refused } = await printer.print({
      html: page('<img src="/images/a%20b.svg"><img src="none.png"><img src="/..%2f..%2fetc/x">'),
      paper,
      resource(path) {
        asked.push(path);
        if (path !== '/images/a b.svg') return undefined;
        return { bytes: Buffer.from(svg), type: 'image/svg+xml' };
      },
    });
    expect(asked.sort()).toEqual(['/images/a b.svg', '/none.png']);
    expect(refused.sort()).toEqual([
      'https://handout.invalid/..%2f..%2fetc/x',
      'https://handout.invalid/none.png',
    ]);
  });

  test('reaches no network, not even to say hello', async () => {
    let contacts = 0;
    const web = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    const bare = createTcpServer().listen(0, '127.0.0.1');
    for (const server of [web, bare]) server.on('connection', () => contacts++);
    await Promise.all([web, bare].map((server) => once(server, 'listening')));
    const [a, b] = [web, bare].map((s) => `http://127.0.0.1:${(s.address() as AddressInfo).port}`);
    const { refused } = await printer.print({
      html: page(
        `<link rel="stylesheet" href="${a}/style.css"><img src="${a}/image.png">
         <iframe src="${a}/frame"></iframe><meta http-equiv="refresh" content="0;url=${a}/next">`,
      ).replace('<head>', `<head><link rel="preconnect" href="${b}">`),
      paper,
    });
    await Promise.all([web, bare].map((server) => new Promise((done) => server.close(done))));
    expect(refused).toEqual(
      expect.arrayContaining([`${a}/style.css`, `${a}/image.png`, `${a}/frame`]),
    );
    expect(contacts).toBe(0);
  });

  test('reads no file of this machine', async () => {
    const secret = join(own.folder, 'secret.svg');
    writeFileSync(
      secret,
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SECRET</text></svg>',
    );
    const address = pathToFileURL(secret).href;
    const pdf = await printer.print({
      html: page(
        `<img src="${address}"><iframe src="${address}"></iframe><object data="${address}"></object>`,
      ),
      paper,
    });
    expect(pdf.refused).toContain(address);
    expect(await (await open(pdf)).textOf(1)).not.toContain('SECRET');
  });

  test('does not run its scripts, in frames neither', async () => {
    const write = `document.body.append('SCRIPT')`;
    const frame = `<p>frame</p><script>${write}</script>`;
    const pdf = await printer.print({
      html: page(
        `<p onclick="">plain</p><script>${write}</script><img src="data:," onerror="${write}">
         <iframe srcdoc="${frame}"></iframe><iframe src="data:text/html,${frame}"></iframe>`,
      ),
      paper,
    });
    const text = await (await open(pdf)).textOf(1);
    expect(text).toContain('plain');
    expect(text).toContain('frame');
    expect(text).not.toContain('SCRIPT');
  });

  test('whose caller fails to read a resource is an error that says so', async () => {
    const job = printer.print({
      html: page('<img src="/logo.png">'),
      paper,
      resource() {
        throw new Error('the disk is full of cats');
      },
    });
    await expect(job).rejects.toMatchObject({
      code: 'print/page',
      message: expect.stringContaining('cats'),
    });
  });
});

describe('fonts', () => {
  const job = (body: string, css = '') => printer.print({ html: page(body, css), paper, fonts });

  test('a face that does not load, even one for print alone, stops the job and is named', async () => {
    const css = `@font-face { font-family: Lost; font-style: italic; src: url(/lost.woff2) }
      @media print { p { font-family: Lost, 'Source Serif 4' } }`;
    await expect(job('<p>x</p>', css)).rejects.toMatchObject({
      code: 'print/font',
      message: expect.stringContaining('could not be loaded: Lost italic.'),
    });
  });

  test('a family that nobody asked for stops the job', async () => {
    const failure = await job('<p>x</p>', 'p { font-family: monospace }').catch((error) => error);
    expect(failure).toMatchObject({ code: 'print/font' });
    expect(failure.message).toMatch(/came out with \S+, which is none of its own/);
  });

  test('letters that the browser thickens itself stop the job', async () => {
    await expect(job('<p>plain <b>thick</b></p>')).rejects.toMatchObject({
      code: 'print/font',
      message: expect.stringContaining('Type 3'),
    });
  });

  test('a character that no font has stops the job', async () => {
    // U+10FFFD is for private use; the second one is drawn in a form of its own, for its opacity.
    await expect(
      job('<p>one \u{10fffd}</p><p style="opacity: .5">and two \u{10fffd}</p>'),
    ).rejects.toMatchObject({
      code: 'print/font',
      message: expect.stringContaining('2 characters that no font'),
    });
  });

  test('characters that are meant to be invisible do not', async () => {
    const invisible = [
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u2060',
      '\ufeff',
      '\ufe0f',
    ];
    const body = `<p>a&nbsp;b\u2009c\t ${invisible.map((sign) => `x${sign}y`).join(' ')}</p>`;
    expect(await job(body)).toMatchObject({ pages: 1 });
  });

  test('no families, no check', async () => {
    const html = page('<p>x</p>', 'p { font-family: monospace }');
    expect(await printer.print({ html, paper })).toMatchObject({ pages: 1 });
  });

  test('a job that fails leaves the next one alone', async () => {
    expect(await job('<p>plain</p>')).toMatchObject({ pages: 1, refused: [] });
  });
});

describe('a job that is given up', () => {
  test('before its turn says so at once, and those before it are printed', async () => {
    const giveUp = new AbortController();
    const first = printer.print({ html: page('first'), paper });
    const second = printer.print({ html: page('second'), paper, signal: giveUp.signal });
    giveUp.abort('changed my mind');
    await expect(second).rejects.toMatchObject({
      code: 'print/cancelled',
      cause: 'changed my mind',
    });
    expect(await first).toMatchObject({ pages: 1 });
  });

  test('half way does not disturb the next one', async () => {
    const giveUp = new AbortController();
    const job = printer.print({
      html: page('<img src="/x.png">'),
      paper,
      signal: giveUp.signal,
      resource: () => void giveUp.abort(),
    });
    await expect(job).rejects.toMatchObject({ code: 'print/cancelled' });
    expect(await printer.print({ html: page('next'), paper, fonts })).toMatchObject({ pages: 1 });
  });
});
