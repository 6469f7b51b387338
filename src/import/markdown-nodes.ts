import type { Nodes, Paragraph, RootContent } from 'mdast';
import type { Removed } from './imported.ts';

/** The address of a picture that is not kept: only its caption is. */
const PICTURE = '#picture';

/** A paragraph of one text. */
export function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** A picture's caption: the title of an image that stands alone in a paragraph. */
export function captionOf(text: string): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'image', url: PICTURE, alt: '', title: text }],
  };
}

/** The words of a node, line ends as spaces. */
export function plainTextOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainTextOf).join('') : '';
}

/** A block's words for a person who looks them through, each of its parts on a line of its own. */
export function wordsOf(block: RootContent): { readonly text: string; readonly level?: number } {
  if (block.type === 'heading') return { text: plainTextOf(block), level: block.depth };
  const lines = (node: Nodes): string[] => {
    const isOfBlocks = 'children' in node && PARTED.has(node.type);
    return isOfBlocks ? node.children.flatMap(lines) : [plainTextOf(node) || titlesIn(node)];
  };
  const text = lines(block).filter((line) => line.trim() !== '');
  return { text: text.join('\n') };
}

/** Blocks whose parts are blocks. */
const PARTED: ReadonlySet<string> = new Set([
  'blockquote',
  'footnoteDefinition',
  'list',
  'listItem',
  'table',
  'tableRow',
]);

/** The captions of pictures. */
function titlesIn(node: Nodes): string {
  if (node.type === 'image') return node.title ?? '';
  return 'children' in node ? node.children.map(titlesIn).join('') : '';
}

/** The last words of the last block that has any, to say what stood before something. */
export function lastWords(blocks: readonly RootContent[]): string {
  for (const block of [...blocks].reverse()) {
    const words = plainTextOf(block).trim();
    if (words) return words.split(/\s+/u).slice(-8).join(' ');
  }
  return '';
}

/**
 * Leaves pictures out: one that stands alone keeps its caption, if it has any. A picture in a line
 * of words stays, because it may stand for words, and says so when the article is checked.
 */
export function withoutPictures(blocks: readonly RootContent[], removed: Removed[]): RootContent[] {
  const kept: RootContent[] = [];
  for (const block of blocks) {
    const pictures = picturesIn(block);
    if (!pictures) {
      kept.push(block);
      continue;
    }
    for (const { title, alt } of pictures) {
      if (title) kept.push(captionOf(title.replace(/\s+/gu, ' ')));
      else removed.push({ what: 'picture', text: alt ?? '', after: lastWords(kept) });
    }
  }
  return kept;
}

/** The pictures of a paragraph that has nothing else. */
function picturesIn(block: RootContent) {
  if (block.type !== 'paragraph' || block.children.length === 0) return undefined;
  const pictures: { title?: string | null | undefined; alt?: string | null | undefined }[] = [];
  for (const child of block.children) {
    const only = child.type === 'link' && child.children.length === 1 ? child.children[0] : child;
    if (only?.type === 'image') pictures.push(only);
    else if (only && plainTextOf(only).trim() !== '') return undefined;
    else if (only && only.type !== 'text' && only.type !== 'break') return undefined;
  }
  return pictures;
}
