import { describe, expect, test } from 'vitest';
import { violations } from '../../support/screen.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows, type WindowSettings } from './window.ts';

const open = studioWindows();
/** Has a problem to show, and a card of each kind. */
const FULL = `${GUIDE.replace('  - ask: What would you have asked?', '  - ask: Should anyone have asked?')}glossary:
  mill: A house with a wheel.
options:
  - name: Ask
    actions: [Write to the owner.]
    drawbacks: [It takes time.]
`;
const files = smallGuide('river', FULL);

describe.each([
  ['1280 pixels', { width: 1280 }],
  ['400 pixels', { width: 400 }],
  ['1280 pixels, in Spanish', { width: 1280, language: 'es' }],
] satisfies [string, WindowSettings][])('at %s axe finds nothing', (_, window) => {
  const es = 'language' in window;

  test('on the shelf', async () => {
    const { page } = await open({ ...window, files });
    await page.waitForSelector('.guide-card');
    expect(await violations(page)).toEqual([]);
    await guidePage(page).click(es ? 'Guía nueva' : 'New guide');
    await page.waitForSelector('.new-guide');
    expect(await violations(page)).toEqual([]);
  });

  test('on an empty shelf', async () => {
    const { page } = await open({ ...window, files: { 'guides/articles/a.md': 'A.' } });
    await page.waitForSelector('.start-here');
    expect(await violations(page)).toEqual([]);
  });

  test('in the form, the text and the list of problems', async () => {
    const { page } = await open({ ...window, guide: 'river', files });
    const guide = guidePage(page);
    await page.waitForSelector('[data-pointer="/questions/0"]');
    for (const pointer of ['/excerpts/0', '/questions/0', '/options/0', '/glossary/mill']) {
      await page.$eval(`[data-pointer="${pointer}"]`, (card) => card.click());
    }
    expect(await violations(page)).toEqual([]);
    await guide.click(es ? 'Mostrar la lista' : 'Show the list');
    expect(await violations(page)).toEqual([]);
    await guide.click('YAML');
    await page.waitForSelector('.cm-content');
    expect(await violations(page)).toEqual([]);
  });

  test('in the pages', async () => {
    const { page } = await open({ ...window, guide: 'river', files, browser: 'embedded' });
    const guide = guidePage(page);
    if (window.width < 900) await guide.click('Handout');
    await guide.click(es ? 'Páginas' : 'Pages');
    await page.waitForSelector('canvas');
    expect(await violations(page)).toEqual([]);
  });
});

test('F8 goes through the problems, and says where it is', async () => {
  const { page } = await open({ guide: 'river', files });
  const guide = guidePage(page);
  await page.waitForSelector('.problems-head button');
  await guide.press('F8');
  await page.waitForFunction(`document.activeElement.getAttribute('data-pointer')`);
  const said = () => page.$eval('[aria-live=polite].unseen', (place) => place.textContent);
  expect(await said()).toMatch(/^Problem 1 of \d/);
  await guide.press('Shift+F8');
  expect(await said()).toMatch(/^Problem (\d+) of \1/);
});

test('Tab leaves the editor', async () => {
  const { page } = await open({ guide: 'river', files });
  const guide = guidePage(page);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Tab');
  expect(await page.evaluate(`document.activeElement.closest('.cm-editor') === null`)).toBe(true);
});

test('every button is 24 pixels and more, and nothing is wider than a window of 400', async () => {
  const { page } = await open({ guide: 'river', files, width: 400 });
  await page.waitForSelector('[data-pointer="/questions/0"]');
  await page.$eval('[data-pointer="/questions/0"]', (card) => card.click());
  const small = await page.evaluate(`[...document.querySelectorAll('button, select, input, a')]
    .filter((one) => one.checkVisibility())
    .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([html]) => html)`);
  expect(small).toEqual([]);
  expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(400);
});

test('completion offers the keys of the schema, and hovering says what a key is for', async () => {
  const { page, complaints } = await open({ guide: 'river', files });
  const guide = guidePage(page);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.keyboard.type('timel');
  await page.waitForSelector('.cm-tooltip-autocomplete');
  const offered = await page.$$eval('.cm-completionLabel', (found) =>
    found.map(({ textContent }) => textContent),
  );
  expect(offered[0]).toBe('timeline');
  expect(complaints).toEqual([]);
});
