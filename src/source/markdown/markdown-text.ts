import type { Root } from 'mdast';
import { type Memory, NO_MEMORY } from '../memory.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A text of the guide's in Markdown, read. Several stages share it: nobody may change its tree. */
export interface MarkdownText {
  readonly source: string;
  readonly tree: Root;
}

/** Reads a text of the guide's, or what is new in it. */
export function readMarkdown(source: string, memory: Memory = NO_MEMORY): MarkdownText {
  return memory.about(readAnew, memory, source);
}

function readAnew(memory: Memory, source: string): MarkdownText {
  return { source, tree: parseMarkdown(source, { memory }) };
}
