import { looksLikeName } from './byline.ts';
import { furnitureOf, isCategoriesLabel } from './furniture-lines.ts';
import { assign, endsSentence, isRunning, type PageText, remove, textAt } from './page-lines.ts';
import { isCaption } from './picture-lines.ts';

/** Longer lines are paragraphs, also below the article. */
const LONGEST_LINE = 120;
const COPYRIGHT = /^(?:copyright\b|©|\(c\)\s)/i;

/**
 * Finds the box about the author at the end of a page: his or her name on two lines, or once when
 * the author is known, or below "About the author"; then paragraphs that start with the name or a
 * pronoun. Removes it with the short lines below, and gives its first line; undefined where there
 * is none.
 */
export function removeAuthorBox(page: PageText, from: number): number | undefined {
  for (let index = from; index < page.lines.length; index++) {
    const text = textAt(page, index);
    if (text === undefined || isRunning(text)) continue;
    const next = textAt(page, index + 1);
    const isLabel = /^about (?:the )?(?:authors?|writers?)\s*:?$/i.test(text);
    const isTwice = text === next && looksLikeName(text);
    const isKnown = text === page.facts.author;
    if (!isLabel && !isTwice && !isKnown) continue;
    const name = isLabel && next !== undefined && looksLikeName(next) ? next : text;
    const end = endOfBox(page, index + (isTwice || name === next ? 2 : 1), name);
    if (!isLabel && !isTwice && end === index + 1) continue;
    if (name !== text || !isLabel) page.facts.author ??= name;
    for (let line = index; line < end; line++) remove(page, line, 'author box');
    removeFoot(page, end);
    return index;
  }
  return undefined;
}

/** The line after the paragraphs that are about somebody. */
function endOfBox(page: PageText, start: number, name: string): number {
  const parts = name.split(/\s+/u).filter((part) => part.length > 1);
  let index = start;
  for (; index < page.lines.length; index++) {
    const text = textAt(page, index);
    if (text === undefined) break;
    const [, opening = ''] =
      /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.?\s+)?([\p{L}\p{M}.-]+)/u.exec(text) ?? [];
    const isAbout = parts.includes(opening) || /^(?:He|She|They|His|Her|Their)$/.test(opening);
    const isContact =
      !isRunning(text) &&
      /@|^https?:|^www\.|\btwitter\b|\bfollow\b|\bposts\b|\be-?mail\b/i.test(text);
    if (!isAbout && !isContact) break;
  }
  return index;
}

/**
 * Reads the lines below the last paragraph of running text, the last of which is before `end`:
 * furniture goes, and from its first line on every short line that is no sentence.
 */
export function readFoot(page: PageText, start: number, end: number): void {
  let inFoot = false;
  for (let index = start; index < end; index++) {
    const text = textAt(page, index);
    if (text === undefined) continue;
    const furniture = furnitureOf(text, true);
    if (COPYRIGHT.test(text) && text.length <= LONGEST_LINE) {
      page.facts.rights ??= text;
      remove(page, index, 'copyright line');
    } else if (furniture) {
      remove(page, index, furniture.what);
      if (furniture.startsFoot || isCategoriesLabel(text)) inFoot = true;
    } else if (text === page.facts.publication || text === page.facts.title) {
      remove(page, index, 'name of the site');
      inFoot = true;
    } else if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) {
      page.facts.url ??= text;
      remove(page, index, 'address');
    } else if (isCaption(text)) assign(page, index, 'caption');
    else if (inFoot && isShortLine(text)) remove(page, index, 'foot of the page');
  }
}

/** Below an author box nothing short belongs to the article. */
function removeFoot(page: PageText, start: number): void {
  for (let index = start; index < page.lines.length; index++) {
    const text = textAt(page, index);
    if (text === undefined) continue;
    if (COPYRIGHT.test(text) && text.length <= LONGEST_LINE) page.facts.rights ??= text;
    const furniture = furnitureOf(text, true);
    if (furniture) remove(page, index, furniture.what);
    else if (isShortLine(text)) remove(page, index, 'foot of the page');
    else {
      page.notes.push(
        `Text follows the box about the author: look whether “${openingOf(text)}…” belongs to the article.`,
      );
      return;
    }
  }
}

function isShortLine(text: string): boolean {
  return text.length <= LONGEST_LINE && !endsSentence(text);
}

function openingOf(text: string): string {
  return text.split(/\s+/u).slice(0, 6).join(' ');
}
