import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const FILE = 'guides/river.yaml';
const open = studioWindows();
const fileIn = (folder: string) => readFileSync(join(folder, FILE), 'utf8');

test('typed in the form: the draft follows, the file has it, and only its bytes change', async () => {
  const commented = `# About it.\n${GUIDE.replace('title: The River', "title: 'The River'   # as on maps")}`;
  const files = smallGuide('river', commented);
  const { page, folder, complaints } = await open({ guide: 'river', files });
  const guide = guidePage(page);
  await guide.type('/title', ' Again');
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await guide.saved();
  expect(fileIn(folder)).toBe(commented.replace("'The River'", "'The River Again'"));

  await guide.press('Control+z');
  await page.waitForFunction(
    `document.querySelector('[data-pointer="/title"]')?.value === 'The River'`,
  );
  await guide.saved();
  expect(fileIn(folder)).toBe(commented);
  await guide.press('Control+y');
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  expect(complaints).toEqual([]);
});

test('keeps Windows line ends', async () => {
  const windows = GUIDE.replaceAll('\n', '\r\n');
  const { page, folder } = await open({ guide: 'river', files: smallGuide('river', windows) });
  const guide = guidePage(page);
  await guide.type('/title', ' Again');
  await guide.saved();
  expect(fileIn(folder)).toBe(windows.replace('The River', 'The River Again'));
});

test('with broken YAML keeps the last good draft, dimmed, and names the slip', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+Home');
  await page.keyboard.type('"');
  await page.waitForSelector('iframe.stale');
  expect(await guide.inDraft(`draft.querySelector('h1').textContent`)).toBe('The River');
  expect(await page.$eval('.stale-note', (note) => note.textContent)).toMatch(/line 1/);

  await guide.click('Form');
  expect(await page.$eval('.form', (form) => form.textContent)).toMatch(/line 1/);
  expect(await page.$('[data-pointer="/title"]')).toBeNull();
  await guide.press('Control+z');
  await page.waitForSelector('iframe:not(.stale)');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE);
});

test('a click in the draft goes to the field, which is marked in the draft', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.inDraft(`draft.querySelector('[data-from="/questions/0/ask"]').click()`);
  await page.waitForFunction(
    `document.activeElement.getAttribute('data-pointer') === '/questions/0/ask'`,
  );
  const outline = await guide.inDraft(
    `draft.defaultView.getComputedStyle(draft.querySelector('[data-from="/questions/0/ask"]')).outlineStyle`,
  );
  expect(outline).toBe('solid');
});

test('the draft keeps the place that is read while someone types', async () => {
  const long = GUIDE.replace(
    'background: A short note.',
    `background: |\n${'  A note about the water.\n\n'.repeat(80)}`,
  );
  const { page } = await open({ guide: 'river', files: smallGuide('river', long) });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.focus('[data-pointer="/title"]');
  const place = 'draft.documentElement.scrollTop';
  // A font that comes later moves the text, and the browser the page with it.
  await guide.waitForDraft(
    `draft.fonts.status === 'loaded' && [...draft.fonts].some(({ status }) => status === 'loaded')`,
  );
  await guide.inDraft(`draft.documentElement.scrollTo({ top: 900, behavior: 'instant' })`);
  await guide.type('/title', ' Again');
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River Again'`);
  expect(await guide.inDraft(place)).toBe(900);
});

test('a question is added, moved, copied and removed; undo goes back to the first byte', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Add a question');
  await page.waitForFunction(
    `document.activeElement.getAttribute('data-pointer') === '/questions/1/ask'`,
  );
  await page.keyboard.type('Who could have asked?');
  await guide.saved();
  const added = `${GUIDE}  - ask: Who could have asked?\n`;
  expect(fileIn(folder)).toBe(added);

  await guide.click('Up');
  await guide.saved();
  await page.waitForFunction(
    `document.querySelector('[data-pointer="/questions/0/ask"]')?.value === 'Who could have asked?'`,
  );
  await guide.click('Copy');
  await guide.waitForDraft(`draft.body.textContent.split('Who could have asked?').length === 3`);
  await guide.click('Remove');
  await guide.waitForDraft(`draft.body.textContent.split('Who could have asked?').length === 2`);
  for (let step = 0; step < 12; step++) await guide.press('Control+z');
  await guide.waitForDraft(`!draft.body.textContent.includes('Who could have asked?')`);
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE);
});

test('changed on disk meanwhile: both versions are shown, and one is made of them', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  const theirs = GUIDE.replace('A short note.', 'Another short note.');
  writeFileSync(join(folder, FILE), theirs);
  await page.waitForSelector('.save-conflict');
  expect(fileIn(folder)).toBe(theirs);
  await guide.click('Compare the two versions');
  await page.waitForSelector('.cm-mergeView .cm-content');
  const sides = await page.$$eval('.cm-mergeView .cm-content', (found) =>
    found.map(({ textContent }) => textContent),
  );
  expect(sides[0]).toContain('Another short note.');
  expect(sides[1]).toContain('The River Again');
  await guide.click('Save what is chosen');
  await guide.saved();
  expect(fileIn(folder)).toBe(theirs.replace('The River', 'The River Again'));
});

test('changed on disk while nothing was typed: the new text is shown, and undo brings back the old', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  writeFileSync(join(folder, FILE), GUIDE.replace('The River', 'The Lake'));
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The Lake'`);
  await guide.press('Control+z');
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River'`);
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE);
});
