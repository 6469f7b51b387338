import type { YamlPath } from '../nodes.ts';
import type { CollectionNode, Item, YamlNode } from './nodes.ts';
import type { CannotReason } from './result.ts';
import type { YamlText } from './yaml-text.ts';

/** An item in its list or map. */
export interface ItemPlace {
  readonly parent: CollectionNode;
  readonly index: number;
  readonly item: Item;
}

/** Where a path leads in a text. */
export interface Place {
  readonly node: YamlNode;
  /** The items on the way, the outermost first. */
  readonly way: readonly ItemPlace[];
  /** How many steps of the path could be gone; the rest is not there. */
  readonly steps: number;
  /** Whether it stands between brackets, where other rules hold. */
  readonly inFlow: boolean;
}

/** Goes along a path as far as there is something; past an alias nothing can be edited. */
export function placeOf(yaml: YamlText, path: YamlPath): Place | { cannot: CannotReason } {
  if (yaml.broken) return { cannot: 'broken' };
  let node: YamlNode = yaml.root ?? {
    ...{ kind: 'map', flow: false, items: [] },
    ...{ start: yaml.text.length, end: yaml.text.length },
  };
  const way: ItemPlace[] = [];
  let inFlow = false;
  for (const step of path) {
    if (node.kind === 'alias') return { cannot: 'shared' };
    if (node.kind === 'text') break;
    const parent: CollectionNode = node;
    const index = indexOf(parent, step);
    const item = parent.items[index];
    if (!item) break;
    inFlow ||= parent.flow;
    way.push({ parent, index, item });
    node = item.value;
  }
  return { node, way, steps: way.length, inFlow };
}

/** The position of a key in a map or of an item in a list; -1 where there is none. */
export function indexOf(parent: CollectionNode, step: string | number): number {
  if (parent.kind === 'map') return parent.items.findIndex(({ key }) => key?.text === String(step));
  return typeof step === 'number' && step < parent.items.length ? step : -1;
}

/** The list or map that a path leads to. */
export function collectionAt(
  yaml: YamlText,
  path: YamlPath,
): (Place & { readonly node: CollectionNode }) | { cannot: CannotReason } {
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  const { node } = place;
  if (node.kind === 'alias') return { cannot: 'shared' };
  if (place.steps < path.length || node.kind === 'text') return { cannot: 'missing' };
  return { ...place, node };
}
