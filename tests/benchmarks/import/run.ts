import { parseArgs } from 'node:util';
import { PAGES, readPages } from './page-set.ts';
import { readByImport, readByReadability } from './readers.ts';
import { reportPage, reportText } from './report.ts';
import { meanOf, missedTargets, scorePage } from './score.ts';

/**
 * Measures how well `studyguide import` reads the pages of the set, beside plain Readability.
 * `--json` prints the scores as data, `--page NAME` what one page lacks and has too much of.
 * Exit code 1 where a target is missed.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, page: { type: 'string' } },
});
const pages = readPages(PAGES);

if (values.page !== undefined) {
  const page = pages.find(({ name }) => name === values.page);
  if (!page) throw new Error(`There is no page called ${values.page} in ${PAGES}.`);
  console.log(reportPage(page, readByImport(page)));
} else {
  const compared = pages.map((page) => ({
    page,
    ours: scorePage(page, readByImport(page)),
    readability: scorePage(page, readByReadability(page)),
  }));
  const ours = compared.map((each) => each.ours);
  const missed = missedTargets(ours);
  if (values.json) {
    const mean = { ours: meanOf(ours), readability: meanOf(compared.map((e) => e.readability)) };
    const each = compared.map(({ page, ...scores }) => ({ page: page.name, ...scores }));
    console.log(JSON.stringify({ pages: each, mean, missed }, undefined, 2));
  } else {
    console.log(reportText(compared));
  }
  process.exitCode = missed.length > 0 ? 1 : 0;
}
