import * as pdfLib from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readPdfFacts } from '../../src/6-print/pdf-facts.ts';

/** The glyphs that are missing in a page with this content. */
async function missingIn(content: string): Promise<number> {
  const pdf = await pdfLib.PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage();
  page.node.set(
    pdfLib.PDFName.of('Contents'),
    pdf.context.register(pdf.context.flateStream(content)),
  );
  return readPdfFacts(pdf, pdfLib).missingGlyphs;
}

test.each([
  ['BT <00410042> Tj ET', 0],
  ['BT <004100000042> Tj <0000> Tj ET', 2],
  ['BT <00410000> Tj', 1],
  ['BT <10000004> Tj ET', 0],
  ['10000 20000 m <0041> Tj 0000 l', 0],
  ['BT <0000', 0],
])('%s has so many glyphs that are missing: %i', async (content, missing) => {
  expect(await missingIn(content)).toBe(missing);
});

test('a drawing of a hundred thousand lines is gone through once', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `${at % 9}0000 ${at % 7}0000 l\n`);
  const drawing = `BT <00410042> Tj ET\n${lines.join('')}`;
  // A quarter of an hour where each number is followed back to the last bracket.
  expect(await missingIn(drawing.repeat(4))).toBe(0);
});
