import type { Element } from 'hast';
import { wordsOfNames } from './names.ts';
import { decoded, type PageData, textOf } from './page-data.ts';
import type { Page } from './parse-page.ts';
import type { TextBlock } from './segment.ts';
import { attribute, findElement, folded, isElement, rawText, visibleText } from './tree.ts';

/** What parts a title from the name of its site or section. */
const SEPARATOR = /\s+[|–—•·»«›:/\\-]\s+|\s*[|»›]\s*|:\s+|(?<=\p{Lo})-(?=\p{Lo})/gu;
/** Letters of a part of a title that may be all of it. */
const LEAST_PIECE = 6;
/** Characters of a title. */
const LONGEST = 500;
/** Words set above a title within its heading. */
const KICKER =
  / (?:kicker|eyebrow|over ?line|topline|top ?title|dachzeile|roof ?line|overhead|pre ?title|supertitle|ante ?titulo|spitzmarke|label|category|sub ?(?:title|headline|line)) /;

/**
 * The article's title: the heading above its text that agrees with what the page tells machines;
 * without such agreement the one heading of the first level, or what machines are told, freed of
 * the site's name. Undefined for a page without any.
 */
export function findTitle(
  page: Page,
  data: PageData,
  blocks: readonly TextBlock[],
  start: number,
  site: readonly string[],
): string | undefined {
  const given = givenTitles(page, data);
  const headings = headingsOf(blocks, site);
  const nearest = (matching: readonly Heading[]) =>
    (matching.findLast(({ index }) => index <= start) ?? matching[0])?.text;
  for (const title of given) {
    const own = comparable(title);
    const same = nearest(headings.filter((heading) => heading.compared === own));
    if (same) return same;
  }
  for (const title of given) {
    const pieces = piecesOf(title);
    const part = nearest(headings.filter(({ compared }) => pieces.has(compared)));
    if (part) return part;
  }
  const first = headings.filter(({ level, index }) => level === 1 && index <= start + 3);
  const [only] = first;
  if (only && first.length === 1 && start - only.index < 40) return only.text;
  const [told] = given;
  return told ? withoutSite(told, site) : headings[0]?.text;
}

function givenTitles(page: Page, data: PageData): string[] {
  const element = findElement(page.root, (node) => isElement(node, 'title'));
  return [
    textOf(data.article?.headline),
    data.meta.get('og:title'),
    data.meta.get('twitter:title'),
    data.meta.get('citation_title'),
    data.meta.get('dc.title'),
    element ? folded(rawText(element)) : undefined,
    textOf(data.article?.name),
  ]
    .map((title) => (title ? folded(decoded(title)) : ''))
    .filter((title) => title !== '' && title.length <= LONGEST);
}

interface Heading {
  readonly text: string;
  readonly compared: string;
  readonly level: number;
  readonly index: number;
}

/** Headings that may be the title: not the site's name, and none that leads to its front page. */
function headingsOf(blocks: readonly TextBlock[], site: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  blocks.forEach(({ element, path, text: whole }, index) => {
    const heading = [...path.slice(-2), element].find((part) => /^h[1-3]$/.test(part.tagName));
    if (!heading || leadsHome(heading) || path.some((part) => isElement(part, 'nav'))) return;
    if (site.some((name) => isSame(name, whole))) return;
    const text = withoutKicker(element) || whole;
    if (text.length > 2 && text.length <= LONGEST)
      headings.push({ text, compared: comparable(text), level: Number(heading.tagName[1]), index });
  });
  return headings;
}

function leadsHome(heading: Element): boolean {
  const link = findElement(heading, (part) => isElement(part, 'a'));
  return (
    link !== undefined && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(attribute(link, 'href'))
  );
}

function withoutKicker(heading: Element): string {
  const children = heading.children.filter(
    (child) => child.type !== 'element' || !KICKER.test(wordsOfNames(child)),
  );
  return visibleText({ ...heading, children });
}

function isSame(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** What cuts at one separator leave of a title, before and after it, as it is compared. */
function piecesOf(title: string): ReadonlySet<string> {
  const pieces = [...title.matchAll(SEPARATOR)].flatMap((cut) => [
    comparable(title.slice(0, cut.index)),
    comparable(title.slice(cut.index + cut[0].length)),
  ]);
  return new Set(pieces.filter((piece) => piece.length >= LEAST_PIECE));
}

/** A title without the site's name behind or before it. */
function withoutSite(title: string, site: readonly string[]): string {
  const isSite = (part: string) => {
    const own = comparable(part);
    return site.some((name) => {
      const other = comparable(name);
      return (
        own === other ||
        (own.length > 3 &&
          part.split(' ').length <= 6 &&
          (other.includes(own) || (other.length > 3 && own.includes(other))))
      );
    });
  };
  for (const cut of [...title.matchAll(SEPARATOR)].reverse()) {
    const before = title.slice(0, cut.index).trim();
    const after = title.slice(cut.index + cut[0].length).trim();
    if (isSite(after)) return withoutSite(before, site);
    if (isSite(before)) return after;
    if (/[|»›]/.test(cut[0]) && after.split(' ').length <= 4 && before.split(' ').length >= 4)
      return before;
  }
  return title;
}

/** Text as titles are compared: letters and digits only. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
