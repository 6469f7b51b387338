import { Lexer, type ParsedNode } from 'yaml';
import { parseYaml } from '../parse.ts';
import { type CollectionNode, type Item, movedItem, readNode, type YamlNode } from './nodes.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A comment with its `#`, and where it starts. */
export interface YamlComment {
  readonly start: number;
  readonly text: string;
}

/** A stretch of a text that was parsed by itself, with places counted from its start. */
export interface Section {
  readonly root: YamlNode | undefined;
  readonly comments: readonly YamlComment[];
  readonly shape: Shape;
  /** Whether anything in it has a name or is an alias: then it does not stand by itself. */
  readonly hasNames: boolean;
  /** The stretches that it was put together of. */
  readonly parts?: readonly string[];
}

/** What starts a key at the margin; `]`, `}` and `:` go on with what a line above has opened. */
const KEY_AT_MARGIN = /(?:^|(?<=\n))(?=[^-:#\]}\s.%])/g;
/** Lines that part documents. */
const DOCUMENT_MARK = /(?:^|\n)(?:---|\.\.\.|%)/;
/** A key at the margin whose list starts on a line below. */
const LIST_BELOW =
  /^[^\s#][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)-(?=[ \r\n])/;

/**
 * Parses texts by sections, and the same section once: a file by its keys at the margin, a list
 * below such a key by its items. A keystroke changes one of them.
 */
export class Sections {
  readonly #known: ReadonlyMap<string, Section | undefined>;
  readonly #used = new Map<string, Section | undefined>();

  /** @param before what was parsed of the text as it was a keystroke ago. */
  constructor(before?: Sections) {
    this.#known = before ? before.#used : new Map();
  }

  /** A file, in sections where that gives the same; undefined where it is not YAML. */
  readFile(text: string): Section | undefined {
    const parts = DOCUMENT_MARK.test(text) ? [text] : cutAt(text, KEY_AT_MARGIN);
    const sections = parts.map((part) => this.#once(part, () => this.#readKey(part)));
    const joined = joinedMap(parts, sections);
    return joined ?? this.#once(text, () => readWhole(text));
  }

  #readKey(text: string): Section | undefined {
    const [head, indent = ''] = LIST_BELOW.exec(text) ?? [];
    if (head !== undefined) {
      const parts = cutAt(text, new RegExp(`(?<=\\n)(?=${indent}-[ \\r\\n])`, 'g'));
      const [key, ...items] = parts.map((part) => this.#once(part, () => readWhole(part)));
      const joined = joinedList(parts, key, items, indent.length);
      if (joined) return { ...joined, parts };
    }
    return readWhole(text);
  }

  #once(text: string, read: () => Section | undefined): Section | undefined {
    const known = this.#used.has(text) || !this.#known.has(text) ? this.#used : this.#known;
    const section = known.has(text) ? known.get(text) : read();
    this.#used.set(text, section);
    // What it was put together of is wanted again when one of its parts changes.
    for (const part of section?.parts ?? []) this.#used.set(part, known.get(part));
    return section;
  }
}

/** Cuts a text at places; joined again, it is the text. */
function cutAt(text: string, places: RegExp): string[] {
  const starts = [...text.matchAll(places)].map(({ index }) => index);
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]));
}

/** The map that keys at the margin make, after comments; undefined where one is something else. */
function joinedMap(
  parts: readonly string[],
  sections: readonly (Section | undefined)[],
): Section | undefined {
  const joined = new Joined();
  for (const [index, section] of sections.entries()) {
    if (!section || section.hasNames) return undefined;
    const { root, shape } = section;
    if (!root ? index > 0 : root.kind !== 'map' || root.flow) return undefined;
    if (root && typeof shape === 'object' && 'pairs' in shape) joined.pairs.push(...shape.pairs);
    joined.add(section, parts[index]?.length ?? 0);
  }
  const root = joined.items.length > 0 ? joined.node('map') : undefined;
  return { root, comments: joined.comments, shape: { pairs: joined.pairs }, hasNames: false };
}

/** A key with the list of items below it; undefined where one is something else. */
function joinedList(
  parts: readonly string[],
  key: Section | undefined,
  sections: readonly (Section | undefined)[],
  column: number,
): Section | undefined {
  const [pair, second] = key?.root?.kind === 'map' && !key.root.flow ? key.root.items : [];
  if (!key || !pair?.key || second || key.hasNames || pair.value.start < pair.value.end) {
    return undefined;
  }
  const joined = new Joined();
  joined.add({ ...key, root: undefined }, parts[0]?.length ?? 0);
  const shapes: Shape[] = [];
  for (const [index, section] of sections.entries()) {
    if (!section || section.hasNames || section.root?.kind !== 'list') return undefined;
    const { root, shape } = section;
    if (root.flow || root.start !== column || !isListShape(shape)) return undefined;
    shapes.push(...shape);
    joined.add(section, parts[index + 1]?.length ?? 0);
  }
  const value = joined.node('list');
  const item: Item = { ...pair, end: value.end, value };
  return {
    root: { kind: 'map', flow: false, items: [item], start: item.start, end: item.end },
    comments: joined.comments,
    shape: { pairs: [[pair.key.text, shapes]] },
    hasNames: false,
  };
}

function isListShape(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** What is put together of sections, one after the other. */
class Joined {
  readonly items: Item[] = [];
  readonly comments: YamlComment[] = [];
  readonly pairs: (readonly [string, Shape])[] = [];
  #from = 0;

  add({ root, comments }: Section, length: number): void {
    const by = this.#from;
    if (root && 'items' in root) this.items.push(...root.items.map((item) => movedItem(item, by)));
    for (const { start, text } of comments) this.comments.push({ start: start + by, text });
    this.#from += length;
  }

  node(kind: 'list' | 'map'): CollectionNode {
    const { items } = this;
    const start = items[0]?.start ?? 0;
    return { kind, flow: false, items, start, end: items.at(-1)?.end ?? start };
  }
}

function readWhole(text: string): Section | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const [document, second] = parseYaml(text, { keepSourceTokens: true });
  if (second || (document && document.errors.length > 0)) return undefined;
  const contents = (document?.contents ?? null) as ParsedNode | null;
  const root = contents === null ? undefined : readNode(contents, text);
  return {
    root,
    comments: commentsIn(text),
    shape: root ? shapeOf(root) : { pairs: [] },
    hasNames: root !== undefined && hasName(root),
  };
}

function hasName(node: YamlNode): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined) return true;
  return 'items' in node && node.items.some(({ value }) => hasName(value));
}

/** The comments of a text: the lexer knows them from `#` within texts. */
function commentsIn(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let at = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    // Marks of the lexer's own, which are not in the text: start of a document, of a text, an error.
    if (lexeme === '\x02' || lexeme === '\x1f' || lexeme === '\x18') {
      isText = lexeme === '\x1f';
      continue;
    }
    if (!isText && lexeme.startsWith('#')) comments.push({ start: at, text: lexeme });
    isText = false;
    at += lexeme.length;
  }
  return comments;
}
