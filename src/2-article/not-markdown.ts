import type {
  Code,
  Definition,
  Delete,
  Emphasis,
  InlineCode,
  List,
  ListItem,
  Nodes,
  Strong,
} from 'mdast';

/**
 * What Markdown takes for its own but no reader would. An article was not written as Markdown: its
 * brackets, asterisks and numbers are its author's until they can be nothing else.
 */

/** An ordered list that starts above this is no list: a sentence starts with a year, say. */
const HIGHEST_FIRST_NUMBER = 99;
/** What an address in a definition looks like. */
const ADDRESS = /^(?:https?:|mailto:|#|\/|\.)/i;

/** The characters of a node as they stand in the file. */
export function typed(node: Nodes, source: string): string {
  return source.slice(startOf(node), node.position?.end.offset ?? 0);
}

/** `[Editor]: yes` is somebody's words, `[1]: https://…` the address of a link. */
export function isAddress(node: Definition): boolean {
  return ADDRESS.test(node.url);
}

/** What stands before an item's text: `- `, `10. `, `1. [x] `. */
export function itemStart(item: ListItem, source: string): string {
  const [first] = item.children;
  const end = first ? startOf(first) : (item.position?.end.offset ?? 0);
  return source.slice(startOf(item), end).trim();
}

/** An ordered list of one item, or one that starts high, is a sentence that starts with a number. */
export function isSentence(list: List): boolean {
  if (!list.ordered) return false;
  return list.children.length === 1 || (list.start ?? 0) > HIGHEST_FIRST_NUMBER;
}

/** Two accents and two apostrophes are old typewriter quotation marks, and no code. */
export function isOldQuotation(node: InlineCode, source: string): boolean {
  const opensTwice = typed(node, source).startsWith('``') && !node.value.includes('`');
  return opensTwice || node.value.includes("''");
}

/** Marks within words or beside digits are the author's: `2*3*4`, and words made unsayable. */
export function isPunctuation(node: Emphasis | Strong | Delete, source: string): boolean {
  const words = typed(node, source);
  const start = startOf(node);
  const end = start + words.length;
  const width = markWidth(node);
  const at = (index: number) => source[index] ?? ' ';
  const edges = [at(start - 1), at(start + width), at(end - width - 1), at(end)];
  const inWords = edges.every((character) => /[\p{L}\p{N}]/u.test(character));
  const byDigits = /\p{N}/u.test(at(start - 1)) || /\p{N}/u.test(at(end));
  return (inWords && /\s/u.test(words)) || (byDigits && /^\S*$/u.test(words));
}

/** Characters of the mark that opens or closes. */
export function markWidth(node: Emphasis | Strong | Delete): number {
  return node.type === 'emphasis' ? 1 : 2;
}

/** The fence of a block of code that has no end, and so has taken in what was meant as text. */
export function openFence(node: Code, source: string): string | undefined {
  const lines = typed(node, source).split('\n');
  const [fence] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  if (fence === undefined) return undefined;
  const last = lines.at(-1)?.replace(/^[\s>]+/, '') ?? '';
  return lines.length > 1 && last.startsWith(fence) ? undefined : fence;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
