import type { YamlPath } from '../nodes.ts';
import { addItem } from './add-item.ts';
import { indexOf, placeOf } from './place.ts';
import { isName } from './rename-key.ts';
import type { EditResult } from './result.ts';
import { keyIndex, type NewKeyOptions, setValue } from './set-value.ts';
import type { FormValue } from './shape.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * Puts a new item in a list before the item `index`, or at its end; the list, too, where it is not
 * there. It is written as its neighbors are.
 */
export function insertItem(
  yaml: YamlText,
  path: YamlPath,
  index: number,
  value: FormValue,
  options: NewKeyOptions = {},
): EditResult {
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  const { node } = place;
  const isThere = place.steps === path.length;
  if (isThere && node.kind === 'list' && node.items.length > 0) {
    return addItem(yaml, path, { ...place, node }, { value, index });
  }
  if (isThere && ('items' in node ? node.items.length > 0 : node.kind === 'alias' || node.value)) {
    return { cannot: 'missing' };
  }
  return setValue(yaml, path, [value], options);
}

/** Where a new key goes: before the one at `index`, or by the order of keys. */
export interface InsertKeyOptions extends NewKeyOptions {
  readonly index?: number;
}

/** Puts a new key with its value in a map; refused where the map has the key. */
export function insertKey(
  yaml: YamlText,
  path: YamlPath,
  key: string,
  value: FormValue,
  options: InsertKeyOptions = {},
): EditResult {
  if (!isName(key)) return { cannot: 'name' };
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  const { node } = place;
  if (place.steps === path.length && node.kind === 'map' && node.items.length > 0) {
    if (indexOf(node, key) >= 0) return { cannot: 'taken' };
    const index = options.index ?? keyIndex(node, key, options.order?.(path));
    return addItem(yaml, path, { ...place, node }, { key, value, index });
  }
  return setValue(yaml, [...path, key], value, options);
}
