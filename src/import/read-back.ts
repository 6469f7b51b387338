import type { PhrasingContent, Root, RootContent } from 'mdast';
import { readText } from '../2-article/read-text.ts';
import { writeText } from '../2-article/write-text.ts';
import { visibleWords } from './visible-words.ts';

/** Content that reads back as it is, or a note that it does not. */
export interface ReadBack {
  readonly content: Root;
  readonly notes: readonly string[];
}

/**
 * Makes sure that an article's text, written as Markdown and read again, shows the same words.
 * Emphasis within a word or beside a figure is not always read as emphasis: a block where it would
 * show as asterisks loses it, and keeps its words.
 */
export function readingBack(content: Root): ReadBack {
  if (readsBack(content)) return { content, notes: [] };
  const children = content.children.map((block) =>
    readsBack({ type: 'root', children: [withoutMarks(block)] }) ? block : withoutEmphasis(block),
  );
  const plain: Root = { ...content, children };
  if (readsBack(plain)) return { content: plain, notes: [] };
  return {
    content: plain,
    notes: [
      'Markdown cannot hold this text just as it is: compare every word of it with the original.',
    ],
  };
}

/** Whether what is written shows the same words when it is read. */
export function readsBack(content: Root): boolean {
  const { text } = readText('', writeText(content), 0, () => {});
  return text.replace(/[\s\u2028]+/gu, ' ').trim() === visibleWords(content);
}

/** A mark without its footnote is text, so a block alone is looked at without its marks. */
function withoutMarks<Block extends RootContent>(block: Block): Block {
  if (!('children' in block)) return block;
  const children = (block.children as RootContent[])
    .filter(({ type }) => type !== 'footnoteReference')
    .map(withoutMarks);
  return { ...block, children } as Block;
}

function withoutEmphasis<Block extends RootContent>(block: Block): Block {
  if (!('children' in block)) return block;
  const children = (block.children as RootContent[]).flatMap((child): RootContent[] => {
    const plain = withoutEmphasis(child);
    const isEmphasis =
      plain.type === 'emphasis' || plain.type === 'strong' || plain.type === 'delete';
    return isEmphasis ? (plain.children as PhrasingContent[]) : [plain];
  });
  return { ...block, children: joined(children) } as Block;
}

/** Texts that have come to stand side by side are one. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      all[all.length - 1] = { type: 'text', value: last.value + node.value };
    } else all.push(node);
  }
  return all;
}
