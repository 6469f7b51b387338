import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { article, excerpt, paragraph, plain, render } from './fixture.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

/** The text of each page as it came out of the browser, after its fonts were checked. */
async function pagesOf({ handout }: ReturnType<typeof render>): Promise<string[]> {
  if (handout === undefined) throw new Error('Nothing was rendered.');
  const { html, fonts } = handout;
  const { bytes } = await printer.print({ html, fonts, paper: 'letter' });
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages;
}

test('hyphens and signs that the main fonts lack print as they are', async () => {
  const signs = 'state‐owned non‑binding ― → ← ≥ ≤ ≠ ≈ ✓ ☐ ★ ■ ● ① ½ ⅓ ° № ™ ∞';
  const [page = ''] = await pagesOf(render({ background: `Begin ${signs} end.` }));
  // DejaVu has one glyph for both hyphens; the other is in the PDF's ActualText, unread by pdf.js.
  const read = (text: string) => text.replaceAll('‑', '‐');
  for (const sign of read(signs).replace(/[\s\w]/g, '')) expect(read(page)).toContain(sign);
});

test('the heading of the excerpts is never on another page than their first words', async () => {
  const words = 'The committee met and heard what each side had to say about the bridge. '.repeat(
    5,
  );
  const blocks = Array.from({ length: 6 }, (_, index) =>
    paragraph(index + 1, plain(index === 0 ? `FIRSTWORDS ${words}` : words)),
  );
  const source = article({ url: 'https://example.org/a', kind: 'news', published: '2024' });
  for (let lines = 12; lines <= 20; lines++) {
    const background = Array.from({ length: lines }, () => 'A paragraph of one line.').join('\n\n');
    const pages = await pagesOf(
      render(
        { background },
        { excerpts: [excerpt(1, blocks, { article: source, heading: 'On it', note: words })] },
      ),
    );
    const heading = pages.findIndex((page) => page.includes('Excerpts'));
    expect(pages[heading], `${lines} lines`).toContain('FIRSTWORDS');
  }
});
