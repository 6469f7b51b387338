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

/** The paper of one file: for one copy, and for all that are wanted. */
export interface PaperUse {
  readonly one: PaperCount;
  readonly all: PaperCount;
}

/**
 * What a build's PDFs take of paper, each by itself: nobody prints every edition for everyone, and a
 * booklet stands for its handout.
 */
export interface BuildPaperUse {
  readonly copies: number;
  readonly files: readonly (PaperUse & { readonly path: string })[];
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
  return { copies, files };
}

function times({ sheets, sides, singleSided }: PaperCount, copies: number): PaperCount {
  return {
    sheets: sheets * copies,
    sides: sides * copies,
    singleSided: singleSided === undefined ? undefined : singleSided * copies,
  };
}
