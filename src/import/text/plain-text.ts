import { ImportError, type ImportedArticle } from '../imported.ts';
import { furnitureOf } from './furniture-lines.ts';
import { notesOnParted } from './line-ends.ts';
import { readFoot, removeAuthorBox } from './page-foot.ts';
import { readHead } from './page-head.ts';
import {
  assign,
  endsSentence,
  isRunning,
  type PageLine,
  type PageText,
  remove,
  textAt,
} from './page-lines.ts';
import { isCaption } from './picture-lines.ts';
import { TextContent } from './text-content.ts';
import { textUnits } from './text-units.ts';
import { readTopFields } from './top-fields.ts';

/** Lines above the first paragraph; more of them are a text of short lines. */
const LONGEST_HEAD = 40;
/** A heading within the text has few words. */
const MOST_WORDS_OF_HEADING = 12;

/**
 * Reads a plain text: a page saved or copied as text, an e-mail, a text wrapped at a fixed width.
 * Its characters are its author's: asterisks and number signs are no Markdown. Only short lines that
 * are plainly a page's furniture are taken out, and listed.
 *
 * @throws ImportError when nothing but furniture is there.
 */
export function readPlainText(text: string): ImportedArticle {
  const { units, parted } = textUnits(text);
  const page: PageText = {
    lines: units.map((unit) => ({ unit, role: unit.isRule ? 'rule' : 'text' })),
    facts: {},
    notes: notesOnParted(parted),
  };
  readTopFields(page);
  const runs = (line: PageLine) =>
    line.role === 'text' && isRunning(line.unit.text) && !isCaption(line.unit.text);
  const found = page.lines.findIndex(runs);
  const first = Math.min(found < 0 ? page.lines.length : found, LONGEST_HEAD);
  readHead(page, first);
  const box = removeAuthorBox(page, first + 1) ?? page.lines.length;
  const last = page.lines.slice(0, box).findLastIndex(runs);
  readMiddle(page, first, last);
  readFoot(page, Math.max(first, last + 1), box);
  const { children, removed } = new TextContent(page.lines);
  if (!children.some(({ type }) => type === 'paragraph')) {
    throw new ImportError(
      'There is no text of an article here.',
      'Look into the file: it may hold only a title, or only links.',
    );
  }
  const { title } = page.facts;
  if (title === undefined)
    page.notes.push('The text does not tell its title: write it above the text.');
  return {
    facts: { ...page.facts, title: title ?? '' },
    content: { type: 'root', children: [...children] },
    removed,
    notes: page.notes,
  };
}

/** Among the paragraphs only what is plainly furniture goes; headings and captions are told. */
function readMiddle(page: PageText, first: number, last: number): void {
  for (let index = first; index < last; index++) {
    const text = textAt(page, index);
    if (text === undefined) continue;
    const furniture = furnitureOf(text, false);
    if (furniture) {
      remove(page, index, furniture.what);
      if (furniture.what === 'comments') {
        page.notes.push(`Text follows the line “${text}”: look whether it belongs to the article.`);
      }
    } else if (isCaption(text)) assign(page, index, 'caption');
    else if (isHeading(page, index, text)) assign(page, index, 'heading');
  }
}

/** A short line without a full stop between two paragraphs. */
function isHeading(page: PageText, index: number, text: string): boolean {
  if (isRunning(text) || endsSentence(text) || !/^[\p{Lu}\p{Lo}\p{N}"“‘']/u.test(text))
    return false;
  if (text.split(/\s+/u).length > MOST_WORDS_OF_HEADING) return false;
  const before = textAt(page, index - 1);
  const after = textAt(page, index + 1);
  const isFirst = page.lines[index - 1]?.role === 'title';
  return (
    (isFirst || (before !== undefined && isRunning(before))) &&
    after !== undefined &&
    isRunning(after)
  );
}
