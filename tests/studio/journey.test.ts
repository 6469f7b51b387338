import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ARTICLE, smallGuide } from '../support/small-guide.ts';
import { guidePage } from './client/guide-page.ts';
import { studioWindows } from './client/window.ts';

const open = studioWindows();
const TOWN = ARTICLE.replace('The Mill', 'The Town').replace(
  /The mill stood.*/,
  'The town kept the key of the weir. It never used it.',
);
const FILES = { ...smallGuide('river'), 'guides/articles/town.md': TOWN };

/** Where a PDF that was built lies. */
function builtIn(folder: string, name: string): string {
  return join(folder, 'output', name);
}

async function downloads(page: Page): Promise<string[]> {
  await page.waitForSelector('.download');
  return page.$$eval('.download', (links) =>
    links.map((link) => link.getAttribute('download') ?? ''),
  );
}

test('with the mouse, without a word of YAML: a guide from two articles, and its PDF', async () => {
  const { page, folder, complaints } = await open({ files: FILES, browser: 'embedded' });
  const guide = guidePage(page);
  await guide.click('New guide');
  await page.type('.new-guide input', 'weir');
  await page.select('.new-guide select', await optionOf(page, 'The River'));
  await guide.click('Make the guide');
  await page.waitForSelector('[data-pointer="/title"]');
  await page.click('[data-pointer="/title"]', { count: 3 });
  await page.keyboard.type('The Key of the Weir');

  await guide.click('Add an article');
  await guide.click('Add to this guide');
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/articles/town'`);

  await guide.click('Add an excerpt');
  await page.waitForSelector('[data-pointer="/excerpts/1/article"]');
  await page.select('[data-pointer="/excerpts/1/article"]', 'town');
  await page.click('[data-pointer="/excerpts/0"]');
  await page.waitForSelector('[data-pointer="/excerpts/0/article"]');
  await page.select('[data-pointer="/excerpts/0/article"]', 'mill');
  await guide.waitForDraft(
    `draft?.body.textContent.includes('The town kept the key of the weir.')`,
  );
  await guide.click('Make the PDFs');
  const [name] = await downloads(page);
  expect(name).toMatch(/^weir/);
  expect(readFileSync(builtIn(folder, name ?? ''), 'latin1')).toMatch(/^%PDF/);
  expect(readFileSync(join(folder, 'guides/weir.yaml'), 'utf8')).toContain('articles/town.md');
  expect(complaints).toEqual([]);
});

test('the same by the keyboard alone', async () => {
  const { page, folder } = await open({ files: FILES, browser: 'embedded' });
  await page.waitForSelector('.guide-card');
  // Tab after Tab, as someone does who cannot use a mouse.
  await tabTo(page, `now.textContent.includes('New guide')`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.activeElement.matches('.new-guide input')`);
  await page.keyboard.type('weir');
  await tabTo(page, `now.matches('.new-guide select')`);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, `now.textContent === 'Make the guide'`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-pointer="/title"]');
  await tabTo(page, `now.dataset.pointer === '/title'`);
  await page.keyboard.press('End');
  await page.keyboard.type(' and its Weir');
  await tabTo(page, `now.textContent.includes('Add an article')`);
  await page.keyboard.press('Enter');
  await tabTo(page, `now.ariaLabel === 'Add to this guide: The Town'`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/articles/town'`);
  await tabTo(page, `now.dataset.pointer === '/excerpts/0'`);
  await page.keyboard.press('Space');
  await tabTo(page, `now.dataset.pointer === '/excerpts/0/article'`);
  await page.keyboard.type('The Mill');
  await tabTo(page, `now.textContent.includes('Add an excerpt')`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.activeElement.dataset.pointer?.startsWith('/excerpts/1/')`);
  await tabTo(page, `now.dataset.pointer === '/excerpts/1/article'`, true);
  await page.keyboard.type('The Town');
  const guide = guidePage(page);
  await guide.waitForDraft(
    `draft?.body.textContent.includes('The town kept the key of the weir.')`,
  );
  await tabTo(page, `now.textContent.includes('Make the PDFs')`);
  await page.keyboard.press('Enter');
  const [name] = await downloads(page);
  expect(existsSync(builtIn(folder, name ?? ''))).toBe(true);
  expect(await guide.inDraft(`draft.querySelector('h1').textContent`)).toBe(
    'The River and its Weir',
  );
});

async function optionOf(page: Page, name: string): Promise<string> {
  const value = await page.$$eval(
    '.new-guide option',
    (options, name) =>
      options.find(({ textContent }) => textContent?.includes(name))?.getAttribute('value'),
    name,
  );
  return value ?? '';
}

/** Presses Tab until the element that has the focus, `now`, is the one that is meant; backward if so asked. */
async function tabTo(page: Page, meant: string, isBack = false): Promise<void> {
  for (let step = 0; step < 150; step++) {
    if (
      await page.evaluate(
        `(() => { const now = document.activeElement; return now !== document.body && ${meant}; })()`,
      )
    ) {
      return;
    }
    if (isBack) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBack) await page.keyboard.up('Shift');
  }
  throw new Error(`Nothing that Tab leads to is what was meant: ${meant}`);
}
