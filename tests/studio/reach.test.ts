import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/screen.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { guidePage } from './client/guide-page.ts';
import { studioWindows } from './client/window.ts';

const open = studioWindows();
/** Has a warning and a suggestion to go to. */
const ODD = GUIDE.replace('What would you have asked?', 'Should anyone have asked?');

/** What can be clicked or typed in and is less than 24 pixels wide or high. */
const tooSmall = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('button, select, input, textarea, a[href]')]
    .filter((one) => one.checkVisibility() && !one.matches('.unseen, .skip'))
    .map((one) => [one.outerHTML.slice(0, 100), (one.closest('label') ?? one).getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([html]) => html)`);

describe.each([
  { width: 1280, language: 'en', compare: 'Compare the two versions', text: 'Text (YAML)' },
  { width: 400, language: 'es', compare: 'Comparar las dos versiones', text: 'YAML' },
])('at $width pixels in $language', ({ width, language, compare, text }) => {
  test('both versions of a guide, its text and its form: nothing for axe, nothing too small', async () => {
    const { page, folder } = await open({
      guide: 'river',
      files: smallGuide('river', ODD),
      width,
      language,
    });
    const guide = guidePage(page);
    await page.waitForSelector('[data-pointer="/title"]');
    expect(await tooSmall(page)).toEqual([]);
    await guide.click(text);
    await page.waitForSelector('.cm-content');
    expect(await tooSmall(page)).toEqual([]);
    await page.focus('.cm-content');
    await guide.press('Control+End');
    await page.keyboard.type('# mine');
    writeFileSync(join(folder, 'guides/river.yaml'), ODD.replace('short', 'shorter'));
    await page.waitForSelector('.save-conflict');
    await guide.click(compare);
    await page.waitForSelector('.differences');
    await page.click('.conflict summary');
    await page.waitForSelector('.merge .cm-content', { visible: true });
    expect(await violations(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

test('at 200 % in a window of 1280, all that the wide window offers can be reached', async () => {
  const offered = async (width: number) => {
    const { page } = await open({ guide: 'river', width, height: width === 640 ? 400 : 800 });
    const guide = guidePage(page);
    await page.waitForSelector('[data-pointer="/title"]');
    const names = () =>
      page.evaluate(`[...document.querySelectorAll('button, select, input, textarea, a[href]')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getAttribute('data-pointer') ?? one.getAttribute('aria-label') ?? (one.textContent.trim() || one.value))`) as Promise<
        string[]
      >;
    const found = new Set(await names());
    if (width === 640) {
      await guide.click('Handout');
      for (const name of await names()) found.add(name);
      // Nothing lies beyond the window's side edge.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640);
    }
    return found;
  };
  const wide = await offered(1280);
  const narrow = await offered(640);
  expect([...wide].filter((name) => !narrow.has(name))).toEqual([]);
});

test('the key that leaves the text is shown beside it', async () => {
  const { page } = await open({ guide: 'river' });
  await guidePage(page).click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  const shown = await page.$eval('.guide-pane .hint', (hint) => hint.checkVisibility());
  expect(shown).toBe(true);
  expect(await page.$eval('.guide-pane .hint', ({ textContent }) => textContent)).toMatch(/^Tab /);
});

test('where less motion is wished for, nothing moves by itself', async () => {
  const { page } = await open({ guide: 'river' });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await guidePage(page).waitForDraft();
  const moving = await page.evaluate(`[...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
    return scrollBehavior === 'smooth' || animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0.01);
  }).map((one) => one.outerHTML.slice(0, 80))`);
  expect(moving).toEqual([]);
});

test('F8 from the last problem goes round to the first, and Shift+F8 back', async () => {
  const { page } = await open({ guide: 'river', files: smallGuide('river', ODD) });
  const guide = guidePage(page);
  await page.waitForSelector('.problems-head button');
  const said = () =>
    page.$eval('[aria-live=polite].unseen', ({ textContent }) => textContent ?? '');
  await guide.press('F8');
  const first = await said();
  const all = Number(/of (\d+)/.exec(first)?.[1]);
  for (let step = 0; step < all; step++) await guide.press('F8');
  await page.waitForFunction(
    `document.querySelector('[aria-live=polite].unseen').textContent.trim() === ${JSON.stringify(first.trim())}`,
  );
  await guide.press('Shift+F8');
  expect(await said()).toMatch(new RegExp(`^Problem ${all} of ${all}`));
});
