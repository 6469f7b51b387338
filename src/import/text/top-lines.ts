import type { RootContent } from 'mdast';
import type { Removed } from '../imported.ts';
import { plainTextOf } from '../markdown-nodes.ts';
import { readByline } from './byline.ts';
import type { FoundFacts } from './page-lines.ts';
import { readDateLine } from './written-date.ts';

/** So many blocks below the title may be about the article instead of being its text. */
const MOST_BLOCKS = 4;

/**
 * Takes the lines below a document's title that tell who wrote it and when: they become facts, and
 * are listed as taken out. Other lines between them stay.
 */
export function takeTopLines(
  blocks: readonly RootContent[],
  facts: FoundFacts,
  removed: Removed[],
): RootContent[] {
  return blocks.filter((block, index) => {
    if (index >= MOST_BLOCKS || block.type !== 'paragraph') return true;
    const text = plainTextOf(block).trim();
    const author = readByline(text);
    const date = readDateLine(text);
    if (author === undefined && date === undefined) return true;
    if (author !== undefined) facts.author ??= author;
    if (date?.kind === 'published') facts.published ??= date.date;
    removed.push({ what: author === undefined ? 'date' : 'author', text, after: '' });
    return false;
  });
}
