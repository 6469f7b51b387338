import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
} from 'yaml';

/** How a text is written: without marks, in one kind of quotation marks, below `|` or below `>`. */
export type TextStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What any value has: its stretch of the text, without its name (`&name`) and the line's end. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The name by which aliases refer to it. */
  readonly anchor?: string;
}

export interface TextNode extends Stretch {
  readonly kind: 'text';
  readonly style: TextStyle;
  readonly value: string;
}

/** `*name`: what stands under that name. */
export interface AliasNode extends Stretch {
  readonly kind: 'alias';
  readonly name: string;
}

/** A list or a map; in flow style when it stands between brackets. */
export interface CollectionNode extends Stretch {
  readonly kind: 'list' | 'map';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export type YamlNode = TextNode | AliasNode | CollectionNode;

/** One item of a list, or one key of a map with its value. */
export interface Item {
  /** Where its dash or its key starts. */
  readonly start: number;
  /** Where its last character stands: of its value, or its key where there is no value. */
  readonly end: number;
  readonly key?: { readonly text: string; readonly start: number; readonly end: number };
  /** Where the dash or the colon before the value ends. */
  readonly valueFrom: number;
  readonly value: YamlNode;
}

const STYLES: Readonly<Record<string, TextStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Reads a node that was parsed with its source tokens. */
export function readNode(node: ParsedNode | null, text: string, from = 0): YamlNode {
  if (node === null) return { kind: 'text', style: 'plain', value: '', start: from, end: from };
  const [start, end] = node.range;
  const anchor = !isAlias(node) && node.anchor ? { anchor: node.anchor } : {};
  if (isAlias(node)) return { kind: 'alias', name: node.source, start, end };
  if (isScalar(node)) return { ...readText(node, text, from), ...anchor };
  const flow = (isMap(node) || isSeq(node)) && node.flow === true;
  const items = isMap(node)
    ? readMap(node.items as Pair<ParsedNode, ParsedNode | null>[], node.srcToken, text)
    : isSeq(node)
      ? readList(node.items as ParsedNode[], node.srcToken, text)
      : [];
  const last = flow ? end : (items.at(-1)?.end ?? end);
  const first = flow ? start : (items[0]?.start ?? start);
  return { kind: isMap(node) ? 'map' : 'list', flow, items, start: first, end: last, ...anchor };
}

function readText(node: Scalar.Parsed, text: string, from: number): TextNode {
  const [start, end] = node.range;
  const style = STYLES[node.type ?? ''] ?? 'plain';
  const value = typeof node.value === 'string' ? node.value : '';
  if (start === end) return { kind: 'text', style, value, start: from, end: from };
  let last = end;
  if (style === 'literal' || style === 'folded') {
    // A block takes the line end after it.
    if (text[last - 1] === '\n') last -= text[last - 2] === '\r' ? 2 : 1;
  }
  return { kind: 'text', style, value, start, end: last };
}

function readMap(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  token: CST.Token | undefined,
  text: string,
): Item[] {
  const tokens = itemTokens(token).filter(({ key, sep }) => key || sep);
  return pairs.map(({ key, value }, index) => {
    const { start = [], sep } = tokens[index] ?? {};
    const [keyStart, keyEnd] = key.range;
    const colon = sep?.find(({ type }) => type === 'map-value-ind');
    const valueFrom = colon ? colon.offset + 1 : keyEnd;
    const read = readNode(value, text, valueFrom);
    return {
      start: firstOf(start) ?? keyStart,
      end: Math.max(valueFrom, read.end),
      key: {
        text: isScalar(key) && typeof key.value === 'string' ? key.value : '',
        start: keyStart,
        end: keyEnd,
      },
      valueFrom,
      value: read,
    };
  });
}

function readList(
  nodes: readonly ParsedNode[],
  token: CST.Token | undefined,
  text: string,
): Item[] {
  const isDash = ({ type }: CST.SourceToken) => type === 'seq-item-ind';
  const tokens = itemTokens(token).filter(({ start }) => start.some(isDash));
  return nodes.map((node, index) => {
    const dash = tokens[index]?.start.find(isDash);
    const anchored = token?.type === 'flow-collection' ? undefined : dash;
    const valueFrom = anchored ? anchored.offset + 1 : startWithName(node, text);
    const value = readNode(node, text, valueFrom);
    return {
      start: anchored ? anchored.offset : valueFrom,
      end: Math.max(valueFrom, value.end),
      valueFrom,
      value,
    };
  });
}

function itemTokens(token: CST.Token | undefined): readonly CST.CollectionItem[] {
  return token && 'items' in token ? token.items : [];
}

/** Where the tokens before a key start that belong to it: `?`, a name, a tag. */
function firstOf(tokens: readonly CST.SourceToken[]): number | undefined {
  return tokens.find(({ type }) => ['explicit-key-ind', 'anchor', 'tag'].includes(type))?.offset;
}

function startWithName(node: ParsedNode, text: string): number {
  const [start] = node.range;
  if (isAlias(node) || !node.anchor) return start;
  const named = text.lastIndexOf(`&${node.anchor}`, start);
  return named < 0 ? start : named;
}

/** The same node in a text that has `by` characters more before it. */
export function moved(node: YamlNode, by: number): YamlNode {
  const stretch = { start: node.start + by, end: node.end + by };
  if (node.kind === 'text' || node.kind === 'alias') return { ...node, ...stretch };
  return { ...node, ...stretch, items: node.items.map((item) => movedItem(item, by)) };
}

/** The same item in a text that has `by` characters more before it. */
export function movedItem(item: Item, by: number): Item {
  const { key } = item;
  return {
    ...item,
    start: item.start + by,
    end: item.end + by,
    valueFrom: item.valueFrom + by,
    value: moved(item.value, by),
    ...(key && { key: { text: key.text, start: key.start + by, end: key.end + by } }),
  };
}
