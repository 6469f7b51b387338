import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import { type Memory, NO_MEMORY } from '../memory.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { pointsIn } from './points.ts';

/** How to read Markdown. */
export interface MarkdownReading {
  /** Whether a single tilde strikes words out too, as in GFM on code hosts; true when left out. */
  readonly singleTilde?: boolean;
  /** What is known from reading a text before it was changed. */
  readonly memory?: Memory;
}

/** What may reach across a blank line: then all is read as one. */
const REACHING = /```|~~~|<|[\r\0\ufeff]/;

/**
 * CommonMark with GFM as a tree, the very tree that remark gives, in a fraction of its time: most
 * of what people write are paragraphs of plain words, which are told by looking at them. Only what
 * stands between those is read by remark.
 */
export function parseMarkdown(text: string, reading: MarkdownReading = {}): Root {
  const { singleTilde = true, memory = NO_MEMORY } = reading;
  const inParts = REACHING.test(text) ? undefined : readInParts(text, singleTilde, memory);
  return inParts ?? readWhole(text, singleTilde);
}

/** The tree, each part read by itself; undefined where one may change what another is. */
function readInParts(text: string, singleTilde: boolean, memory: Memory): Root | undefined {
  const pointAt = pointsIn(text);
  const children: RootContent[] = [];
  // A mark of a footnote is one only where its note is: every part is read with all notes below it.
  const marked = text.includes('[^') ? text.matchAll(NOTE) : [];
  const labels = new Set(Array.from(marked, ({ 1: label = '' }) => label));
  const notes = Array.from(labels, (label) => `\n\n[^${label}]: x`);
  const defined = { notes: new Set<string>(), links: false };
  /** Where the blocks start that are not plain and not yet read. */
  let from: number | undefined;
  const readUpTo = (end: number): boolean => {
    if (from === undefined) return true;
    // Blank lines too: white space in them may belong to a block of code.
    const part = text.slice(from, end);
    const { children: blocks } = memory.recall(readWhole, part + notes.join(''), singleTilde);
    const own = blocks.slice(0, blocks.length - notes.length);
    const isApart = blocks.slice(own.length).every(({ type, position }) => {
      return type === 'footnoteDefinition' && (position?.start.offset ?? 0) > part.length;
    });
    for (const block of own) {
      define(block, defined);
      children.push(moved(block, from, pointAt(from).line - 1));
    }
    from = undefined;
    return isApart;
  };
  for (const { start, end } of blocksOf(text)) {
    const paragraph = plainParagraph(text, start, end, pointAt);
    if (paragraph) {
      if (!readUpTo(start)) return undefined;
      children.push(paragraph);
    } else from ??= start;
  }
  if (!readUpTo(text.length)) return undefined;
  // What looked like a note may be none, and the definition of a link serves other parts too.
  const areNotes = [...defined.notes, ...labels].every(
    (label) => defined.notes.has(label) && labels.has(label),
  );
  if (defined.links || !areNotes) return undefined;
  return { type: 'root', children, position: { start: pointAt(0), end: pointAt(text.length) } };
}

/** How a note starts, wherever it stands. */
const NOTE = /\[\^([\w-]+)\]:/g;

const GFM = unified().use(remarkParse).use(remarkGfm).freeze();
const GFM_TWO_TILDES = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

function readWhole(text: string, singleTilde: boolean): Root {
  return (singleTilde ? GFM : GFM_TWO_TILDES).parse(text);
}

/** Notes what a block defines: the labels of footnotes, and whether it has addresses of links. */
function define(node: Nodes, defined: { notes: Set<string>; links: boolean }): void {
  if (node.type === 'definition') defined.links = true;
  if (node.type === 'footnoteDefinition') defined.notes.add(node.label ?? '');
  if ('children' in node) for (const child of node.children) define(child, defined);
}

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

/** A copy of a block that was read by itself, so many characters and lines further on. */
function moved<Node extends Nodes>(node: Node, by: number, lines: number): Node {
  const copy = { ...node };
  if (node.position) {
    const at = ({ line, column, offset = 0 }: Point): Point => {
      return { line: line + lines, column, offset: offset + by };
    };
    copy.position = { start: at(node.position.start), end: at(node.position.end) };
  }
  if ('children' in copy) {
    copy.children = copy.children.map((child) => moved(child, by, lines)) as typeof copy.children;
  }
  return copy;
}
