import { GUIDE, smallGuide } from '../../../support/small-guide.ts';
import type { Visit, Walk } from './visit.ts';

/** Has a problem of each kind, one with a fix, and a card of each kind. */
const FULL = `${GUIDE.replace('  - ask: What would you have asked?', '  - ask: Should anyone have asked?')}  - ask: Who asked?
    followups: [When?]
glossary:
  mill: A house with a wheel.
options:
  - name: Ask
    actions: [Write to the owner.]
    drawbacks: [It takes time.]
agreements: [Let others finish.]
bring: [A map.]
print: { editions: [participant, facilitator] }
`;

/** A guide as a form and as a handout. */
export const formWalk: Walk = {
  name: 'the form and the handout',
  settings: { guide: 'river', browser: 'embedded', files: smallGuide('river', FULL) },
  async go({ page, guide, words, at, tap, see, part }) {
    await see('[data-pointer="/title"]');
    await guide.waitForDraft();
    await see('.problems-head button');
    await at('the form');
    await tap(words.problems.show);
    await see('.problem');
    await at('the problems');
    await tap(words.problems.hide);
    await tap(words.history.title);
    await see('.history p + p');
    await at('no earlier versions');
    await tap(words.close, '.history');
    await part('handout');
    await at('the draft');
    await tap(words.preview.pages);
    await see('canvas');
    await at('the pages');
    await tap(words.preview.draft);

    // Everything that can be opened, and one of everything that can be added.
    await part('guide');
    await openAll(page);
    await see('[data-pointer^="/elsewhere/"]');
    await guide.saved();
    await at('the form, all of it open');
    await tap(words.history.title);
    await see('.versions');
    await at('earlier versions');
  },
};

/** Opens each card and section of the form, adding one of each kind where there is none. */
async function openAll(page: Visit['page']): Promise<void> {
  for (const selector of [
    '.sections-more button',
    '.form-section:not(:has(.item, .text-item)) p > button:not(.more)',
    '.item-title[aria-expanded=false]',
    '.more[aria-expanded=false]',
  ]) {
    for (;;) {
      const found = await page.$(selector);
      if (!found) break;
      await found.evaluate((one) => one.click());
      await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
    }
  }
}

/** A new guide, which is an example, and a studio that cannot print. */
export const newWalk: Walk = {
  name: 'a new guide where nothing can be printed',
  settings: { browser: '/there/is/none', files: smallGuide() },
  async go({ page, guide, words, at, tap, see, part }) {
    await see('.guide-card');
    await tap(words.shelf.newGuide);
    await page.type('.new-guide input', 'lake');
    await tap(words.shelf.create);
    await see('.example-note');
    await guide.waitForDraft();
    await at('a new guide that is an example');
    await part('handout');
    await tap(words.preview.pages);
    await see('.preview-pane .note-error');
    await at('pages that cannot be made');
  },
};

/** A guide as text. */
export const textWalk: Walk = {
  name: 'the text',
  settings: { guide: 'river', files: smallGuide('river', FULL) },
  async go({ page, guide, words, at, tap, see }) {
    await guide.waitForDraft();
    await tap(words.views.yaml);
    await see('.cm-content');
    await at('the text');
    await hover(page, 'glossary');
    await at('what a key is for', { isFleeting: true });
    await hover(page, 'Should');
    await at('a problem in the text', { isFleeting: true });
    await page.mouse.move(0, 0);

    await page.focus('.cm-content');
    await guide.press('Control+End');
    await page.keyboard.type('timel');
    await see('.cm-tooltip-autocomplete');
    await at('what could be typed next', { isFleeting: true });
    await guide.press('Escape');
    await guide.press('Control+f');
    await see('.cm-search');
    await at('searching the text');
    await page.focus('.cm-search input');
    await guide.press('Escape');

    await see('.stale-note');
    await at('a text that is broken');
    await tap(words.views.form);
    await see('.form .note-error');
    await at('the form of a text that is broken');
  },
};

/** Rests the mouse on words of the text until help for them is shown. */
async function hover(page: Visit['page'], words: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(`!document.querySelector('.cm-tooltip')`);
  const { x, y } = (await page.evaluate(`(() => {
    const line = [...document.querySelectorAll('.cm-line')].find((one) => one.textContent.includes('${words}'));
    line.scrollIntoView({ block: 'center' });
    const walker = document.createTreeWalker(line, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('${words}');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 3);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 6, y: top + height / 2 };
    }
  })()`)) as { x: number; y: number };
  await page.mouse.move(x, y);
  await page.mouse.move(x + 2, y);
  await page.waitForSelector('.cm-tooltip');
}
