import type { Paper } from '../1-guide/schema.ts';
import { cssString } from './escape.ts';
import type { Labels } from './labels.ts';

/** What the page's own CSS needs: the paper, and the running foot as CSS `content`. */
export interface PageView {
  readonly size: string;
  readonly paper: Paper;
  readonly footStart: string;
  readonly footEnd: string;
  /** The margin boxes that the two stand in, since those have no logical names. */
  readonly startBox: 'bottom-left' | 'bottom-right';
  readonly endBox: 'bottom-left' | 'bottom-right';
}

/** Two lines of the running foot; more would reach the edge that printers cannot print on. */
const LONGEST_FOOT = 150;

/** The page of a document: its size, and a running foot that says what it is and how long. */
export function pageView(
  paper: Paper,
  direction: 'ltr' | 'rtl',
  names: readonly (string | undefined)[],
  labels: Labels,
): PageView {
  const given = names.filter((name) => name !== undefined).map((name) => name.replace(/\s+/g, ' '));
  return {
    size: paper === 'a4' ? 'A4' : 'letter',
    paper,
    footStart: cssString(shortened(given).join(' · ')),
    footEnd: pageNumber(labels.page),
    startBox: direction === 'ltr' ? 'bottom-left' : 'bottom-right',
    endBox: direction === 'ltr' ? 'bottom-right' : 'bottom-left',
  };
}

/** The names cut at words, the longest first, until they fit into the running foot. */
function shortened(names: readonly string[]): readonly string[] {
  const excess = names.join(' · ').length - LONGEST_FOOT;
  if (excess <= 0) return names;
  const longest = names.reduce((best, name, index) => {
    return name.length > (names[best]?.length ?? 0) ? index : best;
  }, 0);
  return names.map((name, index) => {
    if (index !== longest) return name;
    const room = Math.max(40, name.length - excess - 2);
    if (name.length <= room) return name;
    const cut = name.slice(0, room);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room / 2)).trimEnd()} …`;
  });
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
