import { expect, test } from 'vitest';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

test.each([
  ['en', 'Articles', 'Read and choose'],
  ['es', 'Artículos', 'Leer y elegir'],
])(
  'in a window of 400 by 640 pixels the article has a third of it, also with words chosen (%s)',
  async (language, articles, read) => {
    const { page } = await open({ guide: 'river', width: 400, height: 640, language });
    const guide = guidePage(page);
    const height = () => page.$eval('.reader-scroll', (one) => one.clientHeight);
    await guide.click(articles);
    await guide.click(read);
    await page.waitForSelector('.text-block');
    expect(await height()).toBeGreaterThan(640 / 3);
    await page.focus('.article-text');
    await guide.press('Space');
    await guide.press('End');
    await guide.press('Space');
    await page.waitForSelector('.written:not(.superseded) dd');
    expect(await height()).toBeGreaterThan(640 / 3);
  },
);
