import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { writeBrowserScript } from './browser-script.ts';
import { againstPeers, manyGuides, oneEditionMore, oneGuide, thousand } from './cases.ts';
import { writeRawScript } from './raw-script.ts';
import { isMet, type Outcome, table } from './report.ts';

/**
 * Measures `studyguide build` against the browser alone and against other programs, side by side in
 * one run: medians, both sides printed. Exit code 1 where a target is missed.
 *
 *     npm run bench -- [--only one,hundred,edition,thousand,peers] [--browser embedded] [--runs 5] [--json FILE]
 *
 * `--browser` is that of `build`; without it both sides use the one that `build` would find. `--season`
 * and `--library` set how many guides stand for 100 and 1,000.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'one,edition,peers,hundred,thousand' },
    browser: { type: 'string' },
    runs: { type: 'string', default: '5' },
    season: { type: 'string', default: '100' },
    library: { type: 'string', default: '1000' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(
    'npm run bench -- [--only one,hundred,edition,thousand,peers] [--browser embedded] [--runs 5] [--season 100] [--library 1000] [--json FILE]',
  );
  process.exit();
}
const runs = Number(values.runs);
// A short case needs more runs than a long one for a median that holds.
const manyRuns = 4 * runs + 1;
const folder = mkdtempSync(join(tmpdir(), 'studyguide-bench-'));
const {
  script: browser,
  name: browserName,
  choice,
} = await writeBrowserScript(folder, values.browser);
// `build` runs in other folders, and reads it there.
if (values.browser !== undefined) process.env.STUDYGUIDE_BROWSER = choice;
console.log(`Both sides print with ${browserName}.\n`);
const raw = writeRawScript(folder, browser);
const library = (name: string, guides: number) => new Bench(join(folder, name), guides, raw);

const CASES: Readonly<Record<string, () => Promise<Outcome[]>>> = {
  one: () => oneGuide(library('one', 1), 2 * manyRuns),
  edition: () => oneEditionMore(library('edition', 10), manyRuns),
  peers: () => againstPeers(library('peers', 20), Math.min(runs, 3), browser),
  hundred: () => manyGuides(library('season', Number(values.season)), Math.min(runs, 3)),
  thousand: () =>
    thousand(library('few', Number(values.season)), library('many', Number(values.library)), runs),
};

const outcomes: Outcome[] = [];
try {
  for (const name of values.only.split(',')) {
    const measured = CASES[name];
    if (!measured) throw new Error(`There is no case ${name}: ${Object.keys(CASES).join(', ')}.`);
    outcomes.push(...(await measured()));
    console.log(`${table(outcomes)}\n`);
  }
  if (values.json) {
    const told = { browser: browserName, outcomes };
    writeFileSync(values.json, `${JSON.stringify(told, undefined, 2)}\n`);
  }
  process.exitCode = outcomes.every(isMet) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
