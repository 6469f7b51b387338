import { expect, test } from 'vitest';
import { tabFaults, tooSmall } from './targets.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

/** A page with a sound button on each side of what is planted. */
const around = (planted: string) => `<!doctype html><title>Planted</title>
<style>button { width: 40px; height: 40px; } :focus-visible { outline: 3px solid; }</style>
<button>First</button>${planted}<p>Words, and <a href="#there">a link</a> among them.</p><button>Last</button>`;

const OVER = '<div style="position: absolute; inset: 0; background: white"></div>';
const BAR =
  '<div style="position: fixed; bottom: 0; width: 99px; height: 20px; background: white"></div>';

/** What is planted, and how what is told of it begins. */
const PLANTED: readonly (readonly [string, ...string[]])[] = [
  [''],
  ['<button style="width: 20px; height: 20px">x</button>', 'too small, 20 by 20'],
  ['<p><a href="#a" style="font-size: 9px">x</a></p>', 'too small'],
  ['<button tabindex="-1">x</button>', 'not reached by Tab'],
  [`<div style="position: relative"><button>x</button>${OVER}</div>`, 'not seen'],
  ['<button style="outline: none">x</button>', 'not marked'],
  [`<button style="position: fixed; bottom: 0">x</button>${BAR}`, 'partly covered'],
  ['<button hidden tabindex="-1">x</button>'],
  [
    '<dialog><button>x</button></dialog><script>document.querySelector("dialog").showModal()</script>',
  ],
];

test('of what is planted the right faults are told, and of what is sound none', async () => {
  const { page } = await open();
  await page.goto('about:blank');
  for (const [planted, ...faults] of PLANTED) {
    await page.setContent(around(planted));
    const found = [...(await tooSmall(page)), ...(await tabFaults(page))];
    const told = found.map((fault) => faults.find((start) => fault.startsWith(start)) ?? fault);
    expect(told, planted).toEqual(faults);
  }
});
