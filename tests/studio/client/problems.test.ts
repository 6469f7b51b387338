import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const SLIP = GUIDE.replace('background:', 'backgruond:').replace('What would you', 'Should you');

test('problems are told politely, by sign and word and not by colour alone, and mended by a button', async () => {
  const { page, folder } = await open({ guide: 'river', files: smallGuide('river', SLIP) });
  const guide = guidePage(page);
  const count = () => page.$eval('.problems-count', ({ textContent }) => textContent ?? '');
  await page.waitForSelector('.problems-count .mark-error');
  expect(await page.$eval('.problems-count', (one) => one.getAttribute('aria-live'))).toBe(
    'polite',
  );
  expect(await count()).toMatch(/1 to mend/);
  await guide.click('Show the list');
  const told = await page.$$eval('.problems-list .problem', (all) =>
    all.map((one) => [
      one.className,
      one.querySelector('.mark')?.textContent,
      one.querySelector('strong')?.textContent,
    ]),
  );
  expect(told).toContainEqual(['problem problem-error', '✖', 'Must be mended']);
  expect(new Set(told.map(([, sign]) => sign)).size).toBe(new Set(told.map(([name]) => name)).size);

  await guide.click('Mend:');
  await page.waitForFunction(`!document.querySelector('.problem-error')`);
  expect(await page.$eval('[aria-live=polite].unseen', (one) => one.textContent)).toMatch(
    /^Mended/,
  );
  await guide.saved();
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe(
    SLIP.replace('backgruond', 'background'),
  );
  await guide.press('Control+z');
  await page.waitForSelector('.problem-error');
});

test('a problem is told at its field as well, and the list leads there', async () => {
  const { page } = await open({ guide: 'river', files: smallGuide('river', SLIP) });
  const guide = guidePage(page);
  await page.waitForSelector('.problems-count .mark-error');
  await guide.click('Show the list');
  const there = await page.waitForSelector('.problems-list .problem-advice .row button');
  await there?.click();
  await page.waitForFunction(
    `document.activeElement.getAttribute('data-pointer') === '/questions/0/ask'`,
  );
  const field = await page.$eval(
    '.field:has([data-pointer="/questions/0/ask"])',
    ({ textContent }) => textContent,
  );
  expect(field).toContain('Should');
  await page.waitForSelector('.field:has([data-pointer="/questions/0/ask"]) .problem-advice');
});
