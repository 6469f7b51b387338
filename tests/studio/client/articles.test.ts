import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows, type WindowSettings } from './window.ts';

const PARAGRAPHS = [
  'The lamp keeper climbed the tower every evening for thirty-one years. He counted the steps aloud, so that nobody below could say he had skipped one.',
  'When the lamp was made electric, the council asked him what he would do with his evenings. He said that he would go on counting.',
  'A boat that passed at dusk still heard him. The numbers came down over the water, and the crew answered with theirs.',
];
const LAMP = `---
title: The Lamp Keeper
author: R. Shore
published: 2023-02-01
---

${PARAGRAPHS.join('\n\n')}
`;
const QUAY = '---\ntitle: The Quay\n---\n\nThe quay was built of stone that nobody had paid for.\n';
const GUIDE = `# Our own remark stays.
title: Evenings
articles:
  lamp: articles/lamp.md
excerpts:
  - quote: He counted the steps aloud
questions:
  - ask: What did he count?
`;
const files = {
  'guides/evenings.yaml': GUIDE,
  'guides/articles/lamp.md': LAMP,
  'guides/articles/quay.md': QUAY,
};
const PAGE = `<!doctype html><html><head><title>The Ferry</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>The Ferry</h1><p>${PARAGRAPHS.join('</p><p>')}</p>
<div class="share-buttons">Share this story with friends</div></article></body></html>`;

const open = studioWindows();
const guideIn = (folder: string) => readFileSync(join(folder, 'guides/evenings.yaml'), 'utf8');

/** Opens the lamp keeper's article. */
async function openArticle(settings: WindowSettings = {}) {
  const window = await open({ guide: 'evenings', files, ...settings });
  const guide = guidePage(window.page);
  const es = settings.language === 'es';
  await guide.click(es ? 'Artículos' : 'Articles');
  await guide.click(es ? 'Leer y elegir' : 'Read and choose');
  await window.page.waitForSelector('.text-block');
  return { ...window, guide };
}

/** Where the middle of a character of the article's text is on the screen. */
async function pointOf(page: Page, words: string, at: number) {
  return (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.article-text'), 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = node.data.indexOf(${JSON.stringify(words)});
      if (found < 0) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, found + ${at});
      range.setEnd(node, found + ${at} + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
  })()`)) as { x: number; y: number };
}

const said = (page: Page) =>
  page.$eval('[aria-live=polite].unseen', (place) => place.textContent ?? '');

test('words drawn over with the mouse become an excerpt, which one step undoes', async () => {
  const { page, guide, folder, complaints } = await openArticle();
  expect(
    await page.$$eval('.paragraph-number', (all) => all.map((one) => one.textContent)),
  ).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3']);
  expect(await page.$$eval('mark.quoted', (all) => all.map((one) => one.textContent))).toEqual([
    'He counted the steps aloud',
  ]);
  expect(await page.$eval('.reader-head .meter', (one) => one.textContent)).toMatch(/\b5 of \d+/);

  const from = await pointOf(page, 'go on counting', 0);
  const to = await pointOf(page, 'go on counting', 11);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  // Whole words, though the mouse was let go within one.
  await page.waitForFunction(
    `document.querySelector('.written dd')?.textContent === 'go on counting'`,
  );
  await guide.click('Make an excerpt of it');
  await page.waitForSelector('[data-pointer="/excerpts/1/quote"]');
  expect(await guide.focused()).toBe('/excerpts/1');
  expect(await said(page)).toMatch(/^Excerpt 2 is made/);
  await guide.saved();
  expect(guideIn(folder)).toBe(
    GUIDE.replace('questions:', '  - quote: go on counting\nquestions:'),
  );
  await guide.waitForDraft(`draft?.body.textContent.includes('go on counting')`);
  expect(await page.$$('.problem-error')).toEqual([]);

  await guide.click('Articles');
  await page.waitForFunction(`document.querySelectorAll('.excerpt-label').length === 2`);
  await guide.press('Control+z');
  await page.waitForFunction(`document.querySelectorAll('.excerpt-label').length === 1`);
  await guide.saved();
  expect(guideIn(folder)).toBe(GUIDE);
  expect(complaints).toEqual([]);
});

test('a paragraph is chosen and made an excerpt by keyboard alone', async () => {
  const { page, folder } = await open({ guide: 'evenings', files });
  const guide = guidePage(page);
  const tabTo = async (expression: string) => {
    for (let step = 0; step < 60; step++) {
      if (
        await page.evaluate(
          `(() => { const at = document.activeElement; return ${expression}; })()`,
        )
      )
        return;
      await guide.press('Tab');
    }
    throw new Error(`Tab never comes to ${expression}.`);
  };
  await page.waitForSelector('[data-pointer="/title"]');
  await tabTo(`at.textContent === 'Articles'`);
  await guide.press('Enter');
  await page.waitForSelector('.article-card');
  await tabTo(`at.textContent === 'Read and choose'`);
  await guide.press('Enter');
  await page.waitForSelector('.text-block');
  await tabTo(`at.classList.contains('article-text')`);
  await guide.press('ArrowDown');
  expect(await said(page)).toBe('When, paragraph 2');
  await guide.press('Space');
  await guide.press('ArrowDown');
  await guide.press('End');
  await guide.press('Space');
  expect(await page.$$eval('.chosen', (all) => all.map((one) => one.textContent).join(''))).toBe(
    PARAGRAPHS.slice(1).join(''),
  );
  await page.waitForFunction(`document.querySelector('.written dd')?.textContent === '2-3'`);
  await guide.press('Enter');
  await page.waitForSelector('[data-pointer="/excerpts/1/paragraphs"]');
  await guide.saved();
  expect(guideIn(folder)).toContain('  - paragraphs: 2-3\n');
  await guide.waitForDraft(`draft?.body.textContent.includes('the crew answered with theirs')`);
});

test('Shift with arrows chooses by words, and Escape lets go', async () => {
  const { page, guide } = await openArticle();
  await page.focus('.article-text');
  await guide.press('ArrowRight');
  await guide.press('Shift+ArrowRight');
  await guide.press('Shift+ArrowRight');
  const chosen = () => page.$$eval('.chosen', (all) => all.map((one) => one.textContent).join(''));
  expect(await chosen()).toBe('lamp keeper climbed');
  await guide.press('Shift+ArrowLeft');
  expect(await chosen()).toBe('lamp keeper');
  await guide.press('Escape');
  expect(await chosen()).toBe('');
});

test('who goes on choosing and is quick makes an excerpt of what is chosen now', async () => {
  const { page, guide, folder } = await openArticle();
  await page.focus('.article-text');
  await guide.press('ArrowRight');
  await guide.press('Shift+ArrowRight');
  await page.waitForFunction(
    `document.querySelector('.written dd')?.textContent === 'lamp keeper'`,
  );
  await page.evaluate(`for (const init of [{ key: 'ArrowRight', shiftKey: true }, { key: 'Enter' }]) {
    const press = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
    document.querySelector('.article-text').dispatchEvent(press);
  }`);
  await page.waitForSelector('[data-pointer="/excerpts/1/quote"]');
  await guide.saved();
  expect(guideIn(folder)).toContain('- quote: lamp keeper climbed\n');
});

test('by buttons alone, the start and the end are said where the cursor was put by a click', async () => {
  const { page, guide } = await openArticle();
  const click = async (words: string) => {
    // A point is of no use any more once something above has come to be shown.
    const word = async () => {
      const { x, y } = await pointOf(page, words, 1);
      await page.mouse.click(x, y);
      return page.evaluate(`document.querySelector('.cursor-word')?.textContent`);
    };
    await expect.poll(word, { timeout: 30_000 }).toMatch(new RegExp(`^${words}`));
  };
  await click('council');
  await guide.click('Start here');
  await click('evenings');
  await guide.click('End here');
  await page.waitForFunction(
    `document.querySelector('.written dd')?.textContent.startsWith('council asked')`,
  );
});

test.each([
  ['didn’t', 'did'],
  ['non-violent', 'violent'],
  ['U.S', 'U'],
])(
  'of “%s” “%s” is drawn over: what is shown as chosen is what will be written',
  async (whole, part) => {
    const words = `It ${whole} here.`;
    const lamp = LAMP.replace('The lamp keeper climbed', `${words} The lamp keeper climbed`);
    const { page } = await openArticle({ files: { ...files, 'guides/articles/lamp.md': lamp } });
    const from = await pointOf(page, part, 0);
    const to = await pointOf(page, part, part.length);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await page.waitForSelector('.written:not(.superseded) dd');
    const told = await page.$eval('.written dd', (one) => one.textContent);
    expect(told).toBe(whole);
    expect(await page.$eval('.chosen-words', (one) => one.textContent)).toContain(`“${whole}”`);
    expect(await page.$$eval('.chosen', (all) => all.map((one) => one.textContent).join(''))).toBe(
      whole,
    );
  },
);

test('an article that changes on disk is read anew before words of it are taken', async () => {
  const { page, guide, folder } = await openArticle();
  await page.focus('.article-text');
  writeFileSync(
    join(folder, 'guides/articles/lamp.md'),
    LAMP.replace('The lamp keeper climbed', 'Each night the lamp keeper climbed'),
  );
  await guide.press('Shift+ArrowRight');
  await page.waitForFunction(
    `document.querySelector('.text-block')?.textContent.includes('Each night')`,
  );
  expect(await page.$$('.chosen')).toEqual([]);
  expect(guideIn(folder)).toBe(GUIDE);
});

test('a second article is added: excerpts that did not say theirs say it now', async () => {
  const { page, folder } = await open({ guide: 'evenings', files });
  const guide = guidePage(page);
  await guide.click('Articles');
  await guide.click('Add to this guide');
  await page.waitForSelector('.text-block');
  await guide.saved();
  const text = guideIn(folder);
  expect(text).toContain('  quay: articles/quay.md\n');
  expect(text).toMatch(/article: lamp/);
  await page.focus('.article-text');
  await guide.press('Space');
  await guide.press('End');
  await page.waitForSelector('.written:not(.superseded) dd');
  await guide.press('Enter');
  await guide.saved();
  expect(guideIn(folder)).toMatch(/- article: quay\n {4}paragraphs: 1\n/);
  await guide.waitForDraft(`draft?.body.textContent.includes('built of stone')`);
});

test('a file is imported, a removed part put back, the article saved, added and reviewed', async () => {
  const { page, folder, complaints } = await open({ guide: 'evenings', files });
  const source = join(temporaryFolder({ 'ferry.html': PAGE }), 'ferry.html');
  const guide = guidePage(page);
  await guide.click('Articles');
  await guide.click('Import an article');
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(source);
  await page.waitForSelector('.part-removed');
  const index = await page.$$eval('.part-removed', (all) =>
    all.findIndex((one) => one.textContent?.includes('Share this story') === true),
  );
  expect(index).toBeGreaterThanOrEqual(0);
  await page.evaluate(
    `document.querySelectorAll('.part-removed')[${index}].querySelector('button').click()`,
  );
  await page.waitForFunction(
    `document.querySelector('.import-result').textContent.includes('Share this story')`,
  );
  const title = await page.waitForSelector('#fact-title');
  await title?.click({ count: 3 });
  await guide.press('Backspace');
  await guide.click('Save the article');
  await page.waitForSelector('.field-wrong');
  expect(await page.evaluate(`document.activeElement.id`)).toBe('fact-title');
  await page.keyboard.type('The Counting Ferry');
  await guide.click('Save the article');
  await page.waitForSelector('.article-text');
  await guide.saved();
  const file = join(folder, 'guides/articles/the-counting-ferry.md');
  expect(readFileSync(file, 'utf8')).toMatch(/Share this story with friends\n$/);
  expect(guideIn(folder)).toContain('ferry: articles/the-counting-ferry.md');
  await guide.click('I have compared it');
  await page.waitForFunction(`!document.querySelector('.note-warning')`);
  expect(readFileSync(file, 'utf8')).toContain('reviewed: yes');
  expect(complaints).toEqual([]);
});

test('the page at an address is fetched when that is asked for, and not a word before', async () => {
  let asked = 0;
  const site = createServer((_, response) => {
    asked++;
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  onTestFinished(() => void site.close());
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/ferry`;
  const { page, folder } = await open({ guide: 'evenings', files });
  const guide = guidePage(page);
  await guide.click('Articles');
  await guide.click('Import an article');
  await page.waitForSelector('input[type=url]');
  await page.type('input[type=url]', 'file:///etc/hosts');
  await guide.click('Fetch this page');
  await page.waitForSelector('.note-error[role=alert]');
  const input = await page.$('input[type=url]');
  await input?.click({ count: 3 });
  await page.keyboard.type(address);
  expect(asked).toBe(0);
  await guide.press('Enter');
  await page.waitForSelector('.import-result');
  expect(asked).toBe(1);
  expect(await page.$eval('.import-source a', (link) => link.getAttribute('href'))).toBe(address);
  await guide.click('Save the article');
  await page.waitForSelector('.article-text');
  await guide.saved();
  const saved = readFileSync(join(folder, 'guides/articles/the-ferry.md'), 'utf8');
  expect(saved).toContain(`url: ${address}`);
  expect(guideIn(folder)).toContain('ferry: articles/the-ferry.md');
});

test.each([
  ['en', 'Articles', 'Import an article', 'Choose a file…'],
  ['es', 'Artículos', 'Importar un artículo', 'Elegir un archivo…'],
])(
  'a file is chosen by a button in the language of the studio (%s)',
  async (language, articles, start, label) => {
    const { page } = await open({ guide: 'evenings', files });
    const guide = guidePage(page);
    if (language === 'es') await page.select('.top select', 'es');
    await guide.click(articles);
    await guide.click(start);
    const button = await page.waitForSelector('.file-choice .button');
    expect(await button?.evaluate(({ textContent }) => textContent)).toBe(label);
    const chooser = page.waitForFileChooser();
    await button?.click();
    const chosen = await chooser;
    await chosen.accept([join(temporaryFolder({ 'ferry.html': PAGE }), 'ferry.html')]);
    await page.waitForSelector('.import-result');
  },
);

test('a file dropped on the articles is read; what cannot be imported is told', async () => {
  const { page, folder } = await open({ guide: 'evenings', files });
  const guide = guidePage(page);
  const drop = (content: string, name: string) =>
    page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
      const place = document.querySelector('.articles, .source-form');
      place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
  await guide.click('Articles');
  await page.waitForSelector('.articles');
  await drop('', 'empty.html');
  await page.waitForSelector('.note-error[role=alert]');
  await page.waitForSelector('.source-form');
  await drop(PAGE, 'ferry.html');
  await page.waitForSelector('.import-result');
  await guide.click('Cancel');
  expect(existsSync(join(folder, 'guides/articles/the-ferry.md'))).toBe(false);
  expect(guideIn(folder)).toBe(GUIDE);
});

test('an article is imported again: the differences are told before its text is replaced', async () => {
  const { page, folder, complaints } = await open({ guide: 'evenings', files });
  const changed = PAGE.replace(PARAGRAPHS[0] ?? '', 'He counted the steps aloud, every night.');
  const sources = temporaryFolder({ 'lamp.html': changed });
  const guide = guidePage(page);
  const article = join(folder, 'guides/articles/lamp.md');
  await guide.click('Articles');
  await guide.click('Import again');
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
    join(sources, 'lamp.html'),
  );
  await page.waitForFunction(
    `document.querySelector('.import-facts')?.textContent.includes('paragraph 1 has changed')`,
  );
  expect(await page.$eval('.import-facts', (part) => part.textContent)).toContain(
    'The one quotation in your guides still holds.',
  );
  expect(readFileSync(article, 'utf8')).toBe(LAMP);
  await guide.click('Replace the saved text');
  await page.waitForSelector('.article-list');
  const text = readFileSync(article, 'utf8');
  expect(text).toContain('He counted the steps aloud, every night.');
  // What a person has said of the article stays.
  expect(text).toContain('title: The Lamp Keeper\nauthor: R. Shore\n');
  expect(guideIn(folder)).toBe(GUIDE);
  expect(complaints).toEqual([]);
});

test('an article is imported from the shelf, for any guide', async () => {
  const { page, folder } = await open({ files });
  const source = join(temporaryFolder({ 'ferry.html': PAGE }), 'ferry.html');
  const guide = guidePage(page);
  await guide.click('Import an article');
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(source);
  await page.waitForSelector('.import-result');
  await guide.click('Save the article');
  const done = await page.waitForSelector('.shelf .note');
  expect(await done?.evaluate((one) => one.textContent)).toContain('articles/the-ferry.md');
  expect(existsSync(join(folder, 'guides/articles/the-ferry.md'))).toBe(true);
  // A second time it is refused in words for this page.
  await guide.click('Import an article');
  const again = await page.waitForSelector('input[type=file]');
  await (again as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(source);
  await page.waitForSelector('.import-result');
  await guide.click('Save the article');
  const note = await page.waitForSelector('.note-error');
  expect(await note?.evaluate((one) => one.textContent)).toMatch(/already.*Import again/);
});

test('an excerpt goes where it is said among the others', async () => {
  const { page, guide, folder } = await openArticle();
  await page.focus('.article-text');
  await guide.press('ArrowDown');
  await guide.press('Space');
  await guide.press('End');
  await page.waitForSelector('.place-choice select');
  await page.select('.place-choice select', '0');
  await page.waitForSelector('.accent[aria-disabled=false]');
  await guide.click('Make an excerpt of it');
  await page.waitForSelector('[data-pointer="/excerpts/1"]');
  await guide.saved();
  expect(guideIn(folder)).toContain('excerpts:\n  - paragraphs: 2\n  - quote: He counted');
});

test('in Spanish a refusal is told in Spanish, with nothing of a command line', async () => {
  const { page } = await open({ guide: 'evenings', files, language: 'es' });
  const guide = guidePage(page);
  await guide.click('Artículos');
  await guide.click('Importar un artículo');
  const empty = join(temporaryFolder({ 'empty.html': '' }), 'empty.html');
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(empty);
  const note = await page.waitForSelector('.note-error');
  expect(await note?.evaluate((one) => one.textContent)).toContain('Este archivo está vacío.');
});

test('an article that is deleted while it is read is said to be gone, and comes back with its file', async () => {
  const { page, guide, folder, complaints } = await openArticle();
  const file = join(folder, 'guides/articles/lamp.md');
  rmSync(file);
  await page.waitForSelector('.reader-blank');
  await guide.click('All articles');
  const card = `document.querySelector('.article-card').textContent`;
  await page.waitForFunction(`${card}.includes('not among the saved articles')`);
  writeFileSync(file, LAMP);
  await page.waitForFunction(`!${card}.includes('not among the saved articles')`);
  await guide.click('Read and choose');
  await page.waitForSelector('.text-block');
  expect(guideIn(folder)).toBe(GUIDE);
  expect(complaints).toEqual([]);
});
