import { OUTCOMES, type Outcome } from './facts.ts';
import type { Page } from './page-set.ts';
import type { Reading } from './readers.ts';
import { comparedWords, FACTS, meanOf, missedTargets, type PageScore } from './score.ts';
import { missingRuns, type TextScore } from './shingles.ts';

/** A page as both read it. */
export interface Compared {
  readonly page: Page;
  readonly ours: PageScore;
  readonly readability: PageScore;
}

const BESIDE = 'Readability:';
const number = (value: number) => value.toFixed(3);
const scores = ({ precision, recall, f1 }: TextScore) => [precision, recall, f1].map(number);

/** The scores as a table: worst pages first, then the means, the counts and the missed targets. */
export function reportText(compared: readonly Compared[]): string {
  const worstFirst = compared.toSorted((a, b) => a.ours.f1 - b.ours.f1);
  const measures = ['precision', 'recall', 'F1'];
  const heads = ['', ...measures, `${BESIDE} precision`, 'recall', 'F1', 'facts not right'];
  const rows = worstFirst.map(({ page, ours, readability }) => [
    page.name,
    ...scores(ours),
    ...scores(readability),
    FACTS.filter((fact) => ours[fact] !== 'right')
      .map((fact) => `${fact} ${ours[fact]}`)
      .join(', '),
  ]);
  const means = [
    `mean of ${compared.length}`,
    ...scores(meanOf(compared.map(({ ours }) => ours))),
    ...scores(meanOf(compared.map(({ readability }) => readability))),
    '',
  ];
  const missed = missedTargets(compared.map(({ ours }) => ours));
  return [
    ...table([heads, ...rows, heads, means]),
    '',
    ...table([
      ['', ...OUTCOMES, `${BESIDE} right`, ...OUTCOMES.slice(1)],
      ...FACTS.map((fact) => [
        fact,
        ...counts(compared.map(({ ours }) => ours[fact])),
        ...counts(compared.map(({ readability }) => readability[fact])),
      ]),
    ]),
    '',
    ...(missed.length > 0 ? missed : ['Every target is met.']),
  ].join('\n');
}

/** One page: what of its text a reading lacks, what it has too much of, and the facts it gives. */
export function reportPage({ name, expected }: Page, reading: Reading): string {
  const { wanted, got } = comparedWords(expected, reading);
  const runs = (title: string, found: readonly string[]) => [
    `${title}: ${found.length === 0 ? 'nothing' : ''}`.trimEnd(),
    ...found.map((run) => `  … ${run} …`),
  ];
  return [
    `${name} (${expected.tags.join(', ')})`,
    ...FACTS.map((fact) => `${fact}: ${reading[fact] ?? '–'} (expected ${expected[fact] ?? '–'})`),
    ...runs('missing', missingRuns(wanted, got)),
    ...runs('extra', missingRuns(got, wanted)),
  ].join('\n');
}

function counts(outcomes: readonly Outcome[]): string[] {
  return OUTCOMES.map((kind) => String(outcomes.filter((outcome) => outcome === kind).length));
}

/** Rows as lines, the first column to the left and the others to the right; the last is free. */
function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const set = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(set).join('  ').trimEnd());
}
