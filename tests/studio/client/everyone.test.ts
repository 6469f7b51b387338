import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

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

test('completion offers the keys of the schema', async () => {
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
