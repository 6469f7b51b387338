import type { LongGuide } from './long-guide.ts';
import type { PageText } from './page-text.ts';

/** The text area of a page: points from the top of the sheet, and from its left edge. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
  /** Where the outer column begins. */
  readonly outer: number;
}

/** What a person would find wrong with the pages of a long guide. */
export function pageFaults(
  pages: readonly (readonly PageText[])[],
  html: string,
  { boxes }: LongGuide,
  area: TextArea,
): readonly string[] {
  const texts = pages.map((page) => page.filter(({ top }) => top < area.bottom));
  return [
    ...falseNumbers(texts, html),
    ...strandedHeadings(texts, area),
    ...boxes.flatMap((box) => splitBox(texts, box, area)),
  ];
}

/** Sizes of the headings of sections, and of what is in them. */
const HEADING = 15.4;
const SUBHEADING = 11.4;
const isSize = (size: number, wanted: number) => Math.abs(size - wanted) < 0.2;
const isLarge = ({ size }: PageText) => isSize(size, HEADING) || isSize(size, SUBHEADING);

/** Entries of the contents whose heading is not on the page they say. */
function falseNumbers(pages: readonly (readonly PageText[])[], html: string): string[] {
  const entries = [
    ...html.matchAll(/class="contents-entry" href="#[^"]*"><span class="contents-name">([^<]*)</g),
  ].map(([, name = '']) => name);
  if (entries.length === 0) return ['there is no list of contents'];
  const first = pages.findIndex((page) => page.some(({ text }) => text === 'Contents'));
  // The list is painted entry by entry: a name, in one piece or more, and its number.
  const painted = pages
    .slice(Math.max(0, first), first + 3)
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  return entries.flatMap((name) => {
    const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
    const told = Number(new RegExp(`(?:^|\\s)${pattern} (\\d+)(?=\\s|$)`).exec(painted)?.[1]);
    const heading = (pages[told - 1] ?? [])
      .filter(isLarge)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    return heading.includes(name) ? [] : [`"${name}" is not on page ${told}`];
  });
}

/** Headings below which nothing of their text stands on their page. */
function strandedHeadings(pages: readonly (readonly PageText[])[], area: TextArea): string[] {
  return pages.flatMap((page, index) => {
    // An entry of the contents has its number on its line.
    const numbered = page.filter(({ text, left }) => /^\d+$/.test(text) && left > area.outer + 60);
    const main = page.filter(
      ({ left, top }) =>
        left < area.outer && !numbered.some((number) => Math.abs(number.top - top) < 3),
    );
    const tops = new Set(main.filter(isHeading).map(({ top }) => Math.round(top)));
    const isOfHeading = (text: PageText) => tops.has(Math.round(text.top));
    return main
      .filter(isHeading)
      .filter((heading) => !main.some((text) => text.top > heading.top + 2 && !isOfHeading(text)))
      .map(({ text }) => `the heading "${text}" ends page ${index + 1}`);
  });
}

function isHeading(text: PageText): boolean {
  // A question's number has the size of a heading; below "Contents" are entries.
  if (/^(?:\d+|Contents)$/.test(text.text)) return false;
  return isLarge(text) || /\bhd\d+e\b|^(?:OPENING|CORE|CLOSING)$/.test(text.text);
}

/** A box on two pages that one page would have held. */
function splitBox(
  pages: readonly (readonly PageText[])[],
  { name, first, last }: LongGuide['boxes'][number],
  area: TextArea,
): string[] {
  const pageOf = (word: string) =>
    pages.findIndex((page, index) => index >= bodyStart(pages) && page.some(has(word)));
  const from = pageOf(first);
  const to = pageOf(last);
  if (from < 0 || to < 0) return [`${name} is not printed`];
  if (from === to) return [];
  const top = pages[from]?.find(has(first))?.top ?? 0;
  const lowest = Math.max(
    ...(pages[from] ?? []).filter(({ left }) => left < area.outer).map((text) => text.top),
  );
  const end = pages[to]?.find(has(last))?.top ?? 0;
  const height =
    lowest - top + (to - from - 1) * (area.bottom - area.top) + (end - area.top) + PADDING;
  const room = area.bottom - area.top - HEAD;
  return height < room
    ? [
        `${name} is split between pages ${from + 1} and ${to + 1}, ${Math.round(height)} points of ${Math.round(room)}`,
      ]
    : [];
}

/** What a box has above its first and below its last line; the section's heading above a first box. */
const PADDING = 30;
const HEAD = 30;

/** The page on which the list of contents, which has the words of headings too, is over. */
function bodyStart(pages: readonly (readonly PageText[])[]): number {
  return Math.max(
    0,
    pages.findIndex((page) =>
      page.some(({ text, size }) => text === 'Background' && isSize(size, HEADING)),
    ),
  );
}

function has(word: string) {
  return ({ text }: PageText) => new RegExp(`\\b${word}\\b`).test(text);
}
