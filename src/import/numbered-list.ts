import type { Element } from 'hast';
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Options } from 'rehype-remark';
import { isItem, SHOWN } from './item-numbers.ts';

type Handler = Extract<NonNullable<Options['handlers']>[string], (...args: never[]) => unknown>;

/** A numbered list of a page as Markdown that shows the same numbers. */
export const orderedList: Handler = (state, element: Element) => {
  const labels: string[] = [];
  const items: ListItem[] = [];
  for (const child of element.children) {
    const nodes = state.all({ ...element, children: [child] }) as RootContent[];
    const last = items.at(-1);
    for (const node of nodes) {
      if (node.type === 'listItem' && isItem(child)) {
        items.push(node);
        labels.push(String(child.properties[SHOWN] ?? `${items.length}.`));
        // What stands between items, such as another list, is a part of the one before.
      } else if (last) last.children.push(...(state.toFlow([node] as never) as never[]));
      else {
        items.push({ type: 'listItem', spread: false, children: state.toFlow([node] as never) });
        labels.push('');
      }
    }
  }
  return numberedList(items, labels) as never;
};

/**
 * Items with what stands before each, such as `7.`. Markdown only counts on from a number: where
 * that would show others, the items are paragraphs that start with theirs.
 */
export function numberedList(
  items: readonly ListItem[],
  labels: readonly string[],
): Exclude<RootContent, ListItem>[] {
  if (items.length === 0) return [];
  const start = Number(/^(\d{1,9})\.$/.exec(labels[0] ?? '')?.[1] ?? Number.NaN);
  if (labels.every((label, index) => label === `${start + index}.`)) {
    const spread = items.some((item) => item.spread || item.children.length > 1);
    const list: List = { type: 'list', ordered: true, start, spread, children: [...items] };
    return [list];
  }
  return items.flatMap((item, index) => labelled(item, labels[index] ?? ''));
}

function labelled({ children }: ListItem, label: string): Exclude<RootContent, ListItem>[] {
  if (label === '') return children;
  const [first, ...rest] = children;
  const spoken = first?.type === 'paragraph';
  const words: PhrasingContent[] = spoken ? first.children : [];
  const number = { type: 'text', value: words.length > 0 ? `${label} ` : label } as const;
  return [{ type: 'paragraph', children: [number, ...words] }, ...(spoken ? rest : children)];
}
