import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const KEPT = [
  'The ferryman kept a list of all who had crossed without paying, and he read it to himself at night.',
  'Our readers may write to the office above the fish market on any day but Monday.',
  'When the bridge was opened he burned the list, and nobody ever learned whose names had been on it.',
];
const SOURCE = `The Ferryman's List\n\n${KEPT.join('\n\n')}\n`;

const open = studioWindows();

test('a part that was kept is taken out by a click, put back by another, and kept in the list', async () => {
  const { page, folder, complaints } = await open();
  const guide = guidePage(page);
  await guide.click('Import an article');
  const input = await page.waitForSelector('input[type=file]');
  const file = join(temporaryFolder({ 'list.txt': SOURCE }), 'list.txt');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('.part');
  const result = (text: string, isThere: boolean) =>
    page.waitForFunction(
      `document.querySelector('.import-result').textContent.includes(${JSON.stringify(text)}) === ${isThere}`,
    );
  const press = (button: string) =>
    page.evaluate(
      `document.querySelector('.import-parts [aria-label^=${JSON.stringify(button)}]').focus()`,
    );
  await press('Take out: Our readers may');
  await guide.press('Enter');
  await result('fish market', false);
  // The same button, still under the finger, puts it back; and takes it out again.
  await guide.press('Enter');
  await result('fish market', true);
  expect(await page.$$('.import-parts del')).toHaveLength(0);
  await guide.press('Enter');
  await result('fish market', false);
  expect(
    await page.$$eval('.import-parts del', (all) => all.map((one) => one.textContent)),
  ).toEqual([KEPT[1]]);
  await guide.click('Save the article');
  await page.waitForSelector('.import-screen', { hidden: true });
  const saved = (end: string) =>
    readFileSync(join(folder, `guides/articles/the-ferrymans-list${end}`), 'utf8');
  expect(saved('.md')).toContain(`${KEPT[0]}\n\n${KEPT[2]}\n`);
  expect(saved('.removed.txt')).toContain(`\n${KEPT[1]}\n`);
  expect(complaints).toEqual([]);
});

test('an article of which all is taken out is not saved, and the page says why', async () => {
  const { page } = await open();
  const guide = guidePage(page);
  await guide.click('Import an article');
  const input = await page.waitForSelector('input[type=file]');
  const file = join(temporaryFolder({ 'one.txt': `A Title\n\n${KEPT[0]}\n` }), 'one.txt');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('.part');
  for (const part of await page.$$('.part > button')) await part.click();
  await page.waitForFunction(`document.querySelectorAll('.part').length === 0`);
  await guide.click('Save the article');
  await page.waitForFunction(`document.body.textContent.includes('All of the text is taken out.')`);
});
