import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startStudio } from '../../../src/studio/server/start-studio.ts';
import { GUIDE } from '../../support/small-guide.ts';
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
