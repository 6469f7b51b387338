import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes the script that prints HTML files with Puppeteer alone, in plain JavaScript, so that no time
 * goes into TypeScript. Each browser keeps its pages and prints one file after another on each; the
 * first file goes to the first page that is free. PDFs are made as ours are: tagged, with an outline.
 *
 *     node raw.mjs --browsers 1 --pages 2 FILE…
 */
export function writeRawScript(folder: string, browser: string): string {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer-core');
  const script = join(folder, 'raw.mjs');
  writeFileSync(
    script,
    `import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import puppeteer from ${JSON.stringify(pathToFileURL(puppeteer).href)};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browsers: { type: 'string' }, pages: { type: 'string' } },
});
const waiting = [...positionals];
await Promise.all(
  Array.from({ length: Number(values.browsers) }, async () => {
    const browser = await puppeteer.launch({
      executablePath: ${JSON.stringify(browser)},
      headless: 'shell',
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const [first] = await browser.pages();
    await Promise.all(
      Array.from({ length: Number(values.pages) }, async (_, at) => {
        const page = at === 0 ? first : await browser.newPage();
        for (let file = waiting.shift(); file; file = waiting.shift()) {
          await page.goto(pathToFileURL(file).href);
          const pdf = await page.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
          });
          await writeFile(file + '.raw.pdf', pdf);
        }
      }),
    );
    await browser.close();
  }),
);
`,
  );
  return script;
}
