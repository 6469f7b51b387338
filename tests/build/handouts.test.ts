import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGuide } from '../../src/1-guide/read-guide.ts';
import { readArticle } from '../../src/2-article/read-article.ts';
import { resolveExcerpts } from '../../src/3-excerpt/resolve-excerpts.ts';
import { DiskWorkspace } from '../../src/build/disk-workspace.ts';
import { build, compile } from '../../src/index.ts';
import { type PdfRead, readPdf } from '../support/pdf.ts';
import { readTagged } from '../support/pdf-tags.ts';
import { temporaryFolder, temporaryFolderForSuite } from '../support/temporary-folder.ts';

/** The first guide, printed for real in the embedded browser, on both papers. */
const root = join(import.meta.dirname, '../..');
const FILE = 'guides/price-of-a-source.yaml';

/** The characters of each excerpt, paragraph by paragraph, from the article itself. */
function passages(): string[] {
  const workspace = new DiskWorkspace({ cwd: root, within: ['guides'] });
  const fail = (problem: { message: string }) => expect.fail(problem.message);
  const guide = readGuide(FILE, workspace, fail, () => undefined);
  if (!guide) throw new Error('The first guide cannot be read.');
  const articles = new Map(
    Object.entries(guide.guide.articles ?? {}).map(([id, path]) => {
      const article = readArticle(
        `guides/${path}`,
        guide.placeOf([]),
        workspace,
        fail,
        () => undefined,
      );
      if (!article) throw new Error(`${path} cannot be read.`);
      return [id, article];
    }),
  );
  return resolveExcerpts(guide, articles, fail).flatMap(({ article, pieces }) =>
    pieces.flatMap(({ start, end }) => article.text.slice(start, end).split('\n\n')),
  );
}

/** Only line ends may differ: the words and every other character are compared as they are. */
function unbroken(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

describe.each(['letter', 'a4'] as const)('the first guide on %s', (paper) => {
  let file: string;
  let pdf: PdfRead;
  let pages: number | undefined;
  const out = temporaryFolderForSuite();

  beforeAll(async () => {
    const result = await build({
      cwd: root,
      guides: [FILE],
      editions: ['participant'],
      paper,
      out,
      browser: 'embedded',
    });
    expect(result.failures).toEqual([]);
    expect(result.diagnostics).toEqual([]);
    expect(result.written.map(({ format }) => format)).toEqual(['html', 'pdf']);
    file = join(out, 'price-of-a-source-participant.pdf');
    pages = result.written.at(-1)?.pages;
    pdf = await readPdf(readFileSync(file));
  });

  test('has a title, a language, tags, an outline and the right paper', () => {
    expect(pdf.title).toContain('The Price of a Source');
    expect(pdf.language).toBe('en');
    expect(pdf.tagged).toBe(true);
    // Every heading once, also those that start a page, which Chromium names twice.
    const parts = ['The Price of a Source', 'Background', 'Excerpts', 'Questions', 'Glossary'];
    expect(pdf.outline.filter((title) => parts.includes(title))).toEqual(parts);
    expect(pdf.outline).toContain('When a traveler is arrested');
    expect(new Set(pdf.outline).size).toBe(pdf.outline.length);
    const [width, height] = paper === 'letter' ? [612, 792] : [595, 842];
    for (const size of pdf.sizes) {
      expect(Math.abs(size[0] - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(size[1] - height)).toBeLessThanOrEqual(1);
    }
  });

  test('says whose it is and what it is about, is fit for screen readers, and is small', async () => {
    const bytes = readFileSync(file);
    expect(bytes.length).toBeLessThan(150_000);
    const { info, metadata } = pdf;
    expect(info).toMatchObject({
      Author: 'Great Decisions Discussion Group',
      Subject: 'What governments gain and lose when they lean on exiles and defectors',
      Keywords: expect.stringContaining('Ali A. Riazi; Foreign Policy Blogs'),
    });
    expect(info).not.toHaveProperty('CreationDate');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const { loose, links } of await readTagged(bytes)) {
      expect(loose).toEqual([]);
      expect(links).not.toContain('');
    }
  });

  test('numbers its pages: "Page N of N" with the true count', () => {
    expect(pages).toBe(pdf.pages.length);
    for (const [index, text] of pdf.pages.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    }
  });

  test('has every excerpt with exactly the article’s characters, as poppler reads it', ({
    skip,
  }) => {
    let text: string;
    try {
      text = execFileSync('pdftotext', ['-q', file, '-'], { encoding: 'utf8' });
    } catch {
      console.warn('SKIPPED: pdftotext (poppler-utils) is not installed.');
      return skip('pdftotext (poppler-utils) is not installed');
    }
    const read = unbroken(text);
    const quoted = passages();
    expect(quoted.length).toBeGreaterThanOrEqual(9);
    expect(quoted.filter((passage) => !read.includes(unbroken(passage)))).toEqual([]);
  });

  test('has every excerpt with exactly the article’s characters, as PDF.js reads it', () => {
    const read = unbroken(pdf.pages.join(' '));
    expect(passages().length).toBeGreaterThanOrEqual(9);
    const lacking = passages().filter((passage) => !read.includes(unbroken(passage)));
    expect(lacking).toEqual([]);
  });

  test('embeds every font, as poppler reads it', ({ skip }) => {
    let listing: string;
    try {
      listing = execFileSync('pdffonts', [file], { encoding: 'utf8' });
    } catch {
      console.warn('SKIPPED: pdffonts (poppler-utils) is not installed.');
      return skip('pdffonts (poppler-utils) is not installed');
    }
    const fonts = listing.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) expect(font).toMatch(/TrueType\s+\S+\s+yes yes yes/);
  });
});

test('the draft is one file that asks the network for nothing', () => {
  const { handouts } = compile(FILE, { cwd: root });
  const html = handouts[0]?.html ?? '';
  expect(html).toContain('<h1');
  expect(html).not.toMatch(/<script|<link|<iframe|@import|\bsrc="(?!data:)|url\((?!["']?data:)/i);
});

test('compile and build give the same document', async () => {
  const out = temporaryFolder();
  await build({ cwd: root, guides: ['price-of-a-source'], formats: ['html'], out });
  const written = readFileSync(join(out, 'price-of-a-source-participant.html'), 'utf8');
  expect(compile(FILE, { cwd: root }).handouts[0]?.html).toBe(written);
});
