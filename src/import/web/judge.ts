import type { Element } from 'hast';
import type { Draft } from './draft.ts';
import { furnitureByNames } from './names.ts';
import { furniturePhrase } from './phrases.ts';
import type { TextBlock } from './segment.ts';
import { sequenceOf } from './sequence.ts';
import { isElement, isSentence, LONG } from './tree.ts';

/** An element that holds this much of the main text is the article's own, whatever its names. */
const ARTICLE_SHARE = 0.3;
/** The longest part left out that is brought back whole, as a share of the main text. */
const MOST_BROUGHT_BACK = 0.3;

/** Characters beside a heading that still stands alone: a link to edit what is below it. */
const MOST_BESIDE_HEADING = 20;
/** Characters of the longest label, and the parts in a row that make their first lines labels. */
const LONGEST_LABEL = 80;
const LEAST_TURNS = 3;

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

/** A draft as each block is judged by itself. */
export type Judged = Omit<Draft, 'captions' | 'credits' | 'verdicts'>;

/** Judges blocks one by one: by their words, by the names around them, by where they stand. */
export class BlockJudge {
  readonly #draft: Judged;
  readonly #total: number;
  readonly #firstMain: number;
  readonly #lastMain: number;
  readonly #firstIn = new Map<Element, TextBlock>();

  constructor(draft: Judged) {
    this.#draft = draft;
    const { blocks, main } = draft;
    this.#total = blocks.reduce(
      (sum, block) => sum + (main.has(block.number) ? block.text.length : 0),
      0,
    );
    this.#firstMain = Math.min(...main);
    this.#lastMain = Math.max(...main);
    for (const block of blocks) {
      for (const element of block.path) {
        if (!this.#firstIn.has(element)) this.#firstIn.set(element, block);
      }
    }
  }

  /** What a block was taken for, or `undefined` for the article's text. */
  judge(block: TextBlock): string | undefined {
    const { core, main } = this.#draft;
    const phrase = furniturePhrase(block.text);
    const isCell = isElement(block.element, 'td', 'th');
    if (phrase && !isCell && !this.#isQuestioned(block)) return phrase;
    const isMain = main.has(block.number);
    const inCore = core !== undefined && block.path.includes(core);
    if (!isMain && !inCore && !this.#inArticleBody(block)) return this.#chromeOf(block);
    const named = this.furnitureAround(block, isMain);
    if (named) return named;
    if (isMain) return undefined;
    return this.#judgeDropped(block);
  }

  /** A heading is the author's even if it is one of the words that pages use. */
  #isQuestioned(block: TextBlock): boolean {
    return (
      /^h[1-6]$/.test(block.element.tagName) && this.#draft.known.articleBody.includes(block.text)
    );
  }

  /** Furniture by the names of the elements a block stands in, the innermost first. */
  furnitureAround(block: TextBlock, isMain: boolean): string | undefined {
    for (const element of [block.element, ...[...block.path].reverse()]) {
      if (element === this.#draft.core) break;
      const weight = this.#draft.weights.of(element);
      if (weight.main >= this.#total * ARTICLE_SHARE) break;
      const what = furnitureByNames(element);
      if (!what) continue;
      const short =
        weight.text - weight.linked < 200 || this.#draft.weights.linkDensity(element) > 0.5;
      if (short || (STRONG.has(what) && (!isMain || !this.#inArticleBody(block)))) return what;
    }
    return undefined;
  }

  #inArticleBody(block: TextBlock): boolean {
    return block.text.length > 25 && this.#draft.known.articleBody.includes(block.text);
  }

  /** A block of the article's own part that the search for the main text left out. */
  #judgeDropped(block: TextBlock): string | undefined {
    if (this.#inArticleBody(block)) return undefined;
    const start = this.#draft.core ? block.path.indexOf(this.#draft.core) + 1 : 0;
    const inner = [...block.path.slice(start), block.element];
    const dropped =
      inner.find((element) => this.#draft.weights.of(element).main === 0) ?? block.element;
    const around = inner.slice(0, inner.indexOf(dropped));
    const furniture = [...around, ...inner].find((element) => PASSED_OVER.has(element.tagName));
    if (furniture) return `${furniture.tagName} part`;
    if (this.#isLabel(block, start)) return undefined;
    const density = this.#draft.weights.linkDensity(dropped);
    if (density > 0.5) return 'links';
    const { text } = this.#draft.weights.of(dropped);
    const between = block.number > this.#firstMain && block.number < this.#lastMain;
    const alone = text <= block.text.length + MOST_BESIDE_HEADING;
    const heading = isElement(block.element, 'h2', 'h3', 'h4');
    if (heading && between && alone && this.#headsMain(block, dropped)) return undefined;
    if (isElement(dropped, 'p', 'ul', 'ol', 'blockquote', 'table', 'pre', 'dl', 'h2', 'h3', 'h4')) {
      return between || isSentence(block.text) ? undefined : 'short text';
    }
    const part = text >= LONG && density < 0.2 && text <= this.#total * MOST_BROUGHT_BACK;
    return between && part ? undefined : 'short text';
  }

  /** Whether the next block, past those beside it, is of the main text. */
  #headsMain({ number }: TextBlock, dropped: Element): boolean {
    const { blocks, main } = this.#draft;
    const next = blocks.find((block) => block.number > number && !block.path.includes(dropped));
    return next !== undefined && main.has(next.number);
  }

  /** Whether a block heads one of several parts in a row: a speaker's name, an entry's date. */
  #isLabel(block: TextBlock, start: number): boolean {
    if (block.text.length > LONGEST_LABEL) return false;
    const { weights } = this.#draft;
    return block.path.slice(start).some((part, index) => {
      const parent = block.path[start + index - 1];
      if (!parent || this.#firstIn.get(part) !== block || weights.of(part).main < LONG)
        return false;
      const row = sequenceOf(part, parent);
      const turns = row.filter((turn) => weights.of(turn).main > 0);
      const main = turns.reduce((sum, turn) => sum + weights.of(turn).main, 0);
      return turns.length >= LEAST_TURNS && main >= this.#total * ARTICLE_SHARE;
    });
  }

  #chromeOf(block: TextBlock): string {
    for (const element of [block.element, ...[...block.path].reverse()]) {
      if (this.#draft.weights.of(element).main > 0) break;
      const what = furnitureByNames(element);
      if (what) return what;
      if (isElement(element, 'nav', 'footer', 'header', 'aside', 'form')) {
        return `page ${element.tagName}`;
      }
    }
    return 'page furniture';
  }
}
