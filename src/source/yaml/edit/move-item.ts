import type { Edit } from '../../edits.ts';
import type { YamlPath } from '../nodes.ts';
import { cutBlockItem, pasteBlockItem } from './block-items.ts';
import { lineEndOf } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import { collectionAt } from './place.ts';
import { type EditResult, firstSafe } from './result.ts';
import { withParts } from './shape.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * Moves an item of a list, or a key of a map, from one position to another, with its own comments
 * and the empty lines that set it off; comments that stand apart stay where they are.
 */
export function moveItem(yaml: YamlText, path: YamlPath, from: number, to: number): EditResult {
  const place = collectionAt(yaml, path);
  if ('cannot' in place) return place;
  const { node } = place;
  if (!node.items[from] || !node.items[to]) return { cannot: 'missing' };
  if (from === to) return { edits: [], after: yaml };
  const meant = withParts(yaml.shape, path, (parts) => shifted(parts, from, to));
  const ways = node.flow ? [flowMove(yaml, node, from, to)] : blockMoves(yaml, node, from, to);
  return firstSafe(yaml, ways, meant, 'moved');
}

function* blockMoves(
  yaml: YamlText,
  node: CollectionNode,
  from: number,
  to: number,
): Generator<Edit[]> {
  const eol = lineEndOf(yaml.text);
  const index = to > from ? to + 1 : to;
  for (const { edit, lines, emptyLines } of cutBlockItem(yaml, node, from)) {
    for (const paste of pasteBlockItem(yaml, node, index, lines, { emptyLines, eol })) {
      yield [edit, paste];
    }
  }
}

/** Between brackets the items change places, and what stands between them stays. */
function flowMove({ text }: YamlText, node: CollectionNode, from: number, to: number): Edit[] {
  const texts = shifted(node.items, from, to).map(({ start, end }) => text.slice(start, end));
  return node.items.map(({ start, end }, index) => ({ start, end, text: texts[index] ?? '' }));
}

function shifted<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1));
}
