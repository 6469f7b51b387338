import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations } from '../../support/screen.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const GUIDE = `# Ours.
title: The River
background: The water was owned by nobody.
questions:
  - ask: Was the water owned by anyone?   # as on the night
    kind: interpretive
glossary:
  lock keeper: Who opens the gates.
`;
const open = studioWindows();

describe.each([
  [1280, 'en', 'Show the list', 'yes or no', 'This is meant', 'Leave it so', 'Check it again'],
  [
    ...([400, 'es', 'Mostrar la lista', 'con sí o no'] as const),
    ...(['Es a propósito', 'Dejarlo así', 'Comprobarlo otra vez'] as const),
  ],
] as const)('at %d pixels, in %s', (width, language, list, yesNo, meant, leave, again) => {
  test('what is meant is left so with a reason, and checked again by a button', async () => {
    const files = smallGuide('river', GUIDE);
    const { page, folder, complaints } = await open({ guide: 'river', files, width, language });
    const guide = guidePage(page);
    const file = () => readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
    const lacks = (words: string) =>
      page.waitForFunction(
        `!document.querySelector('.problems').textContent.includes(${JSON.stringify(words)})`,
      );
    /** Presses the button of the problem in the list that says this. */
    const pressAt = async (words: string) => {
      await page.waitForFunction(
        `document.querySelector('.problems-list')?.textContent.includes(${JSON.stringify(words)})`,
      );
      await page.evaluate(`(() => {
        const all = [...document.querySelectorAll('.problems-list .problem')];
        const one = all.find((problem) => problem.textContent.includes(${JSON.stringify(words)}));
        [...one.querySelectorAll('button')].find((button) => button.textContent.includes(${JSON.stringify(meant)})).click();
      })()`);
      await page.waitForFunction(`document.activeElement.matches('.excuse input')`);
    };
    await guide.click(list);
    await pressAt(yesNo);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('We ask it aloud: "yes" is where we begin.');
    await guide.press('Enter');
    await guide.saved();
    await lacks(yesNo);
    const excused = file();
    expect(excused).toContain('question/yes-no: ');
    expect(excused).toContain('# as on the night');
    // Without its lines it is the guide that it was.
    expect(excused.replace(/ {4}allow:\n {6}question\/yes-no: .*\n/, '')).toBe(GUIDE);

    await pressAt('lock keeper');
    await page.keyboard.type('Said aloud.');
    await guide.click(leave);
    await guide.saved();
    expect(file()).toMatch(/glossary\/unused: Said aloud\./);
    expect(file()).toContain('Who opens the gates.');

    // The item was opened when it was excused.
    const excuses = '#section-questions .excuses';
    await page.waitForSelector(excuses);
    const reason = '/questions/0/allow/question~1yes-no';
    await guide.type(reason, ' Then why.');
    await guide.saved();
    expect(file()).toContain('is where we begin. Then why.');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await guide.press('Control+z');
    await expect.poll(file).not.toContain('Then why');
    expect(file()).toContain('is where we begin.');
    await guide.type(reason, ' Then why.');
    await guide.click(again);
    await guide.saved();
    await page.waitForFunction(`document.querySelector('.problems-count').textContent !== ''`);
    expect(file()).not.toContain('question/yes-no');
    expect(file()).toContain('  - ask: Was the water owned by anyone?   # as on the night\n');
    expect(complaints).toEqual([]);
  });
});
