import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startStudio } from '../../../src/studio/server/start-studio.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const FILE = 'guides/river.yaml';
const open = studioWindows();
const fileIn = (folder: string) => readFileSync(join(folder, FILE), 'utf8');

test('with the server stopped: typed on, said so, and saved once it is back', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  expect(fileIn(folder)).toBe(GUIDE);

  // The page is loaded again from the new server, as after a crash of the browser.
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ guide: 'river', cwd: folder, port: studio.port, env });
  try {
    await page.goto('about:blank');
    await page.goto(again.newAddress());
    await page.waitForSelector('[data-pointer="/title"]');
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
    await guide.saved();
    expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
    expect(await page.$eval('.note', (note) => note.textContent)).toMatch(/not been saved/);
    await guide.press('Control+z');
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River'`);
    await guide.saved();
    expect(fileIn(folder)).toBe(GUIDE);
  } finally {
    await again.close();
  }
});

test('changed on disk while it was closed unsaved: both versions are there to merge', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  const theirs = GUIDE.replace('A short note.', 'Another short note.');
  writeFileSync(join(folder, FILE), theirs);
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ guide: 'river', cwd: folder, port: studio.port, env });
  try {
    await page.goto('about:blank');
    await page.goto(again.newAddress());
    await page.waitForSelector('.save-conflict');
    expect(fileIn(folder)).toBe(theirs);
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
    await guide.click('Compare the two versions');
    await guide.click('Go on with the file on disk');
    await guide.saved();
    expect(fileIn(folder)).toBe(theirs);
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River'`);
  } finally {
    await again.close();
  }
});

test('a page that outlives the studio catches up with what was changed meanwhile', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  writeFileSync(join(folder, FILE), GUIDE.replace('The River', 'The Lake'));
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ guide: 'river', cwd: folder, port: studio.port, env });
  try {
    // The first page has no leave of the new studio until another has been opened there.
    const other = await page.browserContext().newPage();
    await other.goto(again.newAddress());
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The Lake'`);
    await guide.type('/title', ' Again');
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The Lake Again'`);
    await guide.saved();
    expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The Lake Again'));
  } finally {
    await again.close();
  }
});

test('with more pages open than a browser has connections, what is typed is saved', async () => {
  const { page, folder, origin } = await open({ guide: 'river' });
  await guidePage(page).waitForDraft();
  const address = page.url();
  const inSight = (state: string) =>
    `Object.defineProperty(document, 'visibilityState', { get: () => '${state}', configurable: true });
     document.dispatchEvent(new Event('visibilitychange'));`;
  await page.evaluate(inSight('hidden'));
  for (let count = 0; count < 7; count++) {
    const behind = await page.browserContext().newPage();
    await behind.goto(`${origin}/`);
    await behind.evaluate(inSight('hidden'));
  }
  const last = await page.browserContext().newPage();
  await last.goto(address);
  const guide = guidePage(last);
  await guide.type('/title', ' Again');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
  // The page behind the others sees it once it is seen itself.
  await page.evaluate(inSight('visible'));
  await guidePage(page).waitForDraft(
    `draft?.querySelector('h1')?.textContent === 'The River Again'`,
  );
});

test('two versions are merged with the line ends of the file, mixed ones too', async () => {
  const mixed = GUIDE.replace('\n', '\r\n');
  const { page, folder } = await open({
    guide: 'river',
    files: { ...smallGuide(), [FILE]: mixed },
  });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  writeFileSync(join(folder, FILE), mixed.replace('A short note.', 'Another short note.'));
  await page.waitForSelector('.save-conflict');
  await guide.click('Compare the two versions');
  await guide.click('Save the version on the right');
  await guide.saved();
  expect(fileIn(folder)).toBe(mixed.replace('The River', 'The River Again'));
});
