import type { Element, ElementContent } from 'hast';
import { tooLarge } from './page-limits.ts';
import { attribute, BLOCKS, findElement, folded, isElement, rawText, visibleText } from './tree.ts';

/** Blocks of text a page may have; a long novel has some ten thousand paragraphs. */
const MOST_BLOCKS = 20_000;

/** The property that carries a block's number through the search for the main text. */
export const BLOCK_NUMBER = 'dataSgBlock';

/** What is put on each paragraph inside when it stands around several. */
const RUNS_AROUND = new Set('a b strong i em cite code s del strike'.split(' '));

/** Blocks that may hold lines themselves; in others, lines stand in paragraphs. */
const HOLDS_LINES = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption legend summary'.split(' '),
);

/** A block of text of the page: the smallest unit that is kept, or taken out and listed. */
export interface TextBlock {
  readonly number: number;
  readonly element: Element;
  /** Elements it stands in, the outermost first. */
  readonly path: readonly Element[];
  readonly text: string;
}

/** The page's body in blocks: every text stands in one, and no block in another. */
export interface Segments {
  readonly body: Element;
  readonly blocks: readonly TextBlock[];
}

/**
 * Brings the page's text into blocks: bare text between blocks becomes paragraphs, two line breaks
 * end a paragraph, and what runs around blocks (a link, emphasis) is put on each paragraph inside.
 *
 * Throws an `ImportError` for a page with more blocks than any article.
 */
export function segment(body: Element): Segments {
  const blocks: TextBlock[] = [];
  const result = new Segmenter(blocks).element(body, []);
  return { body: result, blocks };
}

/** A stretch within a line: a node without elements below it, and the elements it runs in. */
interface Piece {
  readonly node: ElementContent;
  readonly chain: readonly Element[];
}

class Segmenter {
  readonly #blocks: TextBlock[];

  constructor(blocks: TextBlock[]) {
    this.#blocks = blocks;
  }

  element(source: Element, path: readonly Element[]): Element {
    const result: Element = { ...source, properties: { ...source.properties }, children: [] };
    if (source.tagName === 'pre') {
      result.children = source.children;
      this.#number(result, path);
      return result;
    }
    const parts = partsOf(source.children);
    const inside = [...path, result];
    const [only] = parts;
    if (parts.length === 1 && only && !('block' in only) && HOLDS_LINES.has(source.tagName)) {
      result.children = rebuilt(only.pieces);
      this.#number(result, path);
      return result;
    }
    const paragraph = source.tagName === 'p' || /^h[1-6]$/.test(source.tagName);
    // A paragraph that holds paragraphs is none; its name and class stay with its parts.
    if (paragraph) result.tagName = 'div';
    for (const part of parts) {
      if ('block' in part) {
        result.children.push(this.element(dressed(part), inside));
      } else {
        const element: Element = {
          type: 'element',
          tagName: paragraph ? source.tagName : 'p',
          properties: {},
          children: rebuilt(part.pieces),
        };
        this.#number(element, inside);
        result.children.push(element);
      }
    }
    return result;
  }

  #number(element: Element, path: readonly Element[]): void {
    const text = element.tagName === 'pre' ? folded(rawText(element)) : visibleText(element);
    if (text === '') return;
    const number = this.#blocks.length;
    if (number > MOST_BLOCKS) throw tooLarge();
    element.properties[BLOCK_NUMBER] = String(number);
    this.#blocks.push({ number, element, path, text });
  }
}

type Part = { readonly block: Element; readonly chain: readonly Element[] } | { pieces: Piece[] };

/** Children as blocks and runs of text; empty runs are left out. */
function partsOf(children: readonly ElementContent[]): Part[] {
  const parts: Part[] = [];
  let run: Piece[] = [];
  const endRun = () => {
    for (const pieces of paragraphsOf(run)) parts.push({ pieces });
    run = [];
  };
  const walk = (nodes: readonly ElementContent[], chain: readonly Element[]) => {
    for (const node of nodes) {
      if (node.type === 'comment') continue;
      if (!isElement(node)) run.push({ node, chain });
      else if (isBlock(node) || (!RUNS_AROUND.has(node.tagName) && holdsBlocks(node))) {
        endRun();
        parts.push({ block: node, chain });
      } else if (node.children.length > 0) walk(node.children, [...chain, node]);
      else if (node.tagName !== 'wbr') run.push({ node, chain });
    }
  };
  walk(children, []);
  endRun();
  return parts;
}

function holdsBlocks(element: Element): boolean {
  return findElement(element, isBlock) !== undefined;
}

function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true;
  return /display:\s*(?:block|table|flex|grid|list-item)/i.test(attribute(element, 'style'));
}

/** A run of text as paragraphs: two line breaks in a row end one. Runs without text are dropped. */
function paragraphsOf(run: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  let breaks: Piece[] = [];
  for (const piece of run) {
    const paragraph = paragraphs.at(-1) ?? [];
    if (isElement(piece.node, 'br')) breaks.push(piece);
    else if (breaks.length > 0 && isBlank(piece.node)) continue;
    else if (breaks.length > 1) {
      paragraphs.push([piece]);
      breaks = [];
    } else {
      paragraph.push(...breaks, piece);
      breaks = [];
    }
  }
  return paragraphs.filter((pieces) =>
    pieces.some(({ node }) => isElement(node, 'img') || (node.type === 'text' && !isBlank(node))),
  );
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && /^[\s\u00a0]*$/.test(node.value);
}

/** Pieces as a tree again: neighbours that run in the same elements share them. */
function rebuilt(pieces: readonly Piece[]): ElementContent[] {
  const top: ElementContent[] = [];
  let open: { source: Element; copy: Element }[] = [];
  for (const { node, chain } of pieces) {
    let shared = 0;
    while (shared < open.length && open[shared]?.source === chain[shared]) shared += 1;
    open = open.slice(0, shared);
    for (const source of chain.slice(shared)) {
      const copy: Element = { ...source, children: [] };
      (open.at(-1)?.copy.children ?? top).push(copy);
      open.push({ source, copy });
    }
    (open.at(-1)?.copy.children ?? top).push(node);
  }
  return top;
}

/** A block with the links and the emphasis that it stands in put inside it. */
function dressed({ block, chain }: { block: Element; chain: readonly Element[] }): Element {
  if (chain.length === 0) return block;
  let children = block.children;
  for (const element of [...chain].reverse()) {
    children = [{ ...element, children }];
  }
  return { ...block, children };
}
