import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { AVIF, MOVING_GIF, png, svg, TURNED_JPEG, WEBP } from '../support/pictures.ts';
import { render, type Setting } from './fixture.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

async function print(guide: Parameters<typeof render>[0], setting: Setting) {
  const { handout } = render(guide, setting);
  if (handout === undefined) throw new Error('Nothing was rendered.');
  const paper = setting.paper ?? 'letter';
  const pdf = await printer.print({ html: handout.html, fonts: handout.fonts, paper });
  const task = getDocument({ data: pdf.bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    // Without spaces: the reader sees some where letters are set closer or wider.
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(text.replace(/\s+/g, ''));
  }
  await task.destroy();
  return { ...pdf, texts: pages };
}

/** The size and coding of each picture in a PDF. */
async function picturesIn(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const of = (name: string) => String(object.dict.get(PDFName.of(name)));
    if (of('Subtype') !== '/Image') return [];
    return `${of('Width')}x${of('Height')} ${of('Filter')}`;
  });
}

/** The alternative texts of the figures in the tag tree. */
async function figuresIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('S'))) !== '/Figure')
      return [];
    const alt = object.get(PDFName.of('Alt'));
    return alt && 'decodeText' in alt ? [(alt as { decodeText(): string }).decodeText()] : [];
  });
}

const named = (file: string, alt = file) => ({
  file,
  alt,
  caption: `Caption of ${file}`,
  credit: 'A',
});

test('every kind of picture reaches the PDF with its description; decoration has none', async () => {
  const files = {
    'guides/a.png': png(700, 500),
    'guides/b.jpg': TURNED_JPEG,
    'guides/c.webp': WEBP,
    'guides/d.avif': AVIF,
    'guides/e.gif': MOVING_GIF,
    'guides/f.svg': svg('<text x="9" y="50" font-family="Courier">Łabel</text>'),
    'guides/g.png': png(30, 30),
  };
  const names = Object.keys(files).map((file) => file.slice('guides/'.length));
  const images = names.slice(0, -1).map((file) => named(file));
  const { bytes, refused } = await print({ images: [...images, named('g.png', '')] }, { files });
  expect(refused).toEqual([]);
  expect((await figuresIn(bytes)).sort()).toEqual(names.slice(0, -1));
  const pictures = await picturesIn(bytes);
  expect(pictures).toHaveLength(6);
  // As it was, though turned: the browser would have written it out pixel by pixel.
  expect(pictures).toContain('24x16 /DCTDecode');
}, 120_000);

test('words in a drawing are words in the PDF', async () => {
  const files = { 'guides/f.svg': svg('<text x="9" y="50" font-family="Courier">Łabel Ж</text>') };
  const { texts } = await print({ images: [named('f.svg')] }, { files });
  expect(texts.join('')).toContain('ŁabelЖ');
});

test.each(['letter', 'a4'] as const)(
  'on %s a picture and its caption stay on one page',
  async (paper) => {
    const caption = `FIRST ${'What is to be seen in it, at some length. '.repeat(12)} LAST`;
    const tall = svg(
      '<text x="9" y="60">TOP</text><text x="9" y="1590">FOOT</text>',
      'viewBox="0 0 800 1600"',
    );
    for (let lines = 0; lines <= 16; lines += 4) {
      const background = [
        ...Array.from({ length: lines }, () => 'A paragraph of one line.'),
        `![A tower](t.svg "${caption} Credit: ARCHIVE")`,
      ].join('\n\n');
      const guide = { background, images: [{ ...named('t.svg'), caption }] };
      const { texts } = await print(guide, { paper, files: { 'guides/t.svg': tall } });
      for (const words of ['FIRST', 'FOOT', 'LAST']) {
        const where = (word: string) =>
          texts.flatMap((text, page) => (text.includes(word) ? page : []));
        expect(where(words), `${words}, ${lines} lines`).toEqual(where('TOP'));
      }
      const heading = texts.findIndex((text) => text.includes('Mapsandpictures'));
      expect(texts[heading]).toContain('TOP');
    }
  },
  240_000,
);

test('a picture that is damaged inside is told by its name', async () => {
  const damaged = Uint8Array.from(TURNED_JPEG);
  const tables = Buffer.from(damaged).indexOf(Buffer.of(0xff, 0xc4));
  damaged.fill(0xfe, tables + 4, tables + 20);
  const plain = Buffer.from(damaged);
  plain[plain.indexOf(Buffer.of(1, 0x12, 0, 3)) + 9] = 1; // Not turned.
  const { refused } = await print(
    { images: [named('x.jpg')] },
    { files: { 'guides/x.jpg': plain } },
  );
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^data:image\/jpeg;name=x.jpg;/);
});
