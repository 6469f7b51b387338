import { cutTo, widthOf } from './cut-text.ts';
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
/** One line of large print. */
const LONGEST_LARGE_FOOT = 34;
const SEPARATOR = ' · ';

/** The page of a document: its size, and a running foot that says what it is and how long. */
export function pageView(
  size: PageSize,
  direction: 'ltr' | 'rtl',
  names: readonly (string | undefined)[],
  labels: Labels,
  type: 'usual' | 'large' = 'usual',
): PageView {
  const given = names.filter((name) => name !== undefined).map((name) => name.replace(/\s+/g, ' '));
  const longest = type === 'large' ? LONGEST_LARGE_FOOT : LONGEST_FOOT[size];
  return {
    size: CSS_SIZE[size],
    name: size,
    footStart: cssString(shortened(given, longest).join(SEPARATOR)),
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
