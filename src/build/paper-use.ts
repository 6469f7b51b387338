import type { WrittenFile } from './outcome.ts';

/** The paper that copies of a file take. */
export interface PaperCount {
  /** Sheets, each printed on both sides; every copy starts on a new one. */
  readonly sheets: number;
  /** Sides with something on them. */
  readonly sides: number;
  /** Sheets where only one side of each is printed; undefined where that cannot be: a booklet. */
  readonly singleSided: number | undefined;
}

/** The paper of one file, or of several: for one copy of each, and for all that are wanted. */
export interface PaperUse {
  readonly one: PaperCount;
  readonly all: PaperCount;
}

/** What a build's PDFs take of paper. */
export interface BuildPaperUse {
  readonly copies: number;
  readonly files: readonly (PaperUse & { readonly path: string })[];
  readonly total: PaperUse;
}

/** Counts the paper that copies of what was written take; drafts for the screen take none. */
export function paperUse(written: readonly WrittenFile[], copies: number): BuildPaperUse {
  const files = written.flatMap(({ path, sides, booklet }) => {
    if (sides === undefined) return [];
    const one = {
      sheets: Math.ceil(sides / 2),
      sides,
      singleSided: booklet ? undefined : sides,
    };
    return [{ path, one, all: times(one, copies) }];
  });
  return {
    copies,
    files,
    total: { one: sum(files.map(({ one }) => one)), all: sum(files.map(({ all }) => all)) },
  };
}

function times({ sheets, sides, singleSided }: PaperCount, copies: number): PaperCount {
  return {
    sheets: sheets * copies,
    sides: sides * copies,
    singleSided: singleSided === undefined ? undefined : singleSided * copies,
  };
}

function sum(counts: readonly PaperCount[]): PaperCount {
  const add = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const singles = counts.flatMap(({ singleSided }) => singleSided ?? []);
  return {
    sheets: add(counts.map(({ sheets }) => sheets)),
    sides: add(counts.map(({ sides }) => sides)),
    singleSided: singles.length === counts.length ? add(singles) : undefined,
  };
}
