import type { TextEdit } from '../source/diagnostic.ts';
import { applyEdits } from '../source/edits.ts';
import { lineAt } from '../source/text.ts';
import { readYaml, valueAt, type YamlPath, type YamlValue } from '../source/yaml/read-yaml.ts';
import type { GuideFile } from './read-guide.ts';

/**
 * The fix that gives a key of an item a value: a new line before the key `before`, or what stands
 * after the key where it is there. Nothing else of the file changes; undefined where the file would
 * not then read as the same guide with that key, as for an item behind an alias.
 */
export function keyFix(
  { file, text: source, placeOf, keyPlaceOf }: GuideFile,
  item: YamlPath,
  key: string,
  value: string,
  before: string,
  title: string,
): TextEdit | undefined {
  const guide = readYaml({ file, text: source }, () => undefined)?.value;
  const old = guide === undefined ? undefined : valueAt(guide, item);
  if (guide === undefined || typeof old !== 'object') return undefined;
  const written = /^\d+$/.test(value) ? value : JSON.stringify(value);
  const expected = JSON.stringify(replaced(guide, item, withKey(old, key, value, before)));
  for (const edit of ways()) {
    const text = applyEdits(source, [edit]);
    const read = readYaml({ file, text }, () => undefined)?.value;
    if (read !== undefined && JSON.stringify(read) === expected) return { file, title, ...edit };
  }
  return undefined;

  function* ways() {
    const has = Object.hasOwn(old as object, key);
    if (has) {
      const { start, end } = placeOf([...item, key]);
      yield { start, end, text: written };
      return;
    }
    const { start } = keyPlaceOf([...item, before]);
    const line = lineAt(source, start);
    const lineEnd = source.startsWith('\r\n', line.start + line.text.length) ? '\r\n' : '\n';
    const indent = ' '.repeat(start - line.start);
    yield { start, end: start, text: `${key}: ${written}${lineEnd}${indent}` };
    yield { start, end: start, text: `${key}: ${written}, ` }; // in a list in braces
  }
}

function withKey(item: YamlValue, key: string, value: string, before: string): YamlValue {
  const entries = Object.entries(item);
  if (Object.hasOwn(item as object, key)) {
    return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? value : one]));
  }
  return Object.fromEntries(
    entries.flatMap(([name, one]) =>
      name === before
        ? [
            [key, value],
            [name, one],
          ]
        : [[name, one]],
    ),
  );
}

function replaced(value: YamlValue, [step, ...path]: YamlPath, item: YamlValue): YamlValue {
  if (step === undefined || typeof value === 'string') return item;
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === step ? replaced(one, path, item) : one));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === step ? replaced(one, path, item) : one,
    ]),
  );
}
