import type { List, Nodes, Parent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
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
export const OMITTED_ADDRESS = '#omitted';

const EMPHASES: Readonly<Record<string, Emphasis>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

/**
 * Reads an article's Markdown into the text that can be quoted. Every block of running text is
 * numbered in document order, also inside lists and block quotations; headings, captions, cells,
 * code and footnotes are text without a number. Footnote texts come last.
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
  const reader = new TextReader(file, report);
  reader.readAll(tree.children);
  return reader.finish();
}

class TextReader {
  readonly #file: string;
  readonly #report: Report;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #origins: Origin[] = [];
  readonly #footnotes: Parent[] = [];
  #length = 0;
  #lastNumber = 0;

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  finish() {
    for (const note of this.#footnotes) {
      for (const child of note.children) this.#block('footnote', child as Parent);
    }
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
        this.#literal('code', node.value);
        break;
      case 'list':
        for (const item of (node as List).children) this.readAll(item.children);
        break;
      case 'blockquote':
        this.readAll(node.children);
        break;
      case 'table':
        for (const row of node.children) for (const cell of row.children) this.#block('cell', cell);
        break;
      case 'footnoteDefinition':
        this.#footnotes.push(node);
        break;
      case 'html':
        this.#html(node);
        break;
      default:
        break;
    }
  }

  #paragraph(node: Extract<RootContent, { type: 'paragraph' }>): void {
    const [only] = node.children;
    if (node.children.length === 1 && only?.type === 'link' && only.url === OMITTED_ADDRESS) {
      this.#omittedParagraphs(only);
      return;
    }
    const words = node.children.filter((child) => !isBlank(child));
    if (words.length > 0 && words.every((child) => child.type === 'image')) {
      for (const image of words) {
        if (image.type === 'image' && image.title) this.#literal('caption', image.title);
      }
      return;
    }
    this.#lastNumber += 1;
    this.#block('paragraph', node, { number: this.#lastNumber });
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
    this.#lastNumber = Number.isFinite(lastNumber)
      ? Math.max(lastNumber, this.#lastNumber)
      : this.#lastNumber;
    this.#literal('omitted', OMISSION, { number, lastNumber });
  }

  #literal(kind: BlockKind, text: string, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#write(text);
    this.#blocks.push({ kind, start, end: this.#length, ...facts });
  }

  #block(kind: BlockKind, node: Parent, facts: Partial<Block> = {}): void {
    const start = this.#open();
    this.#inline(node.children);
    this.#blocks.push({ kind, start, end: this.#length, ...facts });
  }

  #inline(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      const start = this.#length;
      this.#origins.push({ start, offset: node.position?.start.offset ?? 0 });
      if (node.type === 'text') this.#write(node.value);
      else if (node.type === 'inlineCode') this.#write(node.value);
      else if (node.type === 'break') this.#write(LINE_BREAK);
      else if (node.type === 'link' && node.url === OMITTED_ADDRESS) this.#write(OMISSION);
      else if (node.type === 'html') this.#html(node);
      else if ('children' in node) this.#inline(node.children);
      const emphasis = node.type === 'inlineCode' ? 'code' : EMPHASES[node.type];
      if (emphasis && this.#length > start)
        this.#marks.push({ emphasis, start, end: this.#length });
    }
  }

  /** Comments are nobody's words. Tags would hide words from the reader, so they are reported. */
  #html(node: Extract<Nodes, { type: 'html' }>): void {
    if (/^<br\s*\/?>$/i.test(node.value)) {
      this.#write(LINE_BREAK);
      return;
    }
    if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() === '') return;
    this.#report(
      diagnostic('article/html', this.#placeOf(node), 'Raw HTML in an article is not read.', {
        hint: 'Write it as Markdown; what stands inside these tags may be missing from the text that can be quoted.',
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

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
