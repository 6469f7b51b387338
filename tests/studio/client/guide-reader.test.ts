import { expect, test } from 'vitest';
import { readYaml, valueAt } from '../../../src/source/yaml/read-yaml.ts';
import { GuideReader } from '../../../src/studio/client/guide/guide-reader.ts';
import { pathAt } from '../../../src/studio/client/guide/places.ts';

const TEXT = `# A guide.
title: The mill
session: { date: 2026-12-03, place: "Room B" }
background: |
  Once there was a wheel.

  It is gone.
questions:
  - ask: Who turned it?
    followups: [Who else?, 'And why?']
  - ask: Who stopped it?
glossary:
  mill: A house with a wheel.
  wheel:
`;

test.each([
  ['as it stands', TEXT],
  ['with names', TEXT.replace('Who turned it?', '&a Who turned it?').replace('Who else?', '*a')],
  ['with a key twice', `${TEXT}title: Another\n`],
  ['empty', ''],
  ['of comments alone', '# Nothing yet.\n'],
])('a text %s has the values and places that it has for the compiler', (_, text) => {
  const { yaml, slips } = new GuideReader().read('guide.yaml', text);
  const whole = readYaml({ file: 'guide.yaml', text }, () => undefined);
  expect(slips).toEqual([]);
  expect(plain(yaml?.value)).toEqual(plain(whole?.value));
  if (!yaml || !whole) throw new Error('The text is not YAML.');
  for (const path of [['title'], ['session', 'place'], ['questions', 0, 'ask'], ['glossary']]) {
    const { start, end } = whole.keyPlaceOf(path);
    expect(yaml.keyPlaceOf(path)).toMatchObject({ start, end });
    expect(yaml.placeOf(path).start).toBe(whole.placeOf(path).start);
  }
  for (let offset = 0; offset < text.length; offset += 7) {
    const path = pathAt(yaml, offset);
    expect(valueAt(yaml.value, path)).toBeDefined();
  }
});

test('what did not change is the same object, wherever it has moved to', () => {
  const reader = new GuideReader();
  const before = reader.read('guide.yaml', TEXT).yaml?.value;
  const text = TEXT.replace('Who stopped it?', 'Who stopped it then?').replace(
    '# A',
    '# This is a',
  );
  const after = reader.read('guide.yaml', text).yaml?.value;
  if (before === undefined || after === undefined) throw new Error('The text is not YAML.');
  for (const path of [['session'], ['questions', 0], ['glossary']]) {
    expect(valueAt(after, path)).toBe(valueAt(before, path));
  }
  expect(valueAt(after, ['questions'])).not.toBe(valueAt(before, ['questions']));
  expect(valueAt(after, ['questions', 1, 'ask'])).toBe('Who stopped it then?');
});

test('a broken text has no values, and says where it is broken', () => {
  const { yaml, slips } = new GuideReader().read('guide.yaml', `${TEXT}people: [\n`);
  expect(yaml).toBeUndefined();
  expect(slips.map(({ code }) => code)).toEqual(['yaml/syntax']);
  expect(slips[0]?.start).toBeGreaterThanOrEqual(TEXT.length);
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
