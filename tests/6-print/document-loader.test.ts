import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { DocumentLoader } from '../../src/6-print/document-loader.ts';
import { openPrinter, type Printer, type PrintJob } from '../../src/6-print/index.ts';
import { ownFolder, SANS, SERIF } from './own-folder.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

const DOT =
  'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiPjxyZWN0IHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz48L3N2Zz4=';
const PICTURE = `data:image/svg+xml;base64,${DOT}`;

interface Parts {
  readonly root?: string;
  readonly head?: string;
  readonly css?: string;
  readonly fonts?: string;
}

/** A document as the templates make it: its fonts in a style of their own. */
function handout(
  body: string,
  { root = 'lang="en"', head = '', css = '', fonts = '' }: Parts = {},
) {
  return `<!doctype html>
<html ${root}>
<head>
<meta charset="utf-8">
<title>A price</title>
${head}<style data-fonts>
@font-face { font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${SERIF}); }${fonts}
</style>
<style>
html { font-family: 'Source Serif 4'; } h1, h2 { font-weight: 400; } ${css}
</style>
</head>
<body>${body}</body>
</html>`;
}

const FIRST = handout(
  '<h1 id="one">First</h1><p>alpha <a href="#two">on</a></p><h2 id="two" style="break-before: page">Second</h2>',
  {
    root: 'lang="de" dir="rtl" class="paper-a4" style="--room: 9px" data-old',
    css: 'p { color: red; } @page { @bottom-left { content: "Old" } }',
  },
);

async function printed(html: string, on: Printer = printer, more: Partial<PrintJob> = {}) {
  return (
    await on.print({ html, paper: 'letter', fonts: ['Source Serif 4', 'Source Sans 3'], ...more })
  ).bytes;
}

test.each<[string, string]>([
  ['other words', handout('<h1 id="one">Other</h1><p>beta</p>')],
  [
    'another language, direction and class',
    handout('<h1>Other</h1><p>beta</p>', { root: 'lang="he" class="b"' }),
  ],
  [
    'other styles and another title',
    handout('<h1>Other</h1>', {
      head: '<style>h1 { color: blue; }</style>',
      css: 'h1 { margin: 2in; }',
    }).replace('A price', 'Another'),
  ],
  [
    'other attributes of the body',
    handout('<p>beta</p>').replace('<body>', '<body class="x" style="columns: 2">'),
  ],
  ['a picture', handout(`<p>beta <img alt="Dot" src="${PICTURE}"></p>`)],
  [
    'a picture behind the text',
    handout('<p>beta</p>', { css: `body { background: url(${PICTURE}) }` }),
  ],
  [
    'a drawing with a picture in it',
    handout(
      `<svg role="img" aria-label="Dot" width="40" height="40"><image width="9" height="9" href="${PICTURE}"/></svg>`,
    ),
  ],
  [
    'one font more',
    handout('<p>beta <em>gamma</em></p>', {
      fonts: `\n@font-face { font-family: 'Source Serif 4'; font-style: italic; src: url(data:font/woff2;base64,${SERIF}); }`,
    }),
  ],
  ['another font by the same name', handout('<p>beta</p>').replaceAll(SERIF, SANS)],
  [
    'fonts in another place',
    handout('<p>beta</p>').replace(/(<style data-fonts>.*?<\/style>)(.*?)(?=<\/head>)/s, '$2$1'),
  ],
])('a document printed after another is as one printed first: %s', async (_, html) => {
  await using fresh = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  const first = await printed(html, fresh);
  await printed(FIRST);
  expect(await printed(html)).toEqual(first);
});

const FORBIDDING = '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'">';
const DOTTED = `<table><tr><td>beta<img alt="Dot" src="${PICTURE}"></table>`;

test.each<[string, string]>([
  ['forbids what the next one needs', handout('<p>alpha</p>', { head: FORBIDDING })],
  ['is of the nineties', handout('<p>alpha</p>').replace('<!doctype html>\n', '')],
])('a document that %s leaves nothing of that to the next', async (_, special) => {
  const next = handout(DOTTED, { css: 'body { font-size: 20pt }' });
  await using fresh = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  const first = await printed(next, fresh);
  await printed(FIRST);
  await printed(special);
  expect(await printed(next)).toEqual(first);
});

test.each<[string, string]>([
  ['forbids something', handout(DOTTED, { head: FORBIDDING })],
  [
    'is of the nineties',
    handout(DOTTED, { css: 'body { font-size: 20pt }' }).replace('<!doctype html>\n', ''),
  ],
  [
    'has what is drawn in the place of its own',
    handout('<div><template shadowrootmode="open"><p>alpha</p></template></div>'),
  ],
])('a document that %s is after another what it is alone', async (_, special) => {
  await using fresh = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  const first = await printed(special, fresh);
  await printed(FIRST);
  expect(await printed(special)).toEqual(first);
});

test('what was set in a document for its layout is not left to the next', async () => {
  const long = handout(`<p id="a">${'alpha '.repeat(6000)}</p>`, {
    css: 'html { font-size: var(--fit, 20pt) }',
  });
  const short = handout('<p>beta</p>', { css: 'html { font-size: var(--fit, 20pt) }' });
  await using fresh = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  const first = await printed(short, fresh);
  const layout = { fit: { variable: '--fit', most: 20, least: 4 } };
  await printed(long, printer, { layout });
  expect(await printed(short)).toEqual(first);
});

test('a document that asks for what is elsewhere is told of it each time', async () => {
  const html = handout('<p>beta <img alt="Far" src="https://example.org/far.png"></p>');
  for (const _ of [1, 2]) {
    const { refused } = await printer.print({ html, paper: 'letter' });
    expect(refused).toEqual(['https://example.org/far.png']);
  }
});

test('files beside a document are its own, whatever the one before had by their names', async () => {
  const html = handout('<p>beta <img alt="Dot" src="/dot.svg"></p>');
  const dot = Buffer.from(DOT, 'base64').toString();
  const served = (text: string) => ({
    resource: () => ({ bytes: Buffer.from(text), type: 'image/svg+xml' }),
  });
  const large = await printed(html, printer, served(dot.replaceAll('9', '90')));
  const small = await printed(html, printer, served(dot));
  expect(small).not.toEqual(large);
  expect(await printed(html, printer, served(dot))).toEqual(small);
});

test('a page is opened for fonts that come again and again, once it is worth while', async () => {
  const another = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  const anew = vi.spyOn(DocumentLoader.prototype, 'loadAnew');
  onTestFinished(async () => {
    anew.mockRestore();
    await another.close();
  });
  const fonts = (family: string) =>
    ` @font-face { font-family: '${family}'; src: url(data:font/woff2;base64,${SERIF}); }`;
  const [one, two, three] = ['A', 'B', 'C'].map((name) =>
    handout('<p>x</p>', { fonts: fonts(name) }),
  ) as [string, string, string];
  const byTurns = async (times: number, ...documents: string[]) => {
    anew.mockClear();
    for (let time = 0; time < times; time++) {
      for (const html of documents) await printed(html, another);
    }
    return anew.mock.calls.length;
  };
  // The first page that a browser gives is used but once.
  expect(await byTurns(1, one, two)).toBe(2);
  expect(await byTurns(4, one, two)).toBe(0);
  expect(await byTurns(4, one, two)).toBe(1);
  expect(await byTurns(10, one, two)).toBe(0);
  // A third takes the place of the one that was not used for longest: there are two pages at the most.
  expect(await byTurns(8, three, one, two)).toBe(0);
});

test('of documents that wait the one is printed first whose fonts are there', async () => {
  const another = await openPrinter({ browser: 'embedded', env: own.env, width: 1 });
  onTestFinished(() => another.close());
  const fonts = (family: string) =>
    ` @font-face { font-family: '${family}'; src: url(data:font/woff2;base64,${SERIF}); }`;
  const order: string[] = [];
  const print = (name: string, family: string) =>
    printed(handout('<p>x</p>', { fonts: fonts(family) }), another, {
      onPrinted: () => order.push(name),
    });
  await print('first', 'A');
  await print('second', 'A');
  await Promise.all([print('a', 'A'), print('b', 'B'), print('c', 'A'), print('d', 'B')]);
  expect(order).toEqual(['first', 'second', 'a', 'c', 'b', 'd']);
});
