import { expect, test } from 'vitest';
import { smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

test('before the first check has answered, the page says that it is checking', async () => {
  const { page } = await open({ guide: 'river' });
  await guidePage(page).waitForDraft();
  // Opened anew, with the answer to its first check held back until it has been looked at.
  const held: (() => void)[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/draft')) held.push(() => void request.continue());
    else void request.continue();
  });
  await page.reload();
  const count = await page.waitForSelector('.problems-count');
  const said = () => count?.evaluate((one) => one.textContent);
  expect(await said()).toBe('Checking…');
  for (const goOn of held) goOn();
  await page.waitForFunction(
    `document.querySelector('.problems-count').textContent !== 'Checking…'`,
  );
});

test('a guide with nothing left to print says so quietly over its last handout', async () => {
  const text = 'title: The River\nbackground: Water.\n';
  const { page } = await open({ guide: 'river', files: smallGuide('river', text) });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.waitForSelector('[data-pointer="/background"]');
  await page.focus('[data-pointer="/background"]');
  await guide.press('Control+a');
  await guide.press('Delete');
  const note = await page.waitForSelector('.stale-note');
  expect(await note?.evaluate((one) => one.classList.contains('note-error'))).toBe(false);
  expect(await page.$('iframe.stale')).not.toBeNull();
  // A slip is told in red, as before.
  await guide.click('Undo');
  await guide.waitForDraft();
  await page.waitForFunction(`!document.querySelector('.stale-note')`);
  await page.focus('[data-pointer="/title"]');
  await guide.press('Control+a');
  await guide.press('Delete');
  await page.waitForSelector('.stale-note.note-error');
});
