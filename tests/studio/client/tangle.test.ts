import { expect, test } from 'vitest';
import { FormEditor } from '../../../src/studio/client/form/form-editor.ts';
import { GuideReader } from '../../../src/studio/client/guide/guide-reader.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const TANGLE = `title: A\n${'['.repeat(100_000)}\n`;

test('a tangle is not read by the form, nor changed by it', () => {
  const reading = new GuideReader().read('guide.yaml', TANGLE);
  expect(reading.yaml).toBeUndefined();
  expect(reading.slips.map(({ code }) => code)).toEqual(['guide/too-large']);
  const changes: unknown[] = [];
  const form = new FormEditor({
    text: () => TANGLE,
    change: (change) => void changes.push(change),
  });
  expect(form.set(['title'], 'B')).toBe(false);
  expect(changes).toEqual([]);
});

const open = studioWindows();

test('a tangle that is pasted leaves the page alive: what it is is said, and undo takes it out', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.click('Text (YAML)');
  await page.waitForSelector('.cm-content');
  await page.focus('.cm-content');
  await guide.press('Control+End');
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '['.repeat(100000));
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.cm-content').dispatchEvent(paste);
  })()`);
  await page.keyboard.type('x');
  await guide.click('Form');
  await page.waitForFunction(
    `document.querySelector('.form .note-error')?.textContent.includes('too') ||
      document.querySelector('.form .note-error')?.textContent.includes('pasted')`,
  );
  while (!(await page.$('[data-pointer="/title"]'))) await guide.click('Undo');
  await page.waitForSelector('iframe:not(.stale)');
});
