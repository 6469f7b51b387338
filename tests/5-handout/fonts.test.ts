import { expect, test } from 'vitest';
import { article, excerpt, paragraph, plain, render } from './fixture.ts';

/** `family style weight range-start` of every embedded face. */
const faces = (html: string) =>
  [
    ...html.matchAll(
      /@font-face\{font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+);src:url\(data:font\/woff2;base64,[\w+/=]+\) format\("woff2"\);unicode-range:U\+(\w+)/g,
    ),
  ].map((m) => m.slice(1).join(' '));

test('latin alone, upright, bold and italic, for plain English', () => {
  const { html, handout } = render({ background: 'Plain words — “quoted”.' });
  expect(faces(html)).toEqual([
    'Source Serif 4 normal 400 0000',
    'Source Serif 4 normal 600 0000',
    'Source Serif 4 italic 400 0000',
    'Source Sans 3 normal 400 0000',
    'Source Sans 3 normal 600 0000',
    'Source Sans 3 italic 400 0000',
  ]);
  expect(handout?.fonts).toEqual(['Source Serif 4', 'Source Sans 3']);
  expect(html.match(/@font-face/g)).toHaveLength(6);
  expect(html).toContain('font-synthesis: none');
});

test.each([
  ['Greek', 'λόγος', '0374|0384'],
  ['Cyrillic', 'Разведка', '0301'],
  ['Turkish', 'ışık', '0100'],
  ['Vietnamese', 'Việt', '0102'],
])('the subset that %s needs comes too', (_, word, start) => {
  const { html } = render({}, { excerpts: [excerpt(1, [paragraph(1, plain(word))])] });
  const added = faces(html).filter((face) => !face.endsWith(' 0000'));
  expect(added.length).toBeGreaterThanOrEqual(6);
  for (const face of added) expect(face).toMatch(new RegExp(` (${start})$`));
});

test('a character only in the running foot counts', () => {
  expect(faces(render({ group: 'Łódź' }).html).some((face) => face.endsWith(' 0100'))).toBe(true);
});

test('the bold italic comes where there is stress, and not for a heading alone', () => {
  const cut = 'Source Serif 4 italic 600 0000';
  expect(faces(render({ background: '## Plain' }).html)).not.toContain(cut);
  const { html } = render({ background: 'Some ***words***.' });
  expect(faces(html)).toContain('Source Serif 4 italic 600 0000');
});

test('a font file that is not there is an error, and nothing is printed', () => {
  const file =
    'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2';
  const { handout, reported } = render({}, { files: { [file]: null } });
  expect(handout).toBeUndefined();
  expect(reported).toMatchObject([{ code: 'template/missing', file }]);
  expect(reported[0]?.hint).toMatch(/^Reinstall studyguide/);
});

test.each([
  ['Arabic and Persian', 'پاسداران', 'Noto Naskh Arabic'],
  ['Hebrew', 'שלום', 'Noto Serif Hebrew'],
])('a word in %s brings a font for it, in both families', (_, word, family) => {
  const { html, handout, reported } = render({ background: `The word ${word} stands here.` });
  expect(reported).toEqual([]);
  expect(handout?.fonts).toContain(family);
  expect(faces(html).filter((face) => face.startsWith(family))).toHaveLength(2);
  expect(html).toContain(`--serif:"Source Serif 4","Source Sans 3","${family}",serif`);
  expect(html).toContain(`--sans:"Source Sans 3","Source Serif 4","${family}",sans-serif`);
});

test('characters that the subsets claim and lack come from a font that has them', () => {
  const { html, handout, reported } = render({ background: 'state‐owned' });
  expect(reported).toEqual([]);
  expect(handout?.fonts).toEqual(['Source Serif 4', 'Source Sans 3', 'Noto Serif Hebrew']);
  const ranges = [...html.matchAll(/font-family:"Source [^}]*unicode-range:([^}]*)/g)];
  expect(ranges.length).toBeGreaterThan(5);
  for (const [, range] of ranges) expect(range).not.toMatch(/U\+200[0-9A-F]-206F/);
});

test.each(Array.from('‑―→←≥≤≠≈✓☐★■●①⅓∞‡‰'))('%s prints, and the document stays small', (sign) => {
  const { html, handout, reported } = render({ background: `A ${sign} sign` });
  expect(reported).toEqual([]);
  expect(handout?.fonts).toEqual(['Source Serif 4', 'Source Sans 3', 'DejaVu Sans']);
  expect(faces(html).filter((face) => face.startsWith('DejaVu'))).toHaveLength(1);
  expect(html.length).toBeLessThan(1_000_000);
});

test.each(Array.from('½°№™—…'))('%s needs no other font', (sign) => {
  const { handout, reported } = render({ background: `A ${sign} sign` });
  expect(reported).toEqual([]);
  expect(handout?.fonts).toEqual(['Source Serif 4', 'Source Sans 3']);
});

test('what one of the two families lacks, the other lends', () => {
  const { handout, reported } = render({ background: 'The word Ĭ.' });
  expect(reported).toEqual([]);
  expect(handout?.fonts).toEqual(['Source Serif 4', 'Source Sans 3']);
});

test('characters that no font has are an error at each value they stand in', () => {
  const quoting = (text: string) =>
    excerpt(1, [paragraph(1, plain(text))], {
      article: { ...article(), text },
      pieces: [{ start: 0, end: text.length }],
    });
  const { reported } = render(
    {
      background: 'Fine.',
      glossary: { Tea: 'From 茶 and 積ん読.' },
      questions: [{ ask: 'Why? 😀', guidance: 'Not printed: 😀' }],
    },
    { excerpts: [quoting('Words 茶 here')] },
  );
  expect(reported).toMatchObject([
    { code: 'font/missing-character', file: 'guides/a.yaml#glossary.Tea' },
    { code: 'font/missing-character', file: 'guides/a.yaml#questions.0.ask' },
    { code: 'font/missing-character', file: 'guides/a.yaml#excerpts.0' },
  ]);
  expect(reported[0]?.message).toContain('“茶” (U+8336), “積” (U+7A4D)');
  expect(reported[2]?.hint).toContain('A quotation cannot be altered');
});
