import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const FULL = `${GUIDE}  - ask: Who was never asked?   # hardly anyone
options:
  - name: Ask
    actions: [Write to the owner.]
    drawbacks: [It takes time.]
  - name: Wait   # as before
    actions: [Do nothing.]
    drawbacks: [The water falls.]
glossary:
  mill: A house with a wheel.
  weir: A low dam.   # of stone
session: { minutes: 90 }
`.replace('questions:', '  - paragraphs: 1\nquestions:');

test.each([
  ['excerpts', '/excerpts/1'],
  ['questions', '/questions/1'],
  ['options', '/options/1'],
  ['glossary', '/glossary/weir'],
])(
  'a card of %s is moved up and down, copied and taken away, and undo brings all of it back',
  async (section, pointer) => {
    const { page, folder } = await open({ guide: 'river', files: smallGuide('river', FULL) });
    const guide = guidePage(page);
    const file = () => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
    const cards = () =>
      page.$$eval(`#section-${section} .item-title .words`, (all) =>
        all.map((one) => one.textContent),
      );
    await page.waitForSelector(`[data-pointer="${pointer}"]`);
    await page.click(`[data-pointer="${pointer}"]`);
    const [first, second] = await cards();
    const saw = (expected: readonly unknown[]) =>
      expect.poll(cards, { timeout: 20_000 }).toEqual(expected);
    const press = (name: string) => guide.click(name);
    await press('Up');
    await saw([second, first]);
    await press('Down');
    await saw([first, second]);
    await guide.saved();
    expect(file()).toBe(FULL);
    await press('Copy');
    await expect.poll(async () => (await cards()).length, { timeout: 20_000 }).toBe(3);
    await press('Remove');
    await press('Undo');
    await press('Undo');
    await saw([first, second]);
    await press('Remove');
    await saw([first]);
    await press('Undo');
    await saw([first, second]);
    await guide.saved();
    expect(file()).toBe(FULL);
  },
);
