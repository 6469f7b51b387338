import search from 'approx-string-match';

/** A stretch of a text that is like a pattern. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  /** Characters to insert, leave out or change to make one of the other. */
  readonly errors: number;
}

/** How far a stretch may be from the pattern. */
export interface LikenessLimits {
  /** Stretches to find, at most. */
  readonly most: number;
  /** Errors that the best may have. */
  readonly errors: number;
  /** Errors that others may have beside a best one with so many. */
  readonly beside: (best: number) => number;
}

/**
 * The stretches of a text most like a pattern, best first, none touching another. `grown` gives the
 * stretch to show for what was found, at least as long. Nothing reaches across `barrier`.
 */
export function approximate(
  text: string,
  pattern: string,
  limits: LikenessLimits,
  barrier: string,
  grown: (found: Likeness) => Likeness,
): Likeness[] {
  const results: Likeness[] = [];
  let mostErrors = limits.errors;
  const bestIn = (start: number, end: number) => {
    const part = text.slice(start, end);
    // The search gives only its best matches; of these, the first that ends.
    const [match] = search(part, pattern, mostErrors);
    if (!match) return [];
    const best = { start: start + match.start, end: start + match.end, errors: match.errors };
    return [{ start, end, best }];
  };
  let gaps = stretchesBetween(text, barrier).flatMap(({ start, end }) => bestIn(start, end));
  while (results.length < limits.most) {
    const next = gaps.reduce<(typeof gaps)[number] | undefined>(
      (least, gap) => (!least || gap.best.errors < least.best.errors ? gap : least),
      undefined,
    );
    if (!next || next.best.errors > mostErrors) break;
    if (results.length === 0) mostErrors = limits.beside(next.best.errors);
    const found = grown(next.best);
    const start = Math.max(found.start, next.start);
    const end = Math.min(found.end, next.end);
    results.push({ start, end, errors: found.errors });
    gaps = gaps.filter((gap) => gap !== next);
    if (results.length < limits.most) {
      gaps.push(...bestIn(next.start, start), ...bestIn(end, next.end));
    }
  }
  return results;
}

function stretchesBetween(text: string, barrier: string) {
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split(barrier)) {
    if (part !== '') stretches.push({ start, end: start + part.length });
    start += part.length + barrier.length;
  }
  return stretches;
}
