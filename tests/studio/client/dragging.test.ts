import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const THREE = `${GUIDE}  # The second.
  - ask: Who could have asked?
  - ask: Who was never asked?
glossary:
  mill: A house with a wheel.
`;

test('a question is dragged to another place with the mouse, and its comment goes with it', async () => {
  const { page, folder } = await open({ guide: 'river', files: smallGuide('river', THREE) });
  const guide = guidePage(page);
  await page.waitForSelector('[data-pointer="/questions/2"]');
  await drag(page, '/questions/1', '/questions/2');
  await page.waitForFunction(
    `document.querySelector('[data-pointer="/questions/2"]').textContent.includes('Who could')`,
  );
  await guide.saved();
  const second = '  # The second.\n  - ask: Who could have asked?\n';
  const third = '  - ask: Who was never asked?\n';
  const read = () => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
  expect(read()).toBe(THREE.replace(second + third, third + second));
  await guide.press('Control+z');
  await page.waitForFunction(
    `document.querySelector('[data-pointer="/questions/1"]').textContent.includes('Who could')`,
  );
  await guide.saved();
  expect(read()).toBe(THREE);
});

test('an item dropped on one of another list stays where it is', async () => {
  const { page } = await open({ guide: 'river', files: smallGuide('river', THREE) });
  await page.waitForSelector('[data-pointer="/glossary/mill"]');
  await drag(page, '/questions/2', '/glossary/mill');
  expect(await page.$eval('[data-pointer="/questions/2"]', (card) => card.textContent)).toContain(
    'Who was never asked?',
  );
  expect(await page.$$('.drop-here')).toEqual([]);
  expect(await page.$('button[aria-disabled=true]')).not.toBeNull();
});

/** Moves the mouse by the handle of one card onto another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const target = await page.$(`[data-pointer="${to}"]`);
  await target?.evaluate((card) => (card as unknown as Scrolled).scrollIntoView({ block: 'end' }));
  const handle = await page.$(`xpath///*[@data-pointer="${from}"]/preceding-sibling::*`);
  const [start, end] = [await handle?.boundingBox(), await target?.boundingBox()];
  if (!start || !end) throw new Error('The cards are not in sight.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

interface Scrolled {
  scrollIntoView(options: object): void;
}
