import { describe, expect, test } from 'vitest';
import { pictureReader } from '../../src/5-handout/index.ts';
import { svg } from '../support/pictures.ts';
import { bodyOf, render, workspaceWith } from './fixture.ts';

const read = (file: string) => pictureReader(workspaceWith({ 'p.svg': file }))('p.svg');

/** What is kept of a drawing, what it lost, or why it cannot be used. */
function cleaned(inside: string, attributes?: string) {
  const picture = read(svg(inside, attributes));
  if (picture.kind === 'drawing') return { markup: picture.markup, losses: picture.losses };
  return { markup: '', losses: [], fault: picture.kind === 'fault' ? picture.code : picture.kind };
}

/** Everything by which a drawing could run, load or leave something. */
const HARM =
  /<(?:script|foreignObject|iframe|image|img|animate|set|style)\b|\son\w|javascript:|https?:|\/\/|@import|data:|url\((?!#)|expression|&(?!amp;|lt;|gt;|quot;|#39;)/i;

describe('what could do harm is left out', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', ['scripts']],
    ['a script by its link', '<script xlink:href="https://e.org/x.js"/>', ['scripts']],
    ['an event', '<rect width="9" height="9" onload="alert(1)"/>', ['scripts']],
    ['an event in capitals', '<g ONCLICK="alert(1)"/>', ['scripts']],
    ['a link that runs', '<a xlink:href="javascript:alert(1)"><path d="M0 0h9"/></a>', []],
    ['a link', '<a href="https://e.org"><path d="M0 0h9"/></a>', []],
    ['a picture elsewhere', '<image href="https://e.org/x.png"/>', ['pictures inside it']],
    ['a picture inside', '<image xlink:href="data:image/png;base64,AA"/>', ['pictures inside it']],
    ['a part elsewhere', '<use href="https://e.org/x.svg#a"/>', ['links to other files']],
    ['a part of data', '<use xlink:href="data:image/svg+xml,x#a"/>', ['links to other files']],
    ['a fill elsewhere', '<g fill="url(https://e.org/x.svg#a)"/>', ['links to other files']],
    ['a fill elsewhere, quoted', `<g style="fill:url('//e.org/x')"/>`, ['links to other files']],
    ['a fill escaped', '<g style="fill:u\\72l(//e.org/x)"/>', []],
    ['a background', '<g style="background:url(//e.org/x)"/>', ['links to other files']],
    ['a web page', '<foreignObject><p xmlns="x">Hi</p></foreignObject>', ['parts of a web page']],
    ['movement', '<rect><animate attributeName="x" to="9"/></rect>', ['movement']],
    ['a setting of a link', '<a><set attributeName="href" to="javascript:x"/></a>', ['movement']],
    ['movement by style', '<g style="animation: turn 1s infinite"/>', ['movement']],
    ['an effect', '<filter id="f"/><g filter="url(#f)"/>', ['effects such as shadows']],
    ['a sheet elsewhere', '<style>@import url(//e.org/x.css);</style>', ['links to other files']],
    ['a sheet for the page', '<style>body{display:none}</style>', []],
    ['a font', '<style>@font-face{font-family:x;src:url(//e.org/x)}</style>', []],
    ['elements of its program', '<x:y xmlns:x="u" onload="a()"><x:z/></x:y>', []],
    ['a web page by its tag', '<iframe src="https://e.org"/>', ['parts of a web page']],
    ['a stray tag', '<embed src="x"/><object data="x"/><link href="x"/><meta/>', []],
    ['words that end a tag', '<text>&lt;/text>&lt;script></text>', []],
    ['values that end a tag', '<g id="&quot;>&lt;script>"/>', []],
  ])('%s', (_, inside, losses) => {
    const found = cleaned(`<rect width="9" height="9"/>${inside}`);
    expect(found.losses).toEqual(losses);
    expect(found.markup).toContain('<rect width="9" height="9"></rect>');
    const withoutSheet = found.markup.replace(/<style>(?:#\uFDD1[^<@]*)<\/style>/, '');
    expect(withoutSheet).not.toMatch(HARM);
  });

  test('a style sheet cannot end itself or its rule', () => {
    const { markup } = cleaned(
      '<style>.a{fill:red}</style><style><![CDATA[.b{fill:#00f}</style><script>x()</script>]]></style>',
    );
    expect(markup).toContain('.\uFDD1a{fill:red}');
    expect(markup).not.toContain('<script');
    expect(markup.match(/<style>/g)).toHaveLength(1);
  });
});

describe('what draws is kept', () => {
  test('shapes, gradients, words and styles', () => {
    const { markup, losses } = cleaned(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient></defs>' +
        '<style>.bar, text.b { fill: url(#g); font-family: Arial } text{font-size:12px}</style>' +
        '<rect class="bar b" x="1"/><text x="2" font-family="Arial" style="fill: #111; font-family: x">A &amp; B<tspan dy="3">c</tspan></text>' +
        '<use xlink:href="#g"/>',
    );
    expect(losses).toEqual([]);
    const own = '\uFDD1';
    expect(markup).toContain(
      `<style>#${own} .${own}bar,#${own} text.${own}b{fill:url(#${own}g)}#${own} text{font-size:12px}</style>`,
    );
    expect(markup).toContain(`<linearGradient id="${own}g">`);
    expect(markup).toContain(`<rect class="${own}bar ${own}b" x="1">`);
    expect(markup).toContain(
      '<text x="2" style="fill:#111">A &amp; B<tspan dy="3">c</tspan></text>',
    );
    expect(markup).toContain(`<use href="#${own}g">`);
    expect(markup).not.toMatch(/font-family|Arial/);
  });

  test('under another prefix too', () => {
    const picture = read(
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><s:path d="M0 0"/></s:svg>',
    );
    expect(picture).toMatchObject({ kind: 'drawing' });
    expect('markup' in picture && picture.markup).toContain('<path d="M0 0">');
  });

  test('two drawings in one document do not meet', () => {
    const drawing = svg(
      '<style>.a{fill:url(#g)}</style><linearGradient id="g"/><rect class="a" id="r"/>',
    );
    const images = [
      { file: 'a.svg', alt: 'A "b".' },
      { file: 'a.svg', alt: '' },
    ];
    const { html } = render(
      { images: images.map((one) => ({ ...one, caption: 'C', credit: 'D' })) },
      { files: { 'guides/a.svg': drawing } },
    );
    const body = bodyOf(html);
    expect(body).toContain('<svg role="img" aria-label="A “b”." ');
    expect(body).toContain('<svg aria-hidden="true" ');
    const ids = [...body.matchAll(/\sid="(picture-[^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(body).toContain('#picture-1- .picture-1-a{fill:url(#picture-1-g)}');
    expect(body).toContain('#picture-2- .picture-2-a{fill:url(#picture-2-g)}');
    expect(html).not.toMatch(/[\uFDD0\uFDD1]/);
  });
});

describe('a drawing made to keep a program busy', () => {
  test('of entities that grow: none is read', () => {
    const lines = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
    );
    const file = `<!DOCTYPE svg [<!ENTITY a0 "lol">${lines.join('')}]>${svg('<text>&a9;</text>')}`;
    const picture = read(file);
    expect('words' in picture && picture.words).toBe('&a9;');
  });

  test.each([
    ['nested deep', '<g>'.repeat(50_000) + '</g>'.repeat(50_000)],
    ['of very many parts', '<g/>'.repeat(60_000)],
    [
      'of parts that repeat each other',
      Array.from(
        { length: 9 },
        (_, n) => `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(10)}</g>`,
      ).join('<path id="g0" d="M0 0"/>'),
    ],
    [
      'of patterns in patterns',
      `<style>${Array.from({ length: 9 }, (_, n) => `.c${n}{fill:url(#p${n})}`).join('')}</style>${Array.from({ length: 9 }, (_, n) => `<pattern id="p${n + 1}">${`<rect class="c${n}"/>`.repeat(10)}</pattern>`).join('')}<pattern id="p0"/><rect fill="url(#p9)"/>`,
    ],
    [
      'of a long chain of parts',
      Array.from({ length: 20_000 }, (_, n) => `<g id="g${n}"><use href="#g${n + 1}"/></g>`).join(
        '',
      ),
    ],
  ])('%s, is refused', (_, inside) => expect(cleaned(inside).fault).toBe('image/unreadable'));

  test.each([
    ['comments in a style that never end', `<style>${'/*'.repeat(400_000)}</style>`],
    ['rules that never start', `<style>${'a'.repeat(900_000)}</style>`],
    ['rules that never end', `<style>${'@a{'.repeat(300_000)}</style>`],
    ['long spaces in a value', `<g style="fill:${' '.repeat(900_000)}x"/>`],
    ['values that never end', `<g ${'a="b" '.repeat(2)}style="${'url('.repeat(200_000)}"/>`],
  ])('by %s, is read like any other', (_, inside) => expect(cleaned(inside).fault).toBeUndefined());
});

describe('a drawing that is faulty', () => {
  test.each([
    ['cut off', '<svg viewBox="0 0 1 1"><g>'],
    ['cut off in a tag', '<svg viewBox="0 0 1 1"><g'],
    ['cut off in a comment', '<svg viewBox="0 0 1 1"><!-- '],
    ['with tags across each other', '<svg viewBox="0 0 1 1"><g><a></g></a></svg>'],
    ['with two roots', '<svg viewBox="0 0 1 1"/><svg/>'],
    ['without a size', '<svg><path d="M0 0"/></svg>'],
    ['of no size', '<svg width="0" height="0"/>'],
  ])('%s, is told', (_, file) => expect(read(file)).toMatchObject({ code: 'image/unreadable' }));

  test.each([
    ['viewBox="0 0 400 200"', 2000, 1000],
    ['viewBox="0 0 400 200" width="300"', 300, 150],
    ['viewBox="0 0 400 200" height="1in"', 192, 96],
    ['width="72pt" height="2.54cm"', 96, 96],
    ['width="100%" height="100%" viewBox="0,0,40,20"', 2000, 1000],
  ])('its size by %s', (attributes, width, height) => {
    const picture = read(svg('', attributes));
    expect('width' in picture && [picture.width, picture.height].map(Math.round)).toEqual([
      width,
      height,
    ]);
  });
});
