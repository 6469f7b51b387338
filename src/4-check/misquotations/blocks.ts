import type {
  Definition,
  Heading,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
  TableCell,
} from 'mdast';
import { type MarkdownText, readMarkdown } from '../../source/markdown/markdown-text.ts';
import { Offsets } from './offsets.ts';

/** A paragraph, heading, cell or the like of a text, as it is read. */
export interface Block {
  /** The words without their markup. */
  readonly text: string;
  /** The same length, with a stand-in for what is no running text: code and tags in a line. */
  readonly running: string;
  /** Where each UTF-16 unit of `text` stands in the source. */
  readonly offsets: Offsets;
  /** Whether it stands in a block quotation: `> …`. */
  readonly quoted: boolean;
  /** Whether it is a paragraph just below another one, so that a quotation may go on in it. */
  readonly goesOn: boolean;
  readonly kind: BlockKind;
}

/**
 * What a block is: a paragraph (of a list or a block quotation, too), one that is nothing but
 * pictures, a part of a footnote, or a heading, cell, caption or code.
 */
export type BlockKind = 'paragraph' | 'picture' | 'note' | 'other';

/** Stands in `Block.running` for a unit of what is no running text. */
const OBJECT = '\ufffc';

/** A text that is not Markdown, as one block. */
export function plainBlock(source: string): Block {
  const offsets = new Offsets();
  offsets.addSame(source.length, 0);
  const kind = 'paragraph';
  return { text: source, running: source, offsets, quoted: false, goesOn: false, kind };
}

/** The blocks of a text in Markdown (CommonMark with GFM, as handouts are set), in order. */
export function markdownBlocks(source: string): readonly Block[] {
  return blocksOf(readMarkdown(source));
}

/** The same of a text that has been read. */
export function blocksOf({ source, tree }: MarkdownText): readonly Block[] {
  const blocks: Block[] = [];
  const visit = (node: Nodes, quoted: boolean, goesOn: boolean, inNote: boolean) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const from = node.position?.start.offset ?? 0;
      const kind = inNote ? 'note' : kindOf(node);
      blocks.push({ ...words(node.children, source, from), quoted, goesOn, kind });
      for (const image of imagesIn(node.children)) titleBlock(image, source, blocks);
    } else if (node.type === 'definition') {
      titleBlock(node, source, blocks);
    } else if (node.type === 'html' || node.type === 'code') {
      // Both print as the text they are.
      const text = { type: 'text', value: node.value, position: node.position } as const;
      blocks.push({ ...words([text], source, 0), quoted, goesOn: false, kind: 'other' });
    } else if ('children' in node) {
      let before: Nodes | undefined;
      for (const child of node.children) {
        const follows = child.type === 'paragraph' && before?.type === 'paragraph';
        const noted = inNote || node.type === 'footnoteDefinition';
        visit(child, quoted || node.type === 'blockquote', follows, noted);
        before = child;
      }
    }
  };
  visit(tree, false, false, false);
  return blocks;
}

function kindOf(node: Paragraph | Heading | TableCell): BlockKind {
  if (node.type !== 'paragraph') return 'other';
  const isPicture = node.children.every(
    (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  );
  return isPicture ? 'picture' : 'paragraph';
}

function imagesIn(nodes: readonly PhrasingContent[]): Image[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node];
    return 'children' in node ? imagesIn(node.children) : [];
  });
}

/** Adds the title of a picture, which prints as its caption, as a block of its own. */
function titleBlock(node: Image | Definition, source: string, blocks: Block[]): void {
  const { title, position } = node;
  if (!title) return;
  const end = (position?.end.offset ?? 0) - (node.type === 'image' ? ')'.length : 0);
  const whole = source.slice(0, end).trimEnd();
  const mark = whole.at(-1) === ')' ? '(' : (whole.at(-1) ?? '"');
  // Back to the mark that opens it; one with a backslash before it is part of the title.
  let from = whole.length - 1;
  do from = whole.lastIndexOf(mark, from - 1);
  while (from > 0 && whole[from - 1] === '\\');
  const offsets = new Offsets();
  align(title, source, from + 1, offsets);
  const running = title;
  blocks.push({ text: title, running, offsets, quoted: false, goesOn: false, kind: 'other' });
}

/** The words of inline Markdown with the place of each character, at `from` or after it. */
function words(nodes: readonly PhrasingContent[], source: string, from: number) {
  let text = '';
  let running = '';
  const offsets = new Offsets();
  let reached = from;
  const visit = (node: PhrasingContent): void => {
    // What GFM finds by searching, such as mail addresses, has no position, nor what is beside it.
    const start = node.position?.start.offset ?? reached;
    if ('value' in node) {
      text += node.value;
      running += node.type === 'text' ? node.value : OBJECT.repeat(node.value.length);
      align(node.value, source, start, offsets);
    } else if (node.type === 'image') {
      // The description is read aloud where the picture cannot be seen.
      const alt = node.alt ?? '';
      text += alt;
      running += alt;
      align(alt, source, start + '!['.length, offsets);
    } else if (node.type === 'break') {
      text += '\n';
      running += '\n';
      offsets.addSame(1, start);
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
    const last = offsets.length > 0 ? offsets.endOf(offsets.length - 1) : from;
    reached = Math.max(reached, node.position?.end.offset ?? last);
  };
  for (const node of nodes) visit(node);
  return { text, running, offsets };
}

/** What may stand before the characters of a text: marks of emphasis or code, a line's start. */
const MARKUP = /[\s>`*_~[#|]/;

/**
 * Notes where each unit of a text stands in its source from an offset on. The source has the same
 * characters and between them escapes, entities, and what starts a line in a list or a quotation.
 */
function align(text: string, source: string, from: number, offsets: Offsets): void {
  // Mostly the source is the text; only these signs may be written in another way, or are two units.
  if (source.startsWith(text, from) && !/[&\\\ud800-\udfff]/.test(text)) {
    offsets.addSame(text.length, from);
    return;
  }
  let at = from;
  for (const character of text) {
    while (!source.startsWith(character, at) && MARKUP.test(source[at] ?? 'end')) at += 1;
    const entity = character === '&' ? /&(?:amp|#38|#x26);/iy : /&#?\w{1,31};/y;
    entity.lastIndex = at;
    const escaped = source[at] === '\\' && source.startsWith(character, at + 1);
    const same = source.startsWith(character, at) ? character.length : 0;
    const end = at + (escaped ? 2 : (entity.exec(source)?.[0].length ?? same));
    offsets.addAll(character.length, at, end);
    at = end;
  }
}
