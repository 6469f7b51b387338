import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from '../../support/screen.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const LONG = `${GUIDE}contact: |\n${'  A line about the mill.\n'.repeat(60)}`;

test('at 400 pixels the other version stands above, and lines of it are taken over', async () => {
  const { page, folder } = await open({ guide: 'river', width: 400 });
  const guide = guidePage(page);
  await guide.type('/title', ' Again');
  await guide.saved();
  await page.evaluate('window.sends = fetch; window.fetch = () => Promise.reject(new TypeError())');
  await guide.type('/title', ' Now');
  await page.evaluate('window.fetch = window.sends');
  const file = join(folder, 'guides/river.yaml');
  const theirs = readFileSync(file, 'utf8').replace('A short note.', 'Another short note.');
  writeFileSync(file, theirs);
  await guide.click('Compare the two versions');
  await page.waitForSelector('.merge .cm-deletedChunk');
  expect((await page.$$('.merge .cm-content')).length).toBe(1);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  expect(await violations(page)).toEqual([]);
  await page.click('.conflict summary');
  const takes = await page.$$('.merge .take');
  // Of the two the other is used already: nobody has changed it here.
  expect(takes.length).toBe(1);
  await guide.click('Save what is chosen');
  await guide.saved();
  expect(readFileSync(file, 'utf8')).toBe(theirs.replace('Again', 'Again Now'));
});

test('in the dark axe finds nothing in the form, nor in a long text that is scrolled', async () => {
  const { page } = await open({ guide: 'river', files: smallGuide('river', LONG) });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.reload({ waitUntil: 'load' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const color = 'getComputedStyle(document.documentElement).backgroundColor';
  expect(await page.evaluate(color)).toBe('rgb(20, 23, 26)');
  expect(await violations(page)).toEqual([]);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  expect(await violations(page)).toEqual([]);
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.waitForFunction(`document.querySelector('.cm-scroller').scrollTop > 100`);
  expect(await violations(page)).toEqual([]);
});

test('what the season shares is told in the fields that are empty', async () => {
  const series = 'session: { minutes: 90, start: "18:30" }\n';
  const { page } = await open({
    guide: 'river',
    files: { ...smallGuide('river'), 'guides/series.yaml': series },
  });
  const minutes = await page.waitForSelector('[data-pointer="/session/minutes"]');
  expect(await minutes?.evaluate((field) => field.getAttribute('placeholder'))).toMatch(/^90\b/);
  const hint = () =>
    page.evaluate(`(() => {
      const field = document.querySelector('[data-pointer="/session/start"]');
      return document.getElementById(field.getAttribute('aria-describedby')).textContent;
    })()`);
  expect(await hint()).toContain('18:30');
  const guide = guidePage(page);
  await page.focus('[data-pointer="/session/start"]');
  await page.keyboard.type('0715PM');
  await guide.saved();
  expect(await hint()).not.toContain('18:30');
});

test('what a new question starts with is a problem until it is written over', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Add a question');
  await page.waitForSelector('[data-pointer="/questions/1"] .mark-warning');
  await page.waitForFunction(
    `document.activeElement.getAttribute('data-pointer') === '/questions/1/ask'`,
  );
  await page.keyboard.type('Who could have asked?');
  await page.waitForFunction(
    `!document.querySelector('[data-pointer="/questions/1"] .mark-warning')`,
  );
});
