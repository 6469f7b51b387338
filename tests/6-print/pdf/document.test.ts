import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type PrintedPdf, type Printer } from '../../../src/6-print/index.ts';
import { STANDARD_TYPES } from '../../../src/6-print/pdf/roles.ts';
import { eachTagRead, readTagged, type TaggedPage, type TagRead } from '../../support/pdf-tags.ts';
import { ownFolder, page } from '../own-folder.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Everything that the browser gets wrong, on pages so small that a table goes on to the next. */
const BODY = `<header class="ruled"><h1>The weir</h1></header>
<main><section><h2>What there is</h2>
<p>A <em>low</em> <strong>wall</strong>, see <a href="https://example.org/weir">the register</a>
 and <a href="#notes">below</a>.<sup><a href="#fn-1" data-footnote-ref aria-describedby="notes">1</a></sup></p>
<aside><p>Beside it.</p></aside>
<ul><li>One<ol><li>Nested</li></ol></li><li><p>Two</p></li></ul>
<h5>A level that was skipped</h5>
<dl><div><dt>weir</dt><dd>A wall.</dd></div><div><dt>sluice</dt><dd>A gate.</dd></div></dl>
<blockquote><p>Water is nobody’s.</p></blockquote><hr>
<figure><img alt="A map of the weir" width="40" height="40" src="${DOT}"><figcaption>The weir</figcaption></figure>
<a href="https://example.org/code"><svg role="img" aria-label="Code" width="40" height="40"><path d="M0 0h20v20h-20z"/></svg></a>
<table><thead><tr><td></td><th>Wet</th><th>Dry</th></tr></thead><tbody>
${['A', 'B', 'C', 'D'].map((name) => `<tr><th scope="row">${name}</th><td>1</td><td></td></tr>`).join('')}
</tbody></table>
<div class="faint"><p>Seen through</p></div>
<p lang="he" dir="rtl">12 <a href="https://example.org/other">34</a></p></section>
<section data-footnotes><h2 id="notes">Notes</h2><ol><li id="fn-1"><p>A note.</p></li></ol></section></main>`;

const CSS = `@page { size: 5in 6in; margin: 0.7in; @bottom-left { content: "Running foot" } }
  body { font-synthesis: none } strong, th, dt, h3, h5 { font-weight: 400 } tbody td { height: 1.2in }
  .ruled { border-top: 4px solid #700 } .faint { opacity: 0.5 } h2::after { content: " (made)" }`;

const JOB = { html: page(BODY, CSS), paper: 'letter' as const, fonts: ['Source Serif 4'] };

describe('a document with everything in it', () => {
  let pdf: PrintedPdf;
  let pages: readonly TaggedPage[];
  let tags: readonly TagRead[];
  const having = (role: string) => tags.filter((tag) => tag.role === role);
  const kidsOf = (tag: TagRead | undefined) => tag?.kids.map(({ role }) => role);

  beforeAll(async () => {
    pdf = await printer.print(JOB);
    pages = await readTagged(pdf.bytes);
    tags = pages
      .flatMap(({ root }) => [...eachTagRead(root)])
      .filter(({ role }) => role !== 'Root');
  });

  test('is printed in several pages and claims PDF/UA-1', () => {
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.faults).toEqual([]);
    expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('has all of its text in tags or in artifacts, and tags of standard types', () => {
    expect(pages.flatMap(({ loose }) => loose)).toEqual([]);
    for (const { artifacts } of pages) expect(artifacts.join(' ')).toContain('Running foot');
    expect(pages.flatMap(({ artifacts }) => artifacts).join(' ')).toContain('(made)');
    expect(tags.map(({ role }) => role).filter((role) => !STANDARD_TYPES.has(role))).toEqual([]);
    expect(having('NonStruct')).toEqual([]);
    const text = tags.map((tag) => tag.text).join(' ');
    expect(text).toContain('Water is nobody');
    expect(text).not.toContain('Running foot');
  });

  test('has headings without a gap', () => {
    expect(tags.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => role)).toEqual([
      'H1',
      'H2',
      'H3',
      'H2',
    ]);
  });

  test('has lists of items with bodies, also where they are terms and notes', () => {
    expect(having('LI').length).toBeGreaterThanOrEqual(6);
    for (const item of having('LI')) expect(kidsOf(item)).toContain('LBody');
    expect(having('Lbl').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['weir', 'sluice']),
    );
    expect(having('Note').map(({ kids }) => kids[0]?.text)).toEqual(['A note.']);
    expect(having('Reference').map(kidsOf)).toEqual([['Link']]);
  });

  test('has links that say where they lead', () => {
    expect(pages.flatMap(({ links }) => links)).toEqual([
      'the register',
      'below',
      '1 (Notes)',
      'Code', // Two areas: of the box around the picture, and of the picture.
      'Code',
      '34',
    ]);
  });

  test('has pictures with words that stand for them, and a caption that is read', () => {
    expect(having('Figure').map(({ alt }) => alt)).toEqual(['A map of the weir', 'Code']);
    expect(having('Caption').map(({ text }) => text)).toEqual(['The weir']);
    const around = tags.find(({ kids }) => kids.some(({ role }) => role === 'Caption'));
    expect(around).toMatchObject({ role: 'Div', kids: [{ role: 'Figure' }, { role: 'Caption' }] });
  });

  test('has regular tables, whose headings are read once', () => {
    // Rows of a table on several pages may be listed for each.
    const rows = new Set(having('TR').map((row) => kidsOf(row)?.join(' ')));
    expect([...rows]).toEqual(['TD TH TH', 'TH TD TD']);
    expect(tags.filter((tag) => textOf(tag) === 'Wet')).toHaveLength(1);
    expect(pages.flatMap(({ artifacts }) => artifacts).join('')).toContain('Wet');
  });
});

function textOf(tag: TagRead): string {
  return tag.text + tag.kids.map(textOf).join('');
}

describe('metadata', () => {
  const metadata = {
    title: 'The Weir & the <Water>',
    author: 'The Tuesday Readers',
    subject: 'Who decides?',
    keywords: ['The Weir', 'O. Reed'],
  };

  async function read(given: typeof metadata & { date?: Date }) {
    const { bytes } = await printer.print({ ...JOB, metadata: given });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    const facts = Object.fromEntries(
      info.entries().map(([key, value]) => {
        const isText = value instanceof PDFHexString || value instanceof PDFString;
        return [key.decodeText(), isText ? value.decodeText() : value];
      }),
    );
    const xmp = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
    return { pdf, facts, xmp };
  }

  test('is the same in both places', async () => {
    const { pdf, facts, xmp } = await read(metadata);
    expect(facts).toEqual({
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: 'The Weir; O. Reed',
      Creator: 'studyguide',
      Producer: expect.stringMatching(/^Skia\/PDF/),
    });
    for (const text of [
      '>The Weir &amp; the &lt;Water&gt;</rdf:li>',
      '>The Tuesday Readers</rdf:li>',
      '>Who decides?</rdf:li>',
      '<pdf:Keywords>The Weir; O. Reed</pdf:Keywords>',
      '<rdf:li>en</rdf:li>',
      `<pdf:Producer>${facts.Producer}</pdf:Producer>`,
      '<xmp:CreatorTool>studyguide</xmp:CreatorTool>',
    ]) {
      expect(xmp).toContain(text);
    }
    expect(xmp).not.toMatch(/Date>/);
    expect(pdf.catalog.get(PDFName.of('Lang'))).toBeDefined();
    expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  });

  test('has the date that is given, in both places', async () => {
    const { facts, xmp } = await read({ ...metadata, date: new Date('2026-12-03T10:20:30Z') });
    expect(facts).toMatchObject({
      CreationDate: 'D:20261203102030Z',
      ModDate: 'D:20261203102030Z',
    });
    expect(xmp).toContain('<xmp:CreateDate>2026-12-03T10:20:30Z</xmp:CreateDate>');
    expect(xmp).toContain('<xmp:ModifyDate>2026-12-03T10:20:30Z</xmp:ModifyDate>');
  });
});

describe('the bytes', () => {
  test('are the same whatever was printed before, and in another browser', async () => {
    const { bytes } = await printer.print(JOB);
    const other = await openPrinter({ browser: 'embedded', env: own.env });
    try {
      expect((await other.print(JOB)).bytes).toEqual(bytes);
      for (let number = 0; number < 20; number++) {
        const html = page(`<table><tr><th>${number}</th></tr><tr><td>x</td></tr></table>`, CSS);
        await other.print({ ...JOB, html });
      }
      expect((await other.print(JOB)).bytes).toEqual(bytes);
    } finally {
      await other.close();
    }
  });

  test('are told from others by an identifier', async () => {
    const idOf = async (html: string) => {
      const { bytes } = await printer.print({ ...JOB, html });
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      return String(pdf.context.trailerInfo.ID);
    };
    const first = await idOf(page('<p>One</p>'));
    expect(first).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/);
    expect(first).not.toMatch(/0{32}/);
    expect(await idOf(page('<p>Two</p>'))).not.toBe(first);
    expect(await idOf(page('<p>One</p>'))).toBe(first);
  });
});
