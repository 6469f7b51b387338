import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { plainText, snippetText } from '../../src/1-guide/json-schema/snippets.ts';
import type { JsonSchema } from '../../src/1-guide/json-schema.ts';
import { guideSchema } from '../../src/1-guide/schema.ts';
import { seriesSchema } from '../../src/1-guide/series-schema.ts';
import { guideJsonSchema, seriesJsonSchema } from '../../src/index.ts';
import { readYaml, valueAt, type YamlPath } from '../../src/source/yaml/read-yaml.ts';
import { LANGUAGES } from '../../src/studio/client/words/index.ts';
import { linesTo, schemaKeys } from '../support/schema-keys.ts';

const root = join(import.meta.dirname, '../..');
const schema = guideJsonSchema();
const series = seriesJsonSchema();
const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(schema);
const validateSeries = ajv.compile(series);

/** What an editor would not show of a key. A block shows its example in its description. */
function lacking({ title, description, examples, ...rest }: JsonSchema): string[] {
  const example = examples?.[0] ?? /```yaml\n(.*)\n```/s.exec(rest.markdownDescription ?? '')?.[1];
  return [
    ...(title ? [] : ['no title']),
    ...(description ? [] : ['no description']),
    ...(example === undefined ? ['no example'] : []),
  ];
}

/** What our own schema has against a file, but for keys that it lacks: a snippet is a part. */
function faults(text: string, format: z.ZodType): unknown[] {
  const file = readYaml({ file: 'x.yaml', text }, (problem) => {
    throw new Error(`${problem.message}\n${text}`);
  });
  if (!file) throw new Error(text);
  const isLack = (issue: z.core.$ZodIssue, above: YamlPath = []): boolean => {
    const path = [...above, ...(issue.path as YamlPath)];
    if (valueAt(file.value, path) === undefined) return true;
    return (
      issue.code === 'invalid_union' &&
      issue.errors.some((branch) => branch.every((inner) => isLack(inner, path)))
    );
  };
  const result = format.safeParse(file.value);
  return (result.error?.issues ?? []).filter((issue) => !isLack(issue));
}

test.each([
  ['guide.schema.json', schema],
  ['series.schema.json', series],
])('%s beside the guides is fresh: `npm run schema` writes it', (name, schema) => {
  const kept = readFileSync(join(root, 'guides', name), 'utf8');
  expect(kept).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

describe.each([
  ['a guide', schema, guideSchema],
  ['a series', series, seriesSchema],
  ['a guide in Spanish', guideJsonSchema(LANGUAGES.es.editor.help), guideSchema],
] as const)('the schema of %s', (name, schema, format) => {
  test('is draft 7, and every key has a title, a description and an example', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const keys = schemaKeys(schema);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.flatMap(({ path, schema }) => lacking(schema).map((it) => [...path, it]))).toEqual(
      [],
    );
  });

  test('words that can be chosen are each explained, but for yes and no', () => {
    for (const { path, schema: key } of schemaKeys(schema)) {
      for (const { enum: words, enumDescriptions } of [key, ...(key.anyOf ?? [])]) {
        if (!words || words.includes(true)) continue;
        expect(enumDescriptions, path.join('.')).toHaveLength(words.length);
      }
    }
  });

  test('every example is valid', () => {
    for (const { path, schema: key } of schemaKeys(schema)) {
      const valid = ajv.compile(key);
      for (const example of key.examples ?? []) {
        expect(valid(example), `${path.join('.')}: ${JSON.stringify(example)}`).toBe(true);
      }
    }
  });

  test('every block begins with a snippet that is valid as it stands', () => {
    const blocks = [{ path: [], schema }, ...schemaKeys(schema)].flatMap(({ path, schema }) =>
      [schema, ...(schema.anyOf ?? [])].flatMap(({ defaultSnippets = [], items }) =>
        defaultSnippets.map(({ label, body }) => ({
          path,
          label,
          body,
          isList: items !== undefined,
        })),
      ),
    );
    expect(blocks.length).toBeGreaterThan(name === 'a series' ? 10 : 30);
    for (const { path, label, body, isList } of blocks) {
      const { lines, indent } = linesTo(isList ? [...path, 0] : path);
      const inner = snippetText(body, indent.replace('-', ' '));
      const isScalar = typeof body === 'string';
      const above = isScalar ? lines.slice(0, -1) : lines;
      const block = isScalar ? `${lines.at(-1)} ${inner}` : indent + inner.trimStart();
      const found = faults([...above, plainText(block)].join('\n'), format);
      expect(found, `${label} at ${path.join('.')}:\n${above.join('\n')}\n${block}`).toEqual([]);
    }
  });
});

test('every block of a guide can be inserted whole at its top', () => {
  const labels = schema.defaultSnippets?.map(({ label }) => label);
  const blocks = Object.entries(schema.properties ?? {}).filter(
    ([, { markdownDescription }]) => markdownDescription !== undefined,
  );
  expect(blocks.length).toBeGreaterThanOrEqual(15);
  expect(labels).toEqual([
    'a guide to start from',
    ...blocks.map(([key]) => `${key} with an example`),
  ]);
});

describe('as an editor holds guides against it', () => {
  const guide = (text: string) => parse(text) as unknown;

  test('the first guide and the starting guide are valid', () => {
    const first = readFileSync(join(root, 'guides/price-of-a-source.yaml'), 'utf8');
    const starters = ['templates/new/guide.yaml', 'templates/new/es/guide.yaml'].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    for (const text of [first, ...starters]) {
      expect(validate(guide(text))).toBe(true);
    }
  });

  test('text that YAML readers take for numbers is still text', () => {
    expect(validate(guide('title: 1.10\nsubtitle: no\ntopic: 3\nbackground: 2026\n'))).toBe(true);
  });

  test.each([
    ['an unknown key', 'title: A\nweather: fine\n'],
    ['no title', 'background: A\n'],
    ['a kind that is none', 'title: A\nquestions:\n  - {ask: Why?, kind: yes-no}\n'],
    ['minutes that are no number', 'title: A\nsession: {minutes: soon}\n'],
    ['a question without words', 'title: A\nquestions:\n  - kind: opening\n'],
  ])('%s is invalid', (_, text) => {
    expect(validate(guide(text))).toBe(false);
  });

  test('the first series and the starting one are valid, its lines in use too', () => {
    const first = readFileSync(join(root, 'guides/series.yaml'), 'utf8');
    const inUse = ['templates/new/series.yaml', 'templates/new/es/series.yaml'].map((file) =>
      readFileSync(join(root, file), 'utf8').replace(/^# (?=[a-z]+:| {2})/gm, ''),
    );
    for (const text of inUse) expect(Object.keys(guide(text) as object)).toContain('agreements');
    for (const text of [first, ...inUse]) expect(validateSeries(guide(text))).toBe(true);
    expect(validateSeries(guide('title: A\n'))).toBe(false);
    expect(validateSeries(guide('session: { date: 2026-12-03 }\n'))).toBe(false);
  });
});
