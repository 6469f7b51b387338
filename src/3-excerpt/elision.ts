import type { Span } from './span.ts';

/** What marks words left out of a quotation: `[...]` or `[…]`. */
const ELISION = /\[(?:\.\.\.|…)\]/g;

/**
 * The ways to read a quotation: first as it stands, for an article that has the characters `[…]`
 * itself, then with some of its marks as elisions, all of them last. Each reading is the pieces
 * between elisions, untrimmed. Where the article has no such characters (`literal` is false), a
 * mark can only be an elision.
 */
export function readings(quotation: string, literal: boolean): string[][] {
  const marks = [...quotation.matchAll(ELISION)];
  const whole = [quotation];
  if (marks.length === 0) return [whole];
  const all = cut(quotation, marks);
  if (!literal) return [all];
  // Beyond a few marks only "none" and "all" are worth trying: the others double with each mark.
  if (marks.length > 6) return [whole, all];
  const subsets = Array.from({ length: 2 ** marks.length }, (_, bits) =>
    marks.filter((_, index) => (bits >> index) & 1),
  ).sort((a, b) => a.length - b.length);
  return subsets.map((subset) => cut(quotation, subset));
}

function cut(text: string, marks: readonly RegExpExecArray[]): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const mark of marks) {
    pieces.push(text.slice(start, mark.index));
    start = mark.index + mark[0].length;
  }
  return [...pieces, text.slice(start)];
}

/**
 * The ways to choose one place for each piece so that they stand in order without overlap, up to
 * `most` ways, sorted by where they start.
 */
export function placements(places: readonly (readonly Span[])[], most: number): Span[][] {
  // From the last piece back, keep the places that some place of the next piece can follow.
  const usable: Span[][] = [];
  let latestNext = Number.POSITIVE_INFINITY;
  for (const list of places.toReversed()) {
    const kept = list.filter((place) => place.end <= latestNext);
    usable.unshift(kept);
    // Places are sorted: the last one kept starts last.
    latestNext = kept.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
  }
  const ways: Span[][] = [];
  const extend = (chosen: readonly Span[]): void => {
    const list = usable[chosen.length];
    if (!list) {
      ways.push([...chosen]);
      return;
    }
    const from = chosen.at(-1)?.end ?? 0;
    for (const place of list) {
      if (ways.length >= most) return;
      if (place.start >= from) extend([...chosen, place]);
    }
  };
  extend([]);
  return ways;
}
