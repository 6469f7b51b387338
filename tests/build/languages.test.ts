import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { temporaryFolderForSuite } from '../support/temporary-folder.ts';

/** A guide in Hebrew and one in Spanish, printed for real in the embedded browser. */
const root = join(import.meta.dirname, '../..');

/** A word on a page, in points from the page's left edge. */
interface Piece {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

async function print(lang: string, paper: 'letter' | 'a4', out: string) {
  const { diagnostics, written } = await build({
    cwd: root,
    guidesFolder: `tests/languages/${lang}`,
    editions: ['participant'],
    formats: ['pdf', 'html'],
    paper,
    out,
    browser: 'embedded',
  });
  expect(diagnostics).toEqual([]);
  const path = (format: string) => written.find((one) => one.format === format)?.path ?? '';
  return { pdf: readFileSync(path('pdf')), html: readFileSync(path('html'), 'utf8') };
}

async function piecesOf(bytes: Uint8Array): Promise<{ pieces: Piece[]; width: number }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pieces: Piece[] = [];
  let width = 0;
  for (let page = 1; page <= pdf.numPages; page++) {
    const sheet = await pdf.getPage(page);
    width = sheet.getViewport({ scale: 1 }).width;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const left = item.transform[4];
      pieces.push({ page, text: item.str, left, right: left + item.width });
    }
  }
  await task.destroy();
  return { pieces, width };
}

describe.each(['letter', 'a4'] as const)('a Hebrew guide on %s', (paper) => {
  const out = temporaryFolderForSuite();
  let html = '';
  let pieces: readonly Piece[] = [];
  let width = 0;
  beforeAll(async () => {
    const printed = await print('he', paper, out);
    html = printed.html;
    ({ pieces, width } = await piecesOf(printed.pdf));
  }, 120_000);
  const margin = 0.9 * 72;
  const piece = (text: string) => {
    const found = pieces.find((one) => one.text.includes(text));
    if (!found) throw new Error(`Nowhere is ${text}.`);
    return found;
  };

  test('begins its lines at the right: headings, ground rules, the contact', () => {
    for (const text of ['רקע', 'שאלות', 'מילון', 'דברו', 'ליצירת']) {
      const off = Math.abs(width - margin - piece(text).right);
      expect([text, off < 1.5]).toEqual([text, true]);
    }
  });
  test('has its glosses and sources in the left column, beside the text', () => {
    for (const text of ['הסכם', 'נועה', 'סרקו']) {
      expect([text, piece(text).right < margin + 1.83 * 72]).toEqual([text, true]);
    }
  });
  test('has its paragraph marks and question numbers at the right of their text', () => {
    expect(piece('¶').left).toBeGreaterThan(piece('במשך').right - 1);
    const ask = piece('איזה');
    const number = pieces.find(
      (one) => one.page === ask.page && one.text === '1' && one.left > ask.right,
    );
    expect(number).toBeDefined();
  });
  test('has the page number at the left of the running foot', () => {
    expect(Math.round(piece('עמוד').left)).toBeLessThan(width / 4);
  });
  test('says numbers and dates as Hebrew does, and leaves its quotation marks as typed', () => {
    expect(html).toContain('<html lang="he" dir="rtl"');
    expect(html).toContain('>יום חמישי, 3 בדצמבר 2026<');
    expect(html).toContain('>90 דקות<');
    expect(html).toContain('&quot;אמרו לנו שזו בצורת,&quot;');
    expect(html).toContain('ש"אמרו לנו" מלהיות');
  });
});

describe('a Spanish guide', () => {
  const out = temporaryFolderForSuite();
  let html = '';
  beforeAll(async () => {
    html = (await print('es', 'letter', out)).html;
  }, 120_000);
  test('has Spanish labels, numbers and dates, and its own quotation marks', () => {
    expect(html).toContain('<html lang="es" dir="ltr"');
    expect(html).toContain('>Jueves, 3 de diciembre de 2026<');
    expect(html).toContain('>Tiempo de lectura: 1 minuto<');
    expect(html).toContain('el «pacto» llega');
    expect(html).toContain('«Nos dijeron que era la sequía»');
    expect(html).not.toMatch(/>(?:Background|Excerpts|Questions|Sources|Contact)\b/);
  });
});
