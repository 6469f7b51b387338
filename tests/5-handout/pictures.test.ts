import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureReader } from '../../src/5-handout/index.ts';
import { MEASURES } from '../../src/5-handout/picture/printed-size.ts';
import { compileFile } from '../../src/build/compile-file.ts';
import { AVIF, MOVING_GIF, MOVING_WEBP, png, svg, TURNED_JPEG, WEBP } from '../support/pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bodyOf, workspaceWith } from './fixture.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compiles a guide; its problems as `code words-at-the-place`, and the page. */
function compiled(guide: string, files: Files = {}, prepare?: (folder: string) => void) {
  const folder = temporaryFolder({ 'guides/a.yaml': guide, ...files });
  prepare?.(folder);
  const { diagnostics, texts, handouts } = compileFile('guides/a.yaml', { cwd: folder });
  const told = diagnostics.map(({ code, file, start, end }) => {
    const words = texts.get(file)?.slice(start, end) ?? '';
    const line = texts.get(file)?.slice(0, start).split('\n').length ?? 0;
    return `${code} ${line} ${words}`.trim();
  });
  return {
    told,
    severities: diagnostics.map(({ severity }) => severity),
    body: bodyOf(handouts[0]?.html ?? ''),
  };
}

const HEAD = 'title: T\nbackground: Words.\n';
const image = (file: string, more = '') =>
  `${HEAD}images:\n  - file: ${file}\n    alt: A map.\n    caption: The river.\n    credit: Archive\n${more}`;
const GOOD = png(1000, 700);

/** What is told of a file that is named `p.png`. */
const toldOf = (bytes: string | Uint8Array) =>
  compiled(image('p.png'), { 'guides/p.png': bytes }).told;

describe('a picture under `images`', () => {
  test('prints with description, caption and credit, its bytes in the page', () => {
    const { told, body } = compiled(image('images/p.png'), { 'guides/images/p.png': GOOD });
    expect(told).toEqual([]);
    expect(body).toMatch(/<h2 id="pictures-heading">Maps and pictures<\/h2>/);
    expect(body).toMatch(
      /<figure class="picture" style="[^"]*--ratio: 1.429[^"]*" data-path="images.0"><img src="data:image\/png;name=p.png;base64,iVBOR[^"]*" alt="A map." width="1000" height="700"><figcaption><div class="caption">The river.<\/div><div class="credit">Credit: Archive<\/div><\/figcaption><\/figure>/,
    );
    expect(body.indexOf('id="background"')).toBeLessThan(body.indexOf('id="pictures"'));
    expect(body).toContain('href="#pictures-heading"');
  });

  test('tells each thing that it lacks, at the first line of the item or at the empty key', () => {
    const files = { 'guides/p.png': GOOD };
    const lacking = compiled(`${HEAD}images:\n  - file: p.png\n  - file: p.png\n    alt:\n`, files);
    expect(lacking.told).toEqual([
      'image/alt 4',
      'image/caption 4',
      'image/credit 4',
      'image/caption 5',
      'image/credit 5',
      'image/alt 6 alt',
    ]);
    expect(new Set(lacking.severities)).toEqual(new Set(['warning']));
  });

  test('that is decoration needs nothing said of it', () => {
    const { told, body } = compiled(`${HEAD}images:\n  - {file: p.png, alt: ""}\n`, {
      'guides/p.png': GOOD,
    });
    expect(told).toEqual([]);
    expect(body).toMatch(/<div class="picture"[^>]*><img [^>]*alt="" role="presentation"/);
    expect(body).not.toContain('<figure');
  });

  test('a caption is Markdown, and a credit may bring its own word', () => {
    const guide = `${HEAD}images:\n  - file: p.png\n    alt: A\n    caption: The *Mary* "sails".\n    credit: "Photo: [B](https://example.org/)"\nelsewhere: {sails: A song.}\n`;
    const { told, body } = compiled(guide, { 'guides/p.png': GOOD });
    expect(told).toEqual([]);
    expect(body).toContain('<div class="caption">The <em>Mary</em> “sails”.</div>');
    expect(body).toContain('<div class="credit">Photo: <a href="https://example.org/">B</a></div>');
  });

  test('of an item at fault is not looked for', () => {
    const { told } = compiled(`${HEAD}images:\n  - alt: A map.\n  - file: q.png\n    alt: ""\n`);
    expect(told).toEqual(['guide/missing-key 4', 'image/missing 5 q.png']);
  });
});

describe('a picture in Markdown', () => {
  const markdown = (text: string) =>
    `title: T\nbackground: |\n  Before.\n\n  ${text}\n\n  After.\n`;
  const files = { 'guides/images/p.png': GOOD, 'guides/images/my map.png': GOOD };

  test('prints where it stands, its title taken apart', () => {
    const { told, body } = compiled(
      markdown('![A map](images/p.png "The river, \'53. Credit: County Archive")'),
      files,
    );
    expect(told).toEqual([]);
    expect(body).toMatch(
      /<p>Before.<\/p>\s*<figure class="picture"[^>]*data-path="background"><img [^>]*alt="A map"[^>]*><figcaption><div class="caption">The river, ’53.<\/div><div class="credit">Credit: County Archive<\/div><\/figcaption><\/figure>\s*<p>After.<\/p>/,
    );
  });

  test('tells what it lacks and what is wrong at its own place', () => {
    expect(compiled(markdown('![](images/p.png)'), files).told).toEqual([
      'image/alt 5 ![](images/p.png)',
      'image/caption 5 ![](images/p.png)',
      'image/credit 5 ![](images/p.png)',
    ]);
    expect(compiled(markdown('See ![A](q.png "B. Credit: C") here.'), files).told).toEqual([
      'image/missing 5 ![A](q.png "B. Credit: C")',
    ]);
    expect(
      compiled(markdown('![A][m]\n\n  [m]: images/p.png "Only a caption"'), files).told,
    ).toEqual(['image/credit 5 ![A][m]']);
  });

  test('among words goes behind their paragraph; a space may be written as %20', () => {
    const { told, body } = compiled(
      markdown('One [![A](images/my%20map.png "B. Credit: C")](https://example.org) two.'),
      files,
    );
    expect(told).toEqual([]);
    expect(body).toMatch(/<p>One {2}two.<\/p><figure/);
    expect(body).not.toContain('example.org');
  });

  test('stands in list items, questions and the glossary, but not in the margin', () => {
    const picture = '![A](images/p.png "B. Credit: C")';
    const guide = [
      `title: T\nbackground: |\n  A sluice.\n\n  - Item ${picture}\n`,
      `questions:\n  - ask: "Why? ${picture.replaceAll('"', '\\"')}"\n`,
      `glossary:\n  sluice: |\n    A gate.\n\n    ${picture}\n`,
    ].join('');
    const { told, body } = compiled(guide, files);
    expect(told).toEqual([]);
    expect(body).toMatch(/<li>\s*Item\s*<figure/);
    expect(body).toMatch(/<div class="ask"><p>Why\?\s*<\/p><figure/);
    expect(body).toMatch(/<dd><p>A gate.<\/p>\s*<figure/);
    expect(body).toMatch(/<div class="gloss-means"><p>A gate.<\/p>\s*<\/div>/);
    expect(body.match(/<figure/g)).toHaveLength(3);
  });
});

describe('a name that is no file of the guides folder is refused', () => {
  test.each([
    'https://example.org/p.png',
    'HTTP://example.org/p.png',
    '//example.org/p.png',
    'file:///etc/hostname',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
  ])('%s', (name) => {
    const { told, severities } = compiled(image(`"${name}"`));
    expect(told).toEqual([`image/address 4 "${name}"`]);
    expect(severities).toEqual(['error']);
    const inText = compiled(`title: T\nbackground: '![A](<${name}> "B. Credit: C")'\n`).told;
    expect(inText).toEqual([`image/address 2 ![A](<${name}> "B. Credit: C")`]);
  });

  test('outside, by its path or by a link', () => {
    const files = { 'p.png': GOOD };
    expect(compiled(image('../p.png'), files).told).toEqual(['image/outside 4 ../p.png']);
    const linked = compiled(image('link.png'), files, (folder) =>
      symlinkSync(join(folder, 'p.png'), join(folder, 'guides/link.png')),
    );
    expect(linked.told).toEqual(['image/outside 4 link.png']);
  });

  test('missing, or a folder', () => {
    expect(compiled(image('images/q.png')).told).toEqual(['image/missing 4 images/q.png']);
    const folder = compiled(image('images'), { 'guides/images/p.png': GOOD });
    expect(folder.told).toEqual(['image/unreadable 4 images']);
  });
});

describe('what a file is, is known by its content', () => {
  test.each([
    ['image/webp', WEBP],
    ['image/avif', AVIF],
    ['image/gif', MOVING_GIF],
    ['image/jpeg', TURNED_JPEG],
  ])('%s', (type, bytes) => {
    const { told, body } = compiled(image('p.png'), { 'guides/p.png': bytes });
    expect(told).toEqual(['image/resolution 4 p.png']); // They are tiny.
    expect(body).toContain(`="data:${type};`);
  });

  test.each([
    ['text', 'Some words.'],
    ['PDF', '%PDF-1.7\n'],
    ['a web page', '<!doctype html><p>No.</p>'],
    ['packed', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['bitmap', Buffer.from(`BM${'\0'.repeat(60)}`)],
  ])('%s is no picture', (_, bytes) => expect(toldOf(bytes)).toEqual(['image/kind 4 p.png']));

  test.each([
    ['PNG', GOOD],
    ['JPEG', TURNED_JPEG],
    ['WebP', WEBP],
    ['AVIF', AVIF],
    ['GIF', MOVING_GIF.subarray(0, 100)],
    ['SVG', Buffer.from(svg('<g/>'))],
  ])('a %s that is cut off is damaged', (_, whole) => {
    for (const part of [0.95, 0.5]) {
      expect(toldOf(whole.subarray(0, Math.floor(whole.length * part)))).toEqual([
        'image/unreadable 4 p.png',
      ]);
    }
  });

  test('so is one that is empty, altered inside, or moves without a first picture to take', () => {
    const altered = Uint8Array.from(GOOD);
    altered[60] = (altered[60] ?? 0) ^ 1;
    for (const bytes of [new Uint8Array(), altered, GOOD.subarray(0, 12), MOVING_WEBP]) {
      expect(toldOf(bytes)).toEqual(['image/unreadable 4 p.png']);
    }
  });

  test('any start of a good file is told of, and nothing breaks', () => {
    const codeOf = (bytes: Uint8Array) => {
      const read = pictureReader(workspaceWith({ p: bytes }))('p');
      return read.kind === 'fault' ? read.code : read.kind;
    };
    for (const whole of [TURNED_JPEG, WEBP, AVIF, MOVING_GIF.subarray(0, 108), GOOD]) {
      for (let length = 0; length < whole.length; length += 3) {
        expect(codeOf(whole.subarray(0, length))).toMatch(/^image\/(?:unreadable|kind)$/);
      }
    }
  });
});

describe('a picture that is too large', () => {
  test.each([
    ['in bytes', Buffer.concat([GOOD, Buffer.alloc(10_000_000)])],
    ['in pixels', png(4000, 2500)],
    ['as a drawing', svg(' '.repeat(2_000_001))],
  ])('%s', (_, bytes) => expect(toldOf(bytes)).toEqual(['image/too-large 4 p.png']));
});

describe('only what is seen goes into the page', () => {
  const bytesOf = (file: Uint8Array) => {
    const { body } = compiled(image('p'), { 'guides/p': file });
    return Buffer.from(/base64,([^"]*)/.exec(body)?.[1] ?? '', 'base64');
  };

  test('of a GIF that moves, its first picture', () => {
    const bytes = bytesOf(MOVING_GIF);
    const second = MOVING_GIF.indexOf(0x21, 40); // What announces it.
    expect(bytes).toEqual(Buffer.from([...MOVING_GIF.subarray(0, second), 0x3b]));
  });

  test('of a PNG, neither its movement nor its notes', () => {
    const notes = png(1000, 700, [
      ['acTL', new Uint8Array(8)],
      ['tEXt', Buffer.from('Comment\0At home')],
    ]);
    expect(bytesOf(notes)).toEqual(Buffer.from(GOOD));
  });

  test('of a JPEG, no notes; it is turned as they said', () => {
    expect(Buffer.from(TURNED_JPEG).includes('Taken at home')).toBe(true);
    const bytes = bytesOf(TURNED_JPEG);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('Taken at home')).toBe(false);
    const { body } = compiled(image('p'), { 'guides/p': TURNED_JPEG });
    expect(body).toContain('role="img" aria-label="A map." viewBox="0 0 16 24"><image href="data:');
    expect(body).toContain('width="24" height="16" transform="matrix(0 1 -1 0 16 0)"/>');
  });
});

describe('resolution', () => {
  const width = (pixels: number, height = pixels * 0.7) => toldOf(png(pixels, Math.round(height)));
  const { column, whole } = MEASURES.letter;

  test('is enough from 150 pixels for each printed inch on', () => {
    expect(width(Math.ceil(column * 150))).toEqual([]);
    expect(width(Math.floor(column * 150) - 1)).toEqual(['image/resolution 4 p.png']);
  });

  test('of a wide picture is that of the whole width, where it has the pixels', () => {
    const wide = (pixels: number) => {
      const { told, body } = compiled(image('p.png'), { 'guides/p.png': png(pixels, 300) });
      return { told, isWide: body.includes('class="picture wide"') };
    };
    expect(wide(Math.ceil(whole * 150))).toEqual({ told: [], isWide: true });
    expect(wide(Math.floor(whole * 150) - 1)).toEqual({ told: [], isWide: false });
  });

  test('of one that is tall counts by what the height of a page leaves', () => {
    expect(width(400, 2400)).toEqual([]);
  });

  test('is told with what the picture needs and how wide it may be', () => {
    const folder = temporaryFolder({
      'guides/a.yaml': image('p.png'),
      'guides/p.png': png(440, 300),
    });
    const [problem] = compileFile('guides/a.yaml', { cwd: folder }).diagnostics;
    expect(problem).toMatchObject({ code: 'image/resolution', severity: 'warning' });
    expect(problem?.message).toContain(' 96 pixels an inch');
    expect(problem?.hint).toContain('683 pixels');
    expect(problem?.hint).toContain('2.9 inches');
  });

  test('is reckoned by the measures of the style sheets', () => {
    const read = (name: string) => {
      const result = workspaceWith().read(`templates/styles/${name}.css`);
      return result.ok ? new TextDecoder().decode(result.bytes) : '';
    };
    for (const paper of ['letter', 'a4'] as const) {
      const value = (name: string, of: string) => {
        const found = [...read(of).matchAll(new RegExp(`--${name}: ([\\d.]+)in`, 'g'))];
        return Number(found[paper === 'letter' ? 0 : 1]?.[1]);
      };
      const { column, whole, tallest } = MEASURES[paper];
      expect(value('text', 'columns')).toBe(column);
      expect(value('tallest', 'pictures')).toBe(tallest);
      const all = column + value('gutter', 'columns') + value('outer', 'columns');
      expect(Math.abs(all - whole)).toBeLessThan(0.02);
    }
  });
});

describe('a logo', () => {
  test('stands before the name of the group, as decoration', () => {
    const { told, body } = compiled(`${HEAD}group: Readers\nlogo: l.png\n`, {
      'guides/l.png': png(300, 300),
    });
    expect(told).toEqual([]);
    expect(body).toMatch(
      /<p class="masthead-line"><span class="logo" style="[^"]*"><img [^>]*alt="" role="presentation"[^>]*><\/span><span>Readers<\/span>/,
    );
  });

  test('is refused and checked like a picture', () => {
    const logo = (file: string, files: Files = {}) =>
      compiled(`${HEAD}logo: ${file}\n`, files).told;
    expect(logo('l.png')).toEqual(['image/missing 3 l.png']);
    expect(logo('http://x.org/l.png')).toEqual(['image/address 3 http://x.org/l.png']);
    expect(logo('l.png', { 'guides/l.png': png(40, 40) })).toEqual(['image/resolution 3 l.png']);
    expect(logo('l.svg', { 'guides/l.svg': svg('<script/>') })).toEqual(['image/altered 3 l.svg']);
  });
});

test('characters that no font has are told at the drawing that has them', () => {
  const drawing = svg('<text x="9" y="9">Words 🗺</text>');
  const { told } = compiled(image('m.svg'), { 'guides/m.svg': drawing });
  expect(told).toEqual(['font/missing-character 4 m.svg']);
  const described = image('m.svg').replace('A map.', 'A map 🗺.');
  expect(compiled(described, { 'guides/m.svg': svg('<g/>') }).told).toEqual([]);
});
