import { diagnostic, type Report } from '../source/diagnostic.ts';

/** Something of which no guide has as many, and which takes long to read where there are more. */
interface Limit {
  /** What is counted, in words after a number. */
  readonly what: string;
  readonly pattern: RegExp;
  /** The most that are read: some ten times what a long guide has. */
  readonly most: number;
}

/**
 * Reading takes as long as the square of these, in YAML, in Markdown or in the search for misquotations;
 * at these numbers a second or so on a slow machine.
 */
const LIMITS: readonly Limit[] = [
  { what: 'keys', pattern: /^[^\s#:-][^:\n]*:(?=\s|$)/gm, most: 1_000 },
  { what: 'brackets', pattern: /[[\]{}]/g, most: 2_000 },
  { what: 'quotation marks', pattern: /["“”„‟«»]/g, most: 3_000 },
  { what: 'marks of stress, code and links', pattern: /[*_`~]+|[<@&]/g, most: 4_000 },
  {
    what: 'lines of lists, tables and quotations',
    pattern: /^[ \t]*(?:[-*+>|#<]|\d{1,9}[.)])/gm,
    most: 4_000,
  },
  {
    what: 'lists and quotations within one another on a line',
    pattern: /(?:>[ \t]*|(?:[-*+?]|\d{1,9}[.)])[ \t]+){50}/g,
    most: 0,
  },
];

/**
 * Whether a text has so many marks that reading it would take long: no guide has, and what has was
 * pasted by accident. Reports `guide/too-large` at the line that has most of them.
 */
export function isTangle(file: string, text: string, report: Report): boolean {
  if (isSurelyNone(text)) return false;
  for (const { what, pattern, most } of LIMITS) {
    const found = Array.from(text.matchAll(pattern), ({ index }) => index);
    if (found.length <= most) continue;
    const place = { file, ...worstLine(text, found, most) };
    const few = most.toLocaleString('en');
    const message =
      most === 0 ? `This line has too many ${what}.` : `There are over ${few} ${what}.`;
    report(
      diagnostic('guide/too-large', place, message, {
        hint: 'No guide has as many. Something may have been pasted here by accident; take it out.',
      }),
    );
    return true;
  }
  return false;
}

/** Every sign that one of the limits counts by itself. */
const SIGNS = /[[\]{}"“”„‟«»*_`~<@&]/g;
/** What lists and quotations within one another on a line are made of. */
const NESTED = /[>*+?\d-][>*+?.)\d \t-]{49}/;

/** Whether a text is sure to keep all limits, as all but tangles are; only saves time. */
function isSurelyNone(text: string): boolean {
  const fewest = Math.min(...LIMITS.map(({ most }) => most).filter((most) => most > 0));
  if ((text.match(SIGNS)?.length ?? 0) > fewest || NESTED.test(text)) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  // A text with another line end has more than are counted here.
  return lines <= fewest && !/[\r\u2028\u2029]/.test(text);
}

/**
 * The line that most of these offsets are on, from the first of them on; where each is on a line of its own,
 * the line of the first one past the limit.
 */
function worstLine(
  text: string,
  offsets: readonly number[],
  limit: number,
): { start: number; end: number } {
  let worst = { start: 0, end: 0 };
  let most = 0;
  for (let index = 0; index < offsets.length; ) {
    const start = offsets[index] ?? 0;
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const before = index;
    while (index < offsets.length && (offsets[index] ?? 0) < end) index += 1;
    const isPast = index - before === 1 && most === 1 && before === limit;
    if (index - before <= most && !isPast) continue;
    most = index - before;
    worst = { start, end };
  }
  return worst;
}
