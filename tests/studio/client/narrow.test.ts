import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

test('in a window of 400 pixels: typed, seen, gone to by a click, quoted, compared and printed', async () => {
  const { page, folder, complaints } = await open({
    guide: 'river',
    browser: 'embedded',
    width: 400,
  });
  const guide = guidePage(page);
  const isSeen = (selector: string) => page.$eval(selector, (one) => one.checkVisibility());
  const part = (name: string) =>
    page.click(`.part-choice button:nth-of-type(${name === 'Guide' ? 1 : 2})`);
  await guide.type('/title', ' Again');
  await guide.saved();
  await part('Handout');
  expect([await isSeen('.guide-pane'), await isSeen('iframe.draft')]).toEqual([false, true]);
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River Again'`);
  await guide.inDraft(`draft.querySelector('[data-from="/questions/0/ask"]').click()`);
  await page.waitForFunction(
    `document.activeElement.getAttribute('data-pointer') === '/questions/0/ask'`,
  );
  expect([await isSeen('.guide-pane'), await isSeen('iframe.draft')]).toEqual([true, false]);

  await guide.click('Articles');
  await guide.click('Read and choose');
  await page.waitForSelector('.article-text');
  await page.focus('.article-text');
  await guide.press('Space');
  await guide.press('ArrowRight');
  await guide.press('Space');
  await page.waitForSelector('.written:not(.superseded) dd');
  await guide.click('Make an excerpt of it');
  await page.waitForSelector('[data-pointer="/excerpts/1"]');
  await guide.saved();
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toContain('quote: The mill');
  await guide.click('Undo');
  await guide.click('Earlier versions');
  await page.waitForSelector('.versions');
  await guide.click('Close');

  await part('Handout');
  await page.select('.pane-head label:nth-of-type(2) select', 'a4');
  await guide.click('Pages');
  await page.waitForSelector('.pages canvas');
  const width = await page.$eval('.pages canvas', (one) => one.getBoundingClientRect().width);
  expect(width).toBeLessThanOrEqual(400);
  await guide.click('Make the PDFs');
  await page.waitForSelector('.download');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  expect(complaints).toEqual([]);
});

test('the page speaks the language that is chosen, in every view, and remembers it', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const language = () => page.evaluate('document.documentElement.lang');
  expect(await language()).toBe('en');
  await page.select('.top select', 'es');
  await page.waitForFunction(`document.documentElement.lang === 'es'`);
  expect(
    await page.$eval('[data-pointer="/title"]', (field) => field.closest('.field')?.textContent),
  ).toContain('Título');
  await page.reload();
  await guide.waitForDraft();
  expect(await language()).toBe('es');
  await guide.click('Todas las guías');
  await page.waitForSelector('.guide-card');
  expect(await page.$eval('.shelf h2', (title) => title.textContent)).not.toMatch(/guides/);
});
