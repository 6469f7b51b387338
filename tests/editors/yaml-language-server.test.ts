import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText, snippetText } from '../../src/1-guide/json-schema/snippets.ts';
import type { JsonSchema } from '../../src/1-guide/json-schema.ts';
import { guideJsonSchema, seriesJsonSchema } from '../../src/index.ts';
import { linesTo, type SchemaKey, schemaKeys } from '../support/schema-keys.ts';
import { temporaryFolderForSuite } from '../support/temporary-folder.ts';
import { type LanguageServer, startLanguageServer } from './language-server.ts';

const root = join(import.meta.dirname, '../..');
let server: LanguageServer;

beforeAll(async () => {
  const folder = temporaryFolderForSuite();
  for (const name of ['guide.schema.json', 'series.schema.json']) {
    copyFileSync(join(root, 'guides', name), join(folder, name));
  }
  server = await startLanguageServer(folder);
});
afterAll(() => server.close());

/** A map of the format: the way to it, and what it is. */
interface Owner {
  readonly path: SchemaKey['path'];
  readonly schema: JsonSchema;
}

/** Every map of fixed keys that a schema has, the whole first. */
function owners(schema: JsonSchema): Owner[] {
  const found = schemaKeys(schema).map(({ path, owner }) => ({
    path: path.slice(0, -1),
    schema: owner,
  }));
  return found.filter(
    (one, index) => found.findIndex(({ schema }) => schema === one.schema) === index,
  );
}

/** A file with a line for each key of a map, and the number of each key's line. */
function withKeys(
  modeline: string,
  { path, schema }: Owner,
  written: (key: string, schema: JsonSchema) => string,
) {
  const { lines, indent } = linesTo(path);
  const text = [modeline, ...lines];
  const places = new Map<string, { line: number; character: number }>();
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const before = places.size === 0 ? indent : indent.replace('-', ' ');
    places.set(key, { line: text.length, character: before.length });
    text.push(...`${before}${key}: ${written(key, value)}`.split('\n'));
  }
  return { text: text.join('\n'), places };
}

/** The example of a key as YAML on its line or below it. */
function example(_: string, schema: JsonSchema, indent: string): string {
  const body = schema.defaultSnippets?.[0]?.body;
  if (body !== undefined && typeof body !== 'string') {
    return `\n${plainText(snippetText(schema.items ? [body] : body, indent))}`;
  }
  return JSON.stringify(schema.examples?.[0]);
}

/** A value that is of no kind that a key can have. */
function wrong(schema: JsonSchema): string {
  if (schema.items || schema.properties || schema.additionalProperties) return '3';
  const isPicky = schema.enum || schema.type === 'integer' || (schema.pattern ?? '\\S') !== '\\S';
  return isPicky ? '"?"' : '{ wrong: 3 }';
}

describe.each([
  ['a guide', 'guide.schema.json', guideJsonSchema()],
  ['a series', 'series.schema.json', seriesJsonSchema()],
])('in the editor, every key of %s', (_, file, schema) => {
  const modeline = `# yaml-language-server: $schema=${file}`;
  const all = owners(schema);

  test('is offered at its place', async () => {
    expect(all.length).toBeGreaterThan(3);
    await Promise.all(
      all.map(async ({ path, schema }) => {
        const { lines, indent } = linesTo(path);
        const document = await server.open([modeline, ...lines, indent].join('\n'));
        const at = { line: lines.length + 1, character: indent.length };
        const labels = (await document.complete(at)).map(({ label }) => label);
        const keys = Object.keys(schema.properties ?? {});
        expect(labels, document.text).toEqual(expect.arrayContaining(keys));
        await document.close();
      }),
    );
  });

  test('shows its description under the mouse, and its values are taken', async () => {
    await Promise.all(
      all.map(async (owner) => {
        const inner = linesTo(owner.path).indent.replace('-', ' ');
        const { text, places } = withKeys(modeline, owner, (key, schema) =>
          example(key, schema, `${inner}  `),
        );
        const document = await server.open(text);
        for (const [key, { line, character }] of places) {
          const shown = await document.hover({ line, character: character + 1 });
          const description = owner.schema.properties?.[key]?.description ?? '?';
          expect(shown.replace(/\\(?=[^\w\s])/g, ''), `${key} in\n${text}`).toContain(description);
        }
        const lines = new Set([...places.values()].map(({ line }) => line));
        const problems = await document.problems();
        expect(problems.filter(({ range }) => lines.has(range.start.line))).toEqual([]);
        await document.close();
      }),
    );
  });

  test('is marked where its value is of a wrong kind, in plain words', async () => {
    await Promise.all(
      all.map(async (owner) => {
        const { text, places } = withKeys(modeline, owner, (_, schema) => wrong(schema));
        const document = await server.open(text);
        const problems = await document.problems();
        for (const [key, { line, character }] of places) {
          const own = problems.filter(({ range }) => range.start.line === line);
          expect(own.length, `${key} in\n${text}`).toBeGreaterThan(0);
          expect(own[0]?.range.start.character).toBe(character + `${key}: `.length);
          for (const { message } of own) expect(message).not.toMatch(/pattern|schema|array|null/i);
        }
        await document.close();
      }),
    );
  });

  test('is not offered as another: what no map has is marked', async () => {
    await Promise.all(
      all.map(async ({ path }) => {
        const { lines, indent } = linesTo(path);
        const document = await server.open(
          [modeline, ...lines, `${indent}weather: fine`].join('\n'),
        );
        const problems = await document.problems();
        const starts = problems.map(({ range }) => range.start);
        expect(starts, document.text).toContainEqual({
          line: lines.length + 1,
          character: indent.length,
        });
        await document.close();
      }),
    );
  });
});

/** Where editors would be of no help: what they offer that is of no use to anyone. */
const USELESS = /\[object Object\]|^property$|^null$/;

describe('what the editor offers', () => {
  const modeline = '# yaml-language-server: $schema=guide.schema.json';
  const offers = async (marked: string) => {
    const before = `${modeline}\n${marked.slice(0, marked.indexOf('▮'))}`.split('\n');
    const document = await server.open(`${modeline}\n${marked.replace('▮', '')}`);
    const found = await document.complete({
      line: before.length - 1,
      character: before.at(-1)?.length ?? 0,
    });
    await document.close();
    return found;
  };

  test('at a value is of use: no true at a text, no object for an example', async () => {
    for (const key of Object.keys(guideJsonSchema().properties ?? {})) {
      for (const marked of [`${key}: ▮`, `${key}:\n  ▮`, `${key}:\n  - ▮`]) {
        for (const { label, insertText = '', textEdit } of await offers(marked)) {
          const shown = `${label} at ${marked}`;
          expect(label, shown).not.toMatch(USELESS);
          expect(textEdit?.newText ?? insertText, shown).not.toMatch(USELESS);
          if (marked === 'title: ▮') expect(['true', 'false']).not.toContain(label);
        }
      }
    }
  });

  test('of values that are one of a few or a list of them is each of them', async () => {
    const labels = async (marked: string) => (await offers(marked)).map(({ label }) => label);
    expect(await labels('questions:\n  - kind: ▮')).toContain('evaluative');
    expect(await labels('print:\n  editions: ▮')).toContain('placemat');
    expect(await labels('print:\n  editions:\n    - ▮')).toContain('placemat');
    expect(await labels('questions:\n  - essential: ▮')).toContain('true');
  });

  test.each([
    ['a block at the top', 'title: A\n▮', 'excerpts with an example'],
    ['an item after its dash', 'excerpts:\n  - ▮', 'excerpt by its words'],
    ['another item', 'excerpts:\n  - quote: A\n  - ▮', 'excerpt by its words'],
    ['an item without a dash', 'excerpts:\n  ▮', 'excerpt by its words'],
    ['the keys of a map', 'session:\n  ▮', 'when and where'],
    ['an entry', 'glossary:\n  Term:\n    ▮', 'meaning and how to say it'],
    ['a whole guide', '▮', 'a guide to start from'],
  ])('as %s is valid once it is inserted', async (_, marked, wanted) => {
    const offer = (await offers(marked)).find(({ label }) => label === wanted);
    const [above = '', below = ''] = marked.split('▮');
    const spaces = /[^\n]*$/.exec(above)?.[0].replace(/-.*$/, '') ?? '';
    const start = offer?.textEdit?.range.start.character ?? 0;
    const line = above.lastIndexOf('\n') + 1;
    // An editor indents the lines of a snippet as the line that it stands on.
    const inserted = plainText(offer?.textEdit?.newText ?? '').replaceAll('\n', `\n${spaces}`);
    const document = await server.open(
      `${modeline}\n${above.slice(0, line + start)}${inserted}${below}\n`,
    );
    const problems = (await document.problems()).filter(
      ({ message }) => message !== 'Missing property "title".',
    );
    expect(problems, document.text).toEqual([]);
    await document.close();
  });
});

test.each([
  ['guides', readdirSync(join(root, 'guides')).filter((name) => /\.ya?ml$/.test(name))],
  ['templates/new', ['guide.yaml', 'series.yaml']],
  ['templates/new/es', ['guide.yaml', 'series.yaml']],
])(
  'every file in %s starts with the line that names its schema, and is valid',
  async (folder, names) => {
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const text = readFileSync(join(root, folder, name), 'utf8');
      const kind = /^series\.ya?ml$/.test(name) ? 'series' : 'guide';
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${kind}.schema.json`);
      const document = await server.open(
        text.replace('__TITLE__', 'A').replace('__ARTICLE__', 'a'),
      );
      expect(await document.problems()).toEqual([]);
      await document.close();
    }
  },
);

test('without that line nothing is known of a guide: no other way leads to its schema', async () => {
  const document = await server.open('weather: fine\n');
  expect(await document.problems()).toEqual([]);
  expect(await document.hover({ line: 0, character: 2 })).not.toContain('Property');
  await document.close();
});
