import { isMap, type ParsedNode } from 'yaml';
import { type NodePlaces, NodeReader, pathKey, type YamlPath, type YamlValue } from './nodes.ts';
import { parseYaml } from './parse.ts';

/** What some keys of a file say, and where. */
export interface Section {
  readonly value: { readonly [key: string]: YamlValue };
  /** The places of a value and of its key; undefined of a path that leads nowhere. */
  placesOf(path: YamlPath): NodePlaces | undefined;
}

/** What a text says of which there is nothing to tell. */
export interface SoundText {
  readonly value: Section['value'];
  /** By the key of each path; places are offsets into the text. */
  readonly places: ReadonlyMap<string, NodePlaces>;
}

/** Reads one key or several, where there is nothing to tell of them and they use no names. */
export function readSection(text: string): SoundText | undefined {
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
  return { value: value as SoundText['value'], places: reader.places };
}

/** What is said elsewhere, too: `inFile` gives the offset there of an offset into the text. */
export function placed({ value, places }: SoundText, inFile: (offset: number) => number): Section {
  const moved = ({ file, start, end }: NodePlaces['value']) => {
    return { file, start: inFile(start), end: inFile(end) };
  };
  return {
    value,
    placesOf(path) {
      const known = places.get(pathKey(path));
      if (!known) return undefined;
      return { value: moved(known.value), ...(known.key && { key: moved(known.key) }) };
    },
  };
}
