import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

test('an empty shelf tells where to start, and a name alone makes a guide that is opened', async () => {
  const { page, folder } = await open({ files: { 'guides/articles/a.md': 'A.' } });
  const guide = guidePage(page);
  await page.waitForSelector('.start-here input');
  await page.type('.start-here input', 'Water rights');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-pointer="/title"]');
  await guide.waitForDraft();
  expect(await page.$eval('h1', (title) => title.textContent)).toBe('Water rights');
  expect(existsSync(join(folder, 'guides/water-rights.yaml'))).toBe(true);
});

test('a guide is copied and renamed, and nothing in it changes', async () => {
  const { page, folder } = await open();
  const guide = guidePage(page);
  await guide.click('Copy');
  await page.waitForSelector('.new-guide input');
  await page.type('.new-guide input', 'lake');
  await guide.click('Make the guide');
  await page.waitForSelector('[data-pointer="/title"]');
  expect(readFileSync(join(folder, 'guides/lake.yaml'), 'utf8')).toBe(GUIDE);

  await guide.click('All guides');
  await page.waitForFunction(`document.querySelectorAll('.guide-card').length === 2`);
  await guide.click('Rename');
  // The field has the focus just after it is there.
  await page.waitForSelector('form input:focus');
  await guide.press('Control+a');
  await page.keyboard.type('pond');
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.body.textContent.includes('pond')`);
  expect(readFileSync(join(folder, 'guides/pond.yaml'), 'utf8')).toBe(GUIDE);
});

test('one button makes the PDFs, says how far it is, and offers them', async () => {
  const { page, folder } = await open({ browser: 'embedded' });
  const guide = guidePage(page);
  await guide.click('Make the PDFs');
  await page.waitForSelector('.download');
  const name = await page.$eval('.download', (link) => link.getAttribute('download'));
  expect(existsSync(join(folder, 'output', name ?? ''))).toBe(true);
  const bytes = await page.evaluate(
    `fetch(document.querySelector('.download').href).then((answer) => answer.text())`,
  );
  expect(String(bytes).startsWith('%PDF')).toBe(true);
});

test('two editions: how far they are is told, both are downloaded at once, and the shelf has their pages', async () => {
  const both = `${GUIDE}print: { editions: [participant, facilitator] }\nsession: { date: 2027-03-04 }\n`;
  const { page, folder } = await open({
    browser: 'embedded',
    files: smallGuide('river', both.replace('What would you', 'Should you')),
  });
  const guide = guidePage(page);
  const downloads = join(folder, 'downloads');
  const browser = await page.createCDPSession();
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
    browserContextId: page.browserContext().id ?? '',
  });
  const card = await page.waitForSelector('.guide-card');
  const told = () => card?.evaluate(({ textContent }) => textContent ?? '');
  expect(await told()).toMatch(/Meets March 4, 2027.*Last changed.*1 suggestion/);
  await page.evaluate(`window.told = new Set();
    new MutationObserver(() => window.told.add(document.querySelector('.guide-card [role=status]')?.textContent))
      .observe(document.body, { subtree: true, childList: true, characterData: true });`);
  await guide.click('Make the PDFs');
  await page.waitForFunction(`document.querySelectorAll('.download').length === 2`);
  const progress = (await page.evaluate('[...window.told].filter(Boolean)')) as string[];
  expect(progress.some((one) => /^\d of \d+: \S/.test(one))).toBe(true);
  expect((await told())?.match(/\.pdf \(\d pages?\)/g)).toHaveLength(2);
  await expect
    .poll(() => (existsSync(downloads) ? readdirSync(downloads) : []), { timeout: 30_000 })
    .toEqual([expect.stringMatching(/\.zip$/)]);
});

test('a guide with an error is not made into PDFs, and why is said', async () => {
  const files = {
    'guides/river.yaml': GUIDE.replace('who owned', 'who sold'),
    'guides/articles/mill.md': '---\ntitle: The Mill\n---\n\nThe mill stood by the river.\n',
  };
  const { page } = await open({ files, browser: 'embedded' });
  await guidePage(page).click('Make the PDFs');
  await page.waitForSelector('.guide-card .note-error');
  expect(await page.$('.download')).toBeNull();
});

test('an earlier version is brought back, and undo brings back the later one', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  await guide.saved();
  await guide.click('Earlier versions');
  await guide.click('Look at it');
  await guide.click('Bring this version back');
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River'`);
  await guide.press('Control+z');
  await guide.waitForDraft(`draft.querySelector('h1').textContent === 'The River Again'`);
});
