import { cssString } from './escape.ts';
import type { Labels } from './labels.ts';
import { CSS_SIZE, type PageSize } from './page-size.ts';

/** What the page's own CSS needs: its size, and the running foot as CSS `content`. */
export interface PageView {
  /** As CSS has it. */
  readonly size: string;
  /** As the document's class names it. */
  readonly name: PageSize;
  readonly footStart: string;
  readonly footEnd: string;
  /** The margin boxes that the two stand in, since those have no logical names. */
  readonly startBox: 'bottom-left' | 'bottom-right';
  readonly endBox: 'bottom-left' | 'bottom-right';
}

/** Two lines of the running foot; more would reach the edge that printers cannot print on. */
const LONGEST_FOOT: Readonly<Record<PageSize, number>> = {
  letter: 150,
  a4: 150,
  'half-letter': 100,
  a5: 100,
};
/** What a capital takes up, by the width of a small letter. */
const CAPITAL = 1.35;
const SEPARATOR = ' · ';

/** The page of a document: its size, and a running foot that says what it is and how long. */
export function pageView(
  size: PageSize,
  direction: 'ltr' | 'rtl',
  names: readonly (string | undefined)[],
  labels: Labels,
): PageView {
  const given = names.filter((name) => name !== undefined).map((name) => name.replace(/\s+/g, ' '));
  return {
    size: CSS_SIZE[size],
    name: size,
    footStart: cssString(shortened(given, LONGEST_FOOT[size]).join(SEPARATOR)),
    footEnd: pageNumber(labels.page),
    startBox: direction === 'ltr' ? 'bottom-left' : 'bottom-right',
    endBox: direction === 'ltr' ? 'bottom-right' : 'bottom-left',
  };
}

/** The names, those that are longer than their share cut at a word, so that they fit the foot. */
function shortened(names: readonly string[], longest: number): readonly string[] {
  let room = longest - SEPARATOR.length * (names.length - 1);
  const shares = new Map<number, number>();
  // The shortest first: what a name does not need of its share is left to the longer ones.
  const byWidth = [...names.keys()].sort((a, b) => widthOf(names[a]) - widthOf(names[b]));
  for (const [place, index] of byWidth.entries()) {
    const share = Math.min(widthOf(names[index]), room / (names.length - place));
    shares.set(index, share);
    room -= share;
  }
  return names.map((name, index) => cutTo(name, shares.get(index) ?? 0));
}

/** A name cut to a width, at a word where that does not lose half of it. */
function cutTo(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const characters = Array.from(name);
  while (widthOf(characters.join('')) > width - 2) characters.pop();
  const cut = characters.join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2)).trimEnd()} …`;
}

/** The width of a text in small letters. */
function widthOf(text = ''): number {
  return Array.from(text).reduce((sum, one) => sum + (/\p{Lu}/u.test(one) ? CAPITAL : 1), 0);
}

/** "Page {page} of {pages}" with the page counters of CSS in place of the names. */
function pageNumber(label: string): string {
  return label
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'counter(page)';
      return part === '{pages}' ? 'counter(pages)' : cssString(part);
    })
    .join(' ');
}
