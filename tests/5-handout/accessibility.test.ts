import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, EDITIONS, type Guide } from '../../src/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { png, svg } from '../support/pictures.ts';
import { openScreen, type Reading, type Screen, violations } from '../support/screen.ts';
import { article, excerpt, paragraph, plain, render } from './fixture.ts';

const own = ownFolder();
let screen: Screen;

beforeAll(async () => {
  screen = await openScreen(own.env);
});

afterAll(async () => {
  await screen?.close();
  await own.remove();
});

const READINGS: readonly (readonly [string, Reading])[] = [
  ['at full width', { width: 1280 }],
  ['on a phone', { width: 400 }],
  ['at a zoom of 200 %', { width: 640, zoom: 2 }],
  ['in the dark', { width: 1280, dark: true }],
  ['on a phone in the dark', { width: 400, dark: true }],
];

/** Everything that Markdown and a guide can hold, links in each text among it. */
const LINKED = 'See [the record](https://example.org/record) of the council, which *never* met.';
const RICH: Partial<Guide> = {
  subtitle: 'On who owns it',
  group: 'Thursday Readers',
  logo: 'images/p.png',
  topic: '4',
  images: [
    { file: 'images/m.svg', alt: 'A map.', caption: LINKED, credit: LINKED },
    { file: 'images/p.png', alt: 'A mill.', caption: 'The mill.', credit: 'Archive' },
    { file: 'images/p.png', alt: '' },
  ],
  session: { date: '2026-12-03', place: 'Main Library', minutes: 90 },
  background: `${LINKED} The weir is old.[^1]

# Who decides

##### A heading four levels down

> A quotation of **some** length, with \`code\` in it.

1. One
2. Two
   - Two and a half

| Year | Water | Averyveryveryveryveryverylongwordinatable |
| --- | ---: | --- |
| 1990 | 12 | https://example.org/a/very/long/address/that/does/not/end/here |

\`\`\`
a line of code that is longer than the window of any phone that was ever made, and then some
\`\`\`

- [ ] not done

![A mill.](images/p.png "The mill. Credit: Archive")

[^1]: A note, with [a link](https://example.org/note).
`,
  questions: [
    { ask: LINKED, kind: 'opening', lines: 2 },
    { ask: 'Why?', essential: true, guidance: LINKED, followups: [LINKED] },
  ],
  options: ['Keep it', 'Sell it', 'Share it'].map((name) => ({
    name,
    actions: [LINKED],
    drawbacks: [LINKED],
  })),
  glossary: { weir: { say: 'weer', means: LINKED } },
  people: [{ name: 'A. Miller', who: LINKED }],
  timeline: [{ date: '1990', event: LINKED }],
  agreements: [LINKED, 'Two.', 'Three.', 'Four.'],
  agenda: [{ minutes: 10, do: 'Welcome' }],
  reading: [{ title: 'On Rivers', by: 'B. Banks', url: 'https://example.org/rivers' }],
};

const source = article({ url: 'https://example.org/a', kind: 'opinion', published: '2024-03-02' });
const excerpts = [
  excerpt(1, [paragraph(4, plain('The mill stood by the river for two hundred years.'))], {
    article: source,
    heading: 'The mill',
    note: LINKED,
  }),
];

const files = {
  'guides/images/p.png': png(1200, 600),
  'guides/images/m.svg': svg('<text x="9" y="50">The weir</text>'),
};

const guides = {
  'the first guide': compile('guides/price-of-a-source.yaml', { editions: EDITIONS }).handouts,
  'a guide with all there is': EDITIONS.flatMap((edition) => {
    const { handout, reported } = render(RICH, { edition, excerpts, files });
    expect(reported).toEqual([]);
    return handout ? [{ ...handout, edition }] : [];
  }),
};
const drafts = Object.entries(guides).flatMap(([guide, handouts]) =>
  handouts.map(({ edition, html }) => [`${edition} edition of ${guide}`, html] as const),
);

test('every edition of both guides is looked at', () => {
  expect(drafts).toHaveLength(2 * EDITIONS.length);
});

describe.each(drafts)('the draft of the %s', (_, html) => {
  test.each(READINGS)('meets WCAG 2.1 AA %s', async (_, reading) => {
    expect(await screen.show(html, reading, violations)).toEqual([]);
  });

  // WCAG 2.1, success criterion 1.4.10: 320 CSS pixels without scrolling sideways.
  test.each([320, 400, 640, 1280])('is never wider than a window of %i pixels', async (width) => {
    const wide = await screen.show(html, { width }, (page) =>
      page.evaluate('document.documentElement.scrollWidth'),
    );
    expect(wide).toBe(width);
  });
});

describe('axe looks', () => {
  const draft = drafts[0]?.[1] ?? '';
  test.each([
    [
      'a pale colour',
      'color-contrast',
      (html: string) => html.replaceAll('--soft: #4f4f4f', '--soft: #b0b0b0'),
    ],
    [
      'a heading level that is left out',
      'heading-order',
      (html: string) => html.replace('<h2 id="background', '<h5 id="background'),
    ],
    [
      'a language that is not told',
      'html-has-lang',
      (html: string) => html.replace('<html lang="en"', '<html'),
    ],
    [
      'a document without a title',
      'document-title',
      (html: string) => html.replace(/<title>.*<\/title>/, ''),
    ],
  ])('and sees %s', async (_, rule, spoil) => {
    const spoilt = spoil(draft);
    expect(spoilt).not.toBe(draft);
    const rules = (await screen.show(spoilt, { width: 1280 }, violations)).map((one) => one.rule);
    expect(rules).toContain(rule);
  });
});
