import { deflateSync, inflateSync } from 'node:zlib';
import * as pdfLib from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/6-print/finish-pdf.ts';
import { openPrinter } from '../../src/6-print/index.ts';
import { openPdf } from '../../src/6-print/pdf-facts.ts';
import { ownFolder, page } from './own-folder.ts';

const { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef } = pdfLib;

const own = ownFolder();
afterAll(own.remove);

/** A title, or a title with those under it. */
type Entry = string | [string, Entry[]];

interface Listed {
  title: string;
  items: Listed[];
}

function entries(items: Listed[]): Entry[] {
  return items.map(({ title, items }) => (items.length ? [title, entries(items)] : title));
}

/** The bytes of a PDF that was finished with these words of its document. */
async function finished(
  pdf: pdfLib.PDFDocument,
  headings: string[] = [],
  hasLetterApostrophe = false,
): Promise<Uint8Array> {
  const words = { headings, links: [], hasLetterApostrophe };
  return (await finishPdf(pdf, words, {}, pdfLib)).bytes;
}

async function outlineOf(bytes: Uint8Array): Promise<Entry[] | null> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const outline: Listed[] | null = await document.getOutline();
  return outline && entries(outline);
}

describe('the outline', () => {
  /** A PDF whose outline has these titles. */
  async function withOutline(titles: Entry[]) {
    const pdf = await PDFDocument.create();
    const dest = pdf.context.obj([pdf.addPage().ref, 'Fit']);
    const chain = (level: Entry[], parent: pdfLib.PDFRef): { First: pdfLib.PDFRef } => {
      const refs = level.map(() => pdf.context.nextRef());
      for (const [index, entry] of level.entries()) {
        const [title, under] = typeof entry === 'string' ? [entry, []] : entry;
        const ref = refs[index] as pdfLib.PDFRef;
        const next = refs[index + 1];
        const item = pdf.context.obj({
          Parent: parent,
          Dest: dest,
          ...(next && { Next: next }),
          ...(under.length > 0 && chain(under, ref)),
        });
        item.set(PDFName.of('Title'), PDFHexString.fromText(title));
        pdf.context.assign(ref, item);
      }
      return { First: refs[0] as pdfLib.PDFRef };
    };
    const root = pdf.context.nextRef();
    pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...chain(titles, root) }));
    pdf.catalog.set(PDFName.of('Outlines'), root);
    return pdf;
  }

  test.each<[string, Entry[], string[], Entry[]]>([
    ['a doubled title', ['One twoOne two'], ['One two'], ['One two']],
    [
      'a lost space',
      ['A long title thatwraps'],
      ['A long title that wraps'],
      ['A long title that wraps'],
    ],
    ['capitals made by CSS', ['FOR THE LEADER'], ['For the leader'], ['For the leader']],
    [
      'a heading that does not print',
      ['First', 'THIRD'],
      ['First', 'Second', 'Third'],
      ['First', 'Third'],
    ],
    [
      'two equal headings',
      [
        ['QUESTIONS', ['ONE']],
        ['QUESTIONS', ['TWO']],
      ],
      ['Questions', 'One', 'Questions', 'Two'],
      [
        ['Questions', ['One']],
        ['Questions', ['Two']],
      ],
    ],
    [
      'two headings equal but for capitals',
      ['NOTES', 'NOTES'],
      ['Notes', 'NOTES'],
      ['Notes', 'NOTES'],
    ],
    [
      'a title that no heading has',
      ['First', 'Strange', 'LAST'],
      ['First', 'Last'],
      ['First', 'Strange', 'Last'],
    ],
    [
      'other scripts',
      ['ΜΈΡΟΣ ΠΡΏΤΟ', 'STRASSE', '標題標題'],
      ['Μέρος Πρώτο', 'Straße', '標題'],
      ['Μέρος Πρώτο', 'Straße', '標題'],
    ],
  ])('with %s gets the words of the headings', async (_what, painted, headings, expected) => {
    const pdf = await withOutline(painted);
    const bytes = await finished(pdf, headings);
    expect(await outlineOf(bytes)).toEqual(expected);
  });

  test('need not be there', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(await outlineOf(await finished(pdf, ['First']))).toBeNull();
  });
});

/** The ToUnicode maps of a PDF. */
async function mapsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes, pdfLib);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const map = object instanceof PDFDict && object.lookup(PDFName.of('ToUnicode'));
    return map instanceof PDFRawStream ? inflateSync(map.getContents()).toString('latin1') : [];
  });
}

describe('the apostrophe', () => {
  const MAP = '2 beginbfchar\n<0003> <02BC>\n<02BC> <0041>\nendbfchar\n';

  async function withMap(text = MAP) {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const compressed = deflateSync(text);
    const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: compressed.length });
    const map = pdf.context.register(PDFRawStream.of(dict, compressed));
    expect(map).toBeInstanceOf(PDFRef);
    const fonts = [
      { Type: 'Font', ToUnicode: map },
      // One without a map, and one whose map is named and not there.
      { Type: 'Font' },
      { Type: 'Font', ToUnicode: pdf.context.nextRef() },
    ];
    for (const [index, font] of fonts.entries()) {
      const ref = pdf.context.register(pdf.context.obj(font));
      pdf.getPage(0).node.setFontDictionary(PDFName.of(`F${index}`), ref);
    }
    return pdf;
  }

  test('is U+2019 where the document has no U+02BC; a glyph of that number is left alone', async () => {
    const [map] = await mapsOf(await finished(await withMap()));
    expect(map).toBe(MAP.replace('<02BC>\n', '<2019>\n'));
  });

  test('is not put in the place of a real U+02BC', async () => {
    expect(await mapsOf(await finished(await withMap(), [], true))).toEqual([MAP]);
  });

  test('is not all that is set right: a sign that is no character is not said to be U+0000', async () => {
    const range = '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n';
    const made = `${range}2 beginbfchar\n<0010> <0000>\n<0000> <0041>\nendbfchar\n`;
    const [map] = await mapsOf(await finished(await withMap(made)));
    expect(map).toBe(made.replace('<0010> <0000>', '<0010> <FFFD>'));
  });
});

test('a document from the real browser has its own words in the outline and in the text', async () => {
  const printer = await openPrinter({ browser: 'embedded', env: own.env });
  try {
    const body = `<h1>It’s a title<br> on two lines</h1><h2 class="hidden">Hidden</h2>
      <h2>For the leader</h2><p>Don’t</p><div class="space"></div>
      <section><h2>Moved to a new page</h2><p class="half">x</p></section><h2>For the leader</h2>`;
    const css = `h2 { text-transform: uppercase } .hidden { display: none }
      .space { height: 7.2in } h2 { break-after: avoid } .half { height: 3in; break-inside: avoid }`;
    const html = page(body, css);
    const { bytes } = await printer.print({ html, paper: 'letter', fonts: ['Source Serif 4'] });
    expect(await outlineOf(bytes)).toEqual([
      ['It’s a title on two lines', ['For the leader', 'Moved to a new page', 'For the leader']],
    ]);
    const maps = (await mapsOf(bytes)).join('\n');
    expect(maps).toMatch(/<2019>/i);
    expect(maps).not.toMatch(/<02bc>/i);
  } finally {
    await printer.close();
  }
});
