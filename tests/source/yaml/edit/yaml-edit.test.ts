import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/source/edits.ts';
import {
  duplicateItem,
  type EditResult,
  insertItem,
  insertKey,
  moveItem,
  removeValue,
  renameKey,
  setValue,
  YamlText,
} from '../../../../src/source/yaml/edit/index.ts';
import { readNode } from '../../../../src/source/yaml/edit/nodes.ts';
import { shapeAt } from '../../../../src/source/yaml/edit/shape.ts';
import { parseYaml } from '../../../../src/source/yaml/parse.ts';
import { COMMENTED_GUIDES } from './commented-guide.ts';

/** The text after an edit, or why there is none. */
function edited(text: string, edit: (yaml: YamlText) => EditResult): string {
  const result = edit(new YamlText(text));
  if ('cannot' in result) return `cannot: ${result.cannot}`;
  expect(applyEdits(text, result.edits)).toBe(result.after.text);
  return result.after.text;
}

const set = (
  text: string,
  value: Parameters<typeof setValue>[2],
  path: (string | number)[] = ['a'],
) => edited(text, (yaml) => setValue(yaml, path, value));

test.each(Object.entries(COMMENTED_GUIDES))(
  'a text read in sections is the text read whole: %s',
  (_, guide) => {
    const contents = parseYaml(guide, { keepSourceTokens: true })[0]?.contents ?? null;
    expect(new YamlText(guide).root).toEqual(readNode(contents, guide));
  },
);

test.each([
  'a: x\n...\nb: y\n',
  'a: one\u2028b: two\n',
  'a: [x,\ny]\n',
  'a: { b: c\n}\nd: e\n',
  '---\na: b\nc: d\n',
  '%YAML 1.2\n---\na: b\n',
  'a:\n- b\n- - c\n  - d\n- e\nf:\n  - |\n    - g\n  -\n    h: i\n',
  '- a\n- b\n',
  'a: text\n',
  '? a\n: b\nc: d\n',
  '',
  '# only a comment',
])('sections are cut only where that changes nothing: %j', (text) => {
  const documents = parseYaml(text, { keepSourceTokens: true });
  const whole = documents[0]?.contents ?? null;
  const yaml = new YamlText(text);
  const isBroken = documents.length > 1 || (documents[0]?.errors.length ?? 0) > 0;
  expect(yaml.broken).toBe(isBroken);
  expect(yaml.root).toEqual(isBroken || !whole ? undefined : readNode(whole, text));
});

test('what an edit leaves as it was is not parsed again, however many edits ago it was', () => {
  const first = new YamlText('a: x\nq:\n  - b: y\n  - c: z\n');
  const second = new YamlText(first.text.replace('x', 'xx'), first);
  const third = new YamlText(second.text.replace('z', 'zz'), second);
  expect(shapeAt(first.shape, ['q', 0])).toEqual({ pairs: [['b', 'y']] });
  expect(shapeAt(third.shape, ['q', 0])).toBe(shapeAt(first.shape, ['q', 0]));
});

describe('a text keeps its style', () => {
  test.each([
    ['a: x # c\n', 'no', 'a: no # c\n'],
    ['a: x\n', '1.10', 'a: 1.10\n'],
    ['a: x\n', 2027, 'a: 2027\n'],
    ['a: x\n', 'y: z', 'a: "y: z"\n'],
    ['a: x\n', 'a "b": c', `a: 'a "b": c'\n`],
    ["a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['a: "x"\n', 'say "so"\\', 'a: "say \\"so\\"\\\\"\n'],
    ['a: "\\u00e9 x"\n', '\u00e9 y', 'a: "\\u00e9 y"\n'],
    ['a: x # c\n', 'one\ntwo', 'a: | # c\n  one\n  two\n'],
    ['a: x\r\nb: y\r\n', 'one\ntwo', 'a: |\r\n  one\r\n  two\r\nb: y\r\n'],
    ['a: |\n   one\n\n   two\n', 'one\n\ntwo\nthree', 'a: |\n   one\n\n   two\n   three\n'],
    ['a: |- # c\n  one\n', 'two', 'a: |- # c\n  two\n'],
    ['a: |+\n  one\n\nb: x\n', 'two', 'a: |+\n  two\n\nb: x\n'],
    ['a: |\n  one\n', '  two', 'a: |2\n    two\n'],
    ['a: |\n  one\nb: x\n', '', 'a: |\nb: x\n'],
    ['a: >-\n  one\n  two three\n', 'one\ntwo three', 'a: >-\n  one\n\n  two three\n'],
    ['a: >-\n  one\n  two three\n', 'one two four', 'a: >-\n  one\n  two four\n'],
    ['a: >-\n  one\n  two\n', 'one and two', 'a: >-\n  one and\n  two\n'],
    ['a: one\n  two\n', 'one two: three', 'a: "one\n  two: three"\n'],
    ['a: one\n  two # c\n', 'one\ntwo', 'a: | # c\n  one\n  two\n'],
    ['a: |# c\n', 'x', 'cannot: broken'],
    ['a: | # c\n  x\n', '\u0007', 'a: "\\x07" # c\n'],
    ['a:\n', 'x', 'a: x\n'],
    ['a: # c\n', 'x', 'a: x # c\n'],
    ['a: x\n', '', 'a: \n'],
    ['a: x\n', 'x\n', 'a: x\n'],
  ])('%j set to %j', (text, value, expected) => {
    expect(set(text, value)).toBe(expected);
  });

  test('only the characters change that differ, and no character is cut in two', () => {
    const edits = (text: string, value: string) => {
      const result = setValue(new YamlText(text), ['a'], value);
      return 'edits' in result ? result.edits : result.cannot;
    };
    expect(edits('a: one two\n', 'one, two')).toEqual([{ start: 6, end: 6, text: ',' }]);
    expect(edits('a: x 😀\n', 'x 😁')).toEqual([{ start: 5, end: 7, text: '😁' }]);
    expect(edits('a: x 😀\n', 'x 🨀')).toEqual([{ start: 5, end: 7, text: '🨀' }]);
    const spaces = 'a: |\n  one\n   \n  two\n';
    expect(edits(spaces, 'one\n \ntwos')).toEqual([{ start: 20, end: 20, text: 's' }]);
    expect(edits('a: |\n  one\n \n  two\n', 'one\n\ntwos')).toEqual([
      { start: 18, end: 18, text: 's' },
    ]);
    expect(edits('a: >-\n  one\n  two\n', 'one twos')).toEqual([{ start: 17, end: 17, text: 's' }]);
  });

  test('nothing is set that would take a comment away', () => {
    expect(set('a:\n  b: c # x\n  # y\n  d: e\n', 'text')).toBe('cannot: unsafe');
    expect(set('a:\n  b: c\n  d: e # x\n', 'text')).toBe('a: text # x\n');
  });

  test('between brackets', () => {
    expect(set('a: [x, y]\n', 'one, two', ['a', 0])).toBe('a: ["one, two", y]\n');
    expect(set('a: { b: x }\n', 'one\ntwo', ['a', 'b'])).toBe('a: { b: "one\\ntwo" }\n');
    expect(set('a: { b }\n', 'x', ['a', 'b'])).toBe('a: { b: x }\n');
  });

  test('a list changes by its items, a text becomes a list and a list a text', () => {
    expect(set('a:\n  - one # 1\n  - two # 2\n', ['one', 'new', 'two'])).toBe(
      'a:\n  - one # 1\n  - new\n  - two # 2\n',
    );
    expect(set('a: [one, two]\n', ['two'])).toBe('a: [two]\n');
    expect(set('a: one # c\n', ['one', 'two'])).toBe('a: [one, two] # c\n');
    expect(set('a: one # c\n', ['in words', 'x'])).toBe('a: # c\n  - in words\n  - x\n');
    expect(set('a:\n  - one\n  - two\n', 'one')).toBe('a: one\n');
    expect(set('a: [one]\n', [])).toBe('a: []\n');
    expect(set('a: []\n', ['in words'])).toBe('a:\n  - in words\n');
    expect(set('a: x\n', { say: 'y', means: 'z' })).toBe('a:\n  say: y\n  means: z\n');
  });
});

describe('a key that is not there', () => {
  const order = () => ['title', 'subtitle', 'session', 'articles', 'excerpts', 'print'];
  const add = (text: string, path: (string | number)[], value: Parameters<typeof setValue>[2]) =>
    edited(text, (yaml) => setValue(yaml, path, value, { order }));

  test('goes where the order has it, before comments of what follows', () => {
    const text = '# top\ntitle: x # t\n\n# of articles\narticles:\n  a: b\n';
    expect(add(text, ['subtitle'], 'y')).toBe(text.replace('# t\n', '# t\nsubtitle: y\n'));
    expect(add(text, ['session', 'date'], '2027-01-02')).toBe(
      text.replace('# t\n', '# t\n\nsession:\n  date: 2027-01-02\n'),
    );
    expect(add('title: x\narticles:\n  a: b\n', ['print'], 'y')).toBe(
      'title: x\narticles:\n  a: b\nprint: y\n',
    );
    expect(add('articles: x\ntitle: y\nz: y\n', ['excerpts'], 'w')).toBe(
      'articles: x\nexcerpts: w\ntitle: y\nz: y\n',
    );
    expect(add('# top\nprint: {}\n', ['title'], 'x')).toBe('# top\ntitle: x\nprint: {}\n');
    expect(add('title: x', ['print', 'paper'], 'a4')).toBe('title: x\nprint:\n  paper: a4');
  });

  test('is written as the file is', () => {
    expect(add('b:\n    c:\n    -   d\n', ['e'], [{ f: 'one\ntwo' }])).toBe(
      'b:\n    c:\n    -   d\ne:\n-   f: |\n        one\n        two\n',
    );
    expect(add('a: { b: c }\n', ['a', 'd'], 'x, y')).toBe('a: { b: c, d: "x, y" }\n');
    expect(add('a:\n  - b: [x, y]\n  - c: z\n', ['a', 1, 'b'], ['two words', 'y'])).toBe(
      'a:\n  - b: [x, y]\n  - c: z\n    b: [two words, y]\n',
    );
    expect(add('', ['title'], 'x')).toBe('title: x\n');
    expect(add('# c', ['title'], 'x')).toBe('# c\ntitle: x\n');
    expect(add('a:\n  - b: c\n    # of d\n    # e\n', ['a', 0, 'f'], 'g')).toBe(
      'a:\n  - b: c\n    f: g\n    # of d\n    # e\n',
    );
  });

  test('cannot be below a text or past the end of a list', () => {
    expect(add('a: x\n', ['a', 'b'], 'y')).toBe('cannot: missing');
    expect(add('a: [x]\n', ['a', 2], 'y')).toBe('cannot: missing');
    expect(add('a: [x\n', ['a'], 'y')).toBe('cannot: broken');
  });
});

describe('removing', () => {
  const remove = (text: string, ...path: (string | number)[]) =>
    edited(text, (yaml) => removeValue(yaml, path));
  const LIST =
    'q:\n  # of one\n  - one # 1\n    # in one\n\n  # apart\n\n  # of two\n  - two\n  - three\nz: y\n';

  test('takes the comments of the item and none of its neighbors', () => {
    expect(remove(LIST, 'q', 0)).toBe('q:\n  # apart\n\n  # of two\n  - two\n  - three\nz: y\n');
    expect(remove(LIST, 'q', 1)).toBe(
      'q:\n  # of one\n  - one # 1\n    # in one\n\n  # apart\n  - three\nz: y\n',
    );
    expect(remove('q:\n  - id: x # x\n    # of y\n    y: z\n', 'q', 0, 'id')).toBe(
      'q:\n  - # of y\n    y: z\n',
    );
    expect(remove('# top\na: b\nc: d\n', 'a')).toBe('# top\nc: d\n');
    expect(remove('a: b\nc: d', 'c')).toBe('a: b');
  });

  test('takes the key with its last item, and leaves an emptied item in its place', () => {
    expect(remove('a: b\n# of q\nq:\n  - one\nz: y\n', 'q', 0)).toBe('a: b\nz: y\n');
    expect(remove('q:\n  - a: b\n  - c: d\n', 'q', 0, 'a')).toBe('q:\n  - {}\n  - c: d\n');
    expect(set('q:\n  - {}\n  - c: d\n', 'x', ['q', 0, 'a'])).toBe('q:\n  - a: x\n  - c: d\n');
    expect(remove('a: b\n', 'a')).toBe('');
  });

  test('between brackets takes one comma', () => {
    expect(remove('q: [a, b, c]\n', 'q', 0)).toBe('q: [b, c]\n');
    expect(remove('q: [a, b, c]\n', 'q', 2)).toBe('q: [a, b]\n');
    expect(remove('q: [\n  a, # a\n  # of b\n  b, # b\n  c\n]\n', 'q', 1)).toBe(
      'q: [\n  a, # a\n  c\n]\n',
    );
  });
});

describe('a new item', () => {
  test('is written as its neighbors are', () => {
    const text = 'q:\n- ask: one\n  minutes: 5 # m\n\n- ask: two\n# z\nz: y\n';
    const item = { ask: 'three: four', minutes: 5, followups: ['Why so?'], guidance: 'a\n\nb' };
    expect(edited(text, (yaml) => insertItem(yaml, ['q'], 2, item))).toBe(
      text.replace(
        'two\n',
        'two\n\n- ask: "three: four"\n  minutes: 5\n  followups:\n  - Why so?\n  guidance: |\n    a\n\n    b\n',
      ),
    );
    expect(edited('q:\n  - { a: b }\n', (yaml) => insertItem(yaml, ['q'], 0, { a: 'x, y' }))).toBe(
      'q:\n  - { a: "x, y" }\n  - { a: b }\n',
    );
    expect(edited('q: [a]\n', (yaml) => insertItem(yaml, ['q'], 1, 'b'))).toBe('q: [a, b]\n');
    expect(edited('z: y\n', (yaml) => insertItem(yaml, ['q'], 0, 'two words'))).toBe(
      'z: y\nq:\n  - two words\n',
    );
  });

  test('is a key in a map', () => {
    const insert = (key: string) =>
      edited('g:\n  b: x\n  d: y\n', (yaml) => insertKey(yaml, ['g'], key, 'z', { index: 1 }));
    expect(insert('c: c')).toBe('g:\n  b: x\n  "c: c": z\n  d: y\n');
    expect(insert('d')).toBe('cannot: taken');
    expect(insert('<<')).toBe('cannot: name');
  });
});

describe('moving and copying', () => {
  const text =
    'q:\n  # of one\n  - id: one # 1\n    t: x\n\n  - id: two\n\n  # of three\n  - id: three';

  test('an item moves with its comments and empty lines', () => {
    expect(edited(text, (yaml) => moveItem(yaml, ['q'], 2, 0))).toBe(
      'q:\n  # of three\n  - id: three\n\n  # of one\n  - id: one # 1\n    t: x\n\n  - id: two',
    );
    expect(edited(text, (yaml) => moveItem(yaml, ['q'], 0, 1))).toBe(
      'q:\n  - id: two\n\n  # of one\n  - id: one # 1\n    t: x\n\n  # of three\n  - id: three',
    );
    expect(edited(text, (yaml) => moveItem(yaml, ['q', 0], 1, 0))).toBe(
      text.replace('id: one # 1\n    t: x', 't: x\n    id: one # 1'),
    );
    expect(edited('g: [a, b,  c]\n', (yaml) => moveItem(yaml, ['g'], 0, 2))).toBe(
      'g: [b, c,  a]\n',
    );
    expect(edited(text, (yaml) => moveItem(yaml, ['q'], 0, 3))).toBe('cannot: missing');
  });

  test('a copy follows its original, with another id', () => {
    expect(edited(text, (yaml) => duplicateItem(yaml, ['q'], 0, { id: 'new' }))).toBe(
      text.replace('t: x\n', 't: x\n\n  - id: new # 1\n    t: x\n'),
    );
    expect(
      edited('g:\n  a: # c\n    say: b\n', (yaml) =>
        duplicateItem(yaml, ['g'], 0, {}, { key: 'd' }),
      ),
    ).toBe('g:\n  a: # c\n    say: b\n  d: # c\n    say: b\n');
  });

  test('a key gets another name in its own quotation marks', () => {
    const rename = (yaml: string, name: string) =>
      edited(yaml, (it) => renameKey(it, ['g', 'a'], name));
    expect(rename('g:\n  a: b # c\n', 'd: e')).toBe('g:\n  "d: e": b # c\n');
    expect(rename("g: { 'a': b, c: d }\n", "it's")).toBe("g: { 'it''s': b, c: d }\n");
    expect(rename('g:\n  a: b\n  c: d\n', 'c')).toBe('cannot: taken');
  });
});

describe('names and aliases', () => {
  const text = 'a: &x one\nb: *x\nc: &y two\n';

  test('what stands in several places is not changed in one of them', () => {
    expect(set(text, 'new')).toBe('cannot: shared');
    expect(edited(text, (yaml) => removeValue(yaml, ['a']))).toBe('cannot: shared');
    expect(edited(text, (yaml) => moveItem(yaml, [], 0, 1))).toBe('cannot: shared');
    expect(set('a: &x { b: c }\nd: *x\n', 'e', ['d', 'b'])).toBe('cannot: shared');
  });

  test('an alias gives way to a text of its own, and a name of no use stays', () => {
    expect(set(text, 'new', ['b'])).toBe('a: &x one\nb: new\nc: &y two\n');
    expect(set(text, 'new', ['c'])).toBe('a: &x one\nb: *x\nc: &y new\n');
  });
});
