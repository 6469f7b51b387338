import { expect, test } from 'vitest';
import { loadThemeFromDisk } from '../../src/build/load-theme.ts';
import {
  compile,
  draftParts,
  EDITIONS,
  type Edition,
  fontFile,
  type Theme,
} from '../../src/compile.ts';
import { workspaceWith } from './fixture.ts';

const theme = loadThemeFromDisk(process.cwd()).theme as Theme;

function handoutOf(guide: string, linked: boolean, edition: Edition = 'participant') {
  const { handouts } = compile('guides/a.yaml', {
    workspace: workspaceWith({ 'guides/a.yaml': guide, 'guides/series.yaml': null }),
    theme,
    editions: [edition],
    fontAddress: linked ? (file) => `/fonts/${file}` : undefined,
  });
  const [handout] = handouts;
  if (!handout) throw new Error('The guide did not compile.');
  return handout;
}

const PLAIN =
  'title: A Title\nbackground: Plain words.\nquestions: [{ ask: What now?, essential: true }]\n';
const ODD = PLAIN.replace('Plain words.', '"*Łódź* ***λόγος*** שלום پاسدار ☑ ∴"');

test.each(EDITIONS)(
  'every font that the %s edition links to can be had, and no other file',
  (edition) => {
    const { styles } = draftParts(handoutOf(PLAIN, true, edition).html);
    const named = [...styles.matchAll(/src:url\("\/fonts\/([^"]+)"\)/g)].map(
      ([, file]) => file ?? '',
    );
    expect(named.length).toBeGreaterThan(30);
    expect(new Set(named).size).toBe(named.length);
    expect(styles).not.toContain('base64');
    for (const file of named) {
      const start = fontFile(theme, file)?.subarray(0, 4) ?? new Uint8Array();
      expect(String.fromCharCode(...start), file).toBe('wOF2');
    }
    for (const other of [
      '',
      'package.json',
      '../package.json',
      '../metadata.json',
      `./${named[0]}`,
    ])
      expect(fontFile(theme, other)).toBeUndefined();
  },
);

test('styles with linked fonts are the same whatever the guide says', () => {
  const plain = draftParts(handoutOf(PLAIN, true).html);
  const odd = draftParts(handoutOf(ODD, true).html);
  expect(odd.styles).toBe(plain.styles);
  expect(odd.body).not.toBe(plain.body);
  expect(draftParts(handoutOf(ODD, false).html).styles).not.toBe(
    draftParts(handoutOf(PLAIN, false).html).styles,
  );
});

/** The family, style and weight that draw a character: the first of the stack whose range has it. */
function faceOf(styles: string, character: string, slanted: boolean): string | undefined {
  const stack = /--serif:([^;]*),serif;/.exec(styles)?.[1]?.replaceAll('"', '').split(',') ?? [];
  const faces = [
    ...styles.matchAll(
      /font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+);[^}]*?unicode-range:([^};]+)/g,
    ),
  ].map(([, family = '', style = '', weight = '', range = '']) => ({
    family,
    style,
    weight,
    range,
  }));
  const has = (range: string) =>
    range.split(',').some((span) => {
      const [from = '', to = from] = span.replace('U+', '').split('-');
      const code = character.codePointAt(0) ?? 0;
      return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
    });
  for (const family of stack) {
    const own = faces.filter((face) => face.family === family && has(face.range));
    const styled = own.filter(({ style }) => (style === 'italic') === slanted);
    if (own.length > 0) return `${family} ${(styled[0] ?? own[0])?.style}`;
  }
  return undefined;
}

test('linked fonts draw each character as embedded ones do', () => {
  const linked = draftParts(handoutOf(ODD, true).html).styles;
  const embedded = draftParts(handoutOf(ODD, false).html).styles;
  for (const character of 'aŁźλόשپ☑∴“—') {
    for (const slanted of [false, true]) {
      const face = faceOf(embedded, character, slanted);
      expect(face).toBeDefined();
      expect(faceOf(linked, character, slanted), character).toBe(face);
    }
  }
});

test('the parts are what the document has', () => {
  const { html } = handoutOf(PLAIN.replace('title:', 'lang: he\ntitle:'), true);
  const { root, body, bodyAttributes, styles } = draftParts(html);
  expect(root).toEqual({ lang: 'he', dir: 'rtl', class: 'paper-letter edition-participant' });
  expect(bodyAttributes).toEqual({});
  expect(body.trim()).toMatch(/^<div class="sheet">[\s\S]*<\/div>$/);
  const written = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css);
  expect(written.join('\n')).toBe(styles);
  expect(html).toContain(`<body>${body}</body>`);
});

test('attributes that a template of one’s own adds come along', () => {
  const html =
    '<html lang=en data-a="x &amp; &#x27;y&#39; &lt;"><head><style>a{}</style><style>b{}</style></head><body class="big" hidden>\n<p>One</p></body></html>';
  expect(draftParts(html)).toEqual({
    root: { lang: 'en', 'data-a': "x & 'y' <" },
    styles: 'a{}\nb{}',
    bodyAttributes: { class: 'big', hidden: '' },
    body: '\n<p>One</p>',
  });
});
