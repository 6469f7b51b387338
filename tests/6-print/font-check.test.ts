import * as pdfLib from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { fontFault } from '../../src/6-print/font-check.ts';
import { openPdf, type PdfFont, readPdfFacts } from '../../src/6-print/pdf-facts.ts';

const strayFont = (fonts: PdfFont[], families: string[]) =>
  fontFault({ fonts, missingGlyphs: 0 }, families);
const font = (name: string, rest = {}) => ({ name, embedded: true, type3: false, ...rest });

test.each([
  ['SourceSerif4-Regular', 'Source Serif 4'],
  ['SourceSerif4-SemiBoldItalic', 'Source Serif 4'],
  ['AtkinsonHyperlegibleNext-Bold', 'Atkinson Hyperlegible Next'],
  ['Lobster', 'Lobster'],
  ['SourceSans3ExtraLight-SemiBold', 'Source Sans 3'],
])('%s is a cut of %s', (name, family) => {
  expect(strayFont([font(name)], [family])).toBeUndefined();
});

test.each([
  ['SourceSerif4Display-Regular', 'another family of the same name'],
  ['SourceSans3-Regular', 'another family'],
  ['', 'a font without a name'],
])('"%s" is %s', (name) => {
  expect(strayFont([font(name)], ['Source Serif 4', 'Source Sans'])).toMatchObject({
    code: 'print/font',
    message: expect.stringContaining(name || 'a font without a name'),
  });
});

test('one stray font among good ones is found', () => {
  const good = font('SourceSerif4-Regular');
  expect(strayFont([good, font('DejaVuSans'), good], ['Source Serif 4'])).toBeDefined();
  expect(strayFont([good, good], ['Source Serif 4'])).toBeUndefined();
});

test('a font of the right family must be embedded and real', () => {
  for (const fault of [{ embedded: false }, { type3: true }]) {
    expect(strayFont([font('Lobster', fault)], ['Lobster'])).toMatchObject({ code: 'print/font' });
  }
});

test('facts come from the PDF: pages from the page tree, fonts with or without their outlines', async () => {
  const pdf = await pdfLib.PDFDocument.create();
  const helvetica = await pdf.embedFont(pdfLib.StandardFonts.Helvetica);
  for (let page = 0; page < 3; page++) pdf.addPage().drawText('x', { font: helvetica });
  pdf.removePage(1);
  const facts = readPdfFacts(await openPdf(await pdf.save(), pdfLib), pdfLib);
  expect(facts).toEqual({
    pages: 2,
    missingGlyphs: 0,
    fonts: [{ name: 'Helvetica', embedded: false, type3: false }],
  });
});
