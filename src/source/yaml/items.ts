import type { Memory } from '../memory.ts';
import { filledIn } from './fill.ts';
import type { YamlValue } from './nodes.ts';
import type { Section } from './section.ts';
import { skeletonOf } from './skeleton.ts';

/** A key that has a list below it. */
const LIST = /[A-Za-z_][\w-]*:\n(?=( *)- )/y;
/** A note between items may belong to the one or to the other. */
const NOTE = /^ *#/m;

/**
 * Reads a key that has a list below it item by item, each below the key as if it were the only one:
 * items are built alike even where lists are not. Undefined where the stretch is not surely such a list.
 */
export function readItems(
  text: string,
  from: number,
  end: number,
  memory: Memory,
): Section | undefined {
  LIST.lastIndex = from;
  const [above, indent] = LIST.exec(text) ?? [];
  if (above === undefined || indent === undefined) return undefined;
  const head = from + above.length;
  const list = text.slice(head, end);
  if (head >= end || NOTE.test(list)) return undefined;
  const starts = Array.from(
    list.matchAll(DASH[indent.length] ?? /(?!)/g),
    ({ index }) => head + index,
  );
  const key = above.slice(0, -':\n'.length);
  const items: YamlValue[] = [];
  const sections: Section[] = [];
  for (const [index, start] of starts.entries()) {
    const skeleton = skeletonOf(text, start, starts[index + 1] ?? end, { start: from, end: head });
    const section = skeleton && filledIn(skeleton, memory);
    const [item, another] = (section?.value[key] ?? []) as readonly YamlValue[];
    if (!section || item === undefined || another !== undefined) return undefined;
    items.push(item);
    sections.push(section);
  }
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return undefined;
  return {
    value: { [key]: items },
    placesOf(path) {
      const [, index, ...rest] = path;
      if (typeof index === 'number') return sections[index]?.placesOf([key, 0, ...rest]);
      const places = first.placesOf(path);
      const lastPlaces = last.placesOf(path);
      if (!places || !lastPlaces) return undefined;
      return { ...places, value: { ...places.value, end: lastPlaces.value.end } };
    },
  };
}

/** A dash at the start of a line, by how far it is indented. */
const DASH: readonly RegExp[] = [/^- /gm, /^ - /gm, /^ {2}- /gm, /^ {3}- /gm, /^ {4}- /gm];
