import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { startStudio } from '../../../src/studio/server/start-studio.ts';
import { violations } from '../../support/screen.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { idOf } from '../server/open.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const FILE = 'guides/river.yaml';
const open = studioWindows();
const fileIn = (folder: string) => readFileSync(join(folder, FILE), 'utf8');

/** Starts the studio again where it was, for as long as the test runs. */
async function startAgain(folder: string, port: number) {
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const studio = await startStudio({ guide: 'river', cwd: folder, port, env });
  onTestFinished(() => studio.close());
  return studio;
}

/** Ends the process of a page, which has no time to save anything. */
async function crash(page: Page): Promise<void> {
  const crashed = new Promise((resolve) => page.once('error', resolve));
  const session = await page.createCDPSession();
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('with the server stopped and the page crashed: typed on, said so, and saved once it is back', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  expect(fileIn(folder)).toBe(GUIDE);
  await crash(page);

  const again = await startAgain(folder, studio.port);
  const next = await page.browserContext().newPage();
  const afterwards = guidePage(next);
  await next.goto(again.newAddress());
  await next.waitForSelector('[data-pointer="/title"]');
  await afterwards.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await afterwards.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
  // Another note may be there for a moment, until the page hears the new server.
  await next.waitForFunction(
    `[...document.querySelectorAll('.note')].some((one) => /not been saved/.test(one.textContent))`,
  );
  await afterwards.press('Control+z');
  await afterwards.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River'`);
  await afterwards.saved();
  expect(fileIn(folder)).toBe(GUIDE);
});

test('while the studio is stopped that is said once; where another has come, what to open', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  const notes = () => page.$$eval('.note', (all) => all.map((one) => one.textContent ?? ''));
  await expect
    .poll(async () => (await notes()).join(), { timeout: 20_000 })
    .toMatch('again and it');
  expect((await notes()).filter((one) => one.includes('does not answer'))).toHaveLength(1);
  const again = await startAgain(folder, studio.port);
  await page.waitForFunction(
    `[...document.querySelectorAll('.note')].some((one) => one.textContent.includes('Open the address'))`,
  );
  expect((await notes()).join()).not.toContain('does not answer');
  const other = await page.browserContext().newPage();
  await other.goto(again.newAddress());
  await page.bringToFront();
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
});

test('a page that is left while the studio comes back: it saves as it goes, or the next one does', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');

  // What the page sends while it is being left comes before or after the next is opened, and counts
  // with the new cookie, which all pages of the browser have.
  const again = await startAgain(folder, studio.port);
  await page.goto('about:blank');
  await page.goto(again.newAddress());
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
  await guide.type('/title', ' More');
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again More'`);
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again More'));
  expect(await page.evaluate(`Object.keys(localStorage).join()`)).toBe('');
});

test('a text that arrives late, from the page before, is no other version', async () => {
  const { page, folder, ask } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const sent = GUIDE.replace('The River', 'The River Again');
  const basedOn = createHash('sha256').update(GUIDE).digest('hex');
  const id = idOf(folder);
  await page.evaluate(
    (key, copy) => localStorage.setItem(key, copy),
    `studyguide unsaved ${id} before`,
    JSON.stringify({ text: sent, basedOn, name: 'river' }),
  );
  await page.goto('about:blank');
  // Its own saving waits: what the page before has sent comes first.
  await page.evaluateOnNewDocument(`const send = fetch;
    window.fetch = (to, how) => how?.method !== 'PUT' ? send(to, how)
      : new Promise((go) => { window.letGo = go; }).then(() => send(to, how));`);
  await page.goBack();
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await guide.type('/title', ' More');
  await page.waitForFunction('window.letGo');
  expect(
    (await ask(`/api/guides/${id}`, { method: 'PUT', body: { text: sent, basedOn } })).ok,
  ).toBe(true);
  await page.evaluate('window.fetch = send; window.letGo()');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again More'));
});

test('what was saved while the file was being read is not undone by what was read', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const theirs = GUIDE.replace('A short note.', 'Another short note.');
  // An answer of the server that is long on its way.
  await page.evaluate(`const send = fetch;
    window.fetch = async (to, how) => {
      const answer = await send(to, how);
      if (how?.method !== 'GET' || !/guides.[^/]+$/.test(to)) return answer;
      window.fetch = send;
      await new Promise((go) => { window.letGo = go; });
      return answer;
    }`);
  writeFileSync(join(folder, FILE), theirs);
  await page.waitForFunction('window.letGo');
  // Meanwhile somebody undoes it on disk, and types on.
  writeFileSync(join(folder, FILE), GUIDE);
  await guide.type('/title', ' Again');
  await guide.saved();
  await page.evaluate('window.letGo()');
  await page.waitForNetworkIdle({ concurrency: 1 });
  const both = GUIDE.replace('The River', 'The River Again');
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
  await guide.saved();
  expect(fileIn(folder)).toBe(both);
});

test('of two pages with unsaved text, none takes the other’s copy for good', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  writeFileSync(join(folder, FILE), GUIDE.replace('A short note.', 'Another short note.'));
  await page.waitForSelector('.save-conflict');
  const other = await page.browserContext().newPage();
  await other.goto(page.url());
  await other.waitForSelector('.save-conflict');
  const copies = '[...Object.keys(localStorage)].filter((key) => /unsaved/.test(key)).length';
  await other.waitForFunction(`${copies} === 2`);
  await guidePage(other).click('Compare the two versions');
  await guidePage(other).click('Use all of the other version');
  await guidePage(other).saved();
  expect(await other.evaluate(copies)).toBe(1);
});

test('a guide that is renamed in another window is gone on with under its new name', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const other = await page.browserContext().newPage();
  await other.goto(page.url().replace(/#.*/, ''));
  const shelf = guidePage(other);
  await shelf.click('Rename');
  await other.waitForSelector('form input:focus');
  await shelf.press('Control+a');
  await other.keyboard.type('pond');
  await shelf.press('Enter');
  await other.waitForFunction(`document.body.textContent.includes('pond')`);
  await page.bringToFront();
  const says = (words: string) =>
    page.waitForFunction(
      `document.querySelector('.note-warning')?.textContent.includes('${words}')`,
    );
  await says('the name pond');
  await guide.type('/title', ' Again');
  await says('on the page of all guides');
  await guide.click('Go on under the new name');
  await page.waitForFunction(`!document.querySelector('.note-warning')`);
  await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River'`);
  await guide.type('/title', ' Once More');
  await guide.saved();
  expect(existsSync(join(folder, FILE))).toBe(false);
  expect(readFileSync(join(folder, 'guides/pond.yaml'), 'utf8')).toBe(
    GUIDE.replace('The River', 'The River Once More'),
  );
  await guide.click('All guides');
  const left = await page.waitForSelector('.left-behind');
  expect(await left?.evaluate(({ textContent }) => textContent)).toContain('The River Again');
});

test('changed on disk while it was closed unsaved: both versions are there to merge', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  const theirs = GUIDE.replace('A short note.', 'Another short note.');
  writeFileSync(join(folder, FILE), theirs);
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ guide: 'river', cwd: folder, port: studio.port, env });
  try {
    await page.goto('about:blank');
    await page.goto(again.newAddress());
    await page.waitForSelector('.save-conflict');
    expect(fileIn(folder)).toBe(theirs);
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
    await guide.click('Compare the two versions');
    await guide.click('Use all of the other version');
    await guide.saved();
    expect(fileIn(folder)).toBe(theirs);
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River'`);
  } finally {
    await again.close();
  }
});

test('a page that outlives the studio catches up with what was changed meanwhile', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  writeFileSync(join(folder, FILE), GUIDE.replace('The River', 'The Lake'));
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ guide: 'river', cwd: folder, port: studio.port, env });
  try {
    // The first page has no leave of the new studio until another has been opened there.
    const other = await page.browserContext().newPage();
    await other.goto(again.newAddress());
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The Lake'`);
    await guide.type('/title', ' Again');
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The Lake Again'`);
    await guide.saved();
    expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The Lake Again'));
  } finally {
    await again.close();
  }
});

test('with more pages open than a browser has connections, what is typed is saved', async () => {
  const { page, folder, origin } = await open({ guide: 'river' });
  await guidePage(page).waitForDraft();
  const address = page.url();
  const inSight = (state: string) =>
    `Object.defineProperty(document, 'visibilityState', { get: () => '${state}', configurable: true });
     document.dispatchEvent(new Event('visibilitychange'));`;
  await page.evaluate(inSight('hidden'));
  for (let count = 0; count < 7; count++) {
    const behind = await page.browserContext().newPage();
    await behind.goto(`${origin}/`);
    await behind.evaluate(inSight('hidden'));
  }
  const last = await page.browserContext().newPage();
  await last.goto(address);
  const guide = guidePage(last);
  await guide.type('/title', ' Again');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
  // The page behind the others sees it once it is seen itself.
  await page.evaluate(inSight('visible'));
  await guidePage(page).waitForDraft(
    `draft?.querySelector('h1')?.textContent === 'The River Again'`,
  );
});

test('two versions are merged with the line ends of the file, mixed ones too', async () => {
  const mixed = GUIDE.replace('\n', '\r\n');
  const { page, folder } = await open({
    guide: 'river',
    files: { ...smallGuide(), [FILE]: mixed },
  });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await guide.type('/title', ' Again');
  writeFileSync(join(folder, FILE), mixed.replace('A short note.', 'Another short note.'));
  await page.waitForSelector('.save-conflict');
  await guide.click('Compare the two versions');
  await guide.click('Save what is chosen');
  await guide.saved();
  const both = mixed.replace('The River', 'The River Again');
  expect(fileIn(folder)).toBe(both.replace('A short note.', 'Another short note.'));
});

test('a file keeps the line ends that another program gave it, unless nobody can tell which they are', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  const theirs = GUIDE.replace('A short note.', 'Another note.').replaceAll('\n', '\r\n');
  writeFileSync(join(folder, FILE), theirs);
  await guide.waitForDraft(`draft?.body.textContent.includes('Another note.')`);
  await guide.saved();
  expect(fileIn(folder)).toBe(theirs);
  await guide.type('/title', ' Again');
  await expect.poll(() => fileIn(folder)).toBe(theirs.replace('The River', 'The River Again'));
  // Of both kinds: it is left as it is while nobody types.
  const mixed = GUIDE.replace('A short note.', 'A third note.').replace('\n', '\r\n');
  writeFileSync(join(folder, FILE), mixed);
  await guide.waitForDraft(`draft?.body.textContent.includes('A third note.')`);
  await guide.saved();
  expect(fileIn(folder)).toBe(mixed);
});

test('a name that is being typed while the page is left is in the file', async () => {
  const files = smallGuide('river', `${GUIDE}glossary:\n  lock: A gate.\n`);
  const { page, folder } = await open({ guide: 'river', files });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.click('[data-pointer="/glossary/lock"]');
  await page.waitForSelector('.item-body input');
  await page.focus('.item-body input');
  await guide.press('End');
  await page.keyboard.type(' keeper');
  expect(fileIn(folder)).not.toContain('keeper');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => fileIn(folder)).toContain('  lock keeper: A gate.');
});

test('unsaved text of a guide that was deleted meanwhile is on the shelf, to keep or to give up', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  rmSync(join(folder, FILE));
  const env = { ...process.env, XDG_STATE_HOME: `${folder}/state` };
  const again = await startStudio({ cwd: folder, port: studio.port, env });
  try {
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(again.newAddress());
    // By its own address, too.
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('.left-behind');
    await page.waitForSelector('.note-error[role=alert]');
    expect(await page.$eval('.left-behind h2', (title) => title.textContent)).toContain(
      'The River Again',
    );
    expect(await violations(page)).toEqual([]);
    await guide.click('Discard it');
    await guide.click('Cancel');
    await guide.click('Keep it as a guide');
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
    expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
    await guide.click('All guides');
    await page.waitForSelector('.guide-card');
    expect(await page.$$('.left-behind')).toEqual([]);
  } finally {
    await again.close();
  }
});

test('what is given up on the shelf is gone for good, once that was said twice', async () => {
  const { page, origin } = await open();
  const guide = guidePage(page);
  await page.waitForSelector('.guide-card');
  await page.evaluate(`localStorage.setItem('studyguide unsaved gone other',
    JSON.stringify({ text: 'title: Old', basedOn: '', name: 'old' }))`);
  await page.goto(`${origin}/#shelf`);
  await page.reload();
  await page.waitForSelector('.left-behind');
  await guide.click('Discard it');
  await guide.click('Yes, discard');
  await page.waitForFunction(`!document.querySelector('.left-behind')`);
  expect(await page.evaluate('localStorage.length')).toBe(0);
});

test('a guide whose file is deleted while it is open is written anew at a click', async () => {
  const { page, folder } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  rmSync(join(folder, FILE));
  await page.waitForFunction(`document.body.textContent.includes('no longer there')`);
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-conflict');
  await guide.click('Put the file back');
  await guide.saved();
  expect(fileIn(folder)).toBe(GUIDE.replace('The River', 'The River Again'));
  expect(await page.$$('.note')).toEqual([]);
});

test('with neither the program nor room in the browser: said plainly, and the text can be taken along', async () => {
  const { page } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await page.evaluate(`window.sends = fetch;
    window.fetch = () => Promise.reject(new TypeError());
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`);
  await guide.type('/title', ' Again');
  await page.waitForSelector('.in-danger[role=alert]');
  expect(await page.$eval('.save-failed', (status) => status.textContent)).not.toMatch(/kept/);
  expect(await violations(page)).toEqual([]);
  // The browser of tests keeps no downloads: what it is given for one is read.
  await page.evaluate(`const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.given = blob; return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.named = this.download; };`);
  await guide.click('Download the text');
  expect(await page.evaluate('window.named')).toBe('river.yaml');
  expect(await page.evaluate('window.given.text()')).toBe(
    GUIDE.replace('The River', 'The River Again'),
  );
  await page.evaluate('window.fetch = window.sends');
  await guide.saved();
  expect(await page.$$('.in-danger')).toEqual([]);
});

test('a page whose studio comes back at another port has its text to take along', async () => {
  const { page, folder, studio } = await open({ guide: 'river' });
  const guide = guidePage(page);
  await guide.waitForDraft();
  await studio.close();
  await guide.type('/title', ' Again');
  await page.waitForSelector('.save-failed');
  await startAgain(folder, 0);
  await guide.click('Try again');
  await page.waitForFunction(
    `document.querySelector('.note').textContent.includes('in another window')`,
  );
  await page.evaluate(`const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.given = blob; return make(blob); };
    HTMLAnchorElement.prototype.click = () => {};`);
  await guide.click('Download the text');
  expect(await page.evaluate('window.given.text()')).toBe(
    GUIDE.replace('The River', 'The River Again'),
  );
  expect(await violations(page)).toEqual([]);
});

test('an address that is none shows the shelf', async () => {
  const { page, origin, complaints } = await open({ guide: 'river' });
  await guidePage(page).waitForDraft();
  await page.goto(`${origin}/#guide=%`);
  await page.waitForSelector('.guide-card');
  await page.reload();
  await page.waitForSelector('.guide-card');
  expect(complaints).toEqual([]);
});
