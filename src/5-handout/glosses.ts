import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A glossary term to look for, and the gloss to set beside its first use. */
export interface GlossTerm {
  readonly term: string;
  readonly gloss: Element;
}

/**
 * Marks the first use of each term in running text as `<b class="term">` and puts its gloss into
 * a note before the block that uses it, both inside `<div class="noted">`: the page floats the
 * note into the outer margin, level with its block. Headings, links and code are left alone.
 */
export function addGlosses(tree: Root, terms: readonly GlossTerm[], label: string): void {
  // The longest first, so that "station chief" is not taken for "station".
  const sought = [...terms]
    .sort((a, b) => b.term.length - a.term.length)
    .map(({ term, gloss }) => ({ pattern: patternOf(term), gloss, found: false }));
  tree.children = tree.children.map((block) => {
    if (block.type !== 'element' || HEADING.test(block.tagName)) return block;
    const found: { gloss: Element; at: number }[] = [];
    for (const entry of sought) {
      if (entry.found) continue;
      const at = markFirst(block, entry.pattern);
      entry.found = at !== undefined;
      if (at !== undefined) found.push({ gloss: entry.gloss, at });
    }
    if (found.length === 0) return block;
    found.sort((a, b) => a.at - b.at);
    const note = element('div', { className: ['glosses'], role: 'note', ariaLabel: label });
    note.children = found.map(({ gloss }) => gloss);
    return { ...element('div', { className: ['noted'] }), children: [note, block] };
  });
}

/** An element without children. */
export function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

const HEADING = /^h[1-6]$/;
const LEFT_ALONE = new Set([
  'a',
  'b',
  'code',
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
function markFirst(block: Element, pattern: RegExp): number | undefined {
  let before = 0;
  let at: number | undefined;
  visit(block, (node, index, parent) => {
    if (at !== undefined) return SKIP;
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
    at = before + match.index;
    parent.children.splice(index, 1, ...marked(node.value, match.index, match[0]));
    return SKIP;
  });
  return at;
}

function marked(value: string, start: number, word: string): ElementContent[] {
  const text = (part: string): Text => ({ type: 'text', value: part });
  const term = { ...element('b', { className: ['term'] }), children: [text(word)] };
  const pieces = [text(value.slice(0, start)), term, text(value.slice(start + word.length))];
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}
