import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/source/diagnostic.ts';
import { newMemory } from '../../../src/source/memory.ts';
import { readYaml, type YamlPath, type YamlValue } from '../../../src/source/yaml/read-yaml.ts';
import { readSections } from '../../../src/source/yaml/sections.ts';
import {
  resolvedBlockWords,
  skeletonOf,
  usualBlockWords,
} from '../../../src/source/yaml/skeleton.ts';

/** Lines that guides are made of, and lines that make a reader of lines go wrong. */
const usual = fc.constantFrom(
  ...[
    'a: one',
    'b: "marked words"',
    "c: 'marked'",
    'd: [a, b]',
    'e: see http://x.org',
    '# note',
    '',
  ],
  ...[
    'a:\n  - one\n  - b: two\n    c: three',
    'b:\n- one\n- >-\n  two\n  three\n- four',
    'f:\n  g: h',
  ],
  ...[
    'c: |\n  two\n\n    words\n\n',
    'd: >-\n    two\n    words',
    'e:\n  - f: |\n      ## One\n    g: two\n',
  ],
);
const odd = fc.tuple(
  fc.constantFrom('', '  ', '    ', '      ', ' ', '   '),
  fc.constantFrom('', '- ', '-  ', '- - '),
  fc.constantFrom(
    ...['', 'a: ', 'b: ', 'g: ', 'a:', 'a: |', 'b: >-', 'c: >', '|-', 'a b: ', 'a:b '],
  ),
  fc.constantFrom(
    ...[
      '',
      'words, and more.',
      '"a \n b"',
      "'it''s'",
      'one # note',
      'one #2',
      'key: value',
      'ends:',
    ],
    ...[
      '[A b, c]',
      '{a: b}',
      '# note',
      '## Heading',
      '#5',
      '&name x',
      '*name',
      '!tag x',
      '? x',
      '- x',
    ],
    ...[
      '%x',
      '@x',
      '`x`',
      '"open',
      "'open",
      'x "y" z',
      'é\u00a0',
      '\tx',
      'x\t',
      'x ',
      ' ',
      '---',
      '...',
    ],
    ...['~', '<<', '\u0085', '"', 'x', 'x\u2028b: y', 'x\u2029  - y'],
  ),
);
const line = fc.oneof(
  { weight: 5, arbitrary: usual },
  { weight: 1, arbitrary: odd.map((parts) => parts.join('')) },
);
const file = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '\n', '\n\n'))
  .map(([lines, end]) => lines.join('\n') + end);

/** All that reading gives: the values, each value's place and its key's, and what is told. */
function all(text: string, isByParts: boolean) {
  const told: Diagnostic[] = [];
  const memory = isByParts ? { memory: newMemory() } : {};
  const yaml = readYaml({ file: 'g.yaml', text, ...memory }, (one) => told.push(one));
  const places =
    yaml && pathsIn(yaml.value).map((path) => [yaml.placeOf(path), yaml.keyPlaceOf(path)]);
  return { value: yaml?.value, sound: yaml?.sound, places, told };
}

function pathsIn(value: YamlValue, path: YamlPath = []): YamlPath[] {
  const inner = typeof value === 'object' ? Object.entries(value) : [];
  const step = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return [path, ...inner.flatMap(([key, one]) => pathsIn(one, [...path, step(key)]))];
}

test('whatever the lines of a file, its parts say what it says when it is read whole', () => {
  let skeletons = 0;
  let sound = 0;
  fc.assert(
    fc.property(file, (text) => {
      const skeleton = skeletonOf(text, 0, text.length);
      if (skeleton && skeleton.words.length > 1) skeletons += 1;
      if (readSections(text, newMemory())) sound += 1;
      expect(all(text, true)).toEqual(all(text, false));
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  // Else nothing would have been read by its skeleton.
  expect(Math.min(skeletons, sound)).toBeGreaterThan(50);
});

const GUIDE = `title: The weir
# A note
background: |
  ## The weir

  It "stands" in the river: high.
  - It is old.

excerpts:
  - id: a
    quote: >-
      Some words,
        set in,

      and more.
    from: "Marked words"
  - id: b
agreements:
  - Speak up.
  - >-
    Listen
    well.
print:
  editions: [participant, large-print]
`;

test('a skeleton has a letter for the words of each value, and all else as it is', () => {
  const skeleton = skeletonOf(GUIDE, 0, GUIDE.length);
  expect(skeleton?.text).toBe(`title: x
# A note
background: |
  x

excerpts:
  - id: x
    quote: >-
      x
    from: "x"
  - id: x
agreements:
  - x
  - >-
    x
print:
  editions: [participant, large-print]
`);
  expect(skeleton?.words.map(({ value }) => value)).toEqual([
    'The weir',
    '## The weir\n\nIt "stands" in the river: high.\n- It is old.\n',
    'a',
    'Some words,\n  set in,\n\nand more.',
    'Marked words',
    'b',
    'Speak up.',
    'Listen well.',
  ]);
});

test.each([
  ['a colon in a text', 'a: one: two\n'],
  ['a note after a text', 'a: one # two\n'],
  ['a text over lines', 'a: one\n  two\n'],
  ['an escape', 'a: "one\\ttwo"\n'],
  ['a text over lines in quotation marks', 'a: "one\n  two"\n'],
  ['a list in brackets over lines', 'a: [one,\n  two]\n'],
  ['a tab', 'a:\tone\n'],
  ['a name', 'a: &b one\n'],
  ['a block that is less indented in its middle', 'a:\n  b: |\n      one\n    two\n'],
  ['a block that is hardly indented', 'a: |\n one\n'],
  ['a block with white space on an empty line', 'a: |\n  one\n   \n  two\n'],
  ['a block that keeps its last lines', 'a: |+\n  one\n\n'],
  ['a bar with nothing below', 'a: |\nb: c\n'],
])('there is none of %s', (_, text) => {
  expect(skeletonOf(text, 0, text.length)).toBeUndefined();
});

test('the quick way reads a block as the YAML library does', () => {
  const line = fc.constantFrom(
    '',
    '  one',
    '  two words ',
    '    three',
    ' four',
    '  - five: x',
    '  ',
  );
  let quick = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('|', '|-', '>', '>-'),
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '\n', '\n\n'),
      (header, lines, end) => {
        const source = `  zero\n${lines.join('\n')}${end}`;
        const words = usualBlockWords(header, source);
        if (words === undefined) return;
        quick += 1;
        expect(words).toBe(resolvedBlockWords(header, source, 0));
      },
    ),
    { numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(200);
});
