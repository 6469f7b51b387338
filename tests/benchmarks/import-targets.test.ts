import { expect, test } from 'vitest';
import { PAGES, readPages } from './import/page-set.ts';
import { readByImport } from './import/readers.ts';
import { missedTargets, scorePage } from './import/score.ts';

test('the invented pages are read as well as they must be, and no author is invented', () => {
  const scores = readPages(PAGES).map((page) => scorePage(page, readByImport(page)));
  expect(missedTargets(scores)).toEqual([]);
});
