import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPrinter } from '../../src/6-print/index.ts';
import { build, compile } from '../../src/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readTypeset, type Typeset } from '../support/typeset.ts';

const root = join(import.meta.dirname, '../..');
const PAPERS = ['letter', 'a4'] as const;
type Paper = (typeof PAPERS)[number];

/** Points; what comes of rounding in the PDF. */
const HAIR = 0.1;
const LEAST = 9;
const MOST = 20;
/** Of the page in points; below the last line of a page that is filled. */
const MARGIN = 36;

async function placematOf(cwd: string, guide: string, paper: Paper) {
  const out = join(cwd, 'output');
  const options = { cwd, guides: [guide], editions: ['placemat'], formats: ['pdf'] } as const;
  const outcome = await build({ ...options, paper, out, browser: 'embedded' });
  const file = outcome.written[0]?.path;
  return { ...outcome, set: file ? await readTypeset(readFileSync(file)) : undefined };
}

const sizesOf = (set: Typeset | undefined) =>
  set?.pages.flatMap(({ lines }) => lines.flatMap(({ smallest, largest }) => [smallest, largest]));

/** The size of the type that most of the text has. */
function bodyOf(set: Typeset | undefined): number {
  const counts = new Map<number, number>();
  for (const line of set?.pages[0]?.lines ?? []) {
    const size = Math.round(line.smallest * 10) / 10;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

const WORDS = 'The two towns share the cost of the weir as they share what the river brings';

/** A guide with this many words in each of its actions and drawbacks, and essential questions. */
function guideOf(options: number, items: number, words: number, questions: number): string {
  const text = `${WORDS} `.repeat(20).split(' ').slice(0, words).join(' ');
  const list = (key: string) => `    ${key}:\n${`      - ${text}\n`.repeat(items)}`;
  const option = (index: number) =>
    `  - name: Way ${index}\n${list('actions')}${list('drawbacks')}`;
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index + 1)).join('');
  return [
    'title: The River\ngroup: Thursday Readers\ntopic: 4\n',
    'rules: { guide/essential: off, guide/time: off }\n',
    options > 0 ? `options:\n${many(options, option)}` : '',
    questions > 0 ? 'questions:\n' : '',
    many(questions, (index) => `  - ask: Who owns the water ${index}?\n    essential: true\n`),
  ].join('');
}

function written(guide: string): string {
  return temporaryFolder({ 'guides/river.yaml': guide });
}

describe.each(PAPERS)('on %s a placemat has one page, across', (paper) => {
  const [width, height] = paper === 'letter' ? [792, 612] : [842, 595];
  const isOnePage = (set: Typeset | undefined) => {
    expect(set?.pages).toHaveLength(1);
    expect(Math.abs((set?.pages[0]?.width ?? 0) - width)).toBeLessThanOrEqual(1);
    expect(Math.abs((set?.pages[0]?.height ?? 0) - height)).toBeLessThanOrEqual(1);
    expect(Math.min(...(sizesOf(set) ?? [0]))).toBeGreaterThanOrEqual(LEAST - HAIR);
  };

  test('of the first guide, filled', async () => {
    const { failures, diagnostics, set } = await placematOf(root, 'price-of-a-source', paper);
    expect({ failures, diagnostics }).toEqual({ failures: [], diagnostics: [] });
    isOnePage(set);
    expect(bodyOf(set)).toBeGreaterThan(12);
    expect(set?.pages[0]?.lines.at(-1)?.baseline).toBeLessThan(MARGIN * 2);
    const numbers = set?.pages[0]?.lines.flatMap(({ text }) => text.match(/\b\d+(?= )/gu) ?? []);
    expect(numbers?.sort()).toEqual(expect.arrayContaining(['10', '3', '6', '8']));
  });

  test('of a guide with little on it, in type that is not absurd', async () => {
    const { set } = await placematOf(written(guideOf(2, 1, 4, 1)), 'river', paper);
    isOnePage(set);
    expect(bodyOf(set)).toBeCloseTo(MOST, 0);
  });

  test('of a guide with questions alone', async () => {
    const { set } = await placematOf(written(guideOf(0, 0, 0, 4)), 'river', paper);
    isOnePage(set);
    expect(bodyOf(set)).toBeCloseTo(MOST, 0);
  });

  test('of a guide with much on it, in small type', async () => {
    const { failures, set } = await placematOf(written(guideOf(6, 3, 14, 4)), 'river', paper);
    expect(failures).toEqual([]);
    isOnePage(set);
    expect(bodyOf(set)).toBeLessThan(12);
  });
});

test('no option runs into the next one, however long its words are', async () => {
  const long = 'Reservoir'.repeat(9);
  const guide = guideOf(5, 2, 12, 1).replaceAll('      - ', `      - ${long} `);
  const { diagnostics, set } = await placematOf(written(guide), 'river', 'letter');
  expect(diagnostics).toEqual([]);
  const [{ width, lines } = { width: 0, lines: [] }] = set?.pages ?? [];
  expect(lines.length).toBeGreaterThan(10);
  // Were a column as wide as its longest word, the last one would run off the sheet.
  expect(Math.max(...lines.map(({ end }) => end))).toBeLessThanOrEqual(width - MARGIN + 1);
});

describe('what is too much for a placemat', () => {
  test('is an error at the options, with the length that is too much', async () => {
    const guide = guideOf(4, 6, 20, 4);
    const cwd = written(guide);
    const { diagnostics, written: files } = await placematOf(cwd, 'river', 'letter');
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'print/overflow', severity: 'error' }]);
    const [{ start = 0, message = '' } = {}] = diagnostics;
    expect(guide.slice(0, start).split('\n').at(-2)).toBe('options:');

    // What it says is what stands on the pages that are too many.
    const told = Number(/([\d.]+) inches/u.exec(message)?.[1]);
    const measured = await inchesOver(cwd);
    expect(measured).toBeGreaterThan(0.5);
    expect(Math.abs(told - measured)).toBeLessThan(0.25);
  });

  test('is an error at the questions, where there are no options', async () => {
    const guide = guideOf(0, 0, 0, 90);
    const { diagnostics } = await placematOf(written(guide), 'river', 'letter');
    expect(diagnostics).toMatchObject([{ code: 'print/overflow', severity: 'error' }]);
    expect(guide.slice(0, diagnostics[0]?.start).split('\n').at(-2)).toBe('questions:');
  });
});

/** Measures, in a print with the smallest type, how much stands below the first page. */
async function inchesOver(cwd: string): Promise<number> {
  const own = ownFolder();
  const printer = await openPrinter({ browser: 'embedded', env: own.env });
  try {
    const [handout] = compile('guides/river.yaml', { cwd, editions: ['placemat'] }).handouts;
    const html = handout?.html.replace(/--fit: [\d.]+pt/u, `--fit: ${LEAST}pt`) ?? '';
    const { bytes } = await printer.print({ html, paper: 'letter' });
    const { pages } = await readTypeset(bytes);
    return pages.slice(1).reduce((sum, { height, lines }, index) => {
      const isLast = index === pages.length - 2;
      const bottom = isLast ? (lines.at(-1)?.baseline ?? 0) : MARGIN;
      return sum + (height - MARGIN - bottom) / 72;
    }, 0);
  } finally {
    await printer.close();
    await own.remove();
  }
}
