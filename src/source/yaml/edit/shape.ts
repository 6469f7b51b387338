import type { YamlPath } from '../nodes.ts';
import type { YamlNode } from './nodes.ts';

/**
 * What a file says, without how it is written: texts, lists, and maps whose keys have an order and
 * may recur. Aliases are what they stand for.
 */
export type Shape = string | readonly Shape[] | ShapeMap | About;

/** A map, key by key. */
export interface ShapeMap {
  readonly pairs: readonly (readonly [key: string, value: Shape])[];
}

/** A text of which the line breaks at its end do not count: a block of lines has its own. */
export interface About {
  readonly about: string;
}

/** A value that a form gives. Numbers and truth values are written as they are said. */
export type FormValue =
  | string
  | number
  | boolean
  | readonly FormValue[]
  | { readonly [key: string]: FormValue };

/** The shape of a node. `anchors` holds the shapes that have a name, and takes new ones. */
export function shapeOf(node: YamlNode, anchors = new Map<string, Shape>()): Shape {
  if (node.kind === 'alias') return anchors.get(node.name) ?? { about: `*${node.name}` };
  const shape = ((): Shape => {
    if (node.kind === 'text') return node.value;
    if (node.kind === 'list') return node.items.map(({ value }) => shapeOf(value, anchors));
    return {
      pairs: node.items.map(({ key, value }) => [key?.text ?? '', shapeOf(value, anchors)]),
    };
  })();
  if (node.anchor !== undefined) anchors.set(node.anchor, shape);
  return shape;
}

/** What a value from a form is to read as. */
export function shapeOfValue(value: FormValue): Shape {
  if (isList(value)) return value.map(shapeOfValue);
  if (typeof value === 'object') {
    return { pairs: Object.entries(value).map(([key, one]) => [key, shapeOfValue(one)]) };
  }
  return { about: formText(value) };
}

/** Whether a value from a form is a list. */
export function isList(value: FormValue): value is readonly FormValue[] {
  return Array.isArray(value);
}

/**
 * A single value as text. A form's line ends are LF, and those at the end of a text are dropped:
 * they mean nothing in a guide.
 */
export function formText(value: string | number | boolean): string {
  return withoutEnd(String(value).replace(/\r\n?/g, '\n'));
}

/** A text without the line breaks at its end. */
export function withoutEnd(text: string): string {
  return text.replace(/\n+$/, '');
}

/** Whether a file reads as was meant. */
export function isSame(shape: Shape, meant: Shape): boolean {
  if (shape === meant) return true;
  if (typeof meant === 'string') return false;
  if ('about' in meant) {
    const text = typeof shape === 'string' ? shape : 'about' in shape ? shape.about : undefined;
    return text !== undefined && withoutEnd(text) === withoutEnd(meant.about);
  }
  if (typeof shape === 'string' || 'about' in shape) return false;
  if ('pairs' in meant) {
    return (
      'pairs' in shape &&
      shape.pairs.length === meant.pairs.length &&
      shape.pairs.every(([key, value], index) => {
        const [meantKey, meantValue] = meant.pairs[index] ?? [];
        return key === meantKey && meantValue !== undefined && isSame(value, meantValue);
      })
    );
  }
  return (
    !('pairs' in shape) &&
    shape.length === meant.length &&
    shape.every((item, index) => isSame(item, meant[index] as Shape))
  );
}

/** The value that a path leads to. */
export function shapeAt(shape: Shape, path: YamlPath): Shape | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  if (typeof shape === 'string' || 'about' in shape) return undefined;
  const value =
    'pairs' in shape ? shape.pairs.find(([key]) => key === String(step))?.[1] : shape[Number(step)];
  return value === undefined ? undefined : shapeAt(value, rest);
}

/** Parts of a list or a map, so that both are changed in one way. */
type Parts = readonly (readonly [key: string | number, value: Shape])[];

/** A shape with the list or map at a path changed. */
export function withParts(shape: Shape, path: YamlPath, change: (parts: Parts) => Parts): Shape {
  const [step, ...rest] = path;
  const inner = (parts: Parts): Parts => {
    if (step === undefined) return change(parts);
    const at = parts.findIndex(([key]) => String(key) === String(step));
    return parts.map(([key, value], index) =>
      index === at ? [key, withParts(value, rest, change)] : [key, value],
    );
  };
  if (typeof shape === 'string' || 'about' in shape) {
    return step === undefined && shape === '' ? { pairs: pairsOf(inner([])) } : shape;
  }
  if ('pairs' in shape) return { pairs: pairsOf(inner(shape.pairs)) };
  return inner([...shape.entries()]).map(([, value]) => value);
}

function pairsOf(parts: Parts): readonly (readonly [string, Shape])[] {
  return parts.map(([key, value]) => [String(key), value]);
}

/** A shape with one value of it in place of another. */
export function withValue(shape: Shape, path: YamlPath, value: Shape): Shape {
  const last = path.at(-1);
  if (last === undefined) return value;
  return withParts(shape, path.slice(0, -1), (parts) => {
    const at = parts.findIndex(([key]) => String(key) === String(last));
    return parts.map((part, index) => (index === at ? [last, value] : part));
  });
}
