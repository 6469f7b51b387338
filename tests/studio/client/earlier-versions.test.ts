import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differingKeys } from '../../../src/studio/client/guide/differing-keys.ts';
import { listedVersions } from '../../../src/studio/client/saving/listed-versions.ts';
import { violations } from '../../support/screen.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

test('the parts are told in which two texts say different things', () => {
  const one = 'title: A # once\nquestions: [{ask: B?}]\nbackground: C\n';
  const other = 'title: A\nquestions:\n  - ask: D?\nglossary: {E: F}\n';
  expect(differingKeys(one, other)).toEqual(new Set(['questions', 'background', 'glossary']));
  expect(differingKeys(one, one)).toEqual(new Set());
  expect(differingKeys(one, 'title: "A')).toBeUndefined();
  expect(differingKeys(one, `${one}${'['.repeat(5000)}`)).toBeUndefined();
});

const open = studioWindows();

test('of a minute the last version is listed, the longest if it is another, and all that was put aside', () => {
  const of = (time: number, bytes: number) => ({ time, bytes, hash: `${time}` });
  const aside = { ...of(60_009, 1), isAside: true as const };
  const [last, short, long, first] = [
    of(60_010, 50),
    of(60_008, 40),
    of(60_007, 90),
    of(60_006, 90),
  ];
  const before = [of(5, 10), of(4, 10), of(3, 9)];
  expect(listedVersions([last, aside, short, long, first, ...before])).toEqual([
    last,
    aside,
    { ...long, isLonger: true },
    before[0],
  ]);
});

describe.each([1280, 400])('at %d pixels', (width) => {
  test('an earlier version is looked at before it is brought back, which changes nothing', async () => {
    const { page, folder, complaints } = await open({ guide: 'river', width });
    const guide = guidePage(page);
    const file = () => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
    await guide.type('/title', ' Again');
    await guide.saved();
    await page.waitForFunction(
      `document.querySelector('[data-pointer="/title"]').value === 'The River Again'`,
    );
    const changed = file();
    await guide.click('Earlier versions');
    await guide.click('Look at it');
    await page.waitForSelector('.history-version .merge .cm-editor');
    const said = await page.$eval('.history-version', (one) => one.textContent ?? '');
    expect(said).toContain('It differs from the guide now in: Title.');
    expect(said).toContain('title: The River Again');
    expect(said).toContain('title: The River');
    expect(
      await page.$eval('.history-version .cm-content', (one) =>
        one.getAttribute('contenteditable'),
      ),
    ).toBe('false');
    expect(await violations(page)).toEqual([]);
    expect(file()).toBe(changed);
    await guide.click('Other versions');
    await guide.click('Look at it');
    await guide.click('Bring this version back');
    await guide.saved();
    await page.waitForFunction(
      `document.querySelector('[data-pointer="/title"]').value === 'The River'`,
    );
    expect(file()).toBe(GUIDE);
    await guide.press('Control+z');
    await page.waitForFunction(
      `document.querySelector('[data-pointer="/title"]').value === 'The River Again'`,
    );
    expect(complaints).toEqual([]);
  });
});
