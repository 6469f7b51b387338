import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/source/diagnostic.ts';
import { newMemory } from '../../../src/source/memory.ts';
import {
  readYaml,
  type YamlFile,
  type YamlPath,
  type YamlValue,
} from '../../../src/source/yaml/read-yaml.ts';
import { readSections } from '../../../src/source/yaml/sections.ts';
import { FULL_GUIDE } from '../../support/full-guide.ts';

const GUIDES = [readFileSync('guides/price-of-a-source.yaml', 'utf8'), FULL_GUIDE];

/** All that reading gives: the values, each value's place and its key's, and what is told. */
function all(text: string, memory = newMemory(), isRemembered = true) {
  const told: Diagnostic[] = [];
  const source = { file: 'g.yaml', text };
  const yaml = readYaml(isRemembered ? { ...source, memory } : source, (one) => told.push(one));
  const places = yaml && pathsIn(yaml.value).map((path) => placesOf(yaml, path));
  return { value: yaml?.value, sound: yaml?.sound, places, told };
}

const placesOf = (yaml: YamlFile, path: YamlPath) => ({
  path,
  value: yaml.placeOf(path),
  key: yaml.keyPlaceOf(path),
  within: yaml.placeWithin(path, 1, 2),
});

function pathsIn(value: YamlValue, path: YamlPath = []): YamlPath[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const step = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return [path, ...inner.flatMap(([key, one]) => pathsIn(one, [...path, step(key)]))];
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 0, 1, 2, 40),
  added: fc.oneof(
    fc.constantFrom('e', ' ', '\n', '  ', '\nlang: en', '\n# note\n', '\n---\n', '\n  - x', ': '),
    fc.constantFrom('"', "'", '|', '>-', '[', '{', '&a ', '*a', '!!str ', '\t', '\r\n', '%', '#'),
    fc.string({ maxLength: 3 }),
  ),
});

test('a file that is read key by key says what it says when it is read whole', () => {
  let sound = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...GUIDES),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (guide, changes) => {
        const memory = newMemory();
        let text = guide;
        for (const { at, removed, added } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + added + text.slice(start + removed);
          if (readSections(text, memory)) sound += 1;
          expect(all(text, memory)).toEqual(all(text, memory, false));
        }
      },
    ),
    { numRuns: 8 },
  );
  // Else nothing would have been read key by key.
  expect(sound).toBeGreaterThan(1);
});

test.each([
  ['a key that comes twice', 'title: A\ntitle: B\n'],
  ['a name for a value', 'title: &t A\nsubtitle: *t\n'],
  ['a second document', 'title: A\n---\ntitle: B\n'],
  ['a tag', 'title: !!str 5\n'],
  ['faulty syntax', 'title: "A\n'],
  ['lines that end as on Windows', 'title: A\r\nsubtitle: B\r\n'],
  ['a line separator before what looks like a key', 'title: |\n  A\u2028b: c\n'],
  ['a paragraph separator before what looks like an item', 'a:\n  - b\u2029  - c\n'],
  ['a first key that stands further in', '  title: A\nsubtitle: B\n'],
])('leaves a file with %s to be read whole', (_, text) => {
  expect(readSections(text, newMemory())).toBeUndefined();
});

test.each(GUIDES)('reads a sound guide key by key', (guide) => {
  expect(readSections(guide, newMemory())).toBeDefined();
  expect(all(guide)).toEqual(all(guide, newMemory(), false));
});

test.each([
  ['without a space', 'a:\n#b\n  c\n  d\ne: f\n'],
  ['with one', 'a:\n# b\n  c\n  d\ne: f\n'],
])('a note at the margin %s does not reach into the text below it', (_, text) => {
  expect(all(text)).toEqual(all(text, newMemory(), false));
  expect(all(text).value).toEqual({ a: 'c d', e: 'f' });
});
