import type { Element } from 'hast';
import { type Caption, findCaptions } from './captions.ts';
import { isByline, isMetaLine } from './meta-line.ts';
import { furnitureByNames } from './names.ts';
import { furniturePhrase } from './phrases.ts';
import type { Pictures } from './pictures.ts';
import type { TextBlock } from './segment.ts';
import { extent, isElement, LONG } from './tree.ts';
import type { Weights } from './weights.ts';

/** What becomes of a block: `undefined` keeps it, words say what it was taken for. */
export type Verdicts = ReadonlyMap<TextBlock, string | undefined>;

/** What is known of the article while its blocks are judged. */
export interface Known {
  readonly title: string | undefined;
  /** The author's and the publication's names. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  /** The article's text as the page gives it to machines, folded, if it does. */
  readonly articleBody: string;
}

/** An element that holds this much of the main text is the article's own, whatever its names. */
const ARTICLE_SHARE = 0.3;
/** The least part of the main text that the element has that all of it is looked for in. */
const CORE_SHARE = 0.85;

/** Blocks at the end in which an author's box is looked for. */
const MOST_OF_AUTHOR_BOX = 6;
/** The longest part left out that is brought back whole, as a share of the main text. */
const MOST_BROUGHT_BACK = 0.3;

/** Blocks between a title and its text: more are another part of the page. */
const MOST_BEFORE_TEXT = 25;

/** Names that show furniture also where it holds sentences; the others only where it is short. */
const STRONG = new Set([
  'author box',
  'comments',
  'newsletter',
  'related',
  'cookie notice',
  'paywall notice',
  'infobox',
  'chart',
]);
const PASSED_OVER = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** Judges each block of a page: the article's text, or something beside it. */
export function select(
  blocks: readonly TextBlock[],
  main: ReadonlySet<number>,
  weights: Weights,
  pictures: Pictures,
  known: Known,
): Selection {
  const judge = new Judge(blocks, main, weights, pictures, known);
  return judge.selection();
}

/** Which blocks are the article's. */
export interface Selection {
  readonly verdicts: Verdicts;
  /** The element that holds the article, if one does. */
  readonly core: Element | undefined;
  /** What stands in a block's place in the article; `picture` sets a caption. */
  replacement(
    number: number,
    element: Element,
    picture: (image: Element | undefined, caption: string) => Element,
  ): Element | undefined;
}

class Judge {
  readonly #blocks: readonly TextBlock[];
  readonly #main: ReadonlySet<number>;
  readonly #known: Known;
  readonly #pictures: Pictures;
  readonly #names = new Map<Element, string | undefined>();
  readonly #weights: Weights;
  readonly #total: number;
  readonly #core: Element | undefined;
  readonly #firstMain: number;
  readonly #lastMain: number;

  constructor(
    blocks: readonly TextBlock[],
    main: ReadonlySet<number>,
    weights: Weights,
    pictures: Pictures,
    known: Known,
  ) {
    this.#pictures = pictures;
    this.#blocks = blocks;
    this.#main = main;
    this.#known = known;
    this.#weights = weights;
    this.#total = blocks.reduce(
      (sum, block) => sum + (main.has(block.number) ? block.text.length : 0),
      0,
    );
    this.#core = this.#findCore();
    this.#firstMain = Math.min(...main);
    this.#lastMain = Math.max(...main);
  }

  selection(): Selection {
    const { captions, credits } = findCaptions(this.#blocks, this.#weights, this.#pictures);
    const verdicts = new Map<TextBlock, string | undefined>();
    for (const block of this.#blocks) {
      const verdict = this.#judge(block);
      const lone = captions.has(block) && !captions.get(block)?.image ? 'caption' : undefined;
      verdicts.set(block, verdict ?? (credits.has(block) ? 'picture credit' : lone));
    }
    this.#bringLead(verdicts, captions, credits);
    this.#judgeEdges(verdicts, captions);
    this.#dropAuthorBox(verdicts, captions);
    this.#dropFollowingLinks(verdicts);
    this.#dropBareHeadings(verdicts, captions);
    const byNumber = new Map(this.#blocks.map((block) => [block.number, block]));
    return {
      verdicts,
      core: this.#core,
      replacement: (number, element, picture) => {
        const block = byNumber.get(number);
        if (!block || verdicts.get(block) !== undefined) return undefined;
        const caption = captions.get(block);
        return caption ? picture(caption.image, block.text) : element;
      },
    };
  }

  /** Brings back sentences between the title and the text: the lead, often in the page's header. */
  #bringLead(
    verdicts: Map<TextBlock, string | undefined>,
    captions: ReadonlyMap<TextBlock, Caption>,
    credits: ReadonlySet<TextBlock>,
  ): void {
    const titled = comparable(this.#known.title ?? '');
    const first = this.#blocks.findIndex((block) => verdicts.get(block) === undefined);
    const title = this.#blocks.findLastIndex(
      (block, index) => index < first && levelOf(block) > 0 && comparable(block.text) === titled,
    );
    if (title < 0 || first - title > MOST_BEFORE_TEXT) return;
    for (const block of this.#blocks.slice(title + 1, first)) {
      const sentence = extent(block.text) >= 60 && this.#weights.linkDensity(block.element) < 0.3;
      if (!sentence || captions.has(block) || credits.has(block)) continue;
      if (this.#isByline(block) || furniturePhrase(block.text)) continue;
      if (!this.#furnitureAround(block, false)) verdicts.set(block, undefined);
    }
  }

  /** Links that follow "Read more:" on lines of their own. */
  #dropFollowingLinks(verdicts: Map<TextBlock, string | undefined>): void {
    let related = false;
    for (const block of this.#blocks) {
      const verdict = verdicts.get(block);
      if (verdict === undefined) {
        related = related && this.#weights.linkDensity(block.element) > 0.8;
        if (related) verdicts.set(block, 'related');
      } else if (verdict === 'related') related = true;
    }
  }

  /** Paragraphs at the end that start with the author's name and tell who that is. */
  #dropAuthorBox(
    verdicts: Map<TextBlock, string | undefined>,
    captions: ReadonlyMap<TextBlock, Caption>,
  ): void {
    const [author] = this.#known.authors;
    if (!author) return;
    const kept = this.#blocks.filter(
      (block) => verdicts.get(block) === undefined && !captions.has(block),
    );
    const end = Math.max(kept.length - MOST_OF_AUTHOR_BOX, Math.ceil(kept.length / 2));
    const tail = kept.slice(end);
    const starts = (name: string) =>
      tail.findIndex(
        ({ text }) =>
          text.startsWith(name) && !/^[^ ]* ?[^ ]*\s*[:：?]/.test(text.slice(name.length)),
      );
    const first = Math.min(...this.#known.authors.map(starts).filter((index) => index >= 0));
    if (!Number.isFinite(first)) return;
    const names = this.#known.authors.flatMap((name) => [name, name.split(' ')[0] ?? name]);
    const isBox = ({ text }: TextBlock) =>
      [...names, 'He ', 'She ', 'They '].some((name) => text.startsWith(name));
    const box = tail.slice(first);
    if (box.every(isBox)) for (const block of box) verdicts.set(block, 'author box');
  }

  /** Headings under which nothing was kept, such as "Related articles", go with what they head. */
  #dropBareHeadings(
    verdicts: Map<TextBlock, string | undefined>,
    captions: ReadonlyMap<TextBlock, Caption>,
  ): void {
    let next: TextBlock | undefined;
    let gone = false;
    for (const block of [...this.#blocks].reverse()) {
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

  /** The deepest element that holds nearly all of the main text. */
  #findCore(): Element | undefined {
    let core: Element | undefined;
    const first = this.#blocks.find((block) => this.#main.has(block.number));
    for (const block of this.#blocks) {
      if (!this.#main.has(block.number)) continue;
      for (const element of block.path) {
        const { main, text } = this.#weights.of(element);
        if (main < this.#total * CORE_SHARE) continue;
        if (!core || text < this.#weights.of(core).text || block.path.includes(core)) {
          if (!core || block.path.indexOf(element) >= block.path.indexOf(core)) core = element;
        }
      }
      if (core && block !== first) break;
    }
    return core;
  }

  #judge(block: TextBlock): string | undefined {
    const phrase = furniturePhrase(block.text);
    if (phrase && !this.#isQuestioned(block)) return phrase;
    const isMain = this.#main.has(block.number);
    const inCore = this.#core !== undefined && block.path.includes(this.#core);
    if (!isMain && !inCore && !this.#inArticleBody(block)) return this.#chromeOf(block);
    const named = this.#furnitureAround(block, isMain);
    if (named) return named;
    if (isMain) return undefined;
    return this.#judgeDropped(block);
  }

  /** A heading is the author's even if it is one of the words that pages use. */
  #isQuestioned(block: TextBlock): boolean {
    return /^h[1-6]$/.test(block.element.tagName) && this.#known.articleBody.includes(block.text);
  }

  /** Furniture by the names of the elements a block stands in, the innermost first. */
  #furnitureAround(block: TextBlock, isMain: boolean): string | undefined {
    for (const element of [block.element, ...[...block.path].reverse()]) {
      if (element === this.#core) break;
      const weight = this.#weights.of(element);
      if (weight.main >= this.#total * ARTICLE_SHARE) break;
      const what = this.#nameOf(element);
      if (!what) continue;
      const short = weight.text - weight.linked < 200 || this.#weights.linkDensity(element) > 0.5;
      if (short || (STRONG.has(what) && (!isMain || !this.#inArticleBody(block)))) return what;
    }
    return undefined;
  }

  #nameOf(element: Element): string | undefined {
    if (!this.#names.has(element)) this.#names.set(element, furnitureByNames(element));
    return this.#names.get(element);
  }

  #inArticleBody(block: TextBlock): boolean {
    return block.text.length > 25 && this.#known.articleBody.includes(block.text);
  }

  /** A block of the article's own part that the search for the main text left out. */
  #judgeDropped(block: TextBlock): string | undefined {
    if (this.#inArticleBody(block)) return undefined;
    const start = this.#core ? block.path.indexOf(this.#core) + 1 : 0;
    const inner = [...block.path.slice(start), block.element];
    const dropped = inner.find((element) => this.#weights.of(element).main === 0) ?? block.element;
    const around = inner.slice(0, inner.indexOf(dropped));
    const furniture = [...around, ...inner].find((element) => PASSED_OVER.has(element.tagName));
    if (furniture) return `${furniture.tagName} part`;
    const density = this.#weights.linkDensity(dropped);
    if (density > 0.5) return 'links';
    const { text } = this.#weights.of(dropped);
    const between = block.number > this.#firstMain && block.number < this.#lastMain;
    if (isElement(dropped, 'p', 'ul', 'ol', 'blockquote', 'table', 'pre', 'dl', 'h2', 'h3', 'h4')) {
      return between || isSentence(block.text) ? undefined : 'short text';
    }
    const part = text >= LONG && density < 0.2 && text <= this.#total * MOST_BROUGHT_BACK;
    return between && part ? undefined : 'short text';
  }

  #chromeOf(block: TextBlock): string {
    for (const element of [block.element, ...[...block.path].reverse()]) {
      if (this.#weights.of(element).main > 0) break;
      const what = this.#nameOf(element);
      if (what) return what;
      if (isElement(element, 'nav', 'footer', 'header', 'aside', 'form')) {
        return `page ${element.tagName}`;
      }
    }
    return 'page furniture';
  }

  /** What stands above the first sentence and below the last: title, byline, date. */
  #judgeEdges(
    verdicts: Map<TextBlock, string | undefined>,
    captions: ReadonlyMap<TextBlock, Caption>,
  ): void {
    const kept = this.#blocks.filter(
      (block) => verdicts.get(block) === undefined && !captions.has(block),
    );
    const first = kept.findIndex((block) => this.#isRunning(block));
    const title = comparable(this.#known.title ?? '');
    kept.forEach((block, index) => {
      const atTop = index < first || index < 3;
      const atEnd = index >= kept.length - 4;
      if (atTop && title !== '' && comparable(block.text) === title) verdicts.set(block, 'title');
      else if ((atTop || atEnd) && this.#isByline(block)) verdicts.set(block, 'byline');
    });
  }

  #isRunning(block: TextBlock): boolean {
    return extent(block.text) >= LONG && !this.#isByline(block);
  }

  #isByline(block: TextBlock): boolean {
    return isByline(block.text) || isMetaLine(block.text, this.#known.names);
  }
}

/** Whether a block is long, or ends as a sentence does. */
function isSentence(text: string): boolean {
  return extent(text) >= LONG || /[.!?…。！？؟۔]["'”’»)\]]*$/u.test(text);
}

/** The level of a heading, or 0. */
function levelOf(block: TextBlock): number {
  return Number(/^h([1-6])$/.exec(block.element.tagName)?.[1] ?? 0);
}

/** A title as it is compared: letters and digits only. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
