import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, EDITIONS } from '../../src/index.ts';
import { clearance, type InkedPage, inkOf } from '../support/ink.ts';
import { temporaryFolderForSuite } from '../support/temporary-folder.ts';

/**
 * What a stapler, a punch, a fold or a printer may take from a page, measured from everything that
 * the first guide's pages print, in inches. Chromium sets margins in whole pixels of CSS.
 */
const PIXEL = 1 / 96;
const INNER_MARGIN = 0.9 - PIXEL;
const FOLD_MARGIN = 0.75 - PIXEL;
/** Printers for the office leave this much of each edge white. */
const PRINTER_MARGIN = 0.25;

const root = join(import.meta.dirname, '../..');

describe.each(['letter', 'a4'] as const)('on %s', (paper) => {
  const out = temporaryFolderForSuite();
  const ink = new Map<string, InkedPage[]>();

  beforeAll(async () => {
    const { written, failures } = await build({
      cwd: root,
      guides: ['price-of-a-source'],
      editions: EDITIONS,
      booklets: true,
      formats: ['pdf'],
      browser: 'embedded',
      paper,
      out,
    });
    expect(failures).toEqual([]);
    for (const { path, edition, booklet } of written) {
      ink.set(booklet ? `${edition} booklet` : edition, await inkOf(readFileSync(path)));
    }
  });

  // A placemat is a single sheet: nothing holds it at an edge.
  test.each(EDITIONS.filter((edition) => edition !== 'placemat'))(
    'the %s edition can be stapled or punched on either side, on odd pages and even',
    (edition) => {
      const pages = ink.get(edition) ?? [];
      expect(pages.length).toBeGreaterThanOrEqual(2);
      for (const page of pages) {
        const { left, right } = clearance(page);
        expect(Math.min(left, right)).toBeGreaterThanOrEqual(INNER_MARGIN);
      }
    },
  );

  test.each([...EDITIONS, 'participant booklet'])('%s: no printer cuts anything off', (name) => {
    const pages = ink.get(name) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(1);
    for (const page of pages) {
      for (const clear of Object.values(clearance(page))) {
        expect(clear).toBeGreaterThanOrEqual(PRINTER_MARGIN);
      }
    }
  });

  test('nothing of a booklet is in its fold', () => {
    const sides = ink.get('participant booklet') ?? [];
    expect(sides.length).toBeGreaterThanOrEqual(4);
    for (const { width, boxes } of sides) {
      const fold = width / 2;
      const inFold = boxes.filter(
        ([left, , right]) => left < fold + FOLD_MARGIN * 72 && right > fold - FOLD_MARGIN * 72,
      );
      expect(inFold).toEqual([]);
    }
  });
});
