import type { Edit } from '../../edits.ts';
import type { YamlPath } from '../nodes.ts';
import { emptyLinesBetween, pasteBlockItem } from './block-items.ts';
import { pasteFlowItem } from './flow-items.ts';
import { type Habits, habitsOf, habitsOfList } from './habits.ts';
import { columnOf } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import type { Place } from './place.ts';
import { replacedBy } from './replace-value.ts';
import { type EditResult, firstSafe } from './result.ts';
import { type FormValue, shapeOfValue, withParts, withValue } from './shape.ts';
import { flowMapItem, hasLines, listItem, mapItem, writeKey, writeValue } from './write-value.ts';
import type { YamlText } from './yaml-text.ts';

/** An item that is not there yet. */
export interface NewItem {
  /** Its key, in a map. */
  readonly key?: string;
  readonly value: FormValue;
  /** Before which item it goes; after the last when there is none such. */
  readonly index: number;
}

/** Puts a new item in a list or a map, in the style of its neighbors. */
export function addItem(
  yaml: YamlText,
  path: YamlPath,
  place: Place & { readonly node: CollectionNode },
  item: NewItem,
): EditResult {
  const { node, inFlow } = place;
  const { key, value } = item;
  const index = Math.min(item.index, node.items.length);
  const habits = habitsOf(yaml);
  const isFlow = inFlow || node.flow;
  if (node.items.length === 0 && !inFlow) return addFirst(yaml, path, place, item, habits);
  const meant = withParts(yaml.shape, path, (parts) =>
    parts.toSpliced(index, 0, [key ?? index, shapeOfValue(value)]),
  );
  if (isFlow) {
    const flow = { inFlow: true, column: 0, habits };
    const text = key === undefined ? writeValue(value, flow).head : flowMapItem(key, value, flow);
    const ways = [...pasteFlowItem(yaml, node, index, text)].map((edit) => [edit]);
    return firstSafe(yaml, ways, meant);
  }
  const lines = blockLines(yaml, node, item, habits).join(habits.eol);
  const emptyLines = emptyLinesFor(yaml, node, index, lines, habits);
  const pastes = pasteBlockItem(yaml, node, index, lines, { emptyLines, eol: habits.eol });
  return firstSafe(
    yaml,
    [...pastes].map((edit) => [edit]),
    meant,
  );
}

function blockLines(
  { text }: YamlText,
  node: CollectionNode,
  { key, value }: NewItem,
  habits: Habits,
): string[] {
  const column = columnOf(text, node.items[0]?.start ?? 0);
  const own = habitsOfList(node, habits);
  if (!areInBrackets(node) || typeof value !== 'object' || hasLines(value)) {
    return key === undefined ? listItem(value, column, own) : mapItem(key, value, column, habits);
  }
  const { head } = writeValue(value, { inFlow: true, column, habits });
  const start = key === undefined ? `-${' '.repeat(own.dashSpace)}` : `${writeKey(key, false)}: `;
  return [' '.repeat(column) + start + head];
}

/** Whether those items of a list or map that are lists or maps stand between brackets. */
function areInBrackets(node: CollectionNode): boolean {
  const collections = node.items.flatMap(({ value }) => ('items' in value ? [value] : []));
  return collections.length > 0 && collections.every(({ flow }) => flow);
}

function emptyLinesFor(
  yaml: YamlText,
  node: CollectionNode,
  index: number,
  lines: string,
  { isAiry }: Habits,
): number {
  if (node === yaml.root) return isAiry && lines.includes('\n') ? 1 : 0;
  const last = node.items.length - 1;
  return emptyLinesBetween(yaml, node, Math.min(Math.max(index, 1), last));
}

/** The first item of an empty list or map, or of a key with nothing after it. */
export function addFirst(
  yaml: YamlText,
  path: YamlPath,
  place: Place,
  { key, value }: NewItem,
  habits: Habits,
): EditResult {
  const whole: FormValue = key === undefined ? [value] : { [key]: value };
  const meant = withValue(yaml.shape, path, shapeOfValue(whole));
  const last = place.way.at(-1);
  if (last) {
    const column = columnOf(yaml.text, last.item.start);
    const written = writeValue(whole, {
      inFlow: place.inFlow,
      column,
      habits,
      ...(last.item.key && { key: last.item.key.text }),
    });
    return firstSafe(yaml, [replacedBy(yaml, last, written, habits.eol)], meant);
  }
  if (key === undefined) return { cannot: 'missing' };
  const { text } = yaml;
  const { eol } = habits;
  const isOpen = text !== '' && !text.endsWith('\n');
  const put = (isOpen ? eol : '') + mapItem(key, value, 0, habits).join(eol) + eol;
  const edit: Edit = { start: text.length, end: text.length, text: put };
  return firstSafe(yaml, [[edit]], meant);
}
