import * as pdfLib from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { nameIn, nameOf, textOf } from '../../../src/6-print/pdf/names.ts';

const { PDFName, PDFNumber } = pdfLib;

test.each([
  ['Font', 'Font'],
  ['A#20B', 'A B'],
  ['Lime#20Green', 'Lime Green'],
])('a name written /%s says "%s", however often it is asked', (written, says) => {
  const name = PDFName.of(written);
  expect([textOf(name), textOf(name)]).toEqual([says, says]);
});

test('a name is the one the library has for that text', () => {
  expect(nameOf('Subtype', pdfLib)).toBe(PDFName.of('Subtype'));
  expect(nameOf('Subtype', pdfLib)).toBe(nameOf('Subtype', pdfLib));
});

test('a dictionary is asked for a name behind a reference too, and has none where none is', async () => {
  const { context } = await pdfLib.PDFDocument.create();
  const dict = context.obj({ Type: 'Font' });
  dict.set(PDFName.of('Subtype'), context.register(PDFName.of('Type0')));
  expect(['Type', 'Subtype', 'Filter'].map((key) => nameIn(dict, key, pdfLib))).toEqual([
    'Font',
    'Type0',
    undefined,
  ]);
  dict.set(PDFName.of('Length'), PDFNumber.of(4));
  expect(() => nameIn(dict, 'Length', pdfLib)).toThrow('PDFName');
});
