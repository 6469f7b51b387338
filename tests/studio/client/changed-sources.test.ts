import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const head = (part: string) =>
  `document.querySelector('.problems-head').textContent.includes('${part}')`;

/** The small guide, with a draft in sight in which nothing is wrong. */
async function openGuide() {
  const window = await open({ guide: 'river' });
  const { page, folder } = window;
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.waitForFunction(head('No problems'));
  return { ...window, guide, articles: join(folder, 'guides/articles') };
}

test('an article that another program changes is in the draft and the problems without a key', async () => {
  const { page, guide, articles } = await openGuide();
  const file = join(articles, 'mill.md');
  writeFileSync(file, ARTICLE.replace('A. Writer', 'Another Writer'));
  await guide.waitForDraft(`draft?.body.textContent.includes('Another Writer')`);
  writeFileSync(file, ARTICLE.replace('Nobody asked', 'Somebody asked'));
  await page.waitForFunction(head('1 to mend'));
  writeFileSync(file, ARTICLE);
  await page.waitForFunction(head('No problems'));
});

test('the folder of articles goes and comes back: the problems say so each time', async () => {
  const { page, folder, articles } = await openGuide();
  renameSync(articles, join(folder, 'elsewhere'));
  await page.waitForFunction(head('1 to mend'));
  renameSync(join(folder, 'elsewhere'), articles);
  await page.waitForFunction(head('No problems'));
});

test('what a season shares is in the draft once it is written', async () => {
  const { guide, folder, complaints } = await openGuide();
  writeFileSync(join(folder, 'guides/series.yaml'), 'group: The Millers\n');
  await guide.waitForDraft(`draft?.body.textContent.includes('The Millers')`);
  expect(complaints).toEqual([]);
});
