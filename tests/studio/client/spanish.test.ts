import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixEs } from '../../../src/studio/client/words/es/fixes.ts';
import { noteEs } from '../../../src/studio/client/words/es/notes.ts';
import { changeEs, placeEs } from '../../../src/studio/client/words/es/places.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

/** The sources below a folder, as one text. */
function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('what the program says in English is said in Spanish', () => {
  test('on the button of every fix', () => {
    const checks = ['source', '1-guide', '2-article', '3-excerpt', '4-check', '5-handout']
      .map((stage) => sourcesOf(`src/${stage}`))
      .join('\n');
    const titles = [
      ...checks.matchAll(/\bfix:? .*\btitle: (?:'([^']+)'|`((?:[^`\\]|\\.)+)`)/g),
      ...checks.matchAll(/\b(?:mends|edits): .*\btitle: (?:'([^']+)')/g),
      ...checks.matchAll(/\b(?:insertion|removal)\(.*, '([A-Z][^']+)'\)/g),
      ...checks.matchAll(/const title =[^;]*?'([^']+)'(?: : '([^']+)')?;/g),
      ...checks.matchAll(/const AS_IN_ARTICLE = "([^"]+)"/g),
    ].flatMap(([, ...found]) => found.filter((title) => title !== undefined));
    const filled = titles.map((title) => title.replace(/\$\{\w+\}/g, 'x').replaceAll('\\`', '`'));
    expect(filled.length).toBeGreaterThan(10);
    expect(filled.filter((title) => fixEs(title) === undefined)).toEqual([]);
    expect(fixEs('Write `colour` as `color`')).toBe('escribir `colour` como `color`');
    expect(fixEs('Sing a song')).toBeUndefined();
  });

  test.each([
    ['src/import', 'The document does not tell its title: write it above the text.'],
    ['src/import', 'The PDF does not tell its title: write it above the text.'],
    ['src/import', 'The file does not tell its title: write it above the text.'],
    [
      'src/import',
      'The document has tracked changes: it was read as if all of them were accepted.',
    ],
    ['src/import', 'The document has formulas, which were left out.'],
    ['src/import', 'The document has hidden text, which may be among the text here.'],
    ['src/import', 'The document has a part of another file in it, which was left out.'],
    ['src/import', 'The document has text boxes: compare where their text stands.'],
    ['src/import', 'Word counts numbered lists and headings itself: compare the numbers.'],
    ['src/import', 'The file has HTML in it: its tags were taken out, and its words kept.'],
    [
      'src/import',
      'A PDF does not tell where its words and paragraphs start and end: compare every paragraph with the page.',
    ],
    [
      'src/import',
      'The text was recognised by a program on pictures of the pages: wrong letters are likely, so compare every word.',
    ],
    [
      'src/import',
      'Formulas that no line of text can hold are pictures in the article: write them as words, or quote none of them.',
    ],
    [
      'src/import',
      'Markdown cannot hold this text just as it is: compare every word of it with the original.',
    ],
  ])('in a note of %s: %s', (folder, note) => {
    // A note that is worded anew there needs its Spanish anew.
    expect(sourcesOf(folder)).toContain(note);
    expect(noteEs(note)).toBeDefined();
  });

  test.each([
    'These words stood on two lines, and their hyphen was left out: water-wheel.',
    'These words stood on two lines, and their hyphen was kept: well-known, long-lost.',
    '“2” is raised or lowered in the original, and stands on the line here.',
    'Left out of the front matter: tags, layout.',
    'The front matter could not be read: it is not a list of keys.',
    'There seems to be a table on page 3, 4: its lines were kept as they stand.',
    'The address led to the front page of news.example: the article may be gone.',
    'The address led to another site, consent.example: look whether this is the article.',
    'The page says that its encoding is windows-1252, but it is UTF-8, and was read as UTF-8.',
    'The text is not UTF-8: it was read as windows-1252. Compare its quotation marks, dashes and accents with the original.',
    '1 character could not be read as utf-8 and stands as \ufffd, the first in “caf\ufffd”: compare with the page.',
    '2 characters could not be read as utf-8 and stand as \ufffd, the first in “caf\ufffd”: compare with the page.',
    "Some of the document's text was not read: “The weir”, “1921”.",
  ])('in a note with words of the source: %s', (note) => {
    expect(noteEs(note)).toBeDefined();
  });

  test('of places and of what changed in an article', () => {
    expect(placeEs('paragraph 4')).toBe('el párrafo 4');
    expect(placeEs('the heading “The Weir”')).toBe('el encabezado «The Weir»');
    expect(changeEs('paragraph 4 has changed')).toBe('ha cambiado el párrafo 4');
    expect(changeEs('2 paragraphs after paragraph 3 are gone')).toBe(
      'faltan 2 párrafos después del párrafo 3',
    );
    expect(changeEs('a block at the start is gone')).toBe('falta un párrafo al comienzo');
  });
});

const open = studioWindows();

test('why no PDF was made is said in Spanish', async () => {
  const { page } = await open({ guide: 'river', language: 'es', browser: '/nowhere/browser' });
  const guide = guidePage(page);
  await guide.click('Crear los PDF');
  const note = await page.waitForSelector('.build-progress .note-error');
  expect(await note?.evaluate((one) => one.textContent)).toContain(
    'Para imprimir hace falta un navegador',
  );
});

/** A guide with problems of many kinds, each with a next step, a fix or choices. */
const FAULTY = `title: The River
subtitel: An evening
accent: "#ffcc66"
session: {date: tomorrow, minutes: 30}
articles: {weir: articles/river-article.md, gone: articles/gone.md}
background: The council said “we own the river” and left. The weir[^1] stands.
excerpts:
  - article: weir
    quote: words that nobody ever wrote
  - {article: wier, paragraphs: 4-2}
questions:
  - {ask: Should the town sell it?, kind: opening, minutes: yes}
  - {ask: What is the author's main point?, excerpt: none}
options:
  - {name: Sell, actions: [Sell it.], drawbacks: [It is gone.]}
`;

test.each([1280, 400])('problems are told in Spanish alone, %d wide', async (width) => {
  const files = smallGuide('river', FAULTY);
  const { page } = await open({ guide: 'river', files, language: 'es', width });
  const guide = guidePage(page);
  await page.waitForSelector('.problems-count .mark-error');
  await guide.click('Mostrar la lista');
  const told = await page.$$eval('.problems-list .problem', (all) =>
    all.map((one) => one.textContent ?? ''),
  );
  expect(told.length).toBeGreaterThan(8);
  expect(told.join('\n')).toContain('¿Quiso decir subtitle?');
  // The list of languages names each in its own.
  expect(
    await page.$$eval(':not(option)[lang=en]', (all) => all.map((one) => one.outerHTML)),
  ).toEqual([]);
  // F8 tells of each as the list does.
  await guide.press('F8');
  const announced = await page.$eval('[aria-live=polite].unseen', (one) => one.textContent);
  expect(announced).toMatch(/^Problema 1 de \d+: La guía no tiene ninguna clave/);
});

test('a new guide is begun in Spanish, and its handout is Spanish', async () => {
  const { page, folder } = await open({ language: 'es', files: {} });
  const guide = guidePage(page);
  await page.waitForSelector('.new-guide input');
  await page.type('.new-guide input', 'El agua');
  await guide.click('Crear la guía');
  await guide.waitForDraft();
  const text = readFileSync(join(folder, 'guides/el-agua.yaml'), 'utf8');
  expect(text).toContain('# Los artículos guardados.');
  expect(text).toContain('\nlang: es\n');
  expect(await guide.inDraft('draft.documentElement.lang')).toBe('es');
  expect(await guide.inDraft('draft.body.innerText')).toContain('Preguntas');
});
