import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parse, Scalar } from 'yaml';
import { readYaml } from '../../../src/source/yaml/read-yaml.ts';

/** Printed with every run, so that a failure can be run again: `OFFSETS_SEED=… npm run unit`. */
const seed = Number(process.env.OFFSETS_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`scalar offsets: OFFSETS_SEED=${seed}`);

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
const WORDS = [
  ...['one', 'it’s', "it's", '"two"', '«trois»', 'a\\b', '#5', '- x', ': y', '😀', 'é', '\u00a0'],
  ...['longer-words-that-fold', 'a', ' ', '\n', '\n\n', '\t', "''", '> z', '|', '\u0085', '\u2028'],
];
const texts = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '))
  .filter((text) => /\S/.test(text));

function fileWith(text: string, type: Scalar.Type): string {
  const scalar = new Scalar(text);
  scalar.type = type;
  return new Document({ list: [{ key: scalar }, { key: 'after' }] }).toString({ lineWidth: 30 });
}

function read(text: string) {
  const file = readYaml({ file: 'a.yaml', text }, () => undefined);
  if (!file) throw new Error('The file cannot be read.');
  return file;
}

describe('the place of a stretch of a text', () => {
  test('has the characters of the stretch, however YAML writes them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...STYLES), fc.boolean(), (typed, style, windows) => {
        const source = fileWith(typed, style).replace(/\n/g, windows ? '\r\n' : '\n');
        const value: string = parse(source).list[0].key;
        const file = read(source);
        const path = ['list', 0, 'key'];
        const whole = file.placeOf(path);
        let last = whole.start;
        for (let at = 0; at < value.length; at++) {
          if (/[ \t\n\u0085\u2028\udc00-\udfff]/.test(value[at] as string)) continue;
          const length = /[\ud800-\udbff]/.test(value[at] as string) ? 2 : 1;
          const place = file.placeWithin(path, at, at + length);
          const written = source.slice(place.start, place.end);
          const character = value.slice(at, at + length);
          const isDouble = source[whole.start] === '"';
          const isSingle = source[whole.start] === "'";
          const meant = isDouble
            ? parse(`"${written}"`)
            : isSingle
              ? written.replace("''", "'")
              : written;
          expect(meant).toBe(character);
          expect(place.start).toBeGreaterThanOrEqual(last);
          expect(place.end).toBeLessThanOrEqual(whole.end);
          last = place.end;
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    ['plain', 'key: one two', 4, 7, 'two'],
    ['plain over lines', 'key: one\n  two', 4, 7, 'two'],
    ['an escape', 'key: "one \\"two\\" \\u0041b"', 4, 9, '\\"two\\"'],
    ['an escape by number', 'key: "one \\u0041b"', 4, 6, '\\u0041b'],
    ['a line end that is escaped', 'key: "one\\\n  two"', 3, 6, 'two'],
    ['a doubled mark', "key: 'one ''two'''", 4, 9, "''two''"],
    ['a block with a note in its header', 'key: >- # a note\n  one\n  two', 4, 7, 'two'],
    ['a stretch over lines', 'key: |\n  one\n  two\n', 0, 7, 'one\n  two'],
    ['an anchor', 'key: &a one two', 4, 7, 'two'],
  ])('%s', (_, source, start, end, written) => {
    const place = read(source).placeWithin(['key'], start, end);
    expect(source.slice(place.start, place.end)).toBe(written);
  });

  test('is the whole text behind an alias, and beyond its end', () => {
    const file = read('a: &a one two\nb: *a\n');
    expect(file.placeWithin(['b'], 4, 7)).toEqual(file.placeOf(['b']));
    expect(file.placeWithin(['a'], 4, 70)).toEqual(file.placeOf(['a']));
  });
});
