import type { Root } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';

/** A text of the guide's in Markdown, read. Several stages share it: nobody may change its tree. */
export interface MarkdownText {
  readonly source: string;
  readonly tree: Root;
}

/** Reads a text of the guide's. */
export function readMarkdown(source: string): MarkdownText {
  return { source, tree: parseMarkdown(source) };
}
