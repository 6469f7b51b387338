import type { YamlPath } from '../nodes.ts';
import { addFirst, addItem } from './add-item.ts';
import { changedText } from './change-text.ts';
import { habitsOf } from './habits.ts';
import { columnOf } from './lines.ts';
import type { CollectionNode } from './nodes.ts';
import { indexOf, type Place, placeOf } from './place.ts';
import { removeValue } from './remove-value.ts';
import { replacedBy } from './replace-value.ts';
import { type EditResult, firstSafe } from './result.ts';
import {
  type FormValue,
  formText,
  isList,
  isSame,
  shapeAt,
  shapeOfValue,
  withValue,
} from './shape.ts';
import { inSteps, type Step } from './steps.ts';
import { surroundings, writeValue } from './write-value.ts';
import type { YamlText } from './yaml-text.ts';

/** The keys that the map at a path may have, in the order in which they are best written. */
export type KeyOrder = (path: YamlPath) => readonly string[] | undefined;

/** What a new key needs to know. */
export interface NewKeyOptions {
  /** Where a new key goes among those there are; at the end when it does not say. */
  readonly order?: KeyOrder;
}

/**
 * Sets the value at a path. A text keeps its style where the new one can be written in it, and only
 * the characters change that differ; a key that is not there is put in, its parents too. Line breaks
 * at the end of a text do not count: a block of lines keeps its own.
 */
export function setValue(
  yaml: YamlText,
  path: YamlPath,
  value: FormValue,
  options: NewKeyOptions = {},
): EditResult {
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  if (place.steps < path.length) return addValue(yaml, path, value, place, options);
  const last = place.way.at(-1);
  if (!last) return { cannot: 'missing' };
  const { node } = place;
  const meant = shapeOfValue(value);
  const now = shapeAt(yaml.shape, path);
  if (now !== undefined && isSame(now, meant)) return { edits: [], after: yaml };
  if (typeof value === 'object' && 'items' in node && node.items.length > 0) {
    if (isList(value) && node.kind === 'list' && value.length > 0) {
      return setItems(yaml, path, value, node);
    }
    if (!isList(value) && node.kind === 'map' && Object.keys(value).length > 0) {
      return setKeys(yaml, path, value, node, options);
    }
  }
  const habits = habitsOf(yaml);
  const { key } = last.item;
  const at = {
    ...{ inFlow: place.inFlow, column: columnOf(yaml.text, last.item.start), habits },
    ...(key && { key: key.text }),
  };
  const ways =
    typeof value !== 'object' && node.kind === 'text' && node.start < node.end
      ? changedText(node, yaml.text.slice(node.start, node.end), formText(value), surroundings(at))
      : [writeValue(value, at)];
  const edits = function* () {
    for (const written of ways) yield replacedBy(yaml, last, written, habits.eol);
  };
  return firstSafe(yaml, edits(), withValue(yaml.shape, path, meant));
}

/** A value where there is none: its key, and what is missing on the way to it. */
function addValue(
  yaml: YamlText,
  path: YamlPath,
  value: FormValue,
  place: Place,
  { order }: NewKeyOptions,
): EditResult {
  const parentPath = path.slice(0, place.steps);
  const [step, ...rest] = path.slice(place.steps);
  const inner = rest.reduceRight<FormValue | undefined>((within, one) => {
    if (within === undefined || (typeof one === 'number' && one > 0)) return undefined;
    return typeof one === 'number' ? [within] : { [one]: within };
  }, value);
  if (inner === undefined || step === undefined) return { cannot: 'missing' };
  const { node } = place;
  const key = typeof step === 'string' ? { key: step } : {};
  if ('items' in node && (node.items.length > 0 || node === yaml.root)) {
    const isEnd = step === node.items.length;
    if (node.kind === 'list' ? !isEnd : typeof step !== 'string') return { cannot: 'missing' };
    const index = typeof step === 'string' ? keyIndex(node, step, order?.(parentPath)) : step;
    return addItem(yaml, parentPath, { ...place, node }, { ...key, value: inner, index });
  }
  if (node.kind === 'text' && node.value !== '') return { cannot: 'missing' };
  if (typeof step === 'number' && step > 0) return { cannot: 'missing' };
  return addFirst(yaml, parentPath, place, { ...key, value: inner, index: 0 }, habitsOf(yaml));
}

/** After the nearest key that goes before it, or before the nearest that goes after it. */
export function keyIndex(map: CollectionNode, key: string, order: readonly string[] = []): number {
  const rank = order.indexOf(key);
  if (rank < 0) return map.items.length;
  for (const before of order.slice(0, rank).toReversed()) {
    const index = indexOf(map, before);
    if (index >= 0) return index + 1;
  }
  for (const after of order.slice(rank + 1)) {
    const index = indexOf(map, after);
    if (index >= 0) return index;
  }
  return map.items.length;
}

/** Changes the items of a list that differ, and leaves those that stay at its start and its end. */
function setItems(
  yaml: YamlText,
  path: YamlPath,
  values: readonly FormValue[],
  list: CollectionNode,
): EditResult {
  const now = list.items.map((_, index) => shapeAt(yaml.shape, [...path, index]) ?? '');
  const meant = values.map(shapeOfValue);
  const most = Math.min(now.length, meant.length);
  const isKept = (at: number, by: number) => isSame(now.at(at) ?? '', meant.at(by) ?? '');
  let start = 0;
  while (start < most && isKept(start, start)) start += 1;
  let tail = 0;
  while (tail < most - start && isKept(-1 - tail, -1 - tail)) tail += 1;
  const steps: Step[] = [];
  const changed = most - tail;
  for (let index = start; index < changed; index++) {
    steps.push((text) => setValue(text, [...path, index], values[index] ?? ''));
  }
  for (let index = now.length - tail - 1; index >= changed; index--) {
    steps.push((text) => removeValue(text, [...path, index]));
  }
  for (let index = changed; index < values.length - tail; index++) {
    steps.push((text) => {
      const place = placeOf(text, path);
      if ('cannot' in place) return place;
      if (!('items' in place.node)) return { cannot: 'missing' };
      return addItem(
        text,
        path,
        { ...place, node: place.node },
        { value: values[index] ?? '', index },
      );
    });
  }
  return inSteps(yaml, steps);
}

function setKeys(
  yaml: YamlText,
  path: YamlPath,
  value: { readonly [key: string]: FormValue },
  map: CollectionNode,
  options: NewKeyOptions,
): EditResult {
  const steps: Step[] = Object.entries(value).map(
    ([key, one]) =>
      (text) =>
        setValue(text, [...path, key], one, options),
  );
  for (const { key } of map.items) {
    if (!key || Object.hasOwn(value, key.text)) continue;
    steps.push((text) => removeValue(text, [...path, key.text]));
  }
  return inSteps(yaml, steps);
}
