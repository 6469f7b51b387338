/** What a case came to. */
export interface Outcome {
  readonly what: string;
  /** What is measured of ours: seconds or megabytes. */
  readonly ours: number;
  /** What it is held against, in the same unit; absent where the target is a figure of its own. */
  readonly other?: number;
  readonly otherName?: string;
  readonly unit: 's' | 'MB';
  /** Ours may be so many times the other, or so many of the unit where there is no other. */
  readonly most: number;
  /** Seconds that ours may take beyond that. */
  readonly extra?: number;
  readonly runs: number;
  /** Why there is nothing to hold ours against: the other failed, in its own words. */
  readonly failed?: string;
}

/** Whether a case is within its target. */
export function isMet({ ours, other, most, extra = 0, failed }: Outcome): boolean {
  return failed !== undefined || ours <= most * (other ?? 1) + extra;
}

/** The outcomes as lines of a table. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { what, ours, other, otherName = '', unit, most, extra, runs, failed } = outcome;
    if (failed !== undefined) return [what, '', `${otherName} failed: ${failed.slice(0, 60)}`];
    const figure = (value: number) => `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`;
    const target =
      other === undefined ? figure(most) : `${most.toFixed(2)} ×${extra ? ` + ${extra} s` : ''}`;
    const ratio = other === undefined ? '' : (ours / other).toFixed(2);
    const against = other === undefined ? '' : `${figure(other)} ${otherName}`;
    return [
      what,
      figure(ours),
      against,
      ratio,
      target,
      isMet(outcome) ? 'met' : 'MISSED',
      `${runs}`,
    ];
  });
  const lines = [['case', 'ours', 'against', 'ratio', 'at most', '', 'runs'], ...rows];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
