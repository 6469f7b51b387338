import { diagnostic, type Report } from '../source/diagnostic.ts';

/** Marks of which no paragraph has as many, and which Markdown takes long to read where there are more. */
const LIMITS = [
  { what: 'brackets', pattern: /[[\]()]/g, most: 4_000 },
  { what: 'marks of stress, code and HTML', pattern: /[*_`~<&]/g, most: 8_000 },
] as const;

/** Lists and quotations within one another on a line. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/m;

/**
 * Whether an article's text, from `start` on, would hold up whoever reads it: no article is such, and what is
 * was pasted by accident. Reports `article/too-large` at the paragraph.
 */
export function isTangle(file: string, text: string, start: number, report: Report): boolean {
  let at = start;
  for (const paragraph of text.slice(start).split(/(\n[ \t>]*\n)/)) {
    const begin = at;
    at += paragraph.length;
    const found = LIMITS.find(
      ({ pattern, most }) =>
        paragraph.length > most && (paragraph.match(pattern)?.length ?? 0) > most,
    );
    const nested = paragraph.length < 100 ? null : NESTED.exec(paragraph);
    if (!found && !nested) continue;
    const message = found
      ? `This paragraph has over ${found.most.toLocaleString('en')} ${found.what}.`
      : 'This line has too many lists and quotations within one another.';
    const place = { file, start: begin + (nested?.index ?? 0), end: at };
    report(
      diagnostic('article/too-large', place, message, {
        hint: 'No article has as many. Something may have been pasted here by accident; take it out.',
      }),
    );
    return true;
  }
  return false;
}
