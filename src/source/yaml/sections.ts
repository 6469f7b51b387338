import type { Memory } from '../memory.ts';
import { filledIn } from './fill.ts';
import { readItems } from './items.ts';
import type { NodePlaces, YamlValue } from './nodes.ts';
import { placed, readSection, type Section } from './section.ts';
import { skeletonOf } from './skeleton.ts';

/** Where a key at the margin starts. Others stay with the key before them. */
const KEY_AT_MARGIN = /^(?=[A-Za-z_])/gm;

/**
 * What makes more than one document of a file, or says how it is to be read. So do characters that
 * end a line for a regular expression and not for YAML 1.2 (section 5.4).
 */
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)|[\r\ufeff\u2028\u2029]/m;

/** Characters; longer files may hold more values than may be, which are counted over all of them. */
const LONGEST = 100_000;

/**
 * Reads a file key by key, each as it was read before where its text, or all but the words in it, is
 * the same. Undefined where anything at all is to be told, or where one key may change what another
 * says: names, several documents, a key that comes twice. Such a file is to be read whole.
 *
 * @param start where the keys start in the text; its start when left out
 */
export function readSections(
  text: string,
  memory: Memory,
  start = 0,
  end = text.length,
): Section | undefined {
  const own = text.slice(start, end);
  if (own.length > LONGEST || DOCUMENT_MARK.test(own)) return undefined;
  const value: { [key: string]: YamlValue } = Object.create(null);
  const sectionOf = new Map<string | number, Section>();
  const wholes: NodePlaces['value'][] = [];
  const starts = Array.from(own.matchAll(KEY_AT_MARGIN), ({ index }) => start + index);
  const cuts = starts[0] === start ? starts : [start, ...starts];
  for (const [index, from] of cuts.entries()) {
    const section = sectionAt(text, from, cuts[index + 1] ?? end, memory);
    if (!section) return undefined;
    for (const [key, one] of Object.entries(section.value)) {
      if (sectionOf.has(key)) return undefined;
      value[key] = one;
      sectionOf.set(key, section);
    }
    const whole = section.placesOf([])?.value;
    if (whole) wholes.push(whole);
  }
  const [first, last] = [wholes[0], wholes.at(-1)];
  if (!first || !last) return undefined;
  const whole = { value: { ...last, start: first.start } };
  return {
    value,
    placesOf: (path) => {
      const [key] = path;
      return key === undefined ? whole : sectionOf.get(key)?.placesOf(path);
    },
  };
}

/** One key, or what stands before the first. */
function sectionAt(text: string, from: number, end: number, memory: Memory): Section | undefined {
  const listed = readItems(text, from, end, memory);
  if (listed) return listed;
  const skeleton = skeletonOf(text, from, end);
  const filled = skeleton && filledIn(skeleton, memory);
  if (filled) return filled;
  const section = memory.recall(readSection, text.slice(from, end));
  return section && placed(section, (offset) => from + offset);
}
