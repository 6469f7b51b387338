import type { Memory } from '../memory.ts';
import { type NodePlaces, pathKey, type YamlPath, type YamlValue } from './nodes.ts';
import { placed, readSection, type Section } from './section.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';

/** A value in which numbers stand for words: which of the skeleton's they are. */
type Shape = number | string | readonly Shape[] | { readonly [key: string]: Shape };

/** What a skeleton says. */
interface Bones {
  readonly shape: { readonly [key: string]: Shape };
  /** Places are offsets into the skeleton. */
  readonly places: ReadonlyMap<string, NodePlaces>;
  /** Offset of each letter that stands for words. */
  readonly at: readonly number[];
}

/**
 * What a stretch of a file says that has this skeleton: the skeleton is read, once however many have
 * the same, and the words are put in. Undefined where the skeleton is not sure to say so.
 */
export function filledIn(skeleton: Skeleton, memory: Memory): Section | undefined {
  const bones = memory.recall(bonesOf, skeleton.text);
  const { words, inFile } = skeleton;
  if (!bones || bones.at.length !== words.length) return undefined;
  if (!bones.at.every((at, index) => at === words[index]?.at)) return undefined;
  const put = (shape: Shape): YamlValue => {
    if (typeof shape === 'number') return words[shape]?.value ?? '';
    if (typeof shape === 'string') return shape;
    return Array.isArray(shape) ? shape.map(put) : putAll(shape as Bones['shape']);
  };
  const putAll = (shape: Bones['shape']) => {
    const value: { [key: string]: YamlValue } = Object.create(null);
    for (const key in shape) value[key] = put(shape[key] as Shape);
    return value;
  };
  return placed({ value: putAll(bones.shape), places: bones.places }, inFile);
}

/** Reads a skeleton, and sees that each letter in it is a value of its own. */
function bonesOf(text: string): Bones | undefined {
  const own = skeletonOf(text, 0, text.length);
  const section = own?.text === text ? readSection(text) : undefined;
  if (!own || !section) return undefined;
  const indexOf = new Map(own.words.map(({ node: [start] }, index) => [start, index]));
  const used = new Set<number>();
  const shapeOf = (value: YamlValue, path: YamlPath): Shape => {
    if (typeof value === 'string') {
      const place = section.places.get(pathKey(path))?.value;
      const index = indexOf.get(place?.start ?? -1);
      if (index === undefined) return value;
      // Else the letter is only a part of a value, or has a part beside it.
      if (place?.end === own.words[index]?.node[1] && value === own.words[index]?.value) {
        used.add(index);
      }
      return index;
    }
    if (Array.isArray(value)) return value.map((item, index) => shapeOf(item, [...path, index]));
    return shapesIn(value as Section['value'], path);
  };
  const shapesIn = (value: Section['value'], path: YamlPath) => {
    const shape: { [key: string]: Shape } = Object.create(null);
    for (const key in value) shape[key] = shapeOf(value[key] as YamlValue, [...path, key]);
    return shape;
  };
  const shape = shapesIn(section.value, []);
  if (used.size < own.words.length) return undefined;
  return { shape, places: section.places, at: own.words.map(({ at }) => at) };
}
