import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideJsonSchema, seriesJsonSchema } from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');
const schema = guideJsonSchema();
const series = seriesJsonSchema();
const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(schema);
const validateSeries = ajv.compile(series);

describe.each([
  ['guide.schema.json', schema],
  ['series.schema.json', series],
])('%s', (name, schema) => {
  test('beside the guides is fresh: `npm run schema` writes it', () => {
    const kept = readFileSync(join(root, 'guides', name), 'utf8');
    expect(kept).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test('is draft 7, and every key has a description', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (!value.description) bare.push(`${path}${key}`);
      }
      for (const [key, value] of Object.entries(node)) visit(value, `${path}${key}.`);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});

describe('as an editor holds guides against it', () => {
  const guide = (text: string) => parse(text) as unknown;

  test('the first guide and the starting guide are valid', () => {
    const first = readFileSync(join(root, 'guides/price-of-a-source.yaml'), 'utf8');
    const starter = readFileSync(join(root, 'templates/new/guide.yaml'), 'utf8');
    for (const text of [first, starter]) {
      expect(validate(guide(text))).toBe(true);
    }
  });

  test('text that YAML readers take for numbers or truth values is still text', () => {
    expect(validate(guide('title: 1.10\nsubtitle: no\ntopic: 3\nbackground: true\n'))).toBe(true);
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
    const starter = readFileSync(join(root, 'templates/new/series.yaml'), 'utf8');
    const inUse = starter.replace(/^# (?=[a-z]+:| {2})/gm, '');
    expect(Object.keys(guide(inUse) as object)).toContain('agreements');
    for (const text of [first, inUse]) expect(validateSeries(guide(text))).toBe(true);
    expect(validateSeries(guide('title: A\n'))).toBe(false);
    expect(validateSeries(guide('session: { date: 2026-12-03 }\n'))).toBe(false);
  });
});
