import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { guideJsonSchema, type JsonSchema } from '../../../src/1-guide/json-schema.ts';
import { phrasesEs } from '../../../src/studio/client/words/es/editor.ts';
import { SCHEMA_ES, schemaEs } from '../../../src/studio/client/words/es/schema/index.ts';
import { LANGUAGES } from '../../../src/studio/client/words/index.ts';
import { hasEnglish } from './english-left.ts';

/** All that the schema of a guide is asked to say in Spanish, with what it says then. */
function saidBySchema(): ReadonlyMap<string, string | undefined> {
  const all = new Map<string, string | undefined>();
  guideJsonSchema((english) => {
    const spanish = schemaEs(english);
    all.set(english, spanish);
    return spanish ?? english;
  });
  return all;
}

/** Examples that are the same in every language: names, files, numbers, and words that YAML chooses from. */
const SAME = new Set([
  ...['riazi', 'diaspora', 'MOIS', 'Robert Ames', 'The Good Spy', 'Kai Bird'],
  ...['articles/irans-intelligence-operations.md', 'images/logo.svg', 'https://example.org/book'],
  ...['#1f4e79', '2026-12-03', '18:30', '4-6', '1-5', 'letter', 'interpretive', 'off'],
  ...['participant', 'facilitator', 'large-print', 'placemat'],
]);

describe('what the schema says to those who type a guide', () => {
  const said = saidBySchema();
  const translated = [...said].flatMap(([english, spanish]) =>
    spanish === undefined ? [] : [{ english, spanish }],
  );

  test('has its Spanish, all of it', () => {
    expect(said.size).toBeGreaterThan(300);
    const without = [...said.keys()].filter((english) => said.get(english) === undefined);
    expect(without.filter((english) => !SAME.has(english))).toEqual([]);
    expect([...SAME].filter((one) => !without.includes(one))).toEqual([]);
  });

  test('is all that there is Spanish for', () => {
    const isSaid = (english: string) =>
      said.has(english) || said.has(`Why this is meant: ${english}`);
    expect(Object.keys(SCHEMA_ES).filter((english) => !isSaid(english))).toEqual([]);
  });

  test('is missed where it is worded anew', () => {
    expect(schemaEs('The title of the handout.')).toBeDefined();
    expect(schemaEs('The title of the booklet.')).toBeUndefined();
  });

  test('is said without English words', () => {
    expect(translated.filter(({ spanish }) => hasEnglish(spanish))).toEqual([]);
    expect(schemaEs('Why this is meant: It would fit any article.')).toBe(
      'Por qué es a propósito: Valdría para cualquier artículo.',
    );
    expect(hasEnglish('Por qué es a propósito: This is the reason.')).toBe(true);
  });

  test('is said with the same words of YAML and the same numbers', () => {
    const parts = (text: string) => text.match(/`[^`]+`|\d+/g) ?? [];
    const lost = translated.filter(({ english, spanish }) => {
      const own = new Set<string>(parts(spanish));
      return !parts(english).every((part) => own.has(part));
    });
    expect(lost.map(({ english }) => english)).toEqual([]);
  });
});

test('what may be typed is the same in every language', () => {
  const bare = (schema: JsonSchema) =>
    JSON.parse(
      JSON.stringify(schema, (key, value: unknown) => {
        const isText =
          /^(?:title|(?:markdownD|d)escription)$/.test(key) && typeof value === 'string';
        const isHelp = /^(?:examples|enumDescriptions|defaultSnippets)$/.test(key);
        return isText || (isHelp && Array.isArray(value)) ? undefined : value;
      }),
    ) as unknown;
  const spanish = guideJsonSchema(LANGUAGES.es.editor.help);
  expect(bare(spanish)).toEqual(bare(guideJsonSchema()));
  expect(spanish).not.toEqual(guideJsonSchema());
  expect(guideJsonSchema(LANGUAGES.en.editor.help)).toEqual(guideJsonSchema());
});

test('all that CodeMirror says in an editor has its Spanish', () => {
  const { resolve } = createRequire(import.meta.url);
  // Nothing is folded here, so `language` says nothing; the merge view's words are in `saving.ts`.
  const said = ['autocomplete', 'commands', 'lint', 'search', 'view'].flatMap((name) => {
    const code = readFileSync(resolve(`@codemirror/${name}`), 'utf8');
    return [...code.matchAll(/\bphrase\((?:view, )?"([^"]+)"/g)].map(([, phrase = '']) => phrase);
  });
  expect(new Set(said).size).toBeGreaterThan(15);
  expect(said.filter((phrase) => !Object.hasOwn(phrasesEs, phrase))).toEqual([]);
  expect(Object.keys(phrasesEs).filter((phrase) => !said.includes(phrase))).toEqual([]);
});
