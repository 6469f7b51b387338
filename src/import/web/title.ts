import { furnitureByNames } from './names.ts';
import { decoded, type PageData, textOf } from './page-data.ts';
import type { Page } from './parse-page.ts';
import { elementsBelow, folded, isElement, rawText, visibleText } from './tree.ts';

/** What parts a title from the name of its site. */
const SEPARATOR = /\s+[|–—•·»«:/\\-]\s+|\s*[|»]\s*|:\s+/g;

/**
 * The article's title: what the page tells machines, checked against the headings it shows and
 * freed of the site's name. Undefined for a page without any.
 */
export function findTitle(
  page: Page,
  data: PageData,
  site: string | undefined,
): string | undefined {
  const headings = headingsOf(page);
  const element = [...elementsBelow(page.head)].find((node) => isElement(node, 'title'));
  const given = [
    textOf(data.article?.headline),
    data.meta.get('og:title'),
    data.meta.get('twitter:title'),
    data.meta.get('citation_title'),
    data.meta.get('dc.title'),
    element ? folded(rawText(element)) : undefined,
    textOf(data.article?.name),
  ]
    .map((title) => (title ? folded(decoded(title)) : ''))
    .filter((title) => title !== '');
  // A heading the page shows, in its own characters, before what it tells machines.
  for (const title of given) {
    const shown = headings.find(
      (heading) => isSame(heading, title) || endsWithSite(title, heading),
    );
    if (shown) return shown;
  }
  const [first] = given;
  if (first) return withoutSite(first, site);
  return headings[0];
}

function headingsOf(page: Page): string[] {
  const headings: { level: string; text: string }[] = [];
  for (const element of elementsBelow(page.body)) {
    if (!/^h[1-3]$/.test(element.tagName)) continue;
    const text = visibleText(element);
    if (text.length > 3 && furnitureByNames(element) === undefined) {
      headings.push({ level: element.tagName, text });
    }
  }
  return headings.sort((a, b) => a.level.localeCompare(b.level)).map(({ text }) => text);
}

function isSame(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** Whether a title is a heading and then a separator with the site's name, or the other way. */
function endsWithSite(title: string, heading: string): boolean {
  if (heading.length < 8) return false;
  return pieces(title).some((piece) => isSame(piece, heading));
}

/** Every title that cutting at one separator leaves, before and after it. */
function pieces(title: string): string[] {
  const cuts = [...title.matchAll(SEPARATOR)];
  return cuts.flatMap((cut) => [
    title.slice(0, cut.index).trim(),
    title.slice(cut.index + cut[0].length).trim(),
  ]);
}

function withoutSite(title: string, site: string | undefined): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  if (site) {
    for (const cut of cuts) {
      const before = title.slice(0, cut.index).trim();
      const after = title.slice(cut.index + cut[0].length).trim();
      if (isSame(after, site)) return before;
      if (isSame(before, site)) return after;
    }
  }
  const last = cuts.at(-1);
  if (!last || !/[|»–—-]/.test(last[0])) return title;
  const before = title.slice(0, last.index).trim();
  const after = title.slice(last.index + last[0].length).trim();
  const short = after.split(' ').length <= 4 && before.split(' ').length >= 4;
  return short && /[|»]/.test(last[0]) ? before : title;
}

export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
