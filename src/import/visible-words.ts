import type { Nodes, Parents, Root } from 'mdast';
import { OMISSION } from '../2-article/article.ts';
import { isSentence } from '../2-article/not-markdown.ts';

/** The address of a link that stands for words a trimmed copy leaves out. */
const OMITTED = '#omitted';
const BLOCKS = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);

/**
 * The words that a tree shows, as a saved article's reader should find them: footnotes last, white
 * space folded.
 */
export function visibleWords(content: Root): string {
  const notes: string[] = [];
  const text = wordsOf(content, notes);
  return [text, ...notes]
    .join('\n')
    .replace(/[\s\u2028]+/gu, ' ')
    .trim();
}

function wordsOf(node: Nodes, notes: string[]): string {
  switch (node.type) {
    case 'break':
      return '\n';
    case 'image':
      return node.alt ? OMISSION : '';
    case 'link':
      return node.url === OMITTED ? OMISSION : inside(node, notes);
    case 'footnoteDefinition':
      notes.push(node.children.map((child) => wordsOf(child, notes)).join('\n'));
      return '';
    case 'paragraph':
      return captionsOf(node) ?? inside(node, notes);
    case 'list':
      return node.children
        .map((item, index) => {
          // The number of a list that is none is words, and so is the box of a task.
          const number = isSentence(node) ? `${(node.start ?? 1) + index}. ` : '';
          const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
          return number + box + inside(item, notes);
        })
        .join('\n');
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? inside(node, notes) : '';
  }
}

function inside(node: Parents, notes: string[]): string {
  return node.children
    .map((child) => wordsOf(child, notes))
    .join(BLOCKS.has(node.type) ? '\n' : '');
}

/** The captions of a paragraph of pictures alone. */
function captionsOf(node: Parents): string | undefined {
  const titles: string[] = [];
  for (const child of node.children) {
    if (child.type === 'image') titles.push(child.title ?? '');
    else if (child.type !== 'text' || child.value.trim() !== '') return undefined;
  }
  return titles.length > 0 ? titles.join('\n') : undefined;
}
