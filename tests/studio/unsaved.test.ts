import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { guidePage } from './client/guide-page.ts';
import { studioWindows } from './client/window.ts';

const open = studioWindows();

test('two windows on one guide: what one saves, the other shows; what both change is merged by hand', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const first = guidePage(page);
  await first.waitForDraft();
  const other = await page.browserContext().newPage();
  await other.goto(page.url());
  const second = guidePage(other);
  await second.waitForDraft();

  await page.bringToFront();
  await first.type('/title', ' One');
  await first.saved();
  await second.waitForDraft(`draft.querySelector('h1').textContent === 'The River One'`);

  // The second writes while the first has saved something that it has not heard of yet.
  await other.setOfflineMode(true);
  await other.bringToFront();
  await second.type('/title', ' Two');
  await other.waitForSelector('.save-failed');
  await page.bringToFront();
  await first.type('/title', ' More');
  await first.saved();
  await other.bringToFront();
  await other.setOfflineMode(false);
  await other.waitForSelector('.save-conflict');
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toContain('The River One More');
  expect(
    await other.$eval('[data-pointer="/title"]', (field) => 'value' in field && field.value),
  ).toBe('The River One Two');
});

test('a disk that refuses the text: said so, the text stays, also after the page is loaded again', async () => {
  // The draft of a save has a longer name than its guide: too long for any file system.
  const name = 'r'.repeat(240);
  const files = { ...smallGuide(name), 'guides/short.yaml': GUIDE };
  const { page, folder } = await open({ guide: name, files });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  expect(await page.$eval('.save-failed', (status) => status.textContent)).toMatch(
    /could not be written.*ENAMETOOLONG/,
  );
  expect(readFileSync(join(folder, `guides/${name}.yaml`), 'utf8')).toBe(GUIDE);
  await guide.type('/title', ' and again');
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River Again and again'`);

  await page.reload();
  await guide.waitForDraft(
    `draft?.querySelector('h1')?.textContent === 'The River Again and again'`,
  );
  await page.waitForSelector('.save-failed');
  expect(readFileSync(join(folder, `guides/${name}.yaml`), 'utf8')).toBe(GUIDE);
});

test('a window that is closed at once after a key: the letter is on disk or in the next window', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const address = page.url();
  await guide.type('/title', ' Again');
  const next = await page.browserContext().newPage();
  await page.close();
  await next.goto(address);
  await guidePage(next).waitForDraft(
    `draft?.querySelector('h1')?.textContent === 'The River Again'`,
  );
});
