import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const PARAGRAPHS = [
  'The warden wrote down the height of the river each morning, in ink, whatever the weather was.',
  'In the year of the flood the ink ran, and the page for that week is a blue stain without a figure.',
  'Nobody has proposed that the stain be thrown away, since it is the only record of how high it was.',
];
const LOG = `---\ntitle: The Warden's Log\nauthor: P. Weir\n---\n\n${PARAGRAPHS.join('\n\n')}\n`;
const INK =
  '---\ntitle: Ink\nurl: https://ink.example/a\n---\n\nInk is mostly water, and it remembers.\n';
const GUIDE = `title: The Log
articles:
  log: articles/log.md
excerpts:
  - paragraphs: 2-3
  - from: The warden wrote
    to: whatever the weather was
  - quote: a blue stain
`;
const files = {
  'guides/log.yaml': GUIDE,
  'guides/articles/log.md': LOG,
  'guides/articles/ink.md': INK,
};
const open = studioWindows();
const guideIn = (folder: string) => readFileSync(join(folder, 'guides/log.yaml'), 'utf8');

test('an excerpt of whole paragraphs, or of a stretch, shows its words; others may be written instead', async () => {
  const { page, folder, complaints } = await open({ guide: 'log', files });
  const guide = guidePage(page);
  const wordsOf = async (index: number) => {
    await page.waitForSelector(`[data-pointer="/excerpts/${index}"]`);
    await page.click(`[data-pointer="/excerpts/${index}"]`);
    await page.waitForFunction(
      `document.querySelector('.item-open .passage-words p:not(.hint)') !== null`,
    );
    return page.$$eval('.item-open .passage-words p', (all) => all.map((one) => one.textContent));
  };
  expect(await wordsOf(0)).toEqual([`2${PARAGRAPHS[1]}`, `3${PARAGRAPHS[2]}`]);
  await page.focus('[data-pointer="/excerpts/0/paragraphs"]');
  await guide.press('Control+a');
  await page.keyboard.type('1');
  await page.waitForFunction(
    `document.querySelector('.passage-words p').textContent.startsWith('1The warden')`,
  );
  await guide.click('Write words instead');
  await page.waitForSelector('textarea[data-pointer="/excerpts/0/quote"]');
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/excerpts/0/quote'`);
  await page.keyboard.type('in ink');
  await guide.saved();
  expect(guideIn(folder)).toBe(GUIDE.replace('paragraphs: 2-3', 'quote: in ink'));
  await page.click('[data-pointer="/excerpts/0"]');
  expect(await wordsOf(1)).toEqual([`1${PARAGRAPHS[0]?.slice(0, -1)}`]);
  expect(complaints).toEqual([]);
});

test('an article is added in the form by choosing one that is saved, or by importing one', async () => {
  const { page, folder } = await open({ guide: 'log', files });
  const guide = guidePage(page);
  await guide.click('Add an article');
  await guide.click('Add to this guide');
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/articles/ink'`);
  await guide.saved();
  expect(guideIn(folder)).toContain('  ink: articles/ink.md\n');
  expect(
    await page.$eval('select[data-pointer="/articles/ink"]', (one) => one.textContent),
  ).toContain('Ink');
  await guide.click('Add an article');
  await page.waitForFunction(
    `document.querySelector('.add-article').textContent.includes('no other saved article')`,
  );
  await page.click('.add-article > p button');
  await page.waitForSelector('.source-form');
});

test('an article that no guide quotes is imported again, in a guide and on the shelf', async () => {
  const { page, folder } = await open({ files });
  const guide = guidePage(page);
  const source = join(
    temporaryFolder({ 'ink.txt': 'Ink\n\nInk is mostly water, and it forgets.\n' }),
    'ink.txt',
  );
  const replace = async () => {
    const again = await page.waitForSelector('[aria-label="Import again: Ink"]');
    await again?.click();
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(source);
  };
  await replace();
  await guide.click('Replace the saved text');
  await page.waitForFunction(
    `document.querySelector('.shelf')?.textContent.includes('The saved text is replaced.')`,
  );
  const saved = () => readFileSync(join(folder, 'guides/articles/ink.md'), 'utf8');
  expect(saved()).toContain('it forgets.');
  expect(saved()).toContain('url: https://ink.example/a');
  await guide.click('Open');
  await guide.click('Articles');
  await replace();
  await page.waitForFunction(
    `document.querySelector('.import-again')?.textContent.includes('The text is the same')`,
  );
});
