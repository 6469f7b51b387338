import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { formOf } from './form.ts';
import { studioWindows } from './window.ts';

const FILE = 'guides/river.yaml';
const open = studioWindows();

/** The words that the draft has in an element. */
async function drafted(page: Page, selector: string): Promise<string> {
  return page.evaluate((css) => {
    const draft = document.querySelector('iframe')?.contentDocument;
    return draft?.querySelector(css)?.textContent?.trim() ?? '';
  }, selector);
}

describe('a guide that is open', () => {
  test('typed in the form: the draft follows, the file has it, and only its bytes change', async () => {
    const commented = `# About the river.\n${GUIDE.replace('title: The River', "title: 'The River'   # as on the map")}`;
    const { page, folder, complaints } = await open({
      guide: 'river',
      files: smallGuide('river', commented),
    });
    const form = formOf(page);
    await form.type('/title', ' Again');
    await page.waitForFunction(
      () =>
        document.querySelector('iframe')?.contentDocument?.querySelector('h1')?.textContent ===
        'The River Again',
    );
    await form.saved();
    const file = () => readFileSync(join(folder, FILE), 'utf8');
    expect(file()).toBe(commented.replace("'The River'", "'The River Again'"));

    await form.press('Control+z');
    await form.saved();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[data-pointer="/title"]')?.value === 'The River',
    );
    await form.saved();
    expect(file()).toBe(commented);
    expect(complaints).toEqual([]);
  });

  test('keeps Windows line ends', async () => {
    const windows = GUIDE.replaceAll('\n', '\r\n');
    const { page, folder } = await open({ guide: 'river', files: smallGuide('river', windows) });
    const form = formOf(page);
    await form.type('/title', ' Again');
    await form.saved();
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(
      windows.replace('The River', 'The River Again'),
    );
  });

  test('with broken YAML keeps the last good draft, dimmed, and names the slip', async () => {
    const { page, folder } = await open({ guide: 'river' });
    const form = formOf(page);
    await form.waitForDraft();
    await form.show('Text (YAML)');
    await page.focus('.cm-content');
    await form.press('Control+Home');
    await page.keyboard.type('"');
    await page.waitForSelector('iframe.stale');
    expect(await drafted(page, 'h1')).toBe('The River');
    expect(await page.$eval('.stale-note', (note) => note.textContent)).toMatch(/line 1/);
    await form.show('Form');
    expect(await page.$eval('.form', (shown) => shown.textContent)).toMatch(/line 1/);
    expect(await page.$('[data-pointer="/title"]')).toBeNull();
    await form.press('Control+z');
    await page.waitForSelector('iframe:not(.stale)');
    await form.saved();
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(GUIDE);
  });

  test('a click in the draft goes to the field, and the field is marked in the draft', async () => {
    const { page } = await open({ guide: 'river' });
    await formOf(page).waitForDraft();
    await page.evaluate(() => {
      const draft = document.querySelector('iframe')?.contentDocument;
      draft?.querySelector<HTMLElement>('[data-from="/questions/0/ask"]')?.click();
    });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-pointer') === '/questions/0/ask',
    );
    const outlined = await page.evaluate(() => {
      const draft = document.querySelector('iframe')?.contentDocument;
      const printed = draft?.querySelector('[data-from="/questions/0/ask"]');
      return printed && draft?.defaultView?.getComputedStyle(printed).outlineStyle;
    });
    expect(outlined).toBe('solid');
  });

  test('changed on disk meanwhile: both versions are shown, and one is made of them', async () => {
    const { page, folder } = await open({ guide: 'river' });
    const form = formOf(page);
    await form.waitForDraft();
    const theirs = GUIDE.replace('A short note.', 'Another short note.');
    writeFileSync(join(folder, FILE), theirs);
    await form.type('/title', ' Again');
    await page.waitForSelector('.save-conflict');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(theirs);
    await form.click('Compare the two versions');
    await page.waitForSelector('.cm-mergeView .cm-content');
    const shown = await page.$$eval('.cm-mergeView .cm-content', (sides) =>
      sides.map(({ textContent }) => textContent),
    );
    expect(shown[0]).toContain('Another short note.');
    expect(shown[1]).toContain('The River Again');
    await form.click('Save the version on the right');
    await form.saved();
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(
      GUIDE.replace('The River', 'The River Again'),
    );
  });
});
