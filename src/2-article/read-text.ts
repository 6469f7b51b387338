import type { List, ListItem, Nodes, Parent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { parseMarkdown } from '../source/markdown/parse-markdown.ts';
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
import { tagKind } from './html-tags.ts';
import {
  isAddress,
  isOldQuotation,
  isPunctuation,
  isSentence,
  itemStart,
  markWidth,
  openFence,
  typed,
} from './not-markdown.ts';

/** What stands between two blocks in `Article.text`. */
const BETWEEN_BLOCKS = '\n\n';
/** The address of a link that marks words or paragraphs a trimmed copy leaves out. */
export const OMITTED_ADDRESS = '#omitted';
/** What such a link says where headings, captions and the like are left out, but no paragraph. */
export const OMITTED_UNNUMBERED = '… without ¶';

const EMPHASES: Readonly<Record<'emphasis' | 'strong' | 'delete', Emphasis>> = {
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
 * `[¶ 1–3](#omitted)` as a paragraph of its own for whole paragraphs, whose numbers it keeps. A
 * paragraph `[… without ¶](#omitted)` stands for headings, captions and the like.
 */
export function readText(
  file: string,
  text: string,
  bodyStart: number,
  report: Report,
): Pick<Article, 'text' | 'blocks' | 'marks' | 'origins' | 'isTrimmed'> {
  // Spaces keep offsets those of the whole file.
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart);
  const tree = parseMarkdown(body, { singleTilde: false });
  const reader = new TextReader(file, body, report);
  reader.readAll(tree.children);
  return reader.finish();
}

class TextReader {
  readonly #file: string;
  readonly #source: string;
  readonly #report: Report;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #origins: Origin[] = [];
  readonly #footnotes: Parent[] = [];
  #inFootnote = false;
  #isTrimmed = false;
  #within: Block['within'];
  /** Characters of a list's own that the next block starts with. */
  #words = '';
  /** The number of the list item whose first block comes next. */
  #marker: string | undefined;
  #length = 0;
  #lastNumber = 0;

  constructor(file: string, source: string, report: Report) {
    this.#file = file;
    this.#source = source;
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
      isTrimmed: this.#isTrimmed,
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
        this.#code(node);
        break;
      case 'list':
        for (const item of node.children) this.#item(item, node);
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
        if (!isAddress(node)) this.#asTyped(node);
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

  /**
   * An item of a list. The box of a task is words; so is the number of a list of one, or one that
   * starts high: no list but a sentence that starts with a year. Other numbers are kept as markers.
   */
  #item(item: ListItem, list: List): void {
    if (item.children.length === 0) {
      this.#asTyped(item);
      return;
    }
    const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const number = itemStart(item, this.#source).replace(/\s*\[[ x]\]$/i, '');
    const sentence = isSentence(list);
    this.#words += (sentence ? `${number} ` : '') + box;
    this.#marker = list.ordered && !sentence ? number : undefined;
    this.#readWithin(sentence ? this.#within : 'list', item.children);
    this.#words = '';
    this.#marker = undefined;
  }

  #code(node: Extract<RootContent, { type: 'code' }>): void {
    const fence = openFence(node, this.#source);
    if (fence !== undefined) {
      const { file, start } = this.#placeOf(node);
      const message = `\`${fence}\` starts a block of code here that does not end.`;
      this.#report(
        diagnostic('article/code', { file, start, end: start + fence.length }, message, {
          hint: `Put a backslash before it, \`\\${fence}\`, if it belongs to the text; or end the block with a line \`${fence}\`.`,
        }),
      );
    }
    this.#literal('code', node.value, node);
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
    const text = {
      type: 'text',
      value: typed(node, this.#source),
      position: node.position,
    } as const;
    this.#running({ type: 'paragraph', children: [text] });
  }

  #omittedWords(): void {
    this.#isTrimmed = true;
    this.#write(OMISSION);
  }

  #omittedParagraphs(node: Nodes): void {
    this.#isTrimmed = true;
    const label = plainText(node);
    const [, first, last = first] = /(\d+)(?:\D+(\d+))?/.exec(label) ?? [];
    if (label === OMITTED_UNNUMBERED) {
      this.#literal('omitted', OMISSION, node);
      return;
    }
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
    this.#literal('omitted', OMISSION, node, { number, lastNumber, ...this.#takeSetting() });
  }

  #literal(kind: BlockKind, text: string, node: Nodes, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#origins.push({ start, offset: this.#placeOf(node).start });
    this.#write(this.#takeWords() + text);
    this.#blocks.push({ kind: this.#kind(kind), start, end: this.#length, ...facts });
  }

  #takeWords(): string {
    const words = this.#words;
    this.#words = '';
    return words;
  }

  #block(kind: BlockKind, node: Parent, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#write(this.#takeWords());
    this.#inline(node.children as Nodes[]);
    const end = this.#length;
    this.#blocks.push({ kind: this.#kind(kind), start, end, ...this.#takeSetting(), ...facts });
  }

  /** What the block at hand stands in, and the number of its item, which only one block has. */
  #takeSetting(): Pick<Block, 'within' | 'marker'> {
    const within = this.#within && { within: this.#within };
    const marker = this.#marker === undefined ? {} : { marker: this.#marker };
    this.#marker = undefined;
    return { ...within, ...marker };
  }

  /** Everything in a footnote is a footnote's text, but code keeps its lines. */
  #kind(kind: BlockKind): BlockKind {
    return this.#inFootnote && kind !== 'code' && kind !== 'omitted' ? 'footnote' : kind;
  }

  #inline(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      this.#origins.push({ start: this.#length, offset: this.#placeOf(node).start });
      if (node.type === 'text') this.#write(node.value);
      else if (node.type === 'inlineCode') this.#inlineCode(node);
      else if (node.type === 'break') this.#write(LINE_BREAK);
      else if (node.type === 'link' && node.url === OMITTED_ADDRESS) this.#omittedWords();
      else if (node.type === 'html') this.#htmlInline(node);
      else if (node.type === 'image' || node.type === 'imageReference') this.#picture(node);
      // `[Smith]` is a name in brackets as likely as a link, and `[1]` a mark: brackets stay.
      else if (node.type === 'linkReference' && node.referenceType !== 'full') {
        this.#write(typed(node, this.#source));
      } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
        this.#emphasis(node);
      } else if ('children' in node) this.#inline(node.children);
    }
  }

  #inlineCode(node: Extract<Nodes, { type: 'inlineCode' }>): void {
    if (isOldQuotation(node, this.#source)) {
      this.#write(typed(node, this.#source));
      return;
    }
    const start = this.#length;
    this.#write(node.value);
    this.#marks.push({ emphasis: 'code', start, end: this.#length });
  }

  #emphasis(node: Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>): void {
    const start = this.#length;
    if (isPunctuation(node, this.#source)) {
      const words = typed(node, this.#source);
      const width = markWidth(node);
      this.#write(words.slice(0, width));
      this.#inline(node.children);
      this.#write(words.slice(-width));
      return;
    }
    this.#inline(node.children);
    if (this.#length > start) {
      this.#marks.push({ emphasis: EMPHASES[node.type], start, end: this.#length });
    }
  }

  /** A picture within a line may stand for words, such as a formula: nothing reaches across it. */
  #picture(node: Extract<Nodes, { type: 'image' | 'imageReference' }>): void {
    if (!node.alt) return;
    this.#write(OMISSION);
    this.#report(
      diagnostic(
        'image/not-printed',
        this.#placeOf(node),
        'A picture stands among the words here.',
        {
          hint: 'No passage can be quoted across it. If it stands for words, write them in its place; if it is decoration, remove it.',
        },
      ),
    );
  }

  /** A tag within a line. Its words stand outside it; what is no tag that HTML has is text. */
  #htmlInline(node: Extract<Nodes, { type: 'html' }>): void {
    const kind = tagKind(node.value);
    if (kind === 'break') this.#write(LINE_BREAK);
    if (kind === 'telling') this.#write(OMISSION);
    if (kind === 'text') this.#write(node.value);
    const closes = kind === 'dressing' && node.value.startsWith('</');
    if ((kind === 'dressing' || kind === 'telling') && !closes) this.#tellHtml(node);
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
  if (node.type === 'html') return ['text', 'telling'].includes(tagKind(node.value));
  if ('value' in node) return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
