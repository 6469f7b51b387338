import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { HistoryVersion } from '../../../src/studio/messages/guides.ts';
import { violations } from '../../support/screen.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf } from '../server/open.ts';
import { type GuidePage, guidePage } from './guide-page.ts';
import { studioWindows, type WindowSettings } from './window.ts';

const FILE = 'guides/river.yaml';
const THEIRS = GUIDE.replace('A short note.', 'Another short note.').concat('  - ask: And then?\n');
const MINE = GUIDE.replace('The River', 'The River Again');
const open = studioWindows();

/** A guide whose title is changed here, while its background and questions are changed elsewhere. */
async function twoVersions(settings: WindowSettings = {}) {
  const window = await open({ guide: 'river', ...settings });
  const { page, folder, ask } = window;
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.evaluate('window.sends = fetch; window.fetch = () => Promise.reject(new TypeError())');
  await guide.type('/title', ' Again');
  await page.evaluate('window.fetch = window.sends');
  writeFileSync(join(folder, FILE), THEIRS);
  await page.waitForSelector('.save-conflict');
  const history = async () => {
    const path = `/api/guides/${idOf(folder)}/history`;
    const versions = (await (await ask(path)).json()) as HistoryVersion[];
    const texts = versions.map(async ({ hash }) => {
      const { text } = (await (await ask(`${path}/${hash}`)).json()) as { readonly text: string };
      return text;
    });
    return Promise.all(texts);
  };
  const compare = async () => {
    await page.click('.note-warning .accent');
    await page.waitForSelector('.differences h3');
  };
  const onDisk = () => readFileSync(join(folder, FILE), 'utf8');
  return { ...window, guide, compare, history, onDisk };
}

/** Puts the cursor at the end of the first line, once the editor that has just come into view knows where that is. */
async function toEndOfLine(page: Page, { press }: Pick<GuidePage, 'press'>): Promise<void> {
  const goThere = async () => {
    await press('Control+Home');
    await press('End');
    return page.evaluate('getSelection().focusOffset');
  };
  await expect.poll(goThere, { timeout: 20_000 }).toBeGreaterThan(0);
}

const words = (selector: string) =>
  `[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`;

test('each difference is named as in the form, and taken from either side by keyboard alone', async () => {
  const { page, guide, compare, history, onDisk } = await twoVersions();
  await compare();
  expect(await page.evaluate(words('.differences h3'))).toEqual([
    'Title',
    'Background',
    'Question 2',
  ]);
  // What stands in each, without the marks of the file where there are none to see.
  expect(await page.evaluate(words('.differences .version > :nth-child(2)'))).toEqual([
    'The River',
    'The River Again',
    'Another short note.',
    'A short note.',
    'And then?',
    'Nothing stands here.',
  ]);
  expect(await violations(page)).toEqual([]);
  const used = '[...document.querySelectorAll(".version button")].map((one) => one.ariaPressed)';
  const [no, yes] = ['false', 'true'];
  // What only one of them has changed is used as it is there.
  expect(await page.evaluate(used)).toEqual([no, yes, yes, no, yes, no]);

  // The title is the first to be read, and Tab goes from button to button.
  expect(await page.evaluate('document.activeElement.localName')).toBe('h2');
  for (const key of ['Tab', 'Enter', 'Tab', 'Space']) await guide.press(key);
  for (const key of ['Tab', 'Tab', 'Enter', 'Shift+Tab', 'Enter']) await guide.press(key);
  expect(await page.evaluate(used)).toEqual([no, yes, yes, no, yes, no]);
  for (const key of ['Tab', 'Enter', 'Shift+Tab', 'Enter', 'Tab', 'Tab']) await guide.press(key);
  expect(await page.evaluate(used)).toEqual([no, yes, yes, no, yes, no]);
  for (const key of ['Tab', 'Enter']) await guide.press(key);
  expect(await page.evaluate(used)).toEqual([no, yes, yes, no, no, yes]);
  for (const key of ['Tab', 'Tab', 'Enter']) await guide.press(key);
  await guide.saved();
  expect(onDisk()).toBe(MINE.replace('A short note.', 'Another short note.'));
  expect(new Set(await history())).toEqual(new Set([GUIDE, MINE, THEIRS]));
});

test('several fields stand under their names; what the form cannot show stands as in the file', async () => {
  const { page, folder, compare } = await twoVersions();
  const there = GUIDE.replace('title: The River', "title: 'The River'")
    .concat('  - ask: And then?\n    kind: closing\n')
    .concat('rules:\n  guide/mix: off\n');
  writeFileSync(join(folder, FILE), there.replace('rules:', 'glossary:\n  lock: A gate.\nrules:'));
  await compare();
  await page.waitForFunction(`document.querySelector('.differences').textContent.includes('gate')`);
  const [title, more] = (await page.evaluate(
    `[...document.querySelectorAll('.differences li')].map((one) => one.querySelector('.lines').innerText)`,
  )) as readonly string[];
  expect(title).toBe('The River');
  expect(more).toContain('guide/mix: off');
  const quoted = there.replace('A short note.', '"A short note."');
  writeFileSync(join(folder, FILE), quoted.replace(/rules:[\s\S]*/, ''));
  await page.waitForFunction(`!document.querySelector('.differences').textContent.includes('off')`);
  expect(await page.evaluate(words('.differences li:last-child .lines > *'))).toEqual([
    'Question',
    'And then?',
    'Kind of question',
    'Closing',
  ]);
  // Said alike, and written otherwise.
  expect(await page.evaluate(words('.differences li:nth-child(2) .lines'))).toEqual([
    'background: "A short note."',
    'background: A short note.',
  ]);
});

test('where both have changed the same it is said, and the version of this page is used at first', async () => {
  const { page, guide, compare, onDisk, folder } = await twoVersions();
  writeFileSync(join(folder, FILE), THEIRS.replace('The River', 'The Lake'));
  await compare();
  await page.waitForFunction(
    `document.querySelector('.differences li')?.textContent.includes('Both were changed')`,
  );
  await guide.click('Save what is chosen');
  await guide.saved();
  expect(onDisk()).toBe(THEIRS.replace('The River', 'The River Again'));
});

test('what was given up is in the list of earlier versions, and comes back', async () => {
  const { page, guide, compare, onDisk } = await twoVersions();
  await compare();
  await guide.click('Use all of the other version');
  await guide.saved();
  expect(onDisk()).toBe(THEIRS);
  await page.reload();
  await guide.waitForDraft();
  await guide.click('Earlier versions');
  await page.waitForSelector('.versions');
  const [first = ''] = (await page.evaluate(words('.versions span:first-child'))) as string[];
  expect(first).toMatch(/^Put aside/);
  await guide.click('Look at it');
  await guide.click('Bring this version back');
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await guide.saved();
  expect(onDisk()).toBe(MINE);
});

test('where the versions cannot be kept nothing is chosen, and why is said', async () => {
  const { page, folder, guide, compare, onDisk } = await twoVersions();
  await compare();
  rmSync(join(folder, 'state'), { recursive: true, force: true });
  writeFileSync(join(folder, 'state'), 'no folder');
  await guide.click('Use all of the other version');
  await page.waitForSelector('.note-error[role=alert]');
  expect(onDisk()).toBe(THEIRS);
  expect((await page.$$('.differences')).length).toBe(1);
  rmSync(join(folder, 'state'));
  await guide.click('Use all of the other version');
  await guide.saved();
});

test('what is written by hand in the whole text counts, and a choice can be made after it', async () => {
  const { page, guide, compare, onDisk } = await twoVersions();
  await compare();
  await page.click('.conflict summary');
  await page.waitForSelector('.merge .cm-mergeView');
  const [, made] = await page.$$('.merge .cm-content');
  await made?.focus();
  await toEndOfLine(page, guide);
  await page.keyboard.type(' And Again');
  await page.waitForFunction(
    `document.querySelector('.differences li').textContent.includes('by hand')`,
  );
  // The third, whose place has moved by what was written.
  const buttons = await page.$$('.version button');
  await buttons[5]?.click();
  await guide.click('Save what is chosen');
  await guide.saved();
  expect(onDisk()).toBe(
    GUIDE.replace('The River', 'The River Again And Again').replace(
      'A short note.',
      'Another short note.',
    ),
  );
});

describe('what is made by hand of two versions and not chosen', () => {
  const MADE = MINE.replace('The River Again', 'The River Again, made by hand');

  async function made() {
    const window = await twoVersions();
    await window.compare();
    await window.page.click('.conflict summary');
    await window.page.waitForSelector('.merge .cm-mergeView');
    const [, right] = await window.page.$$('.merge .cm-content');
    await right?.focus();
    await toEndOfLine(window.page, window.guide);
    await window.page.keyboard.type(', made by hand');
    const told = () =>
      window.page.waitForFunction(
        `document.body.textContent.includes('of the two versions is kept')`,
      );
    const titles = async () =>
      (await window.history()).map((text) => /^title: (.*)$/m.exec(text)?.[1]);
    return { ...window, told, titles };
  }
  const TITLE = /^title: (.*)$/m.exec(MADE)?.[1];

  test('is kept where it is put off', async () => {
    const { guide, told, titles, page } = await made();
    await guide.click('Decide later');
    await told();
    expect(await titles()).toContain(TITLE);
    expect(
      await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("merge"))'),
    ).toEqual([]);
  });

  test('is kept where the file changes once more', async () => {
    const { folder, told, titles } = await made();
    writeFileSync(join(folder, FILE), THEIRS.replace('And then?', 'And after that?'));
    await told();
    expect(await titles()).toContain(TITLE);
  });

  test('is kept where all of the other version is used', async () => {
    const { guide, told, titles, onDisk } = await made();
    await guide.click('Use all of the other version');
    await told();
    expect(onDisk()).toBe(THEIRS);
    expect(await titles()).toContain(TITLE);
  });

  test('is kept where the page is left in the midst of it', async () => {
    const { page, told, titles } = await made();
    await page.reload();
    await told();
    expect(await titles()).toContain(TITLE);
  });

  test('is not put aside where it is what is saved', async () => {
    const { guide, page, titles, onDisk } = await made();
    await guide.click('Save what is chosen');
    await guide.saved();
    expect(/^title: (.*)$/m.exec(onDisk())?.[1]).toBe(TITLE);
    expect(await titles()).not.toContain(TITLE);
    expect(
      await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("merge"))'),
    ).toEqual([]);
  });
});

test.each([
  ['es', 1280],
  ['en', 400],
] as const)(
  'in %s and %i wide it is in its words, and axe finds nothing',
  async (language, width) => {
    const { page, compare } = await twoVersions({ language, width });
    await compare();
    expect(await page.evaluate(words('.differences h3'))).toHaveLength(3);
    expect(await page.evaluate(`document.querySelector('.conflict h2').textContent`)).toBe(
      language === 'es' ? 'Dos versiones de esta guía' : 'Two versions of this guide',
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await violations(page)).toEqual([]);
  },
);
