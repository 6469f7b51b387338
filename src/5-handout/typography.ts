import type { Nodes, Root, Text } from 'hast';
import { walk } from '../source/markdown/walk.ts';

/**
 * Sets straight quotation marks and apostrophes as curly ones, one character for one, in the
 * guide's own words only: an excerpt prints the article's own characters. English alone, since
 * languages differ in their marks; text in another language stays as it was typed.
 */
export function curlyQuotes(text: string, lang: string): string {
  if (!/^en\b/i.test(lang)) return text;
  return text.replace(/["']/g, (mark, offset: number) => {
    const next = text[offset + 1] ?? '';
    const opens = OPENS_AFTER.test(text[offset - 1] ?? ' ') && /\S/.test(next);
    if (mark === '"') return opens ? '“' : '”';
    return opens && !/\d/.test(next) ? '‘' : '’'; // ’80s
  });
}

/** Sets the quotation marks in the running text of a tree, block by block; code stays. */
export function curlyQuotesIn(tree: Root, lang: string): void {
  let block: { readonly node: Text; readonly isCode: boolean }[] = [];
  const settle = () => {
    // Together, since a mark may stand before or after words with emphasis.
    const curly = curlyQuotes(block.map(({ node }) => node.value).join(''), lang);
    let start = 0;
    for (const { node, isCode } of block) {
      const end = start + node.value.length;
      if (!isCode) node.value = curly.slice(start, end);
      start = end;
    }
    block = [];
  };
  walk<Nodes>(tree, (node, parent) => {
    if (node.type === 'element' && !INLINE.has(node.tagName)) settle();
    if (node.type !== 'text') return;
    const isCode = parent?.type === 'element' && parent.tagName === 'code';
    block.push({ node, isCode });
  });
  settle();
}

/** A mark after white space, a dash or an opening bracket or mark opens a quotation. */
const OPENS_AFTER = /[\s\p{Ps}\p{Pi}\p{Pd}"'/]/u;

/** Elements that stand within a line, so that the words before and after them are one text. */
export const INLINE: ReadonlySet<string> = new Set([
  'a',
  'b',
  'code',
  'del',
  'em',
  'strong',
  'sup',
]);
