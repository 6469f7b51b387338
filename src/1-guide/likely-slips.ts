import { type Diagnostic, diagnostic, type Place, type TextEdit } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import { valueAt, type YamlFile, type YamlPath, type YamlValue } from '../source/yaml/read-yaml.ts';

/** The fix of a value that nearly is one that can be used; none where nothing is near. */
export function meant(place: Place, text: string | undefined): { fix?: TextEdit } {
  return text === undefined ? {} : { fix: { ...place, text, title: `Write \`${text}\`` } };
}

/** A value without the curly quotation marks around it; undefined where it has none. */
export function withoutCurly(value: YamlValue): string | undefined {
  return typeof value === 'string' ? /^[“”„‘’](.*)[“”‘’]$/s.exec(value.trim())?.[1] : undefined;
}

/** The problem with `ask:Why?` where keys are wanted: to YAML it is a text, not a key. */
export function tightKey(
  value: YamlValue,
  place: Place,
  known: readonly string[],
): Diagnostic | undefined {
  const key = typeof value === 'string' ? /^([\w-]+):(?=\S)/.exec(value)?.[1] : undefined;
  if (key === undefined || !(known.includes(key) || nearest(key, known))) return undefined;
  const after = place.start + key.length + 1;
  return diagnostic('yaml/syntax', place, `There is no space after the colon of \`${key}\`.`, {
    hint: `Write \`${key}: \` with a space, then the value.`,
    fix: { ...place, start: after, end: after, text: ' ', title: 'Add the space' },
  });
}

/** Whether an item has only keys that the item above it lacks: a stray dash may have split them. */
export function splitItem(yaml: YamlFile, item: YamlPath): boolean {
  const index = item.at(-1);
  if (typeof index !== 'number' || index === 0) return false;
  const above = valueAt(yaml.value, [...item.slice(0, -1), index - 1]);
  const own = valueAt(yaml.value, item);
  if (typeof above !== 'object' || Array.isArray(above) || typeof own !== 'object') return false;
  return Object.keys(own).every((key) => !(key in above));
}
