import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { tagKind } from '../../2-article/html-tags.ts';
import {
  isAddress,
  isOldQuotation,
  isPunctuation,
  isSentence,
  itemStart,
  markWidth,
  typed,
} from '../../2-article/not-markdown.ts';
import { contentOfHtml, FOOTNOTE_ADDRESS, parseHtml } from '../html-content.ts';
import { paragraphOf } from '../markdown-nodes.ts';
import { numberedList } from '../numbered-list.ts';

/**
 * Rewrites Markdown so that it says by itself what a saved article's reader takes it to say: what
 * Markdown took for its own but no reader would is text, addresses stand in their links, HTML has
 * become Markdown. No line ends are left in text.
 */
export class MarkdownBlocks {
  readonly #source: string;
  readonly #addresses = new Map<string, string>();
  readonly #notes: string[] = [];
  #hadHtml = false;

  /** `tree` is of `source`, with places. */
  constructor(tree: Root, source: string) {
    this.#source = source;
    visit(tree, 'definition', (node) => {
      if (!this.#addresses.has(node.identifier)) this.#addresses.set(node.identifier, node.url);
    });
  }

  get notes(): readonly string[] {
    const html = 'The file has HTML in it: its tags were taken out, and its words kept.';
    return this.#hadHtml ? [html, ...this.#notes] : this.#notes;
  }

  readAll(blocks: readonly RootContent[]): RootContent[] {
    return blocks.flatMap((block) => this.#read(block));
  }

  #read(block: RootContent): RootContent[] {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return this.#words(block);
      case 'blockquote':
      case 'footnoteDefinition':
        return this.#container(block);
      case 'list':
        return isSentence(block) ? this.#sentences(block) : this.#list(block);
      case 'table':
        return this.#table(block);
      case 'definition':
        return isAddress(block) ? [] : [paragraphOf(this.#typed(block))];
      case 'html':
        return this.#html(block.value);
      default:
        return [block];
    }
  }

  #words(block: Paragraph | Heading): RootContent[] {
    const read = { ...block, children: this.#inline(block.children) };
    return holdsHtml(read) ? this.#throughHtml(read) : [read];
  }

  #container(block: Blockquote | FootnoteDefinition): RootContent[] {
    const children = this.readAll(block.children);
    // A footnote without words still has a mark that points to it.
    if (children.length === 0 && block.type === 'blockquote') return [];
    return [{ ...block, children: children as Blockquote['children'] }];
  }

  /**
   * An item without words is a dash or a number that stands for itself. Numbers stay as they are
   * typed, but a list in which all are the same is one that Markdown counts.
   */
  #list(list: List): RootContent[] {
    const typedNumbers = list.children.map((item) => Number.parseInt(this.#typed(item), 10));
    const counted = typedNumbers.every((number) => number === typedNumbers[0]);
    const blocks: RootContent[] = [];
    let items: ListItem[] = [];
    let labels: string[] = [];
    const endList = () => {
      if (list.ordered) blocks.push(...numberedList(items, labels));
      else if (items.length > 0) blocks.push({ ...list, children: items });
      items = [];
      labels = [];
    };
    for (const [index, item] of list.children.entries()) {
      const number = counted ? (list.start ?? 1) + index : typedNumbers[index];
      if (item.children.length === 0) {
        endList();
        blocks.push(paragraphOf(this.#typed(item)));
        continue;
      }
      const children = this.readAll(item.children) as ListItem['children'];
      if (children.length === 0) continue;
      items.push({ ...item, children });
      labels.push(`${number}.`);
    }
    endList();
    return blocks;
  }

  /** "1986. A great year." is no list. */
  #sentences(list: List): RootContent[] {
    return list.children.flatMap((item) => {
      if (item.children.length === 0) return [paragraphOf(this.#typed(item))];
      const start = `${itemStart(item, this.#source)} `;
      const [first, ...rest] = this.readAll(item.children);
      if (first?.type !== 'paragraph')
        return [paragraphOf(start.trim()), ...(first ? [first] : []), ...rest];
      return [{ ...first, children: [{ type: 'text', value: start }, ...first.children] }, ...rest];
    });
  }

  #table(table: Table): RootContent[] {
    const children = table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: this.#inline(cell.children) })),
    }));
    const read: Table = { ...table, children };
    return holdsHtml(read) ? this.#throughHtml(read) : [read];
  }

  #inline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case 'text':
          return [textOf(node.value)];
        case 'inlineCode':
          return isOldQuotation(node, this.#source) ? [textOf(this.#typed(node))] : [node];
        case 'emphasis':
        case 'strong':
        case 'delete': {
          const children = this.#inline(node.children);
          if (!isPunctuation(node, this.#source)) return [{ ...node, children }];
          const mark = textOf(this.#typed(node).slice(0, markWidth(node)));
          return [mark, ...children, mark];
        }
        case 'link':
          return [{ ...node, children: this.#inline(node.children) }];
        case 'linkReference': {
          const url = this.#addresses.get(node.identifier) ?? '';
          const link = { type: 'link' as const, url, children: this.#inline(node.children) };
          if (node.referenceType !== 'shortcut') return [link];
          // `[1]` is a mark or a name in brackets as likely as a link: brackets stay.
          return [textOf('['), link, textOf(']')];
        }
        case 'imageReference': {
          const url = this.#addresses.get(node.identifier) ?? '';
          return [{ type: 'image', url, alt: node.alt ?? null }];
        }
        case 'html':
          if (tagKind(node.value) === 'comment') return [];
          return tagKind(node.value) === 'text' ? [textOf(node.value)] : [node];
        default:
          return [node];
      }
    });
  }

  /** A block with tags among its words: written as HTML, and read from there. */
  #throughHtml(block: Paragraph | Heading | Table): RootContent[] {
    const html = unified()
      .use(remarkRehype, {
        allowDangerousHtml: true,
        handlers: {
          footnoteReference: (_state: unknown, node: { identifier: string }) => ({
            type: 'element',
            tagName: 'a',
            properties: { href: FOOTNOTE_ADDRESS + node.identifier },
            children: [{ type: 'text', value: '*' }],
          }),
        },
      })
      .use(rehypeStringify, { allowDangerousHtml: true });
    return this.#html(html.stringify(html.runSync({ type: 'root', children: [block] }) as never));
  }

  #html(html: string): RootContent[] {
    const { children, notes } = contentOfHtml(parseHtml(html));
    if (/<\w/.test(html)) this.#hadHtml = true;
    this.#notes.push(...notes);
    return [...children];
  }

  #typed(node: Nodes): string {
    return typed(node, this.#source)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  }
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ') };
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml));
}
