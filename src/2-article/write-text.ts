import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writable } from './writable.ts';

/**
 * The Markdown of an article's text, one line a paragraph, characters as they are. It ends in a
 * line end; an article without text gives the empty string.
 */
export function writeText(content: Root): string {
  return (
    unified()
      // Columns set out with spaces would make lines of a table as long as its longest cell.
      .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
      .use(remarkStringify, {
        bullet: '-',
        emphasis: '*',
        listItemIndent: 'one',
        rule: '-',
        // An address is read from "www." on, with the signs that follow taken as they are typed.
        unsafe: [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }],
      })
      .stringify(writable(content))
  );
}
