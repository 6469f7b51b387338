import { ImportError } from './imported.ts';

/** Characters of a paragraph. */
const LONGEST_PARAGRAPH = 100_000;
/** Signs in a row without a space; an address has some hundred. Other scripts have no spaces. */
const LONGEST_WORD = 3000;
const LONG_WORD = new RegExp(`[!-~]{${LONGEST_WORD + 1}}`);
/** Square brackets in a paragraph that is to be written as Markdown. */
const MOST_BRACKETS = 2000;
/** Signs that Markdown pairs, in a paragraph of a Markdown file: it tries each with each. */
const MOST_PAIRED = 10_000;
const PAIRED: readonly (readonly [what: string, signs: RegExp])[] = [
  ['square brackets', /[[\]]/g],
  ['asterisks and the like', /[*_~]/g],
  ['tags', /</g],
  ['signs of an address', /@/g],
];
/** Quotations and lists in one another, and columns that a line is indented by. */
const MOST_LEVELS = 100;
const MOST_INDENT = 300;
const LEVEL = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Refuses a paragraph that is no text for people: to write it as Markdown and to read that would
 * take hours.
 *
 * @throws ImportError
 */
export function refuseData(paragraph: string, shownAs: string): void {
  const brackets = count(paragraph, /[[\]]/g);
  if (brackets > MOST_BRACKETS) throw noArticle(shownAs, `${brackets} square brackets`);
  refuseLong(paragraph, shownAs);
}

/**
 * Refuses Markdown that would take its parser hours, or more memory than there is, before it is
 * parsed.
 *
 * @throws ImportError
 */
export function refuseHostileMarkdown(text: string, shownAs: string): void {
  // Pictures written out, and rules as long as a table's cells, are read in one go.
  const plain = text.replace(/data:[\w/+.;=,%-]{100,}/g, 'data:').replace(/-{10,}/g, '-');
  for (const paragraph of plain.split(/\n[ \t>]*(?=\n)/)) {
    refuseLong(paragraph, shownAs);
    for (const [what, signs] of PAIRED) {
      const number = count(paragraph, signs);
      if (number > MOST_PAIRED) throw noArticle(shownAs, `${number} ${what}`);
    }
    for (const line of paragraph.split('\n')) {
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      if (indent > MOST_INDENT || levelsOf(line) > MOST_LEVELS) {
        throw noArticle(shownAs, `more than ${MOST_LEVELS} levels of quotations or lists`);
      }
    }
  }
}

function refuseLong(paragraph: string, shownAs: string): void {
  const { length } = paragraph;
  if (length > LONGEST_PARAGRAPH) throw noArticle(shownAs, `${length} characters`);
  if (LONG_WORD.test(paragraph)) {
    throw noArticle(shownAs, `more than ${LONGEST_WORD} signs without a space`);
  }
}

function levelsOf(line: string): number {
  const level = new RegExp(LEVEL);
  let levels = 0;
  while (level.test(line)) levels += 1;
  return levels;
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}

function noArticle(shownAs: string, what: string): ImportError {
  return new ImportError(
    `${shownAs} has a paragraph of ${what}, which is none of an article.`,
    'Look whether it is the right file; or save it anew, with its paragraphs on lines of their own.',
  );
}
