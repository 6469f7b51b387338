import type { Element } from 'hast';
import type { Page } from './parse-page.ts';
import { attribute, elementsBelow, folded, isElement, rawText } from './tree.ts';

/** An object of a page's JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What a page tells machines of itself. */
export interface PageData {
  /** Values of `meta` by name or property, in lower case; the first that is not empty counts. */
  readonly meta: ReadonlyMap<string, string>;
  /** Every value of a repeated `meta`. */
  readonly allMeta: ReadonlyMap<string, readonly string[]>;
  /** The JSON-LD object that describes the article, if there is one. */
  readonly article: LinkedData | undefined;
  /** Every object in JSON-LD that has a type. */
  readonly objects: readonly LinkedData[];
}

/** Types of schema.org that are an article; see https://schema.org/Article. */
const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|Report|Review|ClaimReview|OpinionPiece|CreativeWork|APIReference)$/;
/** Values of a piece of JSON-LD that are looked at; a page has a few dozen. */
const MOST_OBJECTS = 2000;

export function readPageData(page: Page): PageData {
  const allMeta = new Map<string, string[]>();
  const objects: LinkedData[] = [];
  for (const element of elementsBelow(page.root)) {
    if (isElement(element, 'meta')) addMeta(element, allMeta);
    if (isElement(element, 'script') && /ld\+json/i.test(attribute(element, 'type'))) {
      addObjects(parseJson(rawText(element)), objects);
    }
  }
  const meta = new Map([...allMeta].map(([name, [value = '']]) => [name, value]));
  const articles = objects.filter((object) =>
    typesOf(object).some((type) => ARTICLE_TYPE.test(type)),
  );
  const named = articles.find((object) => 'headline' in object || 'articleBody' in object);
  return { meta, allMeta, article: named ?? articles[0], objects };
}

function addMeta(element: Element, allMeta: Map<string, string[]>): void {
  const names = ['name', 'property', 'itemProp', 'httpEquiv']
    .flatMap((name) => attribute(element, name).split(/\s+/))
    .filter((name) => name !== '');
  const value = folded(attribute(element, 'content'));
  if (value === '') return;
  for (const name of names) {
    const key = name.toLowerCase();
    const values = allMeta.get(key);
    if (values) values.push(value);
    else allMeta.set(key, [value]);
  }
}

/** JSON as pages write it: within comments, and with line ends in its strings. */
function parseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)?\s*;?\s*$/, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none: what is broken says nothing.
    }
  }
  return undefined;
}

function addObjects(value: unknown, objects: LinkedData[]): void {
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_OBJECTS));
    else if (typeof next === 'object' && next !== null) {
      const object = next as LinkedData;
      if (typesOf(object).length > 0) objects.push(object);
      waiting.push(object['@graph'], object.mainEntity, object.mainEntityOfPage);
    }
  }
}

export function typesOf(object: LinkedData): readonly string[] {
  const type = object['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((name): name is string => typeof name === 'string');
}

/** A text of JSON-LD: decoded, folded; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return undefined;
  const text = folded(decoded(first));
  return text === '' ? undefined : text;
}

/** Character references that pages leave in texts they give to machines. */
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Text with the character references decoded that were written twice over. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, ...found) => {
    const [decimal, hexadecimal, name] = found as (string | undefined)[];
    if (name) return REFERENCES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
