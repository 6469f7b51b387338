import type { Element, Nodes, Text } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { walk } from '../source/markdown/walk.ts';

/** An element without children. */
export function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

/**
 * Marks the first use of each term in a block as `<b class="term">` and gives those that are there, in
 * the order of the words. Headings, links and code are left alone.
 *
 * @param terms the longest first, so that "station chief" is not taken for "station".
 * @param isKept which of them stay marked; all when left out.
 */
export function markTerms(
  block: Element,
  terms: readonly string[],
  isKept: (term: string) => boolean = () => true,
): readonly string[] {
  if (/^h[1-6]$/.test(block.tagName)) return [];
  const found = terms.flatMap((term) => {
    const mark = markFirst(block, patternOf(term));
    return mark === undefined ? [] : [{ term, ...mark }];
  });
  for (const { term, mark } of found) if (!isKept(term)) unmark(block, mark);
  return found.toSorted((a, b) => a.at - b.at).map(({ term }) => term);
}

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
function markFirst(block: Element, pattern: RegExp): { at: number; mark: Element } | undefined {
  let isThere = false;
  walk<Nodes>(block, (node) => {
    isThere ||= node.type === 'text' && pattern.test(node.value);
  });
  if (!isThere) return undefined;
  let before = 0;
  let found: { at: number; mark: Element } | undefined;
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
    const mark = { ...element('b', { className: ['term'] }), children: [textNode(match[0])] };
    found = { at: before + match.index, mark };
    const rest = node.value.slice(match.index + match[0].length);
    const pieces = [textNode(node.value.slice(0, match.index)), mark, textNode(rest)];
    const there = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
    parent.children.splice(index, 1, ...there);
    return SKIP;
  });
  return found;
}

/** Leaves a marked term as the words it is. */
function unmark(block: Element, mark: Element): void {
  visit(block, 'element', (node, index, parent) => {
    if (node !== mark || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...mark.children);
    return EXIT;
  });
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
