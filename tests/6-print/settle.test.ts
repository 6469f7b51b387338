import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { readPdf } from '../support/pdf.ts';
import { ownFolder, page, SERIF } from './own-folder.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

const paper = 'letter';
/** Forty lines to a page: 666 points of text area, 16 points each and 26 over. */
const CSS = `@page { size: letter; margin: 0.8in 0.9in 0.95in }
  :root { --leading: 1; --spacing: 1 }
  body { margin: 0; font-size: 12pt; line-height: calc(16pt * var(--leading)) }
  p, h1, h2 { margin: 0; font-size: 12pt } p + p { margin-top: calc(4pt * var(--spacing)) }
  .box { break-inside: avoid } .box[data-long] { break-inside: auto }
  [data-contents] { display: none } [data-contents-shown] [data-contents] { display: block }`;
const lines = (count: number, attributes = '') =>
  Array.from({ length: count }, (_, index) => `<p${attributes}>Line ${index + 1}</p>`).join('');
const print = async (body: string, layout: object, css = '') => {
  const pdf = await printer.print({ html: page(body, CSS + css), paper, layout });
  return { ...pdf, text: (await readPdf(pdf.bytes)).pages };
};

describe('page numbers', () => {
  const sections = (count: number, height: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `<h2 id="s${index}">Section ${index}.</h2><div style="height: ${height}pt"></div>`,
    ).join('');
  const list = (count: number) =>
    `<nav data-contents>${Array.from(
      { length: count },
      (_, index) => `<p>To ${index}: <span data-page-of="s${index}"></span>;</p>`,
    ).join('')}</nav>`;

  test('are those of the pages, in a list that moves what it lists', async () => {
    const count = 60;
    const { text, findings } = await print(list(count) + sections(count, 190), {
      contents: { moreThan: 12 },
    });
    expect(findings).toEqual([]);
    const all = text.join(' ');
    for (let index = 0; index < count; index++) {
      const told = Number(new RegExp(`To ${index}: (\\d+);`).exec(all)?.[1]);
      expect(text[told - 1], `section ${index}`).toContain(`Section ${index}.`);
    }
  });

  test('stand in a list only where the document is long without it', async () => {
    const body = list(20) + sections(20, 290);
    const short = await print(body, { contents: { moreThan: 10 } });
    expect(short.pages).toBe(10);
    expect(short.text.join(' ')).not.toContain('To 0');
    const long = await print(body, { contents: { moreThan: 9 } });
    expect(long.text[0]).toContain('To 0: 1;');
  });

  test('outside the list are filled in all the same', async () => {
    const { text } = await print(`<p>See page <b data-page-of="s3"></b>!</p>${sections(5, 640)}`, {
      contents: { moreThan: 40 },
    });
    expect(text[0]).toContain('See page 4!');
  });

  test.each(['constructor', '__proto__'])('of an id that nothing has, %s, are none', async (id) => {
    const body = `<p>See [<b data-page-of="${id}"></b>]</p>${lines(3)}`;
    const { text } = await print(body, { contents: { moreThan: 40 } });
    expect(text[0]).toContain('See []');
  });

  test('are right, too, where the numbers themselves move what they are of', async () => {
    const { text, findings, rounds } = await print(
      `<p>See page <b data-page-of="s0"></b>!</p><div style="height: 580pt"></div><h2 id="s0">Here</h2>`,
      { contents: { moreThan: 40 } },
      'b:not(:empty) { padding-top: 100pt; display: inline-block }',
    );
    expect(findings).toEqual([]);
    expect(text[0]).toContain('See page 2!');
    expect(text[1]).toContain('Here');
    // The rehearsal did not see it coming.
    expect(rounds).toBeGreaterThan(1);
  });

  test('that never settle are a finding', async () => {
    // A one fills the page, and what is on page 1 moves to page 2; a two does not, and it moves back.
    const { findings } = await print(
      `<p><b class="one" data-page-of="s0"></b></p><h2 id="s0">Here</h2>`,
      { contents: { moreThan: 40 } },
      `@font-face { font-family: Wide; src: url(data:font/woff2;base64,${SERIF}); unicode-range: U+31; size-adjust: 900% }
       .one { display: block; font: 80pt/normal Wide, 'Source Serif 4' }`,
    );
    expect(findings).toEqual([{ kind: 'contents' }]);
  });
});

describe('type that is fitted to a page', () => {
  const fit = { variable: '--fit', most: 14, least: 9 };
  const css =
    '@media print { body { font-size: var(--fit); line-height: 1.25 } p { font-size: inherit; margin: 0 !important } }';

  test('is as large as it may be where there is room', async () => {
    const { pages, findings, text } = await print(lines(20), { fit }, css);
    expect({ pages, findings }).toEqual({ pages: 1, findings: [] });
    expect(text[0]).toContain('Line 20');
  });

  test('is the largest that fits', async () => {
    const count = 48;
    const { pages, bytes } = await print(lines(count), { fit }, css);
    expect(pages).toBe(1);
    const { heights } = await readPdf(bytes);
    const size = Math.max(...(heights[0] ?? []));
    // 666 points for 48 lines of 1.25 each: 11.1 points, and a tenth of a point is the step.
    expect(size).toBeGreaterThan(11.1 - 0.12);
    expect(size).toBeLessThanOrEqual(11.1);
  });

  test('at its smallest and still too much is a finding with the measure', async () => {
    const { findings } = await print(lines(70), { fit }, css);
    const [finding] = findings;
    // 59 lines of 11.25 points are on the first page.
    expect(finding).toMatchObject({ kind: 'overflow', lines: 11, least: 9 });
    if (finding?.kind === 'overflow') expect(finding.inches).toBeCloseTo((11 * 11.25) / 72, 1);
  });
});

describe('a last page with hardly anything on it', () => {
  test('is saved by setting the text closer', async () => {
    // 33 lines of 20 points, less 4, are 656; the next two stand alone.
    const usual = await print(lines(35), {});
    expect(usual.pages).toBe(2);
    const closer = await print(lines(35), { tighten: true });
    expect(closer).toMatchObject({ pages: 1, findings: [] });
    expect(closer.text[0]).toContain('Line 35');
  });

  test('is saved by the space between blocks alone, where the leading is to stay', async () => {
    const usual = await print(lines(34), {});
    expect(usual.pages).toBe(2);
    expect((await print(lines(34), { tighten: 'spacing' })).pages).toBe(1);
    // One line more takes a closer leading too.
    expect((await print(lines(35), { tighten: 'spacing' })).pages).toBe(2);
  });

  test('stays as it was where that does not save it', async () => {
    const body = `${lines(33)}<p style="break-before: page">Alone</p>`;
    const usual = await print(body, {});
    const tried = await print(body, { tighten: true });
    expect(tried.pages).toBe(2);
    expect(await tops(tried.bytes)).toEqual(await tops(usual.bytes));
  });

  test('with enough on it is left alone', async () => {
    const usual = await print(lines(42), {});
    const asked = await print(lines(42), { tighten: true });
    expect(await tops(asked.bytes)).toEqual(await tops(usual.bytes));
  });

  const tops = async (bytes: Uint8Array) => (await readPdf(bytes)).tops;
});

describe('a budget of pages', () => {
  const blocks = (sizes: readonly number[]) =>
    sizes
      .map((size, index) => `<div data-path="questions.${index}" data-block>${lines(size)}</div>`)
      .join('');

  test('that is kept is no matter', async () => {
    expect(await print(blocks([30]), { pages: 1 })).toMatchObject({ pages: 1, findings: [] });
  });

  test('is kept by setting the text closer where that is enough', async () => {
    const saved = await print(blocks([35]), { pages: 1, tighten: true });
    expect(saved).toMatchObject({ pages: 1, findings: [] });
  });

  test('that cannot be kept says by how much, and which blocks are enough', async () => {
    const sizes = [2, 9, 4, 13, 1, 7];
    const { pages, findings } = await print(blocks(sizes), { pages: 1 });
    expect(pages).toBe(2);
    const [finding] = findings;
    if (finding?.kind !== 'pages') throw new Error('no finding');
    // Two lines and the space between them, in lines of the text.
    expect(finding).toMatchObject({ most: 1, enough: 'each', lines: 3 });
    expect(finding.cuts).toHaveLength(3);
    for (const { path } of finding.cuts) {
      const without = sizes.filter((_, index) => path !== `questions.${index}`);
      expect((await print(blocks(without), {})).pages, path).toBe(1);
    }
  });

  test('names what is enough together where no block is alone', async () => {
    const sizes = Array.from({ length: 10 }, (_, index) => 4 + (index % 3));
    const { findings } = await print(blocks(sizes), { pages: 1 });
    const [finding] = findings;
    if (finding?.kind !== 'pages') throw new Error('no finding');
    expect(finding.enough).toBe('together');
    const paths = finding.cuts.map(({ path }) => path);
    const without = sizes.filter((_, index) => !paths.includes(`questions.${index}`));
    expect((await print(blocks(without), {})).pages).toBe(1);
  });

  test('names nothing where nothing tried is enough', async () => {
    const { findings } = await print(blocks([3]) + lines(60), { pages: 1 });
    expect(findings).toMatchObject([{ kind: 'pages', cuts: [] }]);
  });
});

describe('boxes that are kept whole', () => {
  const box = (id: string, count: number) =>
    `<div class="box" data-whole id="${id}">${lines(count).replaceAll('Line', `${id} of a longer text, line`)}</div>`;

  test('move to the next page, and begin where they stand if a page is too small for them', async () => {
    const { text } = await print(`${lines(10)}${box('fits', 30)}${lines(2)}${box('long', 40)}`, {
      tighten: false,
    });
    expect(text[0]).not.toContain('fits');
    expect(text[1]).toContain('fits of a longer text, line 30');
    expect(text[1]).toContain('long of a longer text, line 1');
    expect(text[3]).toContain('long of a longer text, line 40');
  });

  test.each([
    ['printed until it is right', {}],
    ['rehearsed', { padTo: 4 }],
  ])('begin where they stand, too, where links lead to them: %s', async (_, layout) => {
    const link = '<p>See <a href="#long">the long one</a></p>';
    const notes = '<section data-notes-page hidden style="break-before: page">Notes</section>';
    const body = `${link}${lines(10)}${box('long', 45)}${notes}`;
    const { text } = await print(body, { tighten: false, ...layout });
    expect(text[0]).toContain('long of a longer text, line 1');
  });

  test.each(['1st', 'a"b]\\c', "it's", 'Übersicht/2', 'constructor'])(
    'may have the id %s',
    async (id) => {
      const attribute = id.replaceAll('"', '&quot;');
      const number = `<b data-page-of="${attribute}"></b>`;
      const { text, findings } = await print(
        `${lines(10)}${number}${box(attribute, 45)}`,
        { contents: { moreThan: 9 }, tighten: false },
        'b::before { content: "See " }',
      );
      expect(findings).toEqual([]);
      expect(text[0]).toContain('See 1');
      expect(text[0]).toContain('line 1');
    },
  );
});

describe('pages for notes', () => {
  const notes =
    '<section data-notes-page hidden style="break-before: page; height: 8in">Notes</section>';
  const body = (pages: number) =>
    `${lines(1, ' style="break-after: page"').repeat(pages - 1)}<p>End</p>${notes}`;
  const css = '@page { @bottom-right { content: "Page " counter(page) " of " counter(pages) } }';

  test.each([
    [1, 4],
    [3, 4],
    [4, 4],
    [5, 8],
  ])('follow %i pages until there are %i', async (pages, padded) => {
    const { text } = await print(body(pages), { padTo: 4 }, css);
    expect(text).toHaveLength(padded);
    expect(text.map((one) => one.includes('Notes'))).toEqual(
      Array.from({ length: padded }, (_, index) => index >= pages),
    );
    expect(text.at(-1)).toContain(`Page ${padded} of ${padded}`);
  });

  test('that are higher than a page stop the job', async () => {
    const high = body(3).replace('8in', '12in');
    await expect(print(high, { padTo: 4 })).rejects.toMatchObject({ code: 'print/page' });
  });

  test('are not missed where the template has none', async () => {
    expect((await print(lines(1), { padTo: 4 })).pages).toBe(1);
  });
});

test('a document that needs no change is printed once', async () => {
  const layout = { contents: { moreThan: 12 }, tighten: true, pages: 2 };
  const { rounds, findings } = await print(lines(60), layout);
  expect({ rounds, findings }).toEqual({ rounds: 1, findings: [] });
});

describe('a document that is sure to need a change', () => {
  const sections = Array.from(
    { length: 20 },
    (_, index) => `<h2 id="s${index}">Section ${index}.</h2><div style="height: 290pt"></div>`,
  ).join('');
  const list = `<nav data-contents>${Array.from(
    { length: 20 },
    (_, index) => `<p>To ${index}: <span data-page-of="s${index}"></span>;</p>`,
  ).join('')}</nav>`;
  const words = `<p style="height: 0; overflow: hidden">${'word '.repeat(9000)}</p>`;
  const notes = '<section data-notes-page hidden style="break-before: page">Notes</section>';

  test.each<[string, string, object, number]>([
    ['for its list of contents', words + list + sections, { contents: { moreThan: 9 } }, 10],
    [
      'for page numbers',
      `<b data-page-of="s5"></b>${sections}`,
      { contents: { moreThan: 99 } },
      10,
    ],
    ['for the size of its type', lines(48), { fit: { variable: '--fit', most: 14, least: 9 } }, 1],
    ['for pages for notes', lines(50) + notes, { padTo: 4 }, 4],
  ])('%s is printed once, as it was rehearsed', async (_, body, layout, pages) => {
    const css =
      '@media print { body, p { font-size: var(--fit, 12pt); line-height: 1.25; margin: 0 !important } }';
    const printed = await print(body, layout, css);
    expect(printed).toMatchObject({ rounds: 1, pages, findings: [] });
  });

  test('is printed once where it is read from the right', async () => {
    const body = `<b data-page-of="s5"></b>${sections}`;
    const html = page(body, CSS).replace('<html lang="en"', '<html lang="he" dir="rtl"');
    const layout = { contents: { moreThan: 99 } };
    const printed = await printer.print({ html, paper, layout, boxesOf: 'id' });
    expect(printed).toMatchObject({ rounds: 1, pages: 10, findings: [] });
    const fifth = (await printed.boxes).find(({ value }) => value === 's5');
    expect(fifth).toMatchObject({ page: 3 });
    // At the right edge of the text area, whose margin is 0.9 in.
    const right = (fifth?.left ?? 0) + (fifth?.width ?? 0);
    expect(Math.abs(right - (612 - 0.9 * 72))).toBeLessThan(2);
  });

  test('keeps a forced break that is important', async () => {
    const css = `h2 { break-before: page !important } h2.plain { break-before: auto }`;
    const body = `<b data-page-of="s5"></b>${sections.replaceAll('<h2', '<h2 class="plain"')}`;
    const { pages } = await print(body, { contents: { moreThan: 99 } }, css);
    expect(pages).toBe(21);
  });

  test('is not set smaller for what sticks out at the side', async () => {
    const wide = '<div style="width: 1100px; height: 1px"></div>';
    const css = '@media print { body, p { font-size: var(--fit); line-height: 1.25 } }';
    const fit = { variable: '--fit', most: 14, least: 9 };
    const sizes = async ({ bytes }: { bytes: Uint8Array }) => (await readPdf(bytes)).heights;
    const fitted = await print(wide + lines(5), { fit }, css);
    const largest = await print(wide + lines(5), {}, `${css} :root { --fit: 14pt }`);
    expect(await sizes(fitted)).toEqual(await sizes(largest));
  });

  test.each([
    [
      'where columns do not break as pages do',
      '.box { break-inside: avoid-column; height: 350pt }',
    ],
    ['where the pages have more than one size', '@page :first { margin-top: 3in }'],
    ['where the size of its pages is not understood', '@page { margin: 5vw 0.9in 0.95in }'],
  ])('comes out right all the same %s', async (_, css) => {
    const boxes = '<div class="box"></div>'.repeat(3);
    const body = `<b data-page-of="s19"></b>${boxes}${sections}`;
    const { rounds, text } = await print(body, { contents: { moreThan: 99 } }, css);
    const told = Number(/^\s*(\d+)/.exec(text[0] ?? '')?.[1]);
    expect(text[told - 1]).toContain('Section 19.');
    expect(rounds).toBeGreaterThan(1);
  });
});

test('the marks leave nothing in the PDF', async () => {
  const body = '<h1 id="a">One</h1><p><a href="#a">two</a></p>';
  const plain = await printer.print({ html: page(body, CSS), paper });
  const seen = await printer.print({ html: page(body, CSS), paper, layout: { tighten: true } });
  const facts = async (bytes: Uint8Array) => {
    const { pages, tops, structure, destinations } = await readPdf(bytes);
    return { pages, tops, structure, destinations };
  };
  expect(await facts(seen.bytes)).toEqual(await facts(plain.bytes));
});
