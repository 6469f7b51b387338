import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import type { Visit, Walk } from './visit.ts';

const WORDS = [
  'The bell ringer climbed the tower every evening for thirty-one years, and counted the steps.',
  'When the bell was made electric, the council asked him what he would do with his evenings.',
  'A boat that passed at dusk still heard him. The crew answered with numbers of their own.',
];
const PAGE = `<!doctype html><html><head><title>The Bell</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>The Bell</h1><p>He kept on.</p><h2>Evenings</h2><p>${WORDS.join('</p><p>')}</p>
<div class="share-buttons">Share this story with friends</div></article></body></html>`;
/** Has a block of each kind, and words set in each way. */
const BELL = `---
title: The Bell
author: R. Shore
---

## Evenings

${WORDS.slice(0, 2).join('\n\n')}

> ${WORDS[2]}

1. *One* step, and **another**, then ~~a third~~ and \`a fourth\`.[^1]
2. Then down.

| Year | Steps |
| --- | --- |
| 1931 | 212 |

    212 steps

![The tower](tower.png "The tower as it was")

[^1]: So he said himself.
`;
const FILES = {
  'guides/evenings.yaml': `title: Evenings
articles:
  bell: articles/bell.md
  tide: articles/tide.md
background: It was said that “the council asked him”.
excerpts:
  - article: bell
    quote: counted the steps
questions:
  - ask: What did he count?
limits: { whole: 1, words: 1, percent: 1, least: 1 }
`,
  'guides/articles/bell.md': BELL,
  'guides/articles/tide.md': '---\ntitle: The Tide\n---\n\n[¶ 1–3](#omitted)\n\nThe tide came.\n',
  'guides/articles/quay.md': '---\ntitle: The Quay\n---\n\nThe quay was built of stone.\n',
};

const DRAG_OVER = `(() => {
  const data = new DataTransfer();
  data.items.add(new File(['A.'], 'a.txt'));
  const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
  document.querySelector('.articles').dispatchEvent(over);
})()`;

async function choose(page: Visit['page'], name: string, html: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  const path = join(temporaryFolder({ [name]: html }), name);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** The articles of a guide: to read, to choose from, to import. */
export const articlesWalk: Walk = {
  name: 'the articles',
  settings: { guide: 'evenings', files: FILES },
  async go({ page, folder, guide, words: { articles: words }, at, tap, see }) {
    const { importing } = words;
    await guide.waitForDraft();
    await tap(words.view);
    await see('.article-card .meter');
    await at('the articles');
    await tap(words.read);
    await see('.text-block');
    await at('an article');
    await page.focus('.article-text');
    await guide.press('Space');
    await at('an article in which words are begun');
    await guide.press('Shift+ArrowRight');
    await guide.press('Space');
    await see('.written:not(.superseded)');
    await at('an article in which words are chosen');
    await tap(words.back);
    await tap(words.read, '.article-card:nth-child(2)');
    await see('.text-omitted');
    await at('an article that leaves something out');
    await tap(words.back);
    await page.evaluate(DRAG_OVER);
    await see('.articles.drop-here');
    await at('articles with a file over them', { isFleeting: true });

    await tap(importing.open);
    await see('input[type=url]');
    await at('importing');
    await page.type('input[type=url]', 'file:///etc/hosts');
    await tap(importing.fetch);
    await see('.source-form .note-error');
    await at('an address that is none');
    await choose(page, 'empty.html', '');
    await see('.guide-screen > .note-error');
    await at('a source that cannot be read');
    await choose(page, 'bell.html', PAGE);
    await see('.part-removed');
    await tap(importing.putBack);
    await see('.part-back');
    await at('looking an import through');
    await page.evaluate(`document.querySelector('#fact-title').select()`);
    await page.focus('#fact-title');
    await guide.press('Backspace');
    await tap(importing.save);
    await see('.field-wrong');
    await at('an import without a title');
    await page.$eval('.import-head .row button:last-child', (cancel) => cancel.click());

    await tap(importing.again);
    await choose(page, 'bell.html', PAGE);
    await see('.import-again li');
    await at('importing again');
    await page.$eval('.import-head .row button:last-child', (cancel) => cancel.click());

    // Before the page hears that it is gone, which takes the button away.
    rmSync(join(folder, 'guides/articles/bell.md'));
    await page.$$eval(
      '.article-card:first-child button',
      (buttons, read) => buttons.find((one) => one.textContent?.includes(read))?.click(),
      words.read,
    );
    await see('.reader-blank');
    await at('an article that is gone');
  },
};
