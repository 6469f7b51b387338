import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippet } from '@codemirror/autocomplete';
import { indentUnit } from '@codemirror/language';
import { EditorState, type Transaction } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { completionsAt, hoverAt } from '../../src/1-guide/typing-help.ts';
import { guideJsonSchema, seriesJsonSchema } from '../../src/index.ts';
import { readYaml, valueAt, type YamlPath } from '../../src/source/yaml/read-yaml.ts';
import { LANGUAGES } from '../../src/studio/client/words/index.ts';
import { linesTo, schemaKeys } from '../support/schema-keys.ts';

const guide = guideJsonSchema();
const series = seriesJsonSchema();

/** A text with its cursor, which is written as ▮. */
function cursor(marked: string) {
  const offset = marked.indexOf('▮');
  return { text: marked.replace('▮', ''), offset };
}

function offered(marked: string) {
  const { text, offset } = cursor(marked);
  return completionsAt(text, offset, guide);
}

function labels(marked: string): string[] {
  return offered(marked)?.items.map(({ label }) => label) ?? [];
}

/** The text after the one item of a label is chosen. */
function chosen(marked: string, label: string): string {
  const { text, offset } = cursor(marked);
  const found = completionsAt(text, offset, guide);
  const item = found?.items.find((item) => item.label === label);
  if (!found || !item) throw new Error(`${label} is not offered in\n${marked}`);
  return text.slice(0, found.start) + item.text + text.slice(found.end);
}

describe.each([
  ['a guide', guide],
  ['a series', series],
  ['a guide, with help in Spanish', guideJsonSchema(LANGUAGES.es.editor.help)],
])('every key of %s', (_, schema) => {
  const keys = schemaKeys(schema);

  test('is offered at its place, empty or begun, with its title and description', () => {
    expect(keys.length).toBeGreaterThan(40);
    for (const { path, schema: key } of keys) {
      const name = String(path.at(-1));
      const { lines, indent } = linesTo(path.slice(0, -1));
      const above = lines.map((line) => `${line}\n`).join('');
      for (const typed of ['', name.slice(0, 1), name]) {
        for (const below of ['', '\n', '\nprint:\n  lines: 2\n']) {
          const text = `${above}${indent}${typed}${below}`;
          const offset = above.length + indent.length + typed.length;
          const found = completionsAt(text, offset, schema);
          const item = found?.items.find(({ label, kind }) => label === name && kind === 'key');
          if (below.includes('print') && path.length === 1 && name === 'print') continue;
          expect(item, `${path.join('.')} in\n${text}`).toMatchObject({ title: key.title });
          expect(item?.description).toContain(key.description);
          expect(found).toMatchObject({ start: offset - typed.length, end: offset });
        }
      }
    }
  });

  test('is valid as it is inserted, and stands where it belongs', () => {
    for (const { path } of keys) {
      const name = String(path.at(-1));
      const { lines, indent } = linesTo(path.slice(0, -1));
      const above = lines.map((line) => `${line}\n`).join('') + indent;
      const found = completionsAt(above, above.length, schema);
      const item = found?.items.find(({ label, kind }) => label === name && kind === 'key');
      const file = readYaml({ file: 'x.yaml', text: above + item?.text }, ({ message }) => {
        throw new Error(`${message}\n${above}${item?.text}`);
      });
      const way = path as YamlPath;
      expect(valueAt(file?.value ?? {}, way), above + item?.text).toBeTruthy();
    }
  });

  test('tells its title and description', () => {
    for (const { path, schema: key } of keys) {
      const { lines } = linesTo(path);
      const text = lines.join('\n');
      const start = text.length - 1 - String(path.at(-1)).length;
      for (const offset of [start, text.length - 1]) {
        const hover = hoverAt(text, offset, schema);
        expect(hover, path.join('.')).toMatchObject({ title: key.title, start });
        expect(hover?.description).toContain(key.description);
      }
    }
  });
});

describe('what is offered', () => {
  test('keys that a map has are not offered again, wherever they stand in it', () => {
    const marked = 'questions:\n  - ask: Why?\n    ▮\n    kind: opening\n  - minutes: 3\n';
    expect(labels(marked)).toContain('minutes');
    expect(labels(marked)).not.toContain('ask');
    expect(labels(marked)).not.toContain('kind');
    expect(labels('title: A\n▮\nprint:\n  lines: 1\n')).not.toContain('print');
  });

  test('the few values that a key can have', () => {
    const kinds = ['opening', 'factual', 'interpretive', 'evaluative', 'closing'];
    expect(labels('questions:\n  - ask: A\n    kind: ▮')).toEqual(kinds);
    expect(labels('questions:\n  - ask: A\n    kind: int▮')).toEqual(kinds);
    expect(labels('questions:\n  - kind: ▮\n    ask: A')).toEqual(kinds);
    expect(labels('questions:\n  - essential: ▮')).toEqual(['true', 'false', 'yes', 'no']);
    expect(labels('print:\n  editions:\n    - ▮')).toContain('placemat');
    expect(labels('print:\n  editions: [participant, ▮]')).toContain('placemat');
    expect(labels('rules:\n  guide/mix: ▮')).toEqual(['off', 'advice', 'warning', 'error']);
    expect(chosen('questions:\n  - kind: int▮ # so\n', 'factual')).toBe(
      'questions:\n  - kind: factual # so\n',
    );
  });

  test('the names that the guide defines', () => {
    const defined = `articles:
  mill: articles/mill.md # old
  "weir 2": articles/weir.md
excerpts:
  - id: flood
    heading: The flood
    quote: >-
      id: not this one
  - { id: dam, from: It held }
`;
    expect(labels(`${defined}  - article: ▮`)).toEqual(['mill', 'weir 2']);
    expect(labels(`${defined}questions:\n  - excerpt: ▮`)).toEqual(['flood', 'dam']);
    expect(labels(`${defined}questions:\n  - excerpt: [flood, ▮`)).toEqual(['flood', 'dam']);
    expect(labels(`${defined}questions:\n  - excerpt:\n      - ▮`)).toEqual(['flood', 'dam']);
    const items = offered(`${defined}questions:\n  - excerpt: ▮`)?.items;
    expect(items?.[0]).toMatchObject({ kind: 'name', description: 'The flood' });
    expect(labels('articles: { mill: a.md, weir: b.md }\nexcerpts:\n  - article: ▮')).toEqual([
      'mill',
      'weir',
    ]);
  });

  test('keys and values within braces', () => {
    expect(labels('session: { ▮')).toContain('place');
    expect(labels('session: { date: 2026-12-03, pl▮ }')).toEqual(['place', 'start', 'minutes']);
    expect(labels('print: { paper: ▮ }')).toEqual(['letter', 'a4']);
    expect(labels('questions:\n  - { ask: "Why, so?", kind: ▮ }')).toContain('opening');
    expect(labels('print: { editions: [participant, ▮] }')).toContain('placemat');
    expect(chosen('session: { pl▮ }', 'place')).toBe('session: { place: Main Library }');
  });

  test('blocks, with the spaces and dashes that their place needs', () => {
    expect(chosen('title: A\nquestions:\n  ▮', 'question about an excerpt')).toBe(
      `title: A
questions:
  - ask: What might a state gain by pressing its diaspora?
    kind: interpretive
    excerpt: diaspora`,
    );
    expect(chosen('excerpts:\n  - id: a\n    quote: b\n  - ▮', 'excerpt by its words')).toContain(
      '\n    quote: >-\n      Any seasoned',
    );
    expect(chosen('options:\n- ▮', 'option with actions and drawbacks')).toContain(
      '\n  actions:\n    - Give',
    );
    expect(labels('questions:\n  - ask: A\n    ▮')).not.toContain('question about an excerpt');
  });

  test('a key that has its colon is replaced alone', () => {
    expect(chosen('questions:\n  - as▮k: Why?\n', 'kind')).toBe('questions:\n  - kind: Why?\n');
  });

  test.each([
    ['a text of several lines', 'background: |\n  About the ▮mill\n'],
    ['an empty line of it', 'background: |\n  About\n  ▮\n  more\n'],
    ['a line of it that looks like a key', 'excerpts:\n  - quote: >-\n      from: here ▮\n'],
    ['a plain text that goes on', 'subtitle: Who owns\n  the wa▮\n'],
    ['a note', 'title: A # t▮\n'],
    ['a line that is a note', '# t▮\n'],
    ['the value of a text', 'title: t▮\n'],
  ])('nothing in %s', (_, marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('the lines above may be broken', () => {
    expect(labels('title: "A\nquestions:\n  - ask: Which: this\n    ▮')).toContain('kind');
    expect(labels('title\nsession:\n\tplace: A\n  ▮')).toContain('minutes');
    expect(labels('a: [\nb: }\nprint:\n  ▮')).toContain('paper');
  });

  test('lines that end in CR LF', () => {
    const marked = 'title: A\r\nquestions:\r\n  - ask: Why?\r\n    k▮\r\n';
    expect(labels(marked)).toContain('kind');
    expect(chosen(marked, 'allow')).toContain('\r\n    allow:\r\n      question/misquote: The');
  });

  test('lists whose dashes stand below the first letter of their key', () => {
    expect(labels('questions:\n- ask: A\n  ▮')).toContain('kind');
    expect(labels('questions:\n- ask: A\n- ▮')).toContain('ask');
  });
});

test('CodeMirror inserts what is offered as it says', () => {
  const marked = [
    '▮',
    'questions:\n  - ▮',
    'questions:\n  - ask: A\n    ▮',
    'excerpts:\n  ▮',
    'excerpts:\n- ▮',
    'glossary:\n  Mill:\n    ▮',
    'print: { ▮',
  ];
  let tried = 0;
  for (const { text, offset } of marked.map(cursor)) {
    const found = completionsAt(text, offset, guide);
    for (const item of found?.items ?? []) {
      let state = EditorState.create({ doc: text, extensions: [indentUnit.of('  ')] });
      const editor = { state, dispatch: (change: Transaction) => (state = change.state) };
      snippet(item.snippet)(editor, null, found?.start ?? 0, found?.end ?? 0);
      expect(state.doc.toString().replace(/ +$/gm, ''), item.label).toBe(
        (text.slice(0, found?.start) + item.text + text.slice(found?.end)).replace(/ +$/gm, ''),
      );
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(80);
});

describe('what is told', () => {
  const told = (marked: string) => {
    const { text, offset } = cursor(marked);
    return hoverAt(text, offset, guide);
  };

  test('of a value that is one of a few, the key and the values', () => {
    expect(told('questions:\n  - kind: ope▮ning')).toMatchObject({ title: 'Kind', start: 21 });
    expect(told('questions:\n  - kind: ope▮ning')?.values.map(({ value }) => value)).toContain(
      'closing',
    );
    expect(told('print: { edi▮tions: [placemat] }')).toMatchObject({ title: 'Editions' });
    expect(told('print: { editions: [place▮mat] }')).toMatchObject({ title: 'Editions' });
  });

  test('nothing of texts, notes and unknown keys', () => {
    for (const marked of [
      'title: mi▮ll',
      '# ti▮tle: A',
      'nothing▮: A',
      'background: |\n  tit▮le: A',
    ])
      expect(told(marked)).toBeUndefined();
  });
});

test.each([
  ['the starting guide at places all over', 'templates/new/guide.yaml', 7],
  ['the first guide at places all over', 'guides/price-of-a-source.yaml', 59],
])('%s: something or nothing, but no failure', (_, file, step) => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  for (let offset = 0; offset <= text.length; offset += step) {
    for (const shown of [text, text.slice(0, offset)]) {
      const found = completionsAt(shown, offset, guide);
      if (found) {
        expect(found.start).toBeLessThanOrEqual(offset);
        expect(found.end).toBeGreaterThanOrEqual(offset);
      }
    }
    hoverAt(text, offset, guide);
  }
});
