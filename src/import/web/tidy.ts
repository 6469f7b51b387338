import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';

/** Nodes that say something only by what is in them. */
const NEEDS_CONTENT = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'paragraph',
  'heading',
  'blockquote',
  'listItem',
  'list',
]);

/** Nodes that a line cannot hold. */
const BLOCKS = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'table']);

/**
 * A Markdown tree without what a page's markup leaves behind: empty nodes, emphasis in pieces or
 * with spaces at its edges, links in links, line breaks and spaces at the ends of paragraphs.
 */
export function tidy(root: Root): Root {
  tidyChildren(root);
  return root;
}

function tidyChildren(parent: Parents): void {
  for (const child of parent.children as RootContent[]) {
    if ('children' in child) tidyChildren(child);
  }
  let children = parent.children as RootContent[];
  if (parent.type === 'tableCell') children = children.flatMap(inOneLine);
  if (parent.type === 'link') children = children.flatMap(withoutLink);
  if (parent.type === 'heading')
    children = children.flatMap((child) => unwrapped(child, ['strong', 'break']));
  if (parent.type === 'strong' || parent.type === 'emphasis') {
    children = children.flatMap((child) => unwrapped(child, [parent.type]));
  }
  children = merged(children.flatMap(spacesOutside));
  if (isBlockOfText(parent)) children = trimmed(children);
  parent.children = children.filter((child) => !isEmpty(child)) as typeof parent.children;
}

function isBlockOfText(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value === '';
  return NEEDS_CONTENT.has(node.type) && 'children' in node && node.children.length === 0;
}

/** What stands in a cell as phrases of one line: its paragraphs and lists, a space between. */
function inOneLine(node: RootContent): RootContent[] {
  if (!BLOCKS.has(node.type)) return [node];
  if (node.type === 'code') return [{ type: 'text', value: `${node.value} ` }];
  if (node.type === 'list' && node.ordered) {
    const start = node.start ?? 1;
    return node.children.flatMap((item, index) => [
      { type: 'text', value: `${start + index}. ` },
      ...inOneLine(item),
    ]);
  }
  const inner = 'children' in node ? (node.children as RootContent[]).flatMap(inOneLine) : [];
  return [...inner, { type: 'text', value: ' ' }];
}

function withoutLink(node: RootContent): RootContent[] {
  return node.type === 'link' ? node.children.flatMap(withoutLink) : [node];
}

function unwrapped(node: RootContent, types: readonly string[]): RootContent[] {
  if (!types.includes(node.type)) return [node];
  return 'children' in node ? (node.children as RootContent[]) : [{ type: 'text', value: ' ' }];
}

/** White space at the edges of emphasis, outside it, where Markdown needs it. */
function spacesOutside(node: RootContent): RootContent[] {
  if (
    node.type !== 'emphasis' &&
    node.type !== 'strong' &&
    node.type !== 'delete' &&
    node.type !== 'link'
  ) {
    return [node];
  }
  const before: RootContent[] = [];
  const after: RootContent[] = [];
  const { children } = node;
  for (let first = children[0]; first; first = children[0]) {
    const [space = '', rest] = split(first, /^[\s\u00a0]+/u);
    if (first.type !== 'break' && space === '') break;
    before.push(first.type === 'break' ? first : { type: 'text', value: space });
    children.shift();
    if (rest) children.unshift(rest);
    if (rest) break;
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const [space = '', rest] = split(last, /[\s\u00a0]+$/u);
    if (last.type !== 'break' && space === '') break;
    after.unshift(last.type === 'break' ? last : { type: 'text', value: space });
    children.pop();
    if (rest) children.push(rest);
    if (rest) break;
  }
  return [...before, node, ...after].filter((part) => !isEmpty(part));
}

/** The white space at a text's edge and what is left of it, if anything. */
function split(node: PhrasingContent, edge: RegExp): [string?, PhrasingContent?] {
  if (node.type !== 'text') return [];
  const [space] = edge.exec(node.value) ?? [];
  if (space === undefined) return [];
  const value = node.value.replace(edge, '');
  return value === '' ? [space] : [space, { type: 'text', value }];
}

/** Neighbours that are the same joined: text with text, emphasis with emphasis. */
function merged(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: join(last.value, node.value) };
    } else if ((node.type === 'emphasis' || node.type === 'strong') && last?.type === node.type) {
      last.children = merged([...last.children, ...node.children]) as PhrasingContent[];
    } else result.push(node);
  }
  return result;
}

function join(before: string, after: string): string {
  return (before + after).replace(/[\t\n\f\r ]+/g, ' ');
}

/** The nodes of a paragraph without spaces and breaks at its ends and around its breaks. */
function trimmed(nodes: readonly RootContent[]): RootContent[] {
  const kept = nodes.filter((node) => !isEmpty(node));
  const isEdge = (node: RootContent | undefined) => !node || node.type === 'break';
  const result = kept.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (isEdge(kept[index - 1])) value = value.replace(/^[\t\n\f\r ]+/, '');
    if (isEdge(kept[index + 1])) value = value.replace(/[\t\n\f\r ]+$/, '');
    return { ...node, value };
  });
  const full = result.filter((node) => !isEmpty(node));
  while (full[0]?.type === 'break') full.shift();
  while (full.at(-1)?.type === 'break') full.pop();
  const same = full.length === nodes.length && full.every((node, index) => node === nodes[index]);
  return same ? full : trimmedAgain(full, nodes.length);
}

/** Taking a break away may bare a space; each round takes away something, so this ends. */
function trimmedAgain(nodes: RootContent[], before: number): RootContent[] {
  return nodes.length < before ? trimmed(nodes) : nodes;
}
