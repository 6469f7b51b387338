/** What is surely cut as it looks: each mark that ends a sentence is at the end, or a capital follows. */
const UNUSUAL = /[^ -~]|[.!?](?!["')\]]*(?: ["'(]?[A-Z]| *$))/;
/** Such a mark with what closes behind it, and the space up to which its sentence reaches. */
const CUT = /[.!?]["')\]]* (?=["'(]?[A-Z])/g;

/**
 * Where the sentences of a line of English end, white space behind them included: the offsets that
 * Unicode gives. The segmenter is slow, and of most paragraphs it is plain where it cuts.
 */
export function unicodeEnds(line: string): number[] {
  return plainEnds(line) ?? segmentEnds(line);
}

/** The same of a line that is easily cut; undefined of others. */
export function plainEnds(line: string): number[] | undefined {
  if (UNUSUAL.test(line)) return undefined;
  const ends = Array.from(line.matchAll(CUT), ({ 0: mark, index }) => index + mark.length);
  if (line !== '') ends.push(line.length);
  return ends;
}

/** The same of any line, cut where Unicode does (UAX #29). */
export function segmentEnds(line: string): number[] {
  // The first that a process makes takes ten milliseconds, which few need; any other takes a hundredth of one.
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(line), ({ index, segment }) => index + segment.length);
}
