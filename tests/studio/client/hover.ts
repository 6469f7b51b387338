import type { Page } from 'puppeteer-core';

/** Rests the mouse on the first place of a word in the text of a guide, and gives what is shown for it. */
export async function hover(page: Page, word: string): Promise<string> {
  const place = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.cm-content'), 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('${word}');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  })()`)) as { x: number; y: number };
  await page.mouse.move(0, 0);
  await page.waitForFunction(`!document.querySelector('.cm-tooltip')`);
  await page.mouse.move(place.x - 1, place.y);
  await page.mouse.move(place.x, place.y);
  const help = await page.waitForSelector('.cm-tooltip');
  return (await help?.evaluate(({ textContent }) => textContent)) ?? '';
}
