import type { Element, Nodes, Properties, Root } from 'hast';
import { walk } from '../source/markdown/walk.ts';
import { escapeHtml } from './escape.ts';
import type { HandoutInput } from './handout.ts';

/**
 * Marks in a draft that say which value of the guide an element shows: `data-from`, or
 * `data-from-series` for what is taken from the file of the series, with the value's path as a JSON
 * Pointer (RFC 6901): `/questions/2/ask`. The innermost mark counts. A handout to print has none.
 */
export interface Marks {
  /** For a tag of HTML, with a space before it; empty where nothing is marked. */
  attribute(pointer: string): string;
  /** The same for an element of a tree. */
  properties(pointer: string): Properties;
  /** Where something is in the text that it is made from: `data-at` and `data-end`. */
  between(start: number, end: number): Properties;
  /** Whether there are marks at all. */
  readonly isOn: boolean;
}

/** For a handout that is to be printed. */
const NONE: Marks = {
  attribute: () => '',
  properties: () => ({}),
  between: () => ({}),
  isOn: false,
};

/** The marks of one handout; they mark nothing unless the input asks for them. */
export function handoutMarks({ marks, guideFile, placeOf }: HandoutInput): Marks {
  if (!marks) return NONE;
  const own = new Map<string, boolean>();
  const isOwn = (pointer: string) => {
    const top = topOf(pointer);
    const known = own.get(top) ?? placeOf(keysOf(top)).file === guideFile;
    own.set(top, known);
    return known;
  };
  return {
    attribute(pointer) {
      const name = isOwn(pointer) ? 'data-from' : 'data-from-series';
      return ` ${name}="${escapeHtml(pointer)}"`;
    },
    properties: (pointer) => (isOwn(pointer) ? { dataFrom: pointer } : { dataFromSeries: pointer }),
    between,
    isOn: true,
  };
}

/**
 * Says of each block where it starts and ends in the text that it is made from: `data-at` and
 * `data-end`, offsets into the value that the mark around it names.
 */
export function markOffsets(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) addOffsets(node);
  });
}

/** A path in the guide as a JSON Pointer. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The part of a pointer with its first two keys: they decide which file a value is from. */
function topOf(pointer: string): string {
  const second = pointer.indexOf('/', 1);
  const third = second < 0 ? second : pointer.indexOf('/', second + 1);
  return third < 0 ? pointer : pointer.slice(0, third);
}

function keysOf(pointer: string): readonly string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function between(start: number, end: number): Properties {
  return { dataAt: start, dataEnd: end };
}

function addOffsets({ position, properties }: Element): void {
  if (position?.start.offset === undefined || position.end.offset === undefined) return;
  Object.assign(properties, between(position.start.offset, position.end.offset));
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'pre', 'td', 'th', 'dt', 'dd', 'hr'],
]);
