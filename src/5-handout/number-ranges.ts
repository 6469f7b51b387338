/** Numbers that follow one another; `first` equals `last` for one alone. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Numbers, sorted and each once, as runs of those that follow one another. */
export function rangesOf(numbers: readonly number[]): readonly Range[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}
