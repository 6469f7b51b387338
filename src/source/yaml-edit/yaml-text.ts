import { Lexer, type ParsedNode } from 'yaml';
import { parseYaml } from '../yaml-parse.ts';
import { type Item, movedItem, readNode, type YamlNode } from './nodes.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A comment with its `#`, and where it starts. */
export interface YamlComment {
  readonly start: number;
  readonly text: string;
}

/** A stretch of a text that was parsed by itself, with places counted from its start. */
interface Section {
  readonly root: YamlNode | undefined;
  readonly comments: readonly YamlComment[];
  readonly shape: Shape;
  /** Whether anything in it has a name or is an alias: then it does not stand by itself. */
  readonly isNamed: boolean;
}

/** What starts a key at the margin; `]` and `}` end what a line above has opened. */
const KEY_AT_MARGIN = /(?:^|(?<=\n))(?=[^-#\]}\s.%])/g;
/** Lines that part documents. */
const DOCUMENT_MARK = /(?:^|\n)(?:---|\.\.\.|%)/;

/**
 * A YAML text, parsed once for all that is asked of it. It is parsed key by key at the margin, and
 * what `before` has parsed already, as the text was a keystroke ago, is not parsed again.
 */
export class YamlText {
  readonly text: string;
  /** The value of the whole file; undefined where there is none. */
  readonly root: YamlNode | undefined;
  readonly comments: readonly YamlComment[];
  readonly shape: Shape;
  /** Whether the text is not YAML, so that nothing can be edited but as text. */
  readonly broken: boolean;
  /** Whether values in it have names, so that an edit may change more than one place. */
  readonly hasNames: boolean;
  readonly #sections: ReadonlyMap<string, Section>;

  constructor(text: string, before?: YamlText) {
    this.text = text;
    const sections = new Map<string, Section>();
    const known = before ? before.#sections : sections;
    const parts = sectionTexts(text).map((part) => {
      const section = known.get(part) ?? sections.get(part) ?? readSection(part);
      if (section) sections.set(part, section);
      return { part, section };
    });
    this.#sections = sections;
    const inParts = parts.every(({ section }, index) => section && standsAlone(section, index > 0));
    const whole = inParts ? undefined : readSection(text);
    this.broken = !inParts && !whole;
    this.hasNames = whole?.isNamed ?? false;
    if (!inParts || parts.length === 1) {
      const section = whole ?? parts[0]?.section;
      this.root = section?.root;
      this.comments = section?.comments ?? [];
      this.shape = section?.root ? section.shape : { pairs: [] };
      return;
    }
    const items: Item[] = [];
    const comments: YamlComment[] = [];
    const pairs: (readonly [string, Shape])[] = [];
    let from = 0;
    for (const { part, section } of parts) {
      const start = from;
      if (section?.root && 'items' in section.root) {
        items.push(...section.root.items.map((item) => movedItem(item, start)));
      }
      if (section?.root && typeof section.shape === 'object' && 'pairs' in section.shape) {
        pairs.push(...section.shape.pairs);
      }
      for (const comment of section?.comments ?? []) {
        comments.push({ start: comment.start + start, text: comment.text });
      }
      from += part.length;
    }
    const first = items[0]?.start ?? 0;
    const last = items.at(-1)?.end ?? first;
    this.root = { kind: 'map', flow: false, items, start: first, end: last };
    this.comments = comments;
    this.shape = { pairs };
  }
}

/** Cuts a text before each key at the margin; joined again, it is the text. */
function sectionTexts(text: string): string[] {
  if (DOCUMENT_MARK.test(text)) return [text];
  const starts = [...text.matchAll(KEY_AT_MARGIN)].map(({ index }) => index);
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]));
}

/** Whether a section means the same by itself as between others: one map, and nothing else. */
function standsAlone({ root, isNamed }: Section, hasValue: boolean): boolean {
  if (isNamed) return false;
  if (!root) return !hasValue;
  return root.kind === 'map' && !root.flow && root.items.every(({ key }) => key !== undefined);
}

function readSection(text: string): Section | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const documents = parseYaml(text, { keepSourceTokens: true });
  const [document, second] = documents;
  if (second || (document && document.errors.length > 0)) return undefined;
  const contents = (document?.contents ?? null) as ParsedNode | null;
  const root = contents === null ? undefined : readNode(contents, text);
  return {
    root,
    comments: commentsIn(text),
    shape: root ? shapeOf(root) : '',
    isNamed: root !== undefined && hasName(root),
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
