import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { render } from '../5-handout/fixture.ts';
import { longGuide } from '../support/long-guide.ts';
import { pageFaults } from '../support/page-faults.ts';
import { readPageTexts } from '../support/page-text.ts';
import { ownFolder } from './own-folder.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

/** Points: the margins are 0.8 inch above and 0.95 below, the text column 4.55 or 4.4 wide. */
const AREAS = {
  letter: { top: 57.6, bottom: 792 - 68.4, outer: 400 },
  a4: { top: 57.6, bottom: 842 - 68.4, outer: 390 },
};

/** The pages of a long guide, and what is wrong with them. */
async function printed(
  seed: number,
  paper: keyof typeof AREAS,
  files: Readonly<Record<string, string>> = {},
) {
  const long = longGuide(seed);
  const { handout } = render(long.guide, { excerpts: long.excerpts, paper, files });
  if (!handout) throw new Error('nothing was rendered');
  const { html, fonts, layout } = handout;
  const pdf = await printer.print({ html, fonts, paper, layout });
  const faults = pageFaults(await readPageTexts(pdf.bytes), html, long, AREAS[paper]);
  return { pages: pdf.pages, findings: pdf.findings, faults };
}

describe('a guide of forty pages has true page numbers, no heading alone, no box split', () => {
  const another = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  test.each([
    [3, 'letter'],
    [4, 'a4'],
    [another, 'letter'],
  ] as const)(
    'seed %i on %s',
    async (seed, paper) => {
      const { pages, findings, faults } = await printed(seed, paper);
      expect(pages).toBeGreaterThanOrEqual(40);
      expect({ findings, faults }).toEqual({ findings: [], faults: [] });
    },
    300_000,
  );
});

describe('the check sees', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const without = (path: string, taken: RegExp) => {
    const text = read(path);
    const left = text.replaceAll(taken, '');
    expect(left).not.toBe(text);
    return { [path]: left };
  };
  const base = 'templates/styles/base.css';

  test.each([
    ['headings that may end a page', without(base, /break-after: avoid;/g), /ends page/],
    ['boxes that may break', without(base, /break-inside: avoid;/g), /is split/],
    [
      'numbers of other places',
      {
        'templates/partials/contents-entry.hbs': read(
          'templates/partials/contents-entry.hbs',
        ).replace('data-page-of="{{id}}"', 'data-page-of="questions-heading"'),
      },
      /is not on page/,
    ],
  ])(
    '%s',
    async (_, files, expected) => {
      const { faults } = await printed(3, 'letter', files);
      expect(faults.join('\n')).toMatch(expected);
    },
    300_000,
  );
});
