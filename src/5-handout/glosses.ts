import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { walk } from '../source/markdown/walk.ts';
import { linesOf } from './measure.ts';

/** A glossary term to look for, and the gloss to set beside its first use. */
export interface GlossTerm {
  readonly term: string;
  readonly gloss: Element;
}

/**
 * Marks the first use of each term in running text as `<b class="term">` and puts its gloss into
 * a note before the block that uses it, both inside `<div class="noted">`: the page floats the
 * note into the outer margin, level with its block. Headings, links and code are left alone. A
 * term for which there is no room beside its block is left for the next one that uses it; the
 * glossary has it in any case.
 *
 * @param place where notes go. `after`: a page without a margin has each below its block, and room
 *   for all.
 */
export function addGlosses(
  tree: Root,
  terms: readonly GlossTerm[],
  label: string,
  place: 'beside' | 'after' = 'beside',
): void {
  const sought = longestFirst(terms);
  const room = outerColumn();
  tree.children = tree.children.map((block) => {
    if (block.type !== 'element') return block;
    room.startBlock(block);
    if (HEADING.test(block.tagName)) return block;
    const found = sought.flatMap((entry) => {
      const mark = entry.found ? undefined : markFirst(block, entry.pattern);
      return mark === undefined ? [] : [{ entry, ...mark }];
    });
    found.sort((a, b) => a.at - b.at);
    const note = element('div', { className: ['glosses'], role: 'note', ariaLabel: label });
    for (const { entry, term } of found) {
      entry.found = place === 'after' || room.take(entry.gloss);
      if (entry.found) note.children.push(entry.gloss);
      else unmark(block, term);
    }
    if (note.children.length === 0) return block;
    const children = place === 'after' ? [block, note] : [note, block];
    return { ...element('div', { className: ['noted'] }), children };
  });
}

/** Marks the first use of each term, where its gloss is at the end: in the glossary. */
export function markTerms(tree: Root, terms: readonly GlossTerm[]): void {
  const sought = longestFirst(terms);
  for (const block of tree.children) {
    if (block.type !== 'element' || HEADING.test(block.tagName)) continue;
    for (const entry of sought) {
      entry.found ||= markFirst(block, entry.pattern) !== undefined;
    }
  }
}

/** The longest first, so that "station chief" is not taken for "station". */
function longestFirst(terms: readonly GlossTerm[]) {
  return [...terms]
    .sort((a, b) => b.term.length - a.term.length)
    .map(({ term, gloss }) => ({ pattern: patternOf(term), gloss, found: false }));
}

/**
 * Keeps account of the outer margin, so that notes do not run on beside nothing: a note may end
 * a little below the block that it belongs to, and the first of a block further, where nothing is
 * beside the block yet. Heights are estimates, in lines of the text.
 */
function outerColumn() {
  let top = 0;
  let bottom = 0;
  let filled = 0;
  let empty = true;
  return {
    startBlock(block: Element): void {
      top = bottom;
      bottom += heightOf(block);
      empty = filled <= top;
    },
    /** Whether there is room for one more gloss beside this block; it is taken if so. */
    take(gloss: Element): boolean {
      const lines = gloss.children.reduce(
        (sum, part) => sum + linesOf(textIn(part), GLOSS_MEASURE),
        0,
      );
      const end = Math.max(top, filled) + lines * GLOSS_LINE + GLOSS_SPACE;
      if (end > bottom + (empty ? FURTHEST_FIRST : FURTHEST)) return false;
      filled = end;
      empty = false;
      return true;
    },
  };
}

/** Lines that a block takes; a list's and a table's items start their own. */
function heightOf(block: Element): number {
  let parts = 0;
  walk<Nodes>(block, (node) => {
    if (node.type === 'element' && /^(?:li|tr|br)$/.test(node.tagName)) parts++;
  });
  return linesOf(textIn(block), TEXT_MEASURE) + Math.max(0, parts - 1) * 0.5 + 0.5;
}

/** Characters in a line of the text and of the outer column. */
const TEXT_MEASURE = 68;
const GLOSS_MEASURE = 28;
/** In lines of the text: a line of a gloss, and the space between two. */
const GLOSS_LINE = 0.75;
const GLOSS_SPACE = 0.5;
/** Lines that notes may run on below their block, and the first one of a block. */
const FURTHEST = 5;
const FURTHEST_FIRST = 12;

/** An element without children. */
export function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

const HEADING = /^h[1-6]$/;
const LEFT_ALONE = new Set([
  'a',
  'b',
  'code',
  'figure',
  'pre',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * A term as a whole word, its spaces any white space. A term in small letters is also found at
 * the start of a sentence and with an English plural ending; one with capitals is a name or an
 * abbreviation and stands as it is written.
 */
function patternOf(term: string): RegExp {
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  const common = term === term.toLowerCase();
  const ending = common ? '(?:s|es)?' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])${words}${ending}(?![\\p{L}\\p{N}\\p{M}])`,
    common ? 'iu' : 'u',
  );
}

/** Marks the first match in a block, and says how many characters of text come before it. */
function markFirst(block: Element, pattern: RegExp): { at: number; term: Element } | undefined {
  let isThere = false;
  walk<Nodes>(block, (node) => {
    isThere ||= node.type === 'text' && pattern.test(node.value);
  });
  if (!isThere) return undefined;
  let before = 0;
  let found: { at: number; term: Element } | undefined;
  visit(block, (node, index, parent) => {
    if (found !== undefined) return SKIP;
    if (node.type === 'element' && LEFT_ALONE.has(node.tagName)) {
      visit(node, 'text', (text) => {
        before += text.value.length;
      });
      return SKIP;
    }
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const match = pattern.exec(node.value);
    if (match === null) {
      before += node.value.length;
      return undefined;
    }
    const term = { ...element('b', { className: ['term'] }), children: [textNode(match[0])] };
    found = { at: before + match.index, term };
    const rest = node.value.slice(match.index + match[0].length);
    const pieces = [textNode(node.value.slice(0, match.index)), term, textNode(rest)];
    const there = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
    parent.children.splice(index, 1, ...there);
    return SKIP;
  });
  return found;
}

/** Leaves a marked term as the words it is. */
function unmark(block: Element, term: Element): void {
  visit(block, 'element', (node, index, parent) => {
    if (node !== term || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...term.children);
    return EXIT;
  });
}

/** The words in a node, without markup. */
export function textIn(node: ElementContent): string {
  let text = '';
  walk<Nodes>(node, (inner) => {
    if (inner.type === 'text') text += inner.value;
  });
  return text;
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
