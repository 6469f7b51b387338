import { isPostLine, looksLikeName, readByline } from './byline.ts';
import { furnitureOf, isCategoriesLabel } from './furniture-lines.ts';
import { assign, endsSentence, type PageText, remove, textAt } from './page-lines.ts';
import { isCaption } from './picture-lines.ts';
import { readDateLine } from './written-date.ts';

/** A longer line is a paragraph and no title. */
const LONGEST_TITLE = 250;
/** Words of a title that ends in a full stop. */
const MOST_WORDS_BEFORE_STOP = 8;
/** The name of a newspaper or a blog has few words. */
const MOST_WORDS_OF_SITE = 5;
/** Words that the names of publications have and titles seldom. */
const OUTLET =
  /\b(?:affairs|agency|blogs?|bulletin|center|centre|chronicle|council|courier|daily|digest|dispatch|examiner|forum|foundation|gazette|guardian|herald|independent|inquirer|institute|journal|ledger|magazine|media|monitor|monthly|network|news(?:paper|room)?|observer|online|post|press|quarterly|radio|review|sentinel|society|standard|telegraph|television|times|tribune|tv|university|weekly|wikipedia|wire)\b|\.(?:com|org|net|info|edu|gov|eu|uk|ca|au|de|fr|ir)$/iu;

/**
 * Reads the lines above the first paragraph of running text: the title, the name of the site above
 * it, who wrote the article and when, captions; takes out categories, share bars, players. `end` is
 * the first line of running text. A line that is none of these stays in the text.
 */
export function readHead(page: PageText, end: number): void {
  const candidates: number[] = [];
  for (let index = 0; index < end; index++) {
    const text = textAt(page, index);
    if (text === undefined) continue;
    if (isCategoriesLabel(text)) removeCategories(page, index, end);
    else if (!readFact(page, index, text)) {
      const furniture = furnitureOf(text, true);
      if (furniture) remove(page, index, furniture.what);
      else if (candidates.length > 0 && isCaption(text)) assign(page, index, 'caption');
      else if (!page.lines[index]?.unit.isRule) candidates.push(index);
    }
  }
  chooseTitle(page, candidates);
}

/** The label and what stands right below it: the names of the categories. */
function removeCategories(page: PageText, label: number, end: number): void {
  const block = page.lines[label]?.unit.block;
  for (let index = label; index < end && page.lines[index]?.unit.block === block; index++) {
    remove(page, index, 'categories');
  }
}

/** A line that is a fact alone: an author, a date, an address. */
function readFact(page: PageText, index: number, text: string): boolean {
  const { facts, notes } = page;
  const date = readDateLine(text);
  if (date) {
    if (date.kind === 'published') facts.published ??= date.date;
    if (date.kind === 'unclear') notes.push(`The date “${text}” can be read in more than one way.`);
    remove(page, index, 'date');
    return true;
  }
  const author = readByline(text) ?? authorOnTwoLines(page, index, text);
  if (author !== undefined) {
    facts.author ??= author;
    readDateBeside(page, text);
    remove(page, index, 'author');
    return true;
  }
  if (isPostLine(text)) {
    readDateBeside(page, text);
    remove(page, index, 'post line');
    return true;
  }
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) {
    facts.url ??= text;
    remove(page, index, 'address');
    return true;
  }
  return false;
}

/** "by" on a line of its own, the name on the next. */
function authorOnTwoLines(page: PageText, index: number, text: string): string | undefined {
  if (!/^(?:written )?by:?$/i.test(text)) return undefined;
  const name = textAt(page, index + 1);
  if (name === undefined || !looksLikeName(name)) return undefined;
  remove(page, index + 1, 'author');
  return name;
}

/** "By Jane Doe | January 18, 2012": the part that is a date. */
function readDateBeside(page: PageText, text: string): void {
  for (const part of text.split(/\s*[|•·–—]\s*|\s+(?=on\s)|,\s+(?=\p{Lu}\p{Ll}+ \d)/u)) {
    const date = readDateLine(part);
    if (date?.kind === 'published') page.facts.published ??= date.date;
  }
}

function chooseTitle(page: PageText, candidates: readonly number[]): void {
  const titled = foldTabTitle(page, candidates).filter(
    (index) => !isSentence(textAt(page, index) ?? ''),
  );
  const [first, second] = titled;
  if (page.facts.title !== undefined) {
    // The title of the fields, once more above the text.
    if (first !== undefined && textAt(page, first) === page.facts.title)
      assign(page, first, 'title');
    return;
  }
  if (first === undefined) return;
  const top = textAt(page, first) ?? '';
  if (second !== undefined && isSiteName(page, top)) {
    page.facts.publication ??= top;
    page.notes.push(
      `“${top}” stands above the title and was taken for the name of the publication.`,
    );
    remove(page, first, 'name of the site');
    takeTitle(page, second);
    return;
  }
  takeTitle(page, first);
  if (second !== undefined) {
    page.notes.push(
      `The title was taken to be “${top}”; “${textAt(page, second)}” below it was left in the text.`,
    );
  }
}

/** A title may end in a full stop, but then it is short: a long line that does is the text's. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/u).length;
  const ends = /[.…]["”’»)\]]*$/u.test(text);
  return text.length > LONGEST_TITLE || (ends && words > MOST_WORDS_BEFORE_STOP);
}

function takeTitle(page: PageText, index: number): void {
  const title = textAt(page, index);
  if (title === undefined) return;
  page.facts.title = title;
  assign(page, index, 'title');
}

/** The name in a browser's tab, "Title - Site" above "Title", gives the site. */
function foldTabTitle(page: PageText, candidates: readonly number[]): readonly number[] {
  for (const index of candidates) {
    const text = textAt(page, index) ?? '';
    for (const other of candidates) {
      const title = textAt(page, other) ?? '';
      if (other === index || title === '' || !text.startsWith(title)) continue;
      const [, site] = /^\s+[|–—·•:-]\s+(\S.*)$/u.exec(text.slice(title.length)) ?? [];
      if (site === undefined && (text !== title || index < other)) continue;
      if (site !== undefined) page.facts.publication ??= site;
      remove(page, index, 'title once more');
      return candidates.filter((candidate) => candidate !== index);
    }
  }
  return candidates;
}

/** Whether a line above a title is the name of where it appeared, and not the title itself. */
function isSiteName(page: PageText, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS_OF_SITE || endsSentence(text)) return false;
  if (OUTLET.test(text)) return true;
  const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const { url } = page.facts;
  if (url !== undefined && squeezed(new URL(url).hostname).includes(squeezed(text))) return true;
  return page.lines.some(
    ({ unit }) => /©|\(c\)|copyright/i.test(unit.text) && unit.text.includes(text),
  );
}
