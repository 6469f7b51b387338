import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readPdf } from '../../support/pdf.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();
const NOTE = '  A note about the water.\n\n';
const LONG = GUIDE.replace('background: A short note.', `background: |\n${NOTE.repeat(150)}`);
const CANVASES = `[...document.querySelectorAll('.pages canvas')]`;

/** Notes the bytes of each PDF that the page is given to draw. */
function pdfsOf(page: Page): () => Promise<Uint8Array> {
  let last: Promise<Uint8Array> | undefined;
  page.on('response', (answer) => {
    if (/\.pdf$/.test(answer.url())) last = answer.content();
  });
  return async () => (await last) ?? new Uint8Array();
}

test('Pages show the unsaved text as it prints, keep their place, and stay while the text is broken', async () => {
  const { page, complaints } = await open({
    guide: 'river',
    browser: 'embedded',
    files: smallGuide('river', LONG),
  });
  const guide = guidePage(page);
  const pdf = pdfsOf(page);
  await guide.waitForDraft();
  await guide.click('Pages');
  await page.waitForFunction(`${CANVASES}.length >= 3`);
  // Who goes to a field is led to where it stands on the pages; after that, nothing moves.
  await guide.type('/title', ' Once');
  await page.evaluate(`window.shown = ${CANVASES};
    document.querySelector('.pages').scrollTo(0, 1500)`);
  const place = () => page.$eval('.pages', ({ scrollTop }) => scrollTop);
  expect(await place()).toBe(1500);
  await guide.type('/title', ' Again');
  await page.waitForFunction(`!${CANVASES}.includes(window.shown[0])`);
  await page.waitForFunction(
    `document.querySelector('.preview-pane [role=status]').textContent.endsWith('pages')`,
  );
  expect((await readPdf(await pdf())).pages[0]).toContain('The River Once Again');
  expect(await place()).toBe(1500);

  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+Home');
  await page.keyboard.type('"');
  await page.waitForSelector('.pages.stale');
  expect(await page.$eval('.stale-note', (note) => note.textContent)).toMatch(/line 1/);
  expect(await page.evaluate(`${CANVASES}.length`)).toBeGreaterThanOrEqual(3);
  expect(complaints).toEqual([]);
});

test('any edition on any paper, as a draft and as pages', async () => {
  const { page } = await open({
    guide: 'river',
    browser: 'embedded',
    files: smallGuide('river', GUIDE.replace('  - ask:', '  - guidance: Wait a while.\n    ask:')),
  });
  const guide = guidePage(page);
  const pdf = pdfsOf(page);
  const choices = (index: number) =>
    page.$$eval(
      '.pane-head select',
      (all, at) =>
        [...(all[at]?.querySelectorAll('option') ?? [])].map(
          (one) => one.getAttribute('value') ?? '',
        ),
      index,
    );
  const choose = (index: number, value: string) =>
    page.select(`.pane-head label:nth-of-type(${index + 1}) select`, value);
  await guide.waitForDraft();
  expect(await choices(0)).toEqual(['participant', 'facilitator', 'large-print', 'placemat']);
  expect(await choices(1)).toEqual(['', 'letter', 'a4']);
  const has = `draft.body.textContent.includes('Wait a while.')`;
  expect(await guide.inDraft(has)).toBe(false);
  await choose(0, 'facilitator');
  await guide.waitForDraft(has);
  await choose(0, 'large-print');
  await guide.waitForDraft(
    `!${has} && parseFloat(draft.defaultView.getComputedStyle(draft.body).fontSize) > 18`,
  );

  await guide.click('Pages');
  await page.waitForSelector('.pages canvas');
  const shape = `${CANVASES}[0].height / ${CANVASES}[0].width`;
  expect(await page.evaluate(shape)).toBeCloseTo(11 / 8.5, 2);
  await choose(1, 'a4');
  await page.waitForFunction(`Math.abs(${shape} - 297 / 210) < 0.01`);
  await choose(0, 'facilitator');
  await page.waitForFunction(`document.querySelector('.preview-pane [role=status]').textContent.endsWith('pages') ||
    document.querySelector('.preview-pane [role=status]').textContent === '1 page'`);
  await expect
    .poll(async () => (await readPdf(await pdf())).pages.join(), { timeout: 30_000 })
    .toContain('Wait a while.');
});

test('a click in the draft goes to the line of the text; the field that has the focus is marked', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const marked = (pointer: string) =>
    guide.waitForDraft(
      `draft.defaultView.getComputedStyle(draft.querySelector('[data-from="${pointer}"]')).outlineStyle === 'solid'`,
    );
  await page.focus('[data-pointer="/background"]');
  await marked('/background');
  await page.focus('[data-pointer="/title"]');
  await marked('/title');

  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await guide.inDraft(`draft.querySelector('[data-from="/questions/0/ask"]').click()`);
  await page.waitForFunction(
    `document.querySelector('.cm-activeLine')?.textContent.includes('What would you have asked?')`,
  );
  await page.waitForFunction(`document.activeElement.closest('.cm-content') !== null`);
  await marked('/questions/0/ask');
  // The cursor of the text leads, too.
  await guide.press('Control+Home');
  await marked('/title');
});

test('nothing jumps while someone types: not the form, not the cursor, not the draft', async () => {
  const { page } = await open({ guide: 'river', files: smallGuide('river', LONG) });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.focus('[data-pointer="/background"]');
  await page.evaluate(`(() => {
    const field = document.activeElement;
    field.setSelectionRange(2000, 2000);
    const form = document.querySelector('.form');
    form.scrollTo({ top: field.offsetTop - 40, behavior: 'instant' });
  })()`);
  await guide.waitForDraft(
    `draft.fonts.status === 'loaded' && draft.documentElement.scrollHeight > 3000`,
  );
  // With the first letter the field scrolls to its cursor.
  await page.keyboard.type(' ');
  await guide.saved();
  await guide.inDraft(`draft.documentElement.scrollTo({ top: 1200, behavior: 'instant' })`);
  await page.evaluate(`(() => {
    const places = () => [document.querySelector('.form').scrollTop,
      document.querySelector('iframe.draft').contentDocument.documentElement.scrollTop,
      document.activeElement.scrollTop].join();
    window.before = places();
    window.jumps = new Set();
    const watch = () => { if (places() !== window.before) window.jumps.add(places()); requestAnimationFrame(watch); };
    watch();
  })()`);
  await page.keyboard.type('Not a word of it moves.', { delay: 20 });
  await guide.waitForDraft(`draft.body.textContent.includes('Not a word of it moves.')`);
  await guide.saved();
  expect(await page.evaluate('[[...window.jumps], window.before]')).toEqual([
    [],
    expect.any(String),
  ]);
  expect(await page.evaluate('document.activeElement.selectionStart')).toBe(2024);
  expect(await guide.focused()).toBe('/background');
});

test('a click on a page leads to the field of what stands there', async () => {
  const { page, complaints } = await open({
    guide: 'river',
    browser: 'embedded',
    files: smallGuide('river', LONG),
  });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Pages');
  await page.waitForFunction(`${CANVASES}.length >= 3`);
  await page.waitForFunction(
    `document.querySelector('.preview-pane [role=status]').textContent.endsWith('pages')`,
  );
  /** Clicks where the words stand that are given, in the PDF that the page has drawn. */
  const clickOn = async (number: number, left: number, top: number) => {
    const [canvas] = (await page.$$('.pages canvas')).slice(number - 1);
    await canvas?.scrollIntoView();
    const box = await canvas?.boundingBox();
    if (!box) throw new Error('there is no such page');
    const scale = box.width / 612;
    await page.mouse.click(box.x + left * scale, box.y + top * scale);
  };
  // The title is the first thing on the first page, an inch from its corner.
  await clickOn(1, 100, 100);
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/title'`);
  // What is edited is marked there, as it is in the draft.
  const marked = (numbers: readonly number[]) =>
    page.waitForFunction(
      `${JSON.stringify(numbers)}.every((number) =>
        document.querySelectorAll('.pages > :nth-child(' + number + ') .page-mark').length === 1)`,
    );
  await marked([1]);
  // The background goes on on the second, and there it is marked as well.
  await clickOn(2, 100, 120);
  await page.waitForFunction(`document.activeElement.dataset.pointer === '/background'`);
  await marked([1, 2]);
  const ink = await page.$eval('.pages > :nth-child(2) .page-mark', (mark) => {
    const [own, sheet] = [mark, mark.parentElement].map((one) => one?.getBoundingClientRect());
    return own && sheet ? [own.left - sheet.left, own.right - sheet.left, sheet.width] : [];
  });
  const [left = 0, right = 0, width = 0] = ink;
  expect(left / width).toBeCloseTo(0.9 / 8.5, 1);
  expect(right / width).toBeCloseTo(7.6 / 8.5, 1);
  // While one types there, the pages stay where they are.
  const place = await page.$eval('.pages', ({ scrollTop }) => scrollTop);
  await page.keyboard.type('Once more. ');
  for (const areMade of [false, true]) {
    await page.waitForFunction(
      `document.querySelector('.preview-pane [role=status]').textContent.endsWith('pages') === ${areMade}`,
    );
  }
  await marked([1, 2]);
  expect(await page.$eval('.pages', ({ scrollTop }) => scrollTop)).toBe(place);
  expect(complaints).toEqual([]);
});
