import { type Document, parseAllDocuments, visit } from 'yaml';
import { explainYamlError } from './slips/explain.ts';
import type { YamlProblem } from './slips/slips.ts';

/**
 * The documents of a text: every scalar is text, and problems are in each document's `errors`. With
 * `keepSourceTokens` the nodes know their dashes and colons, too.
 */
export function parseYaml(text: string, { keepSourceTokens = false } = {}): Document.Parsed[] {
  // Who asks for the tokens wants them as they stand.
  const read = keepSourceTokens ? text : text.replace(TIGHT_NOTE, '# ');
  const documents = parseAllDocuments(read, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens,
  });
  return Array.isArray(documents) ? documents : [];
}

/**
 * The mark of a note at the margin and the character after it. Where that is no white space, the
 * library (2.9.1) loses how far a text is indented that starts below, and goes on into the next key.
 */
const TIGHT_NOTE = /(?<![^\n])#[^ \t\r\n]/g;

/** Errors of one text that are told: each is looked at in all of it. */
const MOST_TOLD = 60;

/**
 * The syntax errors to report. One fault often makes several: those on the same or the next line
 * follow from the one before, and after one that unhinges the structure only clear ones count.
 */
export function worthTelling(document: Document.Parsed, text: string): YamlProblem[] {
  if (document.errors.length === 0) return [];
  const quotations = quotationsOverLines(document, text);
  const told: YamlProblem[] = [];
  for (const error of document.errors) {
    const last = told.at(-1);
    const independent = error.code === 'TAB_AS_INDENT' || error.code === 'BAD_SCALAR_START';
    if (last && !independent) continue;
    const problem = explainYamlError(error, text, quotations);
    const linesBetween = last ? text.slice(last.start, problem.start).split('\n').length - 1 : 1;
    if (linesBetween < 1) continue;
    told.push(problem);
    if (told.length === MOST_TOLD) break;
  }
  return told;
}

/** Where the texts in quotation marks start that go on over several lines, closed or not. */
function quotationsOverLines(document: Document.Parsed, text: string): number[] {
  const starts: number[] = [];
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return starts;
  visit(document, {
    Scalar(_, { type, range }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const [start, end] = range;
      if (/[\r\n]/.test(text.slice(start, end))) starts.push(start);
    },
  });
  return starts;
}
