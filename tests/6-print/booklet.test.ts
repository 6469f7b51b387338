import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imposeBooklet, openPrinter, type Printer } from '../../src/6-print/index.ts';
import { ownFolder, page } from './own-folder.ts';

/** Booklets from pages printed in the real browser, read back by PDF.js. */
const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

const PAPERS = [
  ['letter', '5.5in 8.5in', [792, 612]],
  ['a4', 'A5', [841.89, 595.28]],
] as const;

/** Pages that each say their number, its left edge half an inch from the page's. */
async function pages(count: number, size: string): Promise<Uint8Array> {
  const body = Array.from({ length: count }, (_, index) => `<h1>number ${index + 1}</h1>`).join('');
  const css = `@page { size: ${size}; margin: 0.5in } body, h1 { margin: 0 } h1 + h1 { break-before: page }`;
  const html = page(body, css);
  return (await printer.print({ html, paper: 'letter', fonts: ['Source Serif 4'] })).bytes;
}

interface Placed {
  readonly text: string;
  readonly x: number;
}

/** The words on each side of each sheet, from left to right, with their distance from the left. */
async function sidesOf(bytes: Uint8Array): Promise<Placed[][]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const sides: Placed[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const placed = items.flatMap((item) =>
      'str' in item && item.str.trim() ? [{ text: item.str, x: Number(item.transform[4]) }] : [],
    );
    sides.push(placed.sort((a, b) => a.x - b.x));
  }
  return sides;
}

const textOf = (sides: Placed[][]) => sides.map((side) => side.map(({ text }) => text));

describe.each(PAPERS)('a booklet on %s', (paper, size, [width, height]) => {
  test('has sheets of the paper’s size, on their long side', async () => {
    const bytes = await imposeBooklet(await pages(4, size), { paper, direction: 'ltr' });
    const sheets = (await PDFDocument.load(bytes)).getPages();
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) {
      expect(sheet.getWidth()).toBeCloseTo(width, 1);
      expect(sheet.getHeight()).toBeCloseTo(height, 1);
    }
  });

  test('has each page in the middle of its half, as large as it was', async () => {
    const made = await pages(4, size);
    const [first] = (await PDFDocument.load(made)).getPages();
    const bytes = await imposeBooklet(made, { paper, direction: 'ltr' });
    const spare = (width / 2 - (first?.getWidth() ?? 0)) / 2;
    const [outer, inner] = await sidesOf(bytes);
    for (const side of [outer, inner]) {
      expect(side?.[0]?.x).toBeCloseTo(36 + spare, 1);
      expect(side?.[1]?.x).toBeCloseTo(width / 2 + 36 + spare, 1);
    }
    const trim = (await PDFDocument.load(bytes)).getPage(0).getTrimBox();
    expect(trim.x).toBeCloseTo(spare, 1);
    expect(trim.width).toBeCloseTo(width - 2 * spare, 1);
    expect(trim.height).toBeCloseTo(first?.getHeight() ?? 0, 1);
  });
});

test('pages stand left and right as they fold', async () => {
  const bytes = await imposeBooklet(await pages(8, 'A5'), { paper: 'a4', direction: 'ltr' });
  expect(textOf(await sidesOf(bytes))).toEqual([
    ['number 8', 'number 1'],
    ['number 2', 'number 7'],
    ['number 6', 'number 3'],
    ['number 4', 'number 5'],
  ]);
});

test('read from the right, they fold the other way', async () => {
  const bytes = await imposeBooklet(await pages(4, 'A5'), { paper: 'a4', direction: 'rtl' });
  expect(textOf(await sidesOf(bytes))).toEqual([
    ['number 1', 'number 4'],
    ['number 3', 'number 2'],
  ]);
});

test('has title and language, and tells a printer to use both sides, unscaled', async () => {
  const bytes = await imposeBooklet(await pages(4, 'A5'), { paper: 'a4', direction: 'ltr' });
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getTitle()).toBe('A price');
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en');
  const preferences = pdf.catalog.getViewerPreferences();
  expect(preferences?.getDuplex()).toBe('DuplexFlipShortEdge');
  expect(preferences?.getPrintScaling()).toBe('None');
});

test('equal pages give equal bytes, with each font and each page’s text once', async () => {
  const made = await pages(16, '5.5in 8.5in');
  const fold = { paper: 'letter', direction: 'ltr' } as const;
  const [one, two] = [await imposeBooklet(made, fold), await imposeBooklet(made, fold)];
  expect(Buffer.compare(one, two)).toBe(0);
  const pdf = await PDFDocument.load(one, { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  expect(objects.filter((object) => object.includes('/Subtype /Form'))).toHaveLength(16);
  expect(objects.filter((object) => object.includes('/Type /FontDescriptor'))).toHaveLength(1);
  expect(objects.filter((object) => object.includes('/StructElem'))).toEqual([]);
});

test('pages larger than half a sheet are refused', async () => {
  const made = await pages(4, 'letter');
  await expect(imposeBooklet(made, { paper: 'letter', direction: 'ltr' })).rejects.toThrow(/half/);
});
