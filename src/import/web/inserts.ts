import type { Element } from 'hast';
import type { Draft } from './draft.ts';
import { keptText, levelOf } from './draft.ts';
import { wordsOfNames } from './names.ts';
import type { TextBlock } from './segment.ts';
import { sequenceOf } from './sequence.ts';
import { comparable } from './title.ts';
import { attribute, elementsBelow, extent, findElement, isElement } from './tree.ts';
import { FIELD } from './visible.ts';

/** Characters of a form with its texts; a page's text may stand in a form, too. */
const LONGEST_FORM = 500;
/** Characters of a teaser: the title of another article, and what it is about. */
const LONGEST_TEASER = 350;
const MOST_BLOCKS_OF_TEASER = 5;
/** What has more of the main text than this is the article's own. */
const ARTICLE_SHARE = 0.3;
const LEAST_OF_TITLE = 20;
/** What holds parts of a text, and is no box of its own. */
const NO_BOX = 'p ul ol li dl dt dd table tr td th blockquote figure'.split(' ');
/** The part of a block that is a link, from which on it is nothing else. */
const LINK = 0.9;
/** Words of the shortest passage that is known again. */
const LEAST_WORDS = 5;

/** Takes out small parts in which something is to be typed in: to sign up, search, vote, answer. */
export function dropForms({ blocks, verdicts, weights, core, known }: Draft): void {
  const title = comparable(known.title ?? '');
  const titled = blocks.filter((block) => levelOf(block) > 0 && comparable(block.text) === title);
  const total = core ? weights.of(core).main : 0;
  for (const block of blocks) {
    if (verdicts.get(block) !== undefined) continue;
    const form = partsWithin(block, core).find((part) => {
      const { text, main: own } = weights.of(part);
      if (attribute(part, FIELD) === '' || text > LONGEST_FORM) return false;
      if (own >= total * ARTICLE_SHARE || titled.some(({ path }) => path.includes(part)))
        return false;
      return !findElement(part, (inner) => isElement(inner, 'ul', 'ol', 'table', 'h1'));
    });
    if (form) verdicts.set(block, 'form');
  }
}

/** Takes out boxes that lead to other articles of the site: a linked title, a line or two below. */
export function dropTeasers(draft: Draft): void {
  const { blocks, verdicts, core, weights } = draft;
  const total = core ? weights.of(core).main : 0;
  const own = new Map<Element, TextBlock[]>();
  for (const block of blocks) {
    for (const part of partsWithin(block, core)) {
      const inside = own.get(part);
      if (inside) inside.push(block);
      else own.set(part, [block]);
    }
  }
  for (const [part, inside] of own) {
    const kept = inside.filter((block) => verdicts.get(block) === undefined);
    if (kept.length === 0 || !isTeaser(draft, part, inside)) continue;
    const parent = inside[0]?.path[inside[0].path.indexOf(part) - 1];
    const row = parent ? sequenceOf(part, parent) : [part];
    const shared = row.reduce((sum, each) => sum + weights.of(each).main, 0);
    if (shared >= total * ARTICLE_SHARE) continue;
    for (const block of kept) verdicts.set(block, 'related');
  }
}

function isTeaser({ weights, known }: Draft, part: Element, inside: readonly TextBlock[]): boolean {
  if (isElement(part, ...NO_BOX)) return false;
  if (weights.of(part).text > LONGEST_TEASER || inside.length > MOST_BLOCKS_OF_TEASER) return false;
  const title = inside.find(
    ({ element, text }) => weights.linkDensity(element) >= LINK && extent(text) >= LEAST_OF_TITLE,
  );
  if (!title || inside.length < 2 || inside.indexOf(title) > 1) return false;
  if (levelOf(title) === 0 && !title.path.includes(part)) return false;
  const links = [...elementsBelow(part)].filter((inner) => isElement(inner, 'a'));
  return links.every((link) => isOwnSite(attribute(link, 'href'), known.host));
}

/** Whether a link leads to another page of the site: not to a place on this one. */
function isOwnSite(href: string, host: string | undefined): boolean {
  if (/^(?:#.|javascript:|mailto:)/i.test(href)) return false;
  if (!/^\w+:|^\/\//.test(href)) return true;
  return host !== undefined && URL.parse(href, 'https://x.invalid')?.hostname === host;
}

const QUOTE_NAMES =
  / (?:pull ?(?:ed)? ?quotes?|pull|quotes?|quotation|blockquote|stand ?out|highlight|zitat|citation|cita|exergue) /;

/** Takes out passages set large that say again what a longer paragraph says. */
export function dropPullQuotes(draft: Draft): void {
  const { core, verdicts } = draft;
  const kept = keptText(draft).map((block) => ({ block, words: plainWords(block.text) }));
  for (const { block, words } of kept) {
    const parts = [...partsWithin(block, core), block.element];
    const apart = parts.some(
      (part) =>
        isElement(part, 'blockquote', 'aside', 'figure', 'q') ||
        QUOTE_NAMES.test(wordsOfNames(part)),
    );
    if (!apart || words.split(' ').length < LEAST_WORDS) continue;
    const again = kept.some(
      (other) =>
        other.words.length > words.length * 1.2 && ` ${other.words} `.includes(` ${words} `),
    );
    if (again) verdicts.set(block, 'pull quote');
  }
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The elements around a block within the article's own, the outermost first. */
function partsWithin({ path }: TextBlock, core: Element | undefined): readonly Element[] {
  return path.slice(core ? path.indexOf(core) + 1 : 0);
}
