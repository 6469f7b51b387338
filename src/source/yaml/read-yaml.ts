import { type Diagnostic, diagnostic, type Place, type Report } from '../diagnostic.ts';
import { type Memory, NO_MEMORY } from '../memory.ts';
import { MendedText } from '../mended-text.ts';
import { type NodePlaces, NodeReader, pathKey, type YamlPath, type YamlValue } from './nodes.ts';
import { parseYaml, worthTelling } from './parse.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import { readSections } from './sections.ts';
import { readOn, type ToldSlip } from './slips/read-on.ts';

export type { YamlPath, YamlValue };

/** A YAML file with the place of every value and key. */
export interface YamlFile {
  readonly value: YamlValue;
  /** False when problems were reported: what could be read is here, for finding more of them. */
  readonly sound: boolean;
  /** The place of a value; of the nearest thing around it where there is none. */
  placeOf(path: YamlPath): Place;
  /**
   * The place of a stretch of a text, by offsets into the text as YAML gives it: lines folded,
   * escapes read. The place of the whole text where it stands behind an alias.
   */
  placeWithin(path: YamlPath, start: number, end: number): Place;
  /** The place of a key; of its value where it has no key of its own. */
  keyPlaceOf(path: YamlPath): Place;
}

/** A stretch of a file that holds YAML: the file whole, or its front matter. */
export interface YamlSource {
  readonly file: string;
  /** The text of the whole file. */
  readonly text: string;
  /** Where the YAML starts and ends in `text`; all of it when left out. */
  readonly start?: number;
  readonly end?: number;
  /**
   * Whether to go on after faulty syntax, with the slip mended as it was probably meant, so that one
   * run tells what stands below it too. What is read so is never sound.
   */
  readonly readOn?: boolean;
  /** What is known from reading the whole of a file before it was changed. */
  readonly memory?: Memory;
}

/**
 * Reads YAML 1.2 with positions and without type surprises: `no`, `1.10` and dates stay text.
 * Refused, each with its place: faulty syntax, duplicate keys, tags, merge keys, a second
 * document, aliases that grow beyond reason. Undefined when the syntax is at fault and is not or
 * cannot be mended for reading on; a file that holds nothing but comments is an empty map.
 */
export function readYaml(source: YamlSource, report: Report): YamlFile | undefined {
  const { memory = NO_MEMORY } = source;
  const base = source.start ?? 0;
  const known =
    memory === NO_MEMORY ? undefined : readSections(source.text, memory, base, source.end);
  if (known) return fileOf(source, known.value, true, known.placesOf, { start: 0, end: 0 });
  const text = source.text.slice(base, source.end);
  const problems: Diagnostic[] = [];
  const place = (start: number, end: number): Place => ({
    file: source.file,
    start: base + start,
    end: base + end,
  });

  const oldLineEnd = /\r(?!\n)/.exec(text);
  if (oldLineEnd) {
    const at = place(oldLineEnd.index, oldLineEnd.index + 1);
    report(
      diagnostic('yaml/syntax', at, 'The lines of this file end as on a Mac of the last century.', {
        hint: 'Open it in an editor and save it with the line ends LF (Unix) or CR LF (Windows).',
      }),
    );
    return undefined;
  }
  const read = source.readOn ? readOn(text) : undefined;
  const documents = read?.documents ?? parseYaml(text);
  const [first, second] = documents;
  if (!first) return fileOf(source, {}, true, () => undefined, place(0, 0));
  const told: readonly ToldSlip[] = read?.told ?? worthTelling(first, text);
  for (const { code, start, end, message, hint, fix } of told) {
    problems.push(
      diagnostic(code, place(start, end), message, {
        hint,
        ...(fix && { fix: { ...place(fix.start, fix.end), text: fix.text, title: fix.title } }),
      }),
    );
  }
  if (problems.length === 0 && second) {
    const start = second.range[0];
    problems.push(
      diagnostic('yaml/documents', place(start, start + 3), 'A second document starts here.', {
        hint: 'A file holds one guide. Remove the line `---`, or move what follows to a file of its own.',
      }),
    );
  }
  problems.forEach(report);
  const isMended = problems.length > 0 && read?.mended !== undefined && !second;
  if (problems.length > 0 && !isMended) return undefined;

  const mended = read?.mended ?? new MendedText(text);
  const reader = new NodeReader(mended.text, (start, end) => {
    const from = mended.origin(start);
    return place(from, Math.max(from, mended.origin(end)));
  });
  const value = reader.readAll(first.contents);
  for (const problem of [...reader.problems, ...reader.warnings]) report(problem);
  if (value === undefined) return undefined;
  return fileOf(
    source,
    value,
    !isMended && reader.problems.length === 0,
    (path) => reader.places.get(pathKey(path)),
    place(0, 0),
  );
}

function fileOf(
  source: YamlSource,
  value: YamlValue,
  sound: boolean,
  placesOf: (path: YamlPath) => NodePlaces | undefined,
  top: Pick<Place, 'start' | 'end'>,
): YamlFile {
  const { file } = source;
  const find = (path: YamlPath): NodePlaces => {
    for (let length = path.length; length >= 0; length--) {
      const found = placesOf(path.slice(0, length));
      if (!found) continue;
      // What is read by parts does not know of which file they are.
      const value = { ...found.value, file };
      return found.key ? { key: { ...found.key, file }, value } : { value };
    }
    return { value: { ...top, file } };
  };
  return {
    value,
    sound,
    placeOf: (path) => find(path).value,
    placeWithin: (path, start, end) => {
      const whole = find(path).value;
      const text = valueAt(value, path);
      const offsets =
        typeof text === 'string'
          ? scalarOffsets(source.text.slice(whole.start, whole.end), text)
          : undefined;
      const first = offsets?.starts[start];
      const last = offsets?.ends[end - 1];
      if (first === undefined || last === undefined) return whole;
      return { ...whole, start: whole.start + first, end: whole.start + last };
    },
    keyPlaceOf: (path) => {
      const found = find(path);
      return found.key ?? found.value;
    },
  };
}

/** The value that a path leads to. */
export function valueAt(value: YamlValue, path: YamlPath): YamlValue | undefined {
  let current: YamlValue | undefined = value;
  for (const step of path) {
    if (typeof current !== 'object') return undefined;
    current = (current as { readonly [key: string]: YamlValue })[step];
  }
  return current;
}
