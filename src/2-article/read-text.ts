import type { ListItem, Nodes, Parent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import {
  type Article,
  type Block,
  type BlockKind,
  type Emphasis,
  LINE_BREAK,
  type Mark,
  OMISSION,
  type Origin,
} from './article.ts';

/** What stands between two blocks in `Article.text`. */
const BETWEEN_BLOCKS = '\n\n';
/** The address of a link that marks words or paragraphs a trimmed copy leaves out. */
const OMITTED_ADDRESS = '#omitted';

/** An ordered list that starts above this is no list: a sentence starts with a year, say. */
const HIGHEST_FIRST_NUMBER = 99;

/** HTML elements that dress words and hold none of their own; any other tag in a line is text. */
const INLINE_ELEMENTS =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|center|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?=[\s/>])/i;

const EMPHASES: Readonly<Record<string, Emphasis>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

/**
 * Reads an article's Markdown into the text that can be quoted. Every block of running text is
 * numbered in document order, also inside lists and block quotations; headings, captions, cells,
 * code and footnotes are text without a number. Footnote texts come last. What Markdown would take
 * for its own but no reader would, such as a year that starts a paragraph, stays text.
 *
 * A trimmed copy says what it leaves out: `[…](#omitted)` inside a paragraph for words, and
 * `[¶ 1–3](#omitted)` as a paragraph of its own for whole paragraphs, whose numbers it keeps.
 */
export function readText(
  file: string,
  text: string,
  bodyStart: number,
  report: Report,
): Pick<Article, 'text' | 'blocks' | 'marks' | 'origins'> {
  // Spaces keep offsets those of the whole file.
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart);
  const tree: Root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body);
  const reader = new TextReader(file, body, referred(tree), report);
  reader.readAll(tree.children);
  return reader.finish();
}

/** The labels that links, pictures and footnotes refer to. */
function referred(tree: Root): ReadonlySet<string> {
  const labels = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      labels.add(node.identifier);
  });
  return labels;
}

class TextReader {
  readonly #file: string;
  readonly #source: string;
  readonly #referred: ReadonlySet<string>;
  readonly #report: Report;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #origins: Origin[] = [];
  readonly #footnotes: Parent[] = [];
  #inFootnote = false;
  #within: Block['within'];
  /** Characters of a list's own that the next paragraph starts with. */
  #marker = '';
  #length = 0;
  #lastNumber = 0;

  constructor(file: string, source: string, labels: ReadonlySet<string>, report: Report) {
    this.#file = file;
    this.#source = source;
    this.#referred = labels;
    this.#report = report;
  }

  finish() {
    this.#inFootnote = true;
    for (const note of this.#footnotes) this.readAll(note.children as RootContent[]);
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      marks: this.#marks,
      origins: this.#origins,
    };
  }

  readAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#read(node);
  }

  #read(node: RootContent): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node);
        break;
      case 'heading':
        this.#block('heading', node, { level: node.depth });
        break;
      case 'code':
        this.#literal('code', node.value, node);
        break;
      case 'list':
        for (const item of node.children) {
          this.#marker = this.#markerOf(item, node.children.length, node.start);
          // What keeps its marker as text is a sentence, not an item.
          this.#readWithin(/\d/.test(this.#marker) ? this.#within : 'list', item.children);
          this.#marker = '';
        }
        break;
      case 'blockquote':
        this.#readWithin('quotation', node.children);
        break;
      case 'table':
        for (const row of node.children) for (const cell of row.children) this.#block('cell', cell);
        break;
      case 'footnoteDefinition':
        this.#footnotes.push(node);
        break;
      case 'definition':
        if (!this.#referred.has(node.identifier)) this.#asTyped(node);
        break;
      case 'html':
        this.#htmlBlock(node);
        break;
      default:
        break;
    }
  }

  #readWithin(within: Block['within'], nodes: readonly RootContent[]): void {
    const outer = this.#within;
    this.#within = within;
    this.readAll(nodes);
    this.#within = outer;
  }

  /** What a list item has of its own that is words: `1984.`, or the box of a task. */
  #markerOf(item: ListItem, items: number, start: number | null | undefined): string {
    const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const isSentence = typeof start === 'number' && (items === 1 || start > HIGHEST_FIRST_NUMBER);
    if (!isSentence) return box;
    const from = item.position?.start.offset ?? 0;
    const to = item.children[0]?.position?.start.offset ?? from;
    return `${this.#source.slice(from, to).trim()} ${box}`;
  }

  #paragraph(node: Extract<RootContent, { type: 'paragraph' }>): void {
    const [only] = node.children;
    if (node.children.length === 1 && only?.type === 'link' && only.url === OMITTED_ADDRESS) {
      this.#omittedParagraphs(only);
      return;
    }
    if (!this.#inFootnote && !hasWords(node)) {
      visit(node, 'image', (image) => {
        if (image.title) this.#literal('caption', image.title, image);
      });
      return;
    }
    this.#running(node);
  }

  /** A paragraph of running text, numbered unless it is a footnote's. */
  #running(node: Parent): void {
    if (this.#inFootnote) {
      this.#block('footnote', node);
      return;
    }
    this.#lastNumber += 1;
    this.#block('paragraph', node, { number: this.#lastNumber });
  }

  /** A paragraph of its characters as they stand in the file. */
  #asTyped(node: Nodes): void {
    const { start, end } = this.#placeOf(node);
    const value = this.#source.slice(start, end);
    this.#running({
      type: 'paragraph',
      children: [{ type: 'text', value, position: node.position }],
    });
  }

  #omittedParagraphs(node: Nodes): void {
    const [, first, last = first] = /(\d+)(?:\D+(\d+))?/.exec(plainText(node)) ?? [];
    const number = Number(first);
    const lastNumber = Number(last);
    if (number !== this.#lastNumber + 1 || !(lastNumber >= number)) {
      const expected = this.#lastNumber + 1;
      this.#report(
        diagnostic(
          'article/trim',
          this.#placeOf(node),
          'This mark of omitted paragraphs does not add up.',
          {
            hint: `The next paragraph is ¶ ${expected}: write it like [¶ ${expected}](${OMITTED_ADDRESS}) or [¶ ${expected}–${expected + 2}](${OMITTED_ADDRESS}).`,
          },
        ),
      );
    }
    if (lastNumber > this.#lastNumber) this.#lastNumber = lastNumber;
    this.#literal('omitted', OMISSION, node, { number, lastNumber });
  }

  #literal(kind: BlockKind, text: string, node: Nodes, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#origins.push({ start, offset: this.#placeOf(node).start });
    this.#write(text);
    this.#blocks.push({ kind: this.#kind(kind), start, end: this.#length, ...facts });
  }

  #block(kind: BlockKind, node: Parent, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#write(this.#marker);
    this.#marker = '';
    this.#inline(node.children as Nodes[]);
    const within = this.#within && { within: this.#within };
    this.#blocks.push({ kind: this.#kind(kind), start, end: this.#length, ...within, ...facts });
  }

  /** Everything in a footnote is a footnote's text, but code keeps its lines. */
  #kind(kind: BlockKind): BlockKind {
    return this.#inFootnote && kind !== 'code' && kind !== 'omitted' ? 'footnote' : kind;
  }

  #inline(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      const start = this.#length;
      this.#origins.push({ start, offset: this.#placeOf(node).start });
      if (node.type === 'text' || node.type === 'inlineCode') this.#write(node.value);
      else if (node.type === 'break') this.#write(LINE_BREAK);
      else if (node.type === 'link' && node.url === OMITTED_ADDRESS) this.#write(OMISSION);
      else if (node.type === 'html') this.#htmlInline(node);
      else if ('children' in node) this.#inline(node.children);
      const emphasis = node.type === 'inlineCode' ? 'code' : EMPHASES[node.type];
      if (emphasis && this.#length > start)
        this.#marks.push({ emphasis, start, end: this.#length });
    }
  }

  /** A tag within a line. Its words stand outside it; what is no tag that HTML has is text. */
  #htmlInline(node: Extract<Nodes, { type: 'html' }>): void {
    if (/^<br\s*\/?>$/i.test(node.value)) this.#write(LINE_BREAK);
    else if (/^<!--/.test(node.value)) return;
    else if (INLINE_ELEMENTS.test(node.value)) this.#tellHtml(node);
    else this.#write(node.value);
  }

  /** A block of HTML may hold words that are not read: no passage may reach across it unseen. */
  #htmlBlock(node: Extract<Nodes, { type: 'html' }>): void {
    if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() === '') return;
    this.#tellHtml(node);
    this.#literal('omitted', OMISSION, node);
  }

  #tellHtml(node: Nodes): void {
    this.#report(
      diagnostic('article/html', this.#placeOf(node), 'HTML in an article is not read.', {
        hint: 'Take the tags out: write <b>word</b> as **word**, and <p>Words.</p> as a paragraph of its own.',
      }),
    );
  }

  #open(): number {
    if (this.#length > 0) this.#write(BETWEEN_BLOCKS);
    return this.#length;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #placeOf(node: Nodes) {
    const start = node.position?.start.offset ?? 0;
    return { file: this.#file, start, end: node.position?.end.offset ?? start };
  }
}

/** Whether a paragraph has any visible text; one of pictures alone has none. */
function hasWords(node: Nodes): boolean {
  if (node.type === 'html')
    return !INLINE_ELEMENTS.test(node.value) && !/^<(?:!--|br)/i.test(node.value);
  if ('value' in node) return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
