import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { furnitureOf } from './furniture-lines.ts';
import { ImportError, type ImportedArticle, type Removed } from './imported.ts';
import { notesOnParted } from './line-ends.ts';
import { captionOf, paragraphOf } from './markdown-nodes.ts';
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
import { textUnits } from './text-units.ts';
import { readTopFields } from './top-fields.ts';

/** A line of verse, of an address, of a list: no wider than this. */
const SHORT_LINE = 60;
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
  const first = found < 0 ? page.lines.length : found;
  readHead(page, first);
  const box = removeAuthorBox(page, first + 1) ?? page.lines.length;
  const last = page.lines.slice(0, box).findLastIndex(runs);
  readMiddle(page, first, last);
  readFoot(page, Math.max(first, last + 1), box);
  return articleOf(page);
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

function articleOf({ lines, facts, notes }: PageText): ImportedArticle {
  const children: RootContent[] = [];
  const removed: Removed[] = [];
  let after = '';
  for (const [index, line] of lines.entries()) {
    const { unit, role } = line;
    if (role === 'removed') {
      addRemoved(removed, {
        what: line.what ?? 'line',
        text: unit.text.replace(/\s+/gu, ' '),
        after,
      });
      continue;
    }
    if (role === 'title') continue;
    if (role === 'rule') {
      // A rule stands between two parts of a text; under a heading it is only dress.
      const between =
        children.length > 0 && lines.slice(index + 1).some((next) => next.role === 'text');
      if (between && children.at(-1)?.type === 'paragraph')
        children.push({ type: 'thematicBreak' });
      else addRemoved(removed, { what: 'rule', text: unit.text, after });
      continue;
    }
    if (role === 'caption') children.push(captionOf(unit.text));
    else if (role === 'heading') {
      children.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: unit.text }] });
    } else addText(children, lines, index);
    after = lastWords(unit.text);
  }
  if (!children.some(({ type }) => type === 'paragraph')) {
    throw new ImportError(
      'There is no text of an article here.',
      'Look into the file: it may hold only a title, or only links.',
    );
  }
  if (facts.title === undefined)
    notes.push('The text does not tell its title: write it above the text.');
  const content: Root = { type: 'root', children };
  return { facts: { ...facts, title: facts.title ?? '' }, content, removed, notes };
}

/** Short lines that stand together, as in a poem or an address, are one paragraph of lines. */
function addText(children: RootContent[], lines: readonly PageLine[], index: number): void {
  const line = lines[index];
  if (!line) return;
  const before = lines[index - 1];
  const previous = children.at(-1);
  const together =
    before?.role === 'text' &&
    before.unit.block === line.unit.block &&
    lines.every(
      ({ unit, role }) =>
        unit.block !== line.unit.block || role !== 'text' || unit.width <= SHORT_LINE,
    );
  if (together && previous?.type === 'paragraph') {
    const lineEnd: PhrasingContent[] = [{ type: 'break' }, { type: 'text', value: line.unit.text }];
    children[children.length - 1] = {
      ...previous,
      children: [...previous.children, ...lineEnd],
    } satisfies Paragraph;
  } else children.push(paragraphOf(line.unit.text));
}

/** Lines that go for the same reason, one after the other, are told as one. */
function addRemoved(removed: Removed[], line: Removed): void {
  const previous = removed.at(-1);
  if (previous && previous.what === line.what && previous.after === line.after) {
    removed[removed.length - 1] = { ...previous, text: `${previous.text} ${line.text}` };
  } else removed.push(line);
}

function lastWords(text: string): string {
  return text.split(/\s+/u).slice(-8).join(' ');
}
