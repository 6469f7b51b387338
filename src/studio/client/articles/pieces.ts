import type { ArticleBlock, ArticleRun, Stretch } from './stops.ts';

/** A stretch of a run that is shown in one way. */
export interface Piece extends Stretch {
  readonly kind: ArticleRun['kind'];
  readonly text: string;
  /** CSS classes that say how it is set, chosen and quoted. */
  readonly classes: readonly string[];
  readonly isQuoted: boolean;
  /** The excerpts that begin here, or come again in another block. */
  readonly opens: readonly number[];
  /** Whether a quotation in the guide's own text begins here. */
  readonly opensQuotation: boolean;
}

/** The runs of a block, cut where what is chosen or the cursor begins and ends. */
export function piecesOf(
  { runs }: ArticleBlock,
  chosen: Stretch | undefined,
  cursor: Stretch | undefined,
): Piece[] {
  const pieces: Piece[] = [];
  let before: ArticleRun | undefined;
  for (const run of runs) {
    const within = (at: number) => at > run.start && at < run.end;
    const cuts = [chosen?.start, chosen?.end, cursor?.start, cursor?.end].filter(
      (at) => at !== undefined && within(at),
    ) as number[];
    const edges = [...new Set([run.start, ...cuts, run.end])].sort((a, b) => a - b);
    const last = before;
    edges.slice(0, -1).forEach((start, index) => {
      const end = edges[index + 1] ?? run.end;
      const isFirst = index === 0;
      pieces.push({
        start,
        end,
        kind: run.kind,
        text: run.text.slice(start - run.start, end - run.start),
        classes: classesOf(run, { start, end }, chosen, cursor),
        isQuoted: run.excerpts.length > 0 || run.isQuotedElsewhere,
        opens: isFirst ? run.excerpts.filter((number) => !last?.excerpts.includes(number)) : [],
        opensQuotation: isFirst && run.isQuotedElsewhere && last?.isQuotedElsewhere !== true,
      });
    });
    before = run;
  }
  return pieces;
}

function classesOf(
  { emphasis, excerpts, isQuotedElsewhere, kind }: ArticleRun,
  { start, end }: Stretch,
  chosen: Stretch | undefined,
  cursor: Stretch | undefined,
): string[] {
  const isIn = (stretch: Stretch | undefined) =>
    stretch !== undefined && stretch.start <= start && stretch.end >= end;
  const classes = emphasis.map((one) => `set-${one}`);
  if (kind === 'omission') classes.push('set-omission');
  if (excerpts.length > 0) classes.push('quoted');
  else if (isQuotedElsewhere) classes.push('quoted-elsewhere');
  if (isIn(chosen)) {
    classes.push('chosen');
    if (chosen?.start === start) classes.push('chosen-first');
    if (chosen?.end === end) classes.push('chosen-last');
  }
  if (isIn(cursor)) classes.push('cursor-word');
  return classes;
}
