import type { Emphasis, Paragraph, Strong, Text } from 'mdast';
import type { PointAt } from './points.ts';

/**
 * What Markdown may take for its own: the characters that it uses within a line, but for the
 * asterisk, which is looked at below; addresses, which GFM links; control characters.
 */
const SPECIAL = /[\\`_~\[\]<>\&\|@[\p{Cc}--\n]]|:\/\/|[wW]{3}\./v;
/** A line that starts with a mark, with a number as lists have it, or with white space, or ends so. */
const EDGE = /^(?:[-+=:#]|\d{1,9}[.)])|^\s|\s$|^\*(?:\s|$)/m;

/**
 * The paragraph that the lines from `start` to `end` make, where they are sure to make one of plain
 * words, some perhaps in one or two asterisks. Undefined where anything else may be in them: whether
 * it is, the CommonMark specification says in full and remark knows.
 */
export function plainParagraph(
  text: string,
  start: number,
  end: number,
  pointAt: PointAt,
): Paragraph | undefined {
  const lines = text.slice(start, end);
  if (SPECIAL.test(lines) || hasEdge(lines)) return undefined;
  const stretches = lines.includes('*')
    ? stressed(lines)
    : [{ from: 0, to: lines.length, marks: 0 }];
  if (!stretches) return undefined;
  const place = (from: number, to: number) => ({
    start: pointAt(start + from),
    end: pointAt(start + to),
  });
  const children = stretches.map(({ from, to, marks }): Text | Emphasis | Strong => {
    const [first, last] = [from + marks, to - marks];
    const words: Text = {
      type: 'text',
      value: lines.slice(first, last),
      position: place(first, last),
    };
    if (marks === 0) return words;
    return {
      type: marks === 1 ? 'emphasis' : 'strong',
      children: [words],
      position: place(from, to),
    };
  });
  return { type: 'paragraph', children, position: place(0, lines.length) };
}

/** Whether a line starts or ends so. Mostly it is one, of which the ends say that it does not. */
function hasEdge(lines: string): boolean {
  const isPlain = /^[A-Za-z"“(]/.test(lines) && /\S$/.test(lines.slice(-1));
  return !(isPlain && !OTHER_LINE.test(lines)) && EDGE.test(lines);
}

/** What ends a line where more follow. */
const OTHER_LINE = /[\r\n\u2028\u2029]/;

/** A stretch of a paragraph, and how many asterisks stand at each of its ends, within it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly marks: number;
}

/**
 * A paragraph's stretches with and without stress. Only runs of one or two asterisks that can open
 * and not close, and close and not open, by turns, in pairs of the same length: these pair up in one
 * way whatever rule is applied (CommonMark 0.31, 6.2).
 */
function stressed(lines: string): Stretch[] | undefined {
  const stretches: Stretch[] = [];
  let open: { at: number; marks: number } | undefined;
  let done = 0;
  for (const { 0: run, index } of lines.matchAll(/\*+/g)) {
    const before = lines[index - 1] ?? ' ';
    const after = lines[index + run.length] ?? ' ';
    if (run.length > 2) return undefined;
    if (!open) {
      if (!/\s/.test(before) || !/[A-Za-z0-9]/.test(after)) return undefined;
      open = { at: index, marks: run.length };
      continue;
    }
    const closes = /[A-Za-z0-9]/.test(before)
      ? /[\s.,;:?!]/.test(after)
      : /[.,;:?!]/.test(before) && /\s/.test(after);
    if (!closes || run.length !== open.marks) return undefined;
    if (open.at > done) stretches.push({ from: done, to: open.at, marks: 0 });
    done = index + run.length;
    stretches.push({ from: open.at, to: done, marks: run.length });
    open = undefined;
  }
  if (open) return undefined;
  if (done < lines.length) stretches.push({ from: done, to: lines.length, marks: 0 });
  return stretches;
}
