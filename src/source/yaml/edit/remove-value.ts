import type { YamlPath } from '../nodes.ts';
import { cutBlockItem } from './block-items.ts';
import { cutFlowItem } from './flow-items.ts';
import { lineEndOf, nextLine } from './lines.ts';
import { ownLines } from './own-lines.ts';
import { placeOf } from './place.ts';
import { replacedBy } from './replace-value.ts';
import { type EditResult, firstSafe } from './result.ts';
import { withParts, withValue } from './shape.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * Removes a key or an item with its own comments: those right above it, on its lines, and below it
 * further in. With the last item of a list or the last key of a map its key goes, too; an item of a
 * list stays, as `{}` or `[]`, so that those after it keep their numbers.
 */
export function removeValue(yaml: YamlText, path: YamlPath): EditResult {
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  const last = place.way.at(-1);
  if (!last || place.steps < path.length) return { cannot: 'missing' };
  const { parent, index } = last;
  const parentPath = path.slice(0, -1);
  const meant = withParts(yaml.shape, parentPath, (parts) => parts.toSpliced(index, 1));
  if (parent.items.length === 1) {
    const outer = place.way.at(-2);
    if (outer?.parent.kind === 'map') return removeValue(yaml, parentPath);
    if (outer) {
      const isMap = parent.kind === 'map';
      const written = { head: isMap ? '{}' : '[]', lines: [] };
      const emptied = withValue(yaml.shape, parentPath, isMap ? { pairs: [] } : []);
      return firstSafe(yaml, [replacedBy(yaml, outer, written, lineEndOf(yaml.text))], emptied, {
        but: parent,
      });
    }
  }
  if (parent.flow) return removeFlow(yaml, last, meant);
  const own = ownLines(yaml, parent, index);
  if (parent.items.length === 1) {
    const edit = { start: own.start, end: nextLine(yaml.text, own.end), text: '' };
    return firstSafe(yaml, [[edit]], meant, { but: own });
  }
  const ways = [...cutBlockItem(yaml, parent, index)].map(({ edit }) => [edit]);
  return firstSafe(yaml, ways, meant, { but: own });
}

function removeFlow(
  yaml: YamlText,
  { parent, index }: Parameters<typeof replacedBy>[1],
  meant: Parameters<typeof firstSafe>[2],
): EditResult {
  let result: EditResult = { cannot: 'unsafe' };
  for (const edit of cutFlowItem(yaml, parent, index)) {
    const isLine = yaml.text.slice(edit.start, edit.end).endsWith('\n');
    result = firstSafe(yaml, [[edit]], meant, isLine ? { but: edit } : 'all');
    if (!('cannot' in result)) return result;
  }
  return result;
}
