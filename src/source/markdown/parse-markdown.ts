import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { plainParagraph } from './plain-paragraph.ts';
import { type PointAt, pointsIn } from './points.ts';

/** How to read Markdown. */
export interface MarkdownReading {
  /** Whether a single tilde strikes words out too, as in GFM on code hosts; true when left out. */
  readonly singleTilde?: boolean;
}

/** What may reach across a blank line, or change what stands elsewhere: then all is read as one. */
const REACHING = /```|~~~|<|\]:|[\r\0\ufeff]/;

/**
 * CommonMark with GFM as a tree, the very tree that remark gives, in a fraction of its time: most
 * of what people write are paragraphs of plain words, which are told by looking at them. Only what
 * stands between those is read by remark.
 */
export function parseMarkdown(text: string, { singleTilde = true }: MarkdownReading = {}): Root {
  const remark = singleTilde ? GFM : GFM_TWO_TILDES;
  if (REACHING.test(text)) return remark.parse(text);
  const pointAt = pointsIn(text);
  const children: RootContent[] = [];
  /** Where the blocks start that are not plain and not yet read. */
  let from: number | undefined;
  const readUpTo = (end: number) => {
    if (from === undefined) return;
    // Blank lines too: white space in them may belong to a block of code.
    const { children: blocks } = remark.parse(text.slice(from, end));
    for (const block of blocks) children.push(moved(block, from, pointAt));
    from = undefined;
  };
  for (const { start, end } of blocksOf(text)) {
    const paragraph = plainParagraph(text, start, end, pointAt);
    if (paragraph) {
      readUpTo(start);
      children.push(paragraph);
    } else from ??= start;
  }
  readUpTo(text.length);
  return { type: 'root', children, position: { start: pointAt(0), end: pointAt(text.length) } };
}

const GFM = unified().use(remarkParse).use(remarkGfm).freeze();
const GFM_TWO_TILDES = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** The lines between blank ones: from the start of a first line to the end of a last. */
function* blocksOf(text: string): Generator<{ start: number; end: number }> {
  let block: { start: number; end: number } | undefined;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (isBlank(text, start, end)) {
      if (block) yield block;
      block = undefined;
    } else block = { start: block?.start ?? start, end };
    start = end + 1;
  }
  if (block) yield block;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return true;
}

/** A block that was read by itself, with the places that it has in the whole. */
function moved(block: RootContent, by: number, pointAt: PointAt): RootContent {
  visit(block, ({ position }) => {
    if (!position) return;
    position.start = pointAt((position.start.offset ?? 0) + by);
    position.end = pointAt((position.end.offset ?? 0) + by);
  });
  return block;
}
