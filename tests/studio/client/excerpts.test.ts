import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE, GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const fileIn = (folder: string) => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');

test('words take the place of the paragraphs that a new excerpt starts with, in one step', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Add an excerpt');
  await page.waitForSelector('button[data-pointer="/excerpts/1/quote"]');
  await guide.saved();
  const started = fileIn(folder);
  expect(started).toContain('  - paragraphs: 1\n');
  await guide.click('Write words instead');
  await page.waitForSelector('textarea[data-pointer="/excerpts/1/quote"]');
  await guide.type('/excerpts/1/quote', 'The mill stood');
  await guide.saved();
  expect(fileIn(folder)).toBe(started.replace('paragraphs: 1', 'quote: The mill stood'));
  await guide.press('Control+z');
  await guide.saved();
  expect(fileIn(folder)).toBe(started);
});

test.each([
  ['quote', 'paragraphs', '1', 'The mill'],
  ['paragraphs', 'quote', 'The mill', '1'],
])('%s takes the place of %s, and of both ends', async (key, other, value, typed) => {
  const named = (lines: string) => GUIDE.replace('quote: Nobody asked who owned the water.', lines);
  for (const before of [`${other}: ${value}`, 'from: The mill\n    to: two hundred years.']) {
    const files = smallGuide('river', named(before));
    const { page, folder } = await open({ guide: 'river', files });
    const guide = guidePage(page);
    await page.waitForSelector('[data-pointer="/excerpts/0"]');
    await page.click('[data-pointer="/excerpts/0"]');
    if (key === 'quote') {
      await guide.click('Write words instead');
      await page.waitForSelector('textarea[data-pointer="/excerpts/0/quote"]');
    }
    await guide.type(`/excerpts/0/${key}`, typed);
    await guide.saved();
    expect(fileIn(folder)).toBe(named(`${key}: ${typed}`));
  }
});

test('of words that stand in two places, a button in place takes the one in a paragraph', async () => {
  const twice = `${ARTICLE}\nNobody asked who owned the mill, and nobody asked who owned the river.\n`;
  const guideText = GUIDE.replace('quote: Nobody asked who owned the water.', 'quote: asked who');
  const { page, folder } = await open({
    guide: 'river',
    files: { ...smallGuide('river', guideText), 'guides/articles/mill.md': twice },
  });
  const guide = guidePage(page);
  await page.waitForSelector('.problems-count .mark-error');
  await guide.press('F8');
  await page.waitForSelector('.field .problem-error');
  const names = await page.$$eval('.field .problem-error button', (all) =>
    all.map((one) => one.textContent ?? ''),
  );
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(names[0]).toMatch(/^Use the one in paragraph 1\b/);
  await guide.click('Show the list');
  await page.waitForSelector('.problems-list');
  expect(
    await page.$$eval(
      '.problems-list .problem-error button',
      (all) => all.filter((one) => one.textContent?.startsWith('Use the one in')).length,
    ),
  ).toBe(names.length);
  await guide.click('Use the one in paragraph 1');
  await page.waitForFunction(`!document.querySelector('.problem-error')`);
  await guide.saved();
  expect(fileIn(folder)).toMatch(/which: 1|after:/);
  await guide.press('Control+z');
  await guide.saved();
  expect(fileIn(folder)).toBe(guideText);
});
