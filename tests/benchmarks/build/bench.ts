import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { guideName, writeLibrary } from './library.ts';
import { type Command, measure, median, type Run } from './measure.ts';

/** The command that people run. Bundle first. */
const MAIN = join(import.meta.dirname, '../../../dist/cli.js');

/** How the browser is used when it prints without this program. */
export interface RawSetting {
  readonly browsers: number;
  /** In each browser. */
  readonly pages: number;
}

/** A library of guides to build, and the same pages to print without this program. */
export class Bench {
  readonly folder: string;
  readonly guides: number;
  readonly #raw: string;

  /** Writes the library; `raw` is the script that prints files with Puppeteer alone. */
  constructor(folder: string, guides: number, raw: string) {
    this.folder = folder;
    this.guides = guides;
    this.#raw = raw;
    writeLibrary(folder, guides);
  }

  /** Runs our `build`; of the whole library where no guides are named. */
  build(...args: string[]): Promise<Run> {
    return measure(this.#node(MAIN, 'build', '--quiet', ...args));
  }

  /** Prints HTML files with Puppeteer alone. */
  printRaw(files: readonly string[], { browsers, pages }: RawSetting): Promise<Run> {
    const many = ['--browsers', `${browsers}`, '--pages', `${pages}`];
    return measure(this.#node(this.#raw, ...many, ...files));
  }

  /** The HTML that is printed of an edition, for the first guides; the path of each file. */
  async html(edition: string, count = this.guides): Promise<string[]> {
    const names = Array.from({ length: count }, (_, at) => guideName(at));
    const out = join(this.folder, 'html');
    await this.build(...names, '--format', 'html', '--edition', edition, '--out', out);
    const files = readdirSync(out).filter((name) => name.endsWith(`-${edition}.html`));
    return files
      .sort()
      .slice(0, count)
      .map((name) => join(out, name));
  }

  #node(...args: string[]): Command {
    return { program: process.execPath, args, cwd: this.folder };
  }
}

/** Median seconds of several things to do, each done in turn, so that a busy minute is everyone's. */
export async function inTurn(
  runs: number,
  ...tasks: readonly (() => Promise<Run>)[]
): Promise<number[]> {
  return (await eachInTurn(runs, ...tasks)).map(median);
}

/** The seconds of each run of several things to do, in the order of the runs. */
export async function eachInTurn(
  runs: number,
  ...tasks: readonly (() => Promise<Run>)[]
): Promise<number[][]> {
  const seconds = tasks.map(() => [] as number[]);
  for (let run = 0; run < runs; run++) {
    for (const [at, task] of tasks.entries()) seconds[at]?.push((await task()).seconds);
  }
  return seconds;
}
