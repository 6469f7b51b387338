import { isMap, type ParsedNode } from 'yaml';
import type { Place } from '../diagnostic.ts';
import type { Memory } from '../memory.ts';
import { type NodePlaces, NodeReader, pathKey, type YamlValue } from './nodes.ts';
import { parseYaml } from './parse.ts';

/** What a sound file says, and where. */
export interface SoundYaml {
  readonly value: { readonly [key: string]: YamlValue };
  /** By the key of each path; places are offsets into the text. */
  readonly places: ReadonlyMap<string, NodePlaces>;
}

/** Where a key at the margin starts. Others stay with the key before them. */
const KEY_AT_MARGIN = /^(?=[A-Za-z_])/gm;

/** What makes more than one document of a file, or says how it is to be read. */
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)|[\r\ufeff]/m;

/** Characters; longer files may hold more values than may be, which are counted over all of them. */
const LONGEST = 100_000;

/** The place of the whole file among the places. */
const ROOT = pathKey([]);

/**
 * Reads a file key by key, each as it was read before where its text is the same. Undefined where
 * anything at all is to be told, or where one key may change what another says: names, several documents, a
 * key that comes twice. Such a file is to be read whole.
 */
export function readSections(text: string, file: string, memory: Memory): SoundYaml | undefined {
  if (text.length > LONGEST || DOCUMENT_MARK.test(text)) return undefined;
  const value: { [key: string]: YamlValue } = Object.create(null);
  const places = new Map<string, NodePlaces>();
  let top: Place | undefined;
  const starts = Array.from(text.matchAll(KEY_AT_MARGIN), ({ index }) => index);
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  for (const [index, from] of cuts.entries()) {
    const section = memory.recall(readSection, text.slice(from, cuts[index + 1]));
    if (!section) return undefined;
    for (const [key, one] of Object.entries(section.value)) {
      if (key in value) return undefined;
      value[key] = one;
    }
    const moved = ({ start, end }: Place): Place => ({
      file,
      start: start + from,
      end: end + from,
    });
    for (const [path, { key, value }] of section.places) {
      if (path !== ROOT) {
        places.set(path, key ? { key: moved(key), value: moved(value) } : { value: moved(value) });
        continue;
      }
      const whole = moved(value);
      top = { ...whole, start: top?.start ?? whole.start };
    }
  }
  if (!top) return undefined;
  places.set(ROOT, { value: top });
  return { value, places };
}

/** One key or several, where there is nothing to tell of them and they use no names. */
function readSection(text: string): SoundYaml | undefined {
  const [document, second] = parseYaml(text);
  if (second || (document && document.errors.length > 0)) return undefined;
  const contents = (document?.contents ?? null) as ParsedNode | null;
  if (contents === null) return { value: {}, places: new Map() };
  if (!isMap(contents) || contents.flow || contents.anchor || contents.tag) return undefined;
  // Further in, the keys at the margin below it would be none of the same map.
  if (contents.range[0] > 0 && text[contents.range[0] - 1] !== '\n') return undefined;
  const reader = new NodeReader(text, (start, end) => ({ file: '', start, end }));
  const value = reader.readAll(document?.contents ?? null);
  const isTold = reader.problems.length + reader.warnings.length > 0;
  if (typeof value !== 'object' || isTold || reader.hasNames) return undefined;
  return { value: value as SoundYaml['value'], places: reader.places };
}
