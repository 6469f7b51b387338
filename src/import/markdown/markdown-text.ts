import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ImportedArticle, Removed } from '../imported.ts';
import { plainTextOf, withoutPictures } from '../markdown-nodes.ts';
import { readFrontMatterFacts } from './front-matter-facts.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';

/**
 * Reads a Markdown file, with or without front matter: a note, an export of another program, or a
 * saved article. Without a title in the front matter, a first heading of the first level is the
 * title, and no part of the text.
 */
export function readMarkdownText(file: string): ImportedArticle {
  const { facts, bodyStart, notes } = readFrontMatterFacts(file);
  const body = file.slice(bodyStart);
  const tree: Root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body);
  const reader = new MarkdownBlocks(tree, body);
  const removed: Removed[] = [];
  const blocks = withoutPictures(reader.readAll(tree.children), removed);
  const { title, children } = titled(facts.title, blocks, removed);
  return {
    facts: { ...facts, title: title ?? '' },
    content: { type: 'root', children },
    removed,
    notes: [
      ...notes,
      ...reader.notes,
      ...(title === undefined
        ? ['The file does not tell its title: write it above the text.']
        : []),
    ],
  };
}

/** The title, and the text without it. */
function titled(title: string | undefined, blocks: readonly RootContent[], removed: Removed[]) {
  const [first, ...rest] = blocks;
  const heading = first?.type === 'heading' ? plainTextOf(first).trim() : undefined;
  if (first?.type !== 'heading' || heading === undefined || heading === '') {
    return { title, children: [...blocks] };
  }
  if (title === undefined) {
    return { title: heading, children: first.depth === 1 ? rest : [...blocks] };
  }
  if (heading !== title || first.depth !== 1) return { title, children: [...blocks] };
  removed.push({ what: 'title once more', text: heading, after: '' });
  return { title, children: rest };
}
