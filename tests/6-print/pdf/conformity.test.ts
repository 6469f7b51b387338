import * as pdfLib from '@cantoo/pdf-lib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadable } from '../../../src/6-print/document-loader.ts';
import { findBrowser } from '../../../src/6-print/find-browser.ts';
import { finishPdf } from '../../../src/6-print/finish-pdf.ts';
import { conformityFaults } from '../../../src/6-print/pdf/conformity.ts';
import { contentFaults } from '../../../src/6-print/pdf/content-faults.ts';
import { markedContentOf } from '../../../src/6-print/pdf/marked-content.ts';
import type { DocumentWords } from '../../../src/6-print/pdf/page-marks.ts';
import { structureFaults } from '../../../src/6-print/pdf/structure-faults.ts';
import type { Tag } from '../../../src/6-print/pdf/tag-tree.ts';
import { openPdf } from '../../../src/6-print/pdf-facts.ts';
import { ReusedPage } from '../../../src/6-print/reused-page.ts';
import { PdfDesk } from '../../../src/6-print/thread/pdf-desk.ts';
import { ownFolder, page } from '../own-folder.ts';
import { attributed, having, shown, tag } from './tree.ts';

const { PDFRef } = pdfLib;

/** The clauses of ISO 14289-1 that faults are of. */
const clauses = (faults: readonly string[]) => [...new Set(faults.map((one) => one.split(':')[0]))];

describe('the check of tags', () => {
  const document = (...kids: Tag[]) => tag('Document', ...kids);
  const sound = document(
    tag('H1', 1),
    tag('L', tag('LI', tag('Lbl', 2), tag('LBody', 3))),
    having({ alt: 'A map' }, tag('Figure', 4)),
    tag('Table', tag('TR', attributed({ 'Table.Scope': 'Column' }, tag('TH', 5)))),
    having({ id: 'note-1' }, tag('Note', 6)),
    tag('P', tag('Link', 7, 'link'), tag('Em', 8)),
  );

  test('finds nothing in a sound tree', () => {
    expect(structureFaults(sound, new Map([['Em', 'Span']]))).toEqual([]);
  });

  test.each<[string, Tag]>([
    ['7.1', document(tag('Em', 1))],
    ['7.2', document(tag('L', tag('LI', 1)))],
    ['7.2', document(tag('L', tag('P', 1)))],
    ['7.2', document(tag('LI', tag('LBody', 1)))],
    ['7.2', document(tag('L', tag('LI', tag('P', 1))))],
    ['7.2', document(tag('TR', tag('TD', 1)))],
    ['7.2', document(tag('Table', tag('TR', tag('TD', 1)), tag('TR', tag('TD', 1), tag('TD', 2))))],
    ['7.3', document(tag('Figure', 1))],
    ['7.4.2', document(tag('H2', 1))],
    ['7.4.2', document(tag('H1', 1), tag('H3', 1))],
    ['7.5', document(tag('Table', tag('TR', tag('TH', 1))))],
    ['7.9', document(tag('Note', 1))],
    [
      '7.9',
      document(having({ id: 'note-1' }, tag('Note', 1)), having({ id: 'note-1' }, tag('Note', 2))),
    ],
    ['7.18.5', document(tag('Link', 1))],
  ])('finds what speaks against %s', (clause, tree) => {
    expect(clauses(structureFaults(tree, new Map())), shown(tree)).toEqual([clause]);
  });
});

describe('the check of contents', () => {
  const faults = (stream: string, ...numbers: number[]) => {
    const bytes = Buffer.from(stream, 'latin1');
    const content = markedContentOf(bytes, () => 'picture');
    const streams = [{ owner: PDFRef.of(1), bytes, content, replace: () => undefined }];
    return contentFaults(tag('P', ...numbers), streams);
  };

  test('finds nothing where tags and contents agree', () => {
    expect(faults('/Artifact BMC 0 0 1 1 re f EMC /P<</MCID 3>>BDC (a) Tj EMC', 3)).toEqual([]);
  });

  test.each<[string, string, number[]]>([
    ['loose content', '(a) Tj', []],
    ['a tag in an artifact', '/Artifact BMC /P<</MCID 3>>BDC (a) Tj EMC EMC', [3]],
    ['content without a tag', '/P<</MCID 3>>BDC (a) Tj EMC', []],
    ['a tag without content', '', [3]],
    ['content with two tags', '/P<</MCID 3>>BDC (a) Tj EMC', [3, 3]],
    ['a number used twice', '/P<</MCID 3>>BDC (a) Tj EMC /P<</MCID 3>>BDC (b) Tj EMC', [3]],
  ])('finds %s', (_what, stream, numbers) => {
    expect(faults(stream, ...numbers)).toHaveLength(1);
  });
});

describe('a document from the real browser', () => {
  const own = ownFolder();
  let words: DocumentWords;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const search = await findBrowser({ browser: 'embedded', env: own.env, onNotice: () => {} });
    if (!search.found) throw new Error('The embedded browser was not found.');
    const { running } = search.found;
    const sheet = await ReusedPage.open(running);
    const html = page(
      `<p>Before</p><h3>Heading</h3><ul><li>Item</li></ul><p><em>Soft</em>
        <a href="https://example.org/">link</a></p>
        <table><tr><td></td><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>`,
      '@page { @bottom-left { content: "Foot" } }',
    );
    const desk = new PdfDesk();
    const printed = await sheet.print({ ...loadable({ html }), paper: 'letter', desk });
    if (!printed.words) throw new Error('A document that is to be mended has its words.');
    ({ words } = printed);
    bytes = printed.pdf.bytes;
    await running.end();
    await desk.close();
  });
  afterAll(own.remove);

  test('has these faults, which finishing mends', async () => {
    const raw = await openPdf(bytes, pdfLib);
    expect(clauses(conformityFaults(raw, pdfLib)).sort()).toEqual([
      '7.1',
      '7.18.5',
      '7.2',
      '7.4.2',
    ]);
    expect((await finishPdf(raw, words, {}, pdfLib)).faults).toEqual([]);
  });

  test.each<[string, (pdf: PDFDocument) => void]>([
    ['7.1', (pdf) => pdf.catalog.delete(PDFName.of('StructTreeRoot'))],
    ['7.1', (pdf) => pdf.catalog.delete(PDFName.of('MarkInfo'))],
    ['7.1', (pdf) => pdf.setTitle('')],
    ['7.2', (pdf) => pdf.catalog.delete(PDFName.of('Lang'))],
    ['7.18.3', (pdf) => pdf.getPages()[0]?.node.delete(PDFName.of('Tabs'))],
    ['7.18.5', (pdf) => linkOf(pdf).set(PDFName.of('Contents'), PDFString.of(''))],
    ['7.21.7', (pdf) => fontOf(pdf).delete(PDFName.of('ToUnicode'))],
    ['7.21.7', (pdf) => setMap(pdf, '1 beginbfchar\n<0010> <0000>\nendbfchar\n')],
    ['7.21.7', (pdf) => setMap(pdf, '1 beginbfrange\n<0010> <0012> <FEFF>\nendbfrange\n')],
    [
      '7.1',
      (pdf) => {
        const [first] = pdf.getPages();
        const more = pdf.context.stream('0 0 9 9 re f');
        first?.node.addContentStream(pdf.context.register(more));
      },
    ],
  ])('that then fails %s is found out', async (clause, spoil) => {
    const raw = await openPdf(bytes, pdfLib);
    const { bytes: finished } = await finishPdf(raw, words, {}, pdfLib);
    const pdf = await PDFDocument.load(finished, { updateMetadata: false });
    expect(conformityFaults(pdf, pdfLib)).toEqual([]);
    spoil(pdf);
    expect(clauses(conformityFaults(pdf, pdfLib))).toEqual([clause]);
  });

  test('makes no claim where it has a fault', async () => {
    const raw = await openPdf(bytes, pdfLib);
    fontOf(raw).delete(PDFName.of('ToUnicode'));
    const { bytes: finished, faults } = await finishPdf(raw, words, {}, pdfLib);
    expect(faults).toHaveLength(1);
    const pdf = await PDFDocument.load(finished, { updateMetadata: false });
    const xmp = pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata')));
    const packet = xmp instanceof PDFRawStream && Buffer.from(xmp.getContents()).toString();
    expect(packet).toContain('<dc:format>');
    expect(packet).not.toContain('pdfuaid:part');
  });
});

function dictsOf(pdf: PDFDocument, is: (dict: PDFDict) => boolean): PDFDict {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && is(object)) return object;
  }
  throw new Error('There is no such object.');
}

function linkOf(pdf: PDFDocument): PDFDict {
  return dictsOf(pdf, (dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Link'));
}

function fontOf(pdf: PDFDocument): PDFDict {
  return dictsOf(pdf, (dict) => dict.has(PDFName.of('ToUnicode')));
}

function setMap(pdf: PDFDocument, map: string): void {
  const stream = pdf.context.register(pdf.context.flateStream(map));
  fontOf(pdf).set(PDFName.of('ToUnicode'), stream);
}
