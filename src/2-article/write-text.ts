import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * The Markdown of an article's text, one line a paragraph, characters as they are. It ends in a
 * line end; an article without text gives the empty string.
 */
export function writeText(content: Root): string {
  return unified()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-' })
    .stringify(content);
}
