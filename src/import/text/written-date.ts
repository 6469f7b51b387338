/** A date as a line of its own gives it. */
export type WrittenDate =
  /** As the front matter of an article writes it: 2012-01-18, or 2012-01. */
  | { readonly kind: 'published' | 'updated'; readonly date: string }
  /** Day and month could be either way round. */
  | { readonly kind: 'unclear' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';

type Read = (found: RegExpExecArray) => string | undefined;
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i'), ([, m, d, y]) => iso(y, monthOf(m), d)],
  [
    new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'i'),
    ([, d, m, y]) => iso(y, monthOf(m), d),
  ],
  [
    new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T[\\d:.]+Z?)?\\b`),
    ([, y, m, d]) => iso(y, Number(m), d),
  ],
  [
    new RegExp(`\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}\\b`),
    ([, a, b, y]) => either(y, Number(a), Number(b)),
  ],
  [new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'i'), ([, m, y]) => `${y}-${two(monthOf(m))}`],
];

/** What may stand beside a date in a line that is about nothing else. */
const BESIDE =
  /\b(?:first |originally )?(?:published|posted|updated|last|modified|revised|date|on|at|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d\d(?::\d\d)?\b|\b[ap]\.?m\b\.?|\b(?:utc|gmt|[ecmp][sd]?t|cest|cet|bst)\b|[:,;|·•–—().-]/gi;

/** Reads a line that is a date and nothing but a date; undefined for any other line. */
export function readDateLine(line: string): WrittenDate | undefined {
  if (line.length > 120) return undefined;
  const text = line.replace(/\s+/g, ' ');
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (!isBeside(text.replace(found[0], ' '))) return undefined;
    const date = read(found);
    if (date === undefined) return { kind: 'unclear' };
    const before = text.slice(0, found.index);
    const updated = /updated|modified|revised/i.test(before) && !/published|posted/i.test(before);
    return { kind: updated ? 'updated' : 'published', date };
  }
  return undefined;
}

/** Nothing but other words of such a line, and at most the date of a later change. */
function isBeside(rest: string): boolean {
  let left = rest;
  const later = /\bupdated\b.*$/i.exec(left);
  if (later && FORMS.some(([pattern]) => pattern.test(later[0]))) {
    for (const [pattern] of FORMS) left = left.replace(pattern, ' ');
  }
  return left.replace(BESIDE, ' ').trim() === '';
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function either(year: string | undefined, a: number, b: number): string | undefined {
  if (a > 12) return iso(year, b, String(a));
  if (b > 12 || a === b) return iso(year, a, String(b));
  return undefined;
}

function iso(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const text = `${year}-${two(month)}-${two(Number(day))}`;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return undefined;
  return text;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
