import type { Element } from 'hast';
import { type Draft, keptText, levelOf } from './draft.ts';
import type { TextBlock } from './segment.ts';
import { attribute, elementsBelow, isElement, visibleText } from './tree.ts';

/** Blocks at the end in which an author's box is looked for. */
const MOST_OF_AUTHOR_BOX = 6;
/** A text of fewer blocks has no box at its end; it may speak of its author. */
const LEAST_BEFORE_BOX = 3;

/** Links of the shortest row. */
const LEAST_OF_BAR = 3;

/** Takes out links that follow "Read more:" on lines of their own. */
export function dropFollowingLinks({ blocks, verdicts, weights }: Draft): void {
  let related = false;
  for (const block of blocks) {
    const verdict = verdicts.get(block);
    if (verdict === undefined) {
      related = related && weights.linkDensity(block.element) > 0.8;
      if (related) verdicts.set(block, 'related');
    } else if (verdict === 'related') related = true;
  }
}

/** Takes out paragraphs at the end that start with the author's name and tell who that is. */
export function dropAuthorBox(draft: Draft): void {
  const { authors } = draft.known;
  if (authors.length === 0) return;
  const kept = keptText(draft);
  const end = Math.max(kept.length - MOST_OF_AUTHOR_BOX, Math.ceil(kept.length / 2));
  const tail = kept.slice(end);
  const starts = (name: string) =>
    tail.findIndex(
      ({ text }) =>
        text.startsWith(name) && !/^[^ ]* ?[^ ]*\s*[:：?]/.test(text.slice(name.length)),
    );
  const first = Math.min(...authors.map(starts).filter((index) => index >= 0));
  if (!Number.isFinite(first) || end + first < LEAST_BEFORE_BOX) return;
  const names = authors.flatMap((name) => [name, name.split(' ')[0] ?? name]);
  const isBox = ({ text }: TextBlock) =>
    [...names, 'He ', 'She ', 'They '].some((name) => text.startsWith(name));
  const box = tail.slice(first);
  if (box.every((block, index) => isBox(block) || (index > 0 && isLabel(block))))
    for (const block of box) draft.verdicts.set(block, 'author box');
}

/** Takes out headings under which nothing was kept: "Related articles" goes with what it heads. */
export function dropBareHeadings({ blocks, verdicts, captions }: Draft): void {
  let next: TextBlock | undefined;
  let gone = false;
  for (const block of [...blocks].reverse()) {
    if (verdicts.get(block) !== undefined) {
      gone = true;
      continue;
    }
    if (captions.has(block)) continue;
    const level = levelOf(block);
    const nextLevel = next ? levelOf(next) : 1;
    if (level > 0 && (!next || (gone && nextLevel > 0 && nextLevel <= level))) {
      verdicts.set(block, 'heading without text');
      gone = true;
      continue;
    }
    next = block;
    gone = false;
  }
}

/** Takes out paragraphs that are nothing but links in a row: "Home | About | Contact". */
export function dropLinkBars({ blocks, verdicts }: Draft): void {
  for (const block of blocks) {
    if (verdicts.get(block) !== undefined || !isElement(block.element, 'p', 'div')) continue;
    const links = [...elementsBelow(block.element)].filter((inner) => isElement(inner, 'a'));
    const letters = block.text.replace(/[\s|·•/,–—-]+/g, '').length;
    const linked = links.map((link) => visibleText(link).replace(/[\s|·•/,–—-]+/g, '').length);
    const sum = linked.reduce((total, length) => total + length, 0);
    if (links.length >= LEAST_OF_BAR && sum >= letters * 0.95) verdicts.set(block, 'links');
  }
}

/** Takes out what stands below the last sentence and is set small, as of who made the page. */
export function dropSmallPrint(draft: Draft): void {
  for (const block of keptText(draft).reverse()) {
    if (!isSetSmall(block)) return;
    draft.verdicts.set(block, 'small print');
  }
}

function isSetSmall({ element, path }: TextBlock): boolean {
  const small = (part: Element) =>
    isElement(part, 'small') ||
    (isElement(part, 'font') && /^(?:-\d|1)$/.test(attribute(part, 'size')));
  if ([...path, element].some(small)) return true;
  const parts = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return (
    parts.length > 0 &&
    parts.every((child) => child.type === 'element' && (small(child) || isElement(child, 'br')))
  );
}

/** A short line that is no sentence, such as the title of a book beside its author. */
function isLabel({ text }: TextBlock): boolean {
  return text.length < 60 && !/[.!?…]["”’)]*$/u.test(text);
}
