import type { TextEdit } from '../source/diagnostic.ts';
import { applyEdits, type Edit } from '../source/edits.ts';
import { readYaml, valueAt, type YamlPath, type YamlValue } from '../source/yaml/read-yaml.ts';
import type { GuideFile } from './read-guide.ts';

/**
 * The fix that makes edits in a text of the guide, whichever way it is written in YAML: line ends,
 * indentation and everything between the edits stay. Undefined where the file would not then read
 * as the same guide with that text changed, as for one behind an alias.
 *
 * @param edits by offsets into the text as the guide has it.
 */
export function textFix(
  { file, text: source, placeOf, placeWithin }: GuideFile,
  path: YamlPath,
  edits: readonly Edit[],
  title: string,
): TextEdit | undefined {
  const mark = source[placeOf(path).start];
  const inFile = edits.map(({ start, end, text }) => {
    const written = mark === '"' ? escaped(text) : mark === "'" ? doubled(text) : text;
    if (start < end) return { ...placeWithin(path, start, end), text: written };
    // Characters are put in after the one before them, or before the first.
    const place = start > 0 ? placeWithin(path, start - 1, start) : placeWithin(path, 0, 1);
    const at = start > 0 ? place.end : place.start;
    return { ...place, start: at, end: at, text: written };
  });
  const start = Math.min(...inFile.map((edit) => edit.start));
  const end = Math.max(...inFile.map((edit) => edit.end));
  const shifted = inFile.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const fix = { file, start, end, text: applyEdits(source.slice(start, end), shifted), title };
  return reads(file, applyEdits(source, [fix]), withEdits(file, source, path, edits))
    ? fix
    : undefined;
}

/** The guide's YAML with edits made in one of its texts. */
function withEdits(
  file: string,
  source: string,
  path: YamlPath,
  edits: readonly Edit[],
): YamlValue | undefined {
  const value = readYaml({ file, text: source }, () => undefined)?.value;
  const text = value === undefined ? undefined : valueAt(value, path);
  if (value === undefined || typeof text !== 'string') return undefined;
  return replaced(value, path, applyEdits(text, edits));
}

function replaced(value: YamlValue, [step, ...path]: YamlPath, text: string): YamlValue {
  if (step === undefined || typeof value === 'string') return text;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? replaced(item, path, text) : item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === step ? replaced(one, path, text) : one,
    ]),
  );
}

function reads(file: string, text: string, expected: YamlValue | undefined): boolean {
  const value = readYaml({ file, text }, () => undefined)?.value;
  return value !== undefined && JSON.stringify(value) === JSON.stringify(expected);
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}

function doubled(text: string): string {
  return text.replaceAll("'", "''");
}
