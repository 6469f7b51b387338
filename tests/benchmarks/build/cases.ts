import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, eachInTurn, inTurn, type RawSetting } from './bench.ts';
import { guideName } from './library.ts';
import { CommandFailed, measure, median } from './measure.ts';
import { installedPeers, writeTexts } from './peers.ts';
import type { Outcome } from './report.ts';

/** One reused page, two of them, and two browsers: the best of these is what ours is held against. */
const RAW_SETTINGS: readonly RawSetting[] = [
  { browsers: 1, pages: 1 },
  { browsers: 1, pages: 2 },
  { browsers: 2, pages: 1 },
];
const [ONE_PAGE, TWO_PAGES] = RAW_SETTINGS as [RawSetting, RawSetting];

const PDF = ['--format', 'pdf', '--force'];

/** One guide, from the start of the program. */
export async function oneGuide(bench: Bench, runs: number): Promise<Outcome[]> {
  const html = await bench.html('participant', 1);
  const [ours = 0, other = 0] = await inTurn(
    runs,
    () => bench.build(guideName(0), ...PDF),
    () => bench.printRaw(html, ONE_PAGE),
  );
  return [{ what: 'one guide, cold', ours, other, otherName: 'raw', unit: 's', most: 1.3, runs }];
}

/** A season, against the browser's best setting. */
export async function manyGuides(bench: Bench, runs: number): Promise<Outcome[]> {
  const html = await bench.html('participant');
  const [ours = 0, ...raw] = await inTurn(
    runs,
    () => bench.build(...PDF),
    ...RAW_SETTINGS.map((setting) => () => bench.printRaw(html, setting)),
  );
  const other = Math.min(...raw);
  const best = RAW_SETTINGS[raw.indexOf(other)];
  const otherName = `raw (browsers ${best?.browsers}, pages ${best?.pages})`;
  const what = `${bench.guides} guides, cold`;
  return [{ what, ours, other, otherName, unit: 's', most: 1.15, runs }];
}

/** What one edition more adds for each guide: the differences of runs that came one after the other. */
export async function oneEditionMore(bench: Bench, runs: number): Promise<Outcome[]> {
  const small = await bench.html('participant');
  const large = await bench.html('large-print');
  const [one = [], two = [], rawOne = [], rawTwo = []] = await eachInTurn(
    runs,
    () => bench.build(...PDF, '--edition', 'participant'),
    () => bench.build(...PDF, '--edition', 'participant,large-print'),
    () => bench.printRaw(small, TWO_PAGES),
    () => bench.printRaw([...small, ...large], TWO_PAGES),
  );
  const more = (many: readonly number[], few: readonly number[]) =>
    median(many.map((seconds, run) => seconds - (few[run] ?? 0))) / bench.guides;
  const ours = more(two, one);
  const other = more(rawTwo, rawOne);
  return [{ what: 'one edition more', ours, other, otherName: 'raw', unit: 's', most: 1.1, runs }];
}

/** Memory of ours over a large library against a season's; nothing changed; one guide changed. */
export async function thousand(season: Bench, library: Bench, runs: number): Promise<Outcome[]> {
  const { megabytes: few } = await season.build('--format', 'pdf', '--force');
  const { megabytes: many } = await library.build('--format', 'pdf');
  const [first = ''] = await library.html('participant', 1);
  const guide = join(library.folder, 'guides', `${guideName(0)}.yaml`);
  const original = readFileSync(guide, 'utf8');
  let edit = 0;
  const change = () => {
    edit += 1;
    writeFileSync(guide, original.replace('title: The', `title: Edit ${edit} of the`));
    return library.build('--format', 'pdf');
  };
  const [unchanged = 0, changed = 0, raw = 0] = await inTurn(
    runs,
    () => library.build('--format', 'pdf'),
    change,
    () => library.printRaw([first], ONE_PAGE),
  );
  const of = `${library.guides} guides`;
  return [
    {
      what: `memory, ${of}`,
      ours: many,
      other: few,
      otherName: `${season.guides} guides`,
      unit: 'MB',
      most: 1.2,
      runs: 1,
    },
    { what: `${of}, none changed`, ours: unchanged, unit: 's', most: 0.5, runs },
    {
      what: `${of}, one changed`,
      ours: changed,
      other: raw,
      otherName: 'raw',
      unit: 's',
      most: 1,
      extra: 0.5,
      runs,
    },
  ];
}

/** Against other programs, those that are on the search path. */
export async function againstPeers(
  bench: Bench,
  runs: number,
  browser: string,
): Promise<Outcome[]> {
  const html = await bench.html('participant');
  const folder = join(bench.folder, 'texts');
  const texts = writeTexts(html, folder);
  const path = process.env.PATH ?? '';
  const outcomes: Outcome[] = [];
  const what = `${bench.guides} guides against others`;
  for (const { name, commands } of installedPeers({ folder, browser, html, texts }, path)) {
    const theirs = async () => {
      const began = performance.now();
      for (const command of commands) await measure(command);
      return { seconds: (performance.now() - began) / 1000, megabytes: 0 };
    };
    try {
      const [ours = 0, other = 0] = await inTurn(runs, () => bench.build(...PDF), theirs);
      outcomes.push({ what, ours, other, otherName: name, unit: 's', most: 1 / 3, runs });
    } catch (error) {
      // One that cannot do it is slower than any; whatever is ours to fail at ends the benchmark.
      if (!(error instanceof CommandFailed) || !commands.includes(error.command)) throw error;
      const failed = error.message.split('\n', 2).join(' ');
      outcomes.push({ what, ours: 0, otherName: name, unit: 's', most: 0, runs: 0, failed });
    }
  }
  return outcomes;
}
