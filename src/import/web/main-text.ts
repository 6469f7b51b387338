import { Readability } from '@mozilla/readability';
import type { Element, ElementContent } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { Density } from './density.ts';
import { furnitureByNames } from './names.ts';
import type { Segments, TextBlock } from './segment.ts';
import { extent, findElement, isElement, LONG, sentencesIn } from './tree.ts';
import { Weights } from './weights.ts';

/** The property `BLOCK_NUMBER` of `segment.ts` as an attribute. */
const ATTRIBUTE = 'data-sg-block';

/** Characters from which on a first finding is trusted; articles may be short. */
const SHORT_ARTICLE = 250;
/** A part with more of the page's sentences than this is not taken out, whatever its names. */
const MOST_FURNITURE = 0.3;
/** Readers' comments may be most of a page; then this much of sentences is left without them. */
const LEAST_BESIDE_COMMENTS = 300;
/** What is never the main text, but would be taken for it on a page with little text. */
const NEVER_MAIN = new Set([
  'cookie notice',
  'comments',
  'newsletter',
  'related',
  'breadcrumb',
  'navigation',
]);

/** Parts of a page whose sentences are not an article's. */
const ASIDE = ['nav', 'footer', 'aside', 'a'];

/** As much of the element that Readability gives as is looked at. */
interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/**
 * The numbers of the blocks that Readability takes for the main text. It is asked which blocks,
 * never for its own copy of them: that one has lost words and spaces.
 */
export function findMainText(segments: Segments): ReadonlySet<number> {
  const { body, blocks } = segments;
  const furniture = furnitureIn(segments);
  const found = readable(withoutParts(body, furniture));
  return new Density(blocks, NEVER_MAIN, furniture).betterThan(found) ?? found;
}

/** The main text of a page whose first finding was furniture throughout. */
export function findOtherText(
  segments: Segments,
  wrong: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const others = segments.blocks.filter(({ number }) => !wrong.has(number));
  return new Density(others, NEVER_MAIN, furnitureIn(segments)).betterThan(new Set());
}

function readable(body: Element): ReadonlySet<number> {
  const html = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [body] });
  const { document } = parseHTML(`<!doctype html><html><head><title></title></head>${html}</html>`);
  const article = new Readability<Content>(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: SHORT_ARTICLE,
    serializer: (node) => node as unknown as Content,
  }).parse();
  const kept = new Set<number>();
  for (const element of article?.content?.querySelectorAll(`[${ATTRIBUTE}]`) ?? []) {
    kept.add(Number(element.getAttribute(ATTRIBUTE)));
  }
  return kept;
}

/** The outermost parts of a page whose names say that they are not the article. */
function furnitureIn({ body, blocks }: Segments): ReadonlySet<Element> {
  const all = sentencesIn(body);
  const isSmall = (part: Element, what: string) =>
    sentencesIn(part) <= all * MOST_FURNITURE ||
    (what === 'comments' && isBesideText(part, blocks));
  const furniture = new Set<Element>();
  const search = (element: Element) => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const what = isElement(child, 'nav', 'footer') ? 'navigation' : furnitureByNames(child);
      if (what && NEVER_MAIN.has(what) && isSmall(child, what)) furniture.add(child);
      else search(child);
    }
  };
  search(body);
  return furniture;
}

/** Whether comments stand beside an article, however short; in a forum, they are the text. */
function isBesideText(comments: Element, blocks: readonly TextBlock[]): boolean {
  if (findElement(comments, (element) => isElement(element, 'h1'))) return false;
  const weights = new Weights(blocks, new Set());
  const sentences = blocks
    .filter(({ path }) => !path.some((part) => part === comments || isElement(part, ...ASIDE)))
    .filter(({ element, text }) => extent(text) >= LONG && weights.linkDensity(element) < 0.5)
    .reduce((sum, { text }) => sum + extent(text), 0);
  return sentences >= LEAST_BESIDE_COMMENTS;
}

function withoutParts(element: Element, parts: ReadonlySet<Element>): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ ...child, value: plainSigns(child.value) }];
    if (child.type !== 'element') return [];
    return parts.has(child) ? [] : [withoutParts(child, parts)];
  });
  return { ...element, children };
}

/** Text without signs that HTML writes as references: each would become a node of its own. */
function plainSigns(text: string): string {
  return text.replace(/[<>&]/g, '+');
}
