import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { hover } from './hover.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const SLIP = GUIDE.replace('background:', 'backgruond:');
const fileIn = (folder: string) => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');

test('in the text a key says what it is for, and a problem what is wrong, with its fix as a button', async () => {
  const { page, folder } = await open({ guide: 'river', files: smallGuide('river', SLIP) });
  const guide = guidePage(page);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-lintRange-error');
  expect(await hover(page, 'excerpts')).toContain('Excerpts');
  expect(await hover(page, 'backgruond')).toContain('background');
  const fix = await page.waitForSelector('.cm-tooltip .cm-diagnosticAction');
  await fix?.click();
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE);
  await page.waitForFunction(`!document.querySelector('.cm-lintRange-error')`);
});

test('undo and redo run through the form and the text alike', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  await guide.saved();
  const inForm = fileIn(folder);
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.keyboard.type('# mine');
  await guide.saved();
  const inText = fileIn(folder);
  expect(inText).toBe(`${inForm}# mine`);

  await guide.press('Control+z');
  await guide.press('Control+z');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE);
  await guide.click('Form');
  await page.waitForFunction(
    `document.querySelector('[data-pointer="/title"]')?.value === 'The River'`,
  );
  await guide.click('Redo');
  await guide.click('Redo');
  await guide.saved();
  expect(fileIn(folder)).toBe(inText);
  await guide.click('Undo');
  await guide.saved();
  expect(fileIn(folder)).toBe(inForm);
});
