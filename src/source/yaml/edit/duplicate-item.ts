import type { Edit } from '../../edits.ts';
import type { YamlPath } from '../nodes.ts';
import { emptyLinesBetween, itemLines, pasteBlockItem } from './block-items.ts';
import { pasteFlowItem } from './flow-items.ts';
import { lineEndOf } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import { collectionAt, indexOf } from './place.ts';
import { isName } from './rename-key.ts';
import { type EditResult, firstSafe, inOneEdit } from './result.ts';
import { type NewKeyOptions, setValue } from './set-value.ts';
import { type FormValue, shapeAt, withParts } from './shape.ts';
import { writeKey } from './write-value.ts';
import type { YamlText } from './yaml-text.ts';

/** What a copy has that its original has not. */
export interface CopyOptions extends NewKeyOptions {
  /** The key of the copy, needed in a map. */
  readonly key?: string;
}

/**
 * Puts a copy of an item right after it, byte for byte, then changes some of its values, such as its
 * `id`. Comments above the item are not copied: they are often headings.
 */
export function duplicateItem(
  yaml: YamlText,
  path: YamlPath,
  index: number,
  changes: { readonly [key: string]: FormValue } = {},
  options: CopyOptions = {},
): EditResult {
  const place = collectionAt(yaml, path);
  if ('cannot' in place) return place;
  const { node } = place;
  const { key } = options;
  const item = node.items[index];
  const shape = item && shapeAt(yaml.shape, [...path, item.key?.text ?? index]);
  if (shape === undefined) return { cannot: 'missing' };
  if (node.kind === 'map') {
    if (key === undefined || !isName(key)) return { cannot: 'name' };
    if (indexOf(node, key) >= 0) return { cannot: 'taken' };
  }
  const meant = withParts(yaml.shape, path, (parts) =>
    parts.toSpliced(index + 1, 0, [key ?? index + 1, shape]),
  );
  let result = firstSafe(yaml, copies(yaml, node, index, key), meant);
  for (const [name, value] of Object.entries(changes)) {
    if ('cannot' in result) return result;
    result = setValue(result.after, [...path, key ?? index + 1, name], value, options);
  }
  return 'cannot' in result ? result : inOneEdit(yaml, result.after);
}

function* copies(
  yaml: YamlText,
  node: CollectionNode,
  index: number,
  key: string | undefined,
): Generator<Edit[]> {
  const item = node.items[index];
  if (!item) return;
  const { text } = yaml;
  const rekeyed = (copied: string, start: number) => {
    if (!item.key || key === undefined) return copied;
    const at = item.key.start - start;
    const rest = copied.slice(at + item.key.end - item.key.start);
    return copied.slice(0, at) + writeKey(key, node.flow) + rest;
  };
  if (node.flow) {
    const copied = rekeyed(text.slice(item.start, item.end), item.start);
    for (const edit of pasteFlowItem(yaml, node, index + 1, copied)) yield [edit];
    return;
  }
  const lines = itemLines(yaml, node, index, { withComments: false });
  // Counted from its own start: lines that share their first with a dash were indented.
  const indent = lines.length - lines.trimStart().length;
  const copied = rekeyed(lines, item.start - indent);
  const emptyLines = emptyLinesBetween(yaml, node, Math.max(index, 1));
  const spacing = { emptyLines, eol: lineEndOf(text) };
  for (const edit of pasteBlockItem(yaml, node, index + 1, copied, spacing)) yield [edit];
}
