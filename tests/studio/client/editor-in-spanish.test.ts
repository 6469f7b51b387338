import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { hover } from './hover.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const SLIP = GUIDE.replace('background:', 'backgruond:');
const fileIn = (folder: string) => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');

/** How long a file is waited for, in milliseconds. */
const PATIENCE = { timeout: 30_000 };

/** Names of the buttons in what is shown, as they are heard. */
const buttonNames = (page: Page) =>
  page.$$eval('.cm-tooltip button', (all) => all.map((one) => one.ariaLabel ?? one.textContent));

/** Chooses what is offered. CodeMirror takes Enter for the end of a line as long as the list has just come. */
async function choose(page: Page): Promise<void> {
  await new Promise((done) => setTimeout(done, 200));
  await page.keyboard.press('Enter');
}

test.each([1280, 400])('help in the text is Spanish, %d wide', async (width) => {
  const files = smallGuide('river', SLIP);
  const { page, folder, complaints } = await open({ guide: 'river', files, language: 'es', width });
  const guide = guidePage(page);
  await guide.click('Texto (YAML)');
  await page.waitForSelector('.cm-lintRange-error');
  expect(await hover(page, 'excerpts')).toMatch(/^ExtractosPasajes de los artículos/);
  expect(await hover(page, 'title')).toMatch(/^TítuloEl título del folleto/);
  expect(await hover(page, 'backgruond')).toContain('¿Quiso decir background?');
  const [fix = '', ...more] = await buttonNames(page);
  expect(fix).toMatch(/^Corregir: escribir backgruond como background$/);
  expect(more).toEqual([]);

  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.keyboard.type('timel');
  const help = await page.waitForSelector('.cm-completionInfo');
  expect(await help?.evaluate((one) => one.textContent)).toMatch(/^Qué pasó y cuándo/);
  const detail = await page.$eval('[aria-selected] .cm-completionDetail', (one) => one.textContent);
  expect(detail).toBe('Cronología');
  expect(await page.$eval('.cm-tooltip-autocomplete ul', (one) => one.ariaLabel)).toBe(
    'Sugerencias',
  );
  await choose(page);
  await expect
    .poll(() => fileIn(folder), PATIENCE)
    .toContain('\ntimeline:\n  - date: Abril de 1983\n');
  expect(complaints).toEqual([]);
});

test('the language changes while the text is open, and nothing else does', async () => {
  const long = `${SLIP}${'# A line to scroll by.\n'.repeat(60)}`;
  const { page, folder } = await open({ guide: 'river', files: smallGuide('river', long) });
  const guide = guidePage(page);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-lintRange-error');
  expect(await hover(page, 'title')).toContain('The title of the handout.');
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.keyboard.type('# mine');
  for (const _ of 'mine') await guide.press('Shift+ArrowLeft');
  await guide.saved();
  // What is searched for is not what is selected.
  await guide.press('Control+f');
  await page.waitForSelector('.cm-search');
  await page.keyboard.type('river');
  const scrolled = () => page.$eval('.cm-scroller', (one) => one.scrollTop);
  await page.evaluate(`document.querySelector('.cm-scroller').scrollTop = 30`);

  const choice = 'select:has(option[lang=es])';
  await page.focus(choice);
  await page.select(choice, 'es');
  await page.waitForSelector('html[lang=es]');
  expect(
    await page.$$eval('.cm-search :is(input.cm-textfield, button)', (all) =>
      all.map((one) => one.ariaLabel ?? one.textContent),
    ),
  ).toEqual([
    ...['Buscar', 'siguiente', 'anterior', 'todos'],
    ...['Reemplazar', 'reemplazar', 'reemplazar todos', 'cerrar'],
  ]);
  expect(await page.$eval('.cm-search [main-field]', (one) => one.value)).toBe('river');
  expect(await page.$eval('.cm-content', (one) => one.ariaLabel)).toBe('Texto de la guía, en YAML');
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  expect(await scrolled()).toBe(30);
  expect(await page.evaluate(`document.activeElement.matches('${choice}')`)).toBe(true);
  expect(await hover(page, 'excerpts')).toContain('Pasajes de los artículos');
  expect(await hover(page, 'backgruond')).toContain('¿Quiso decir background?');

  await page.focus('.cm-content');
  await page.keyboard.type('suyo');
  await guide.saved();
  expect(fileIn(folder)).toBe(`${long}# suyo`);
  await guide.press('Control+z');
  await guide.press('Control+z');
  await guide.saved();
  expect(fileIn(folder)).toBe(long);
});

test.each([
  ['en', 'Text (YAML)', 'ground', 'agreements'],
  ['es', 'Texto (YAML)', 'cronologia', 'timeline'],
  ['es', 'Texto (YAML)', 'Cronología', 'timeline'],
  ['es', 'Texto (YAML)', 'llevar', 'bring'],
])('in %s, %s: who types %s is offered %s', async (language, view, typed, key) => {
  const { page, folder } = await open({ guide: 'river', language });
  const guide = guidePage(page);
  await guide.click(view);
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.keyboard.type(typed);
  await page.waitForFunction(
    `document.querySelector('[aria-selected] .cm-completionLabel')?.textContent === '${key}'`,
  );
  await choose(page);
  await expect.poll(() => fileIn(folder), PATIENCE).toContain(`\n${key}:\n`);
  expect(fileIn(folder)).not.toContain(`\n${typed}`);
});
