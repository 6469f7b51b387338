import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDE, smallGuide } from '../../../support/small-guide.ts';
import { idOf } from '../../server/open.ts';
import type { Walk } from './visit.ts';

const LONG = `${GUIDE}contact: |\n${'  A line about the mill.\n'.repeat(12)}`;

/** What is told of a guide's file, and both its versions. */
export const savingWalk: Walk = {
  name: 'what is told of saving',
  settings: { guide: 'river', files: smallGuide('river', LONG) },
  async go({ page, folder, guide, words, ask, at, tap, see }) {
    const file = join(folder, 'guides/river.yaml');
    await guide.waitForDraft();
    writeFileSync(file, LONG.replace('A short', 'A shorter'));
    await page.waitForFunction(`document.querySelector('.note:not(.example-note)')`);
    await at('a file that another program has changed');
    await tap(words.close);

    // The page hears of nothing, as if the program were stopped.
    await page.evaluate(
      'window.sends = fetch; window.fetch = () => Promise.reject(new TypeError())',
    );
    await guide.type('/title', ' Again');
    await see('.save-failed');
    await at('a text that cannot be saved');
    writeFileSync(file, readFileSync(file, 'utf8').replace('shorter', 'still shorter'));
    await page.evaluate('window.fetch = window.sends');
    await see('.save-conflict');
    await at('two versions of a guide');
    await tap(words.conflict.compare);
    await see('.differences');
    await at('two versions, place by place');
    await tap(words.conflict.result);
    await see('.merge .cm-content');
    await at('two versions in the whole text');
    await tap(words.conflict.takeTheirs);
    await guide.saved();

    rmSync(file);
    await see('.note-warning');
    await at('a file that is gone');
    await tap(words.saving.putBack);
    await guide.saved();

    const id = idOf(folder, 'river');
    const { hash } = (await (await ask(`/api/guides/${id}`)).json()) as { hash: string };
    await ask(`/api/guides/${id}/rename`, {
      method: 'POST',
      body: { name: 'pond', basedOn: hash },
    });
    await see('.note-warning .button');
    await guide.type('/title', ' Now');
    await see('.save-conflict');
    await at('a guide that was renamed in another window');
    await tap(words.saving.keepBoth);
    await guide.saved();

    await page.evaluate(`window.fetch = () => Promise.reject(new TypeError());
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`);
    await guide.type('/title', ' Then');
    await see('.in-danger');
    await at('a text that is kept nowhere');
  },
};

/** A guide whose last text was never saved, in a page whose studio has stopped. */
export const recoveredWalk: Walk = {
  name: 'a text that was recovered',
  settings: { guide: 'river', files: smallGuide() },
  async go({ page, studio, guide, at, see }) {
    await guide.waitForDraft();
    await page.evaluate('window.fetch = () => Promise.reject(new TypeError())');
    await guide.type('/title', ' Again');
    await see('.save-failed');
    await page.reload();
    await see('.note');
    await at('a text that was recovered');
    await studio.close();
    await see('.note-warning');
    await at('a program that has stopped');
  },
};
