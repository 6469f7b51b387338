import fc from 'fast-check';
import { isMap, isSeq, type ParsedNode, parse, parseDocument } from 'yaml';
import type { Edit } from '../../../../src/source/edits.ts';
import type { YamlPath } from '../../../../src/source/yaml/read-yaml.ts';

/**
 * What random edits of a form are held against: read by the library alone, with none of the code
 * under test.
 */

/** A value as the library reads it: maps know their order. */
export type Read = string | null | Read[] | Map<string, Read>;

const OPTIONS = { version: '1.2', schema: 'failsafe', mapAsMap: true } as const;

export function read(text: string): Read {
  return parse(text, OPTIONS) ?? new Map();
}

/** Every path to a value of a kind. */
export function pathsIn(
  value: Read,
  kind: 'text' | 'list' | 'map',
  path: YamlPath = [],
): YamlPath[] {
  const own = kindOf(value) === kind ? [path] : [];
  if (typeof value === 'string' || value === null) return own;
  const inner = Array.isArray(value) ? value.entries() : value.entries();
  return [...own, ...[...inner].flatMap(([key, one]) => pathsIn(one, kind, [...path, key]))];
}

function kindOf(value: Read): 'text' | 'list' | 'map' {
  return Array.isArray(value) ? 'list' : value instanceof Map ? 'map' : 'text';
}

export function valueAt(value: Read, path: YamlPath): Read | undefined {
  return path.reduce<Read | undefined>((within, step) => {
    if (Array.isArray(within)) return within[Number(step)];
    return within instanceof Map ? within.get(String(step)) : undefined;
  }, value);
}

/** A value with the list or the map at a path changed, entry by entry. */
export function changed(
  value: Read,
  path: YamlPath,
  change: (entries: [string | number, Read][]) => [string | number, Read][],
): Read {
  const [step, ...rest] = path;
  const entries: [string | number, Read][] =
    Array.isArray(value) || value instanceof Map ? [...value.entries()] : [];
  const after =
    step === undefined
      ? change(entries)
      : entries.map(([key, one]): [string | number, Read] => [
          key,
          key === step ? changed(one, rest, change) : one,
        ]);
  if (Array.isArray(value)) return after.map(([, one]) => one);
  return new Map(after.map(([key, one]) => [String(key), one]));
}

/** Equal to the last character, but for the end of the text at `path`, which a block may add to. */
export function isSame(now: Read, meant: Read, loose: YamlPath, path: YamlPath = []): boolean {
  const isLoose = loose.every((step, index) => step === path[index]);
  if (typeof now === 'string' || now === null || typeof meant === 'string' || meant === null) {
    const [one, other] = [now ?? '', meant ?? ''];
    if (typeof one !== 'string' || typeof other !== 'string') return false;
    return isLoose ? one.replace(/\n+$/, '') === other.replace(/\n+$/, '') : one === other;
  }
  if (Array.isArray(now) !== Array.isArray(meant)) return false;
  const [a, b] = [[...now.entries()], [...meant.entries()]];
  return (
    a.length === b.length &&
    a.every(([key, one], index) => {
      const [otherKey, other] = b[index] ?? [];
      return key === otherKey && other !== undefined && isSame(one, other, loose, [...path, key]);
    })
  );
}

/** The stretch of a value with its key, by the library's own ranges. */
export function stretchOf(text: string, path: YamlPath) {
  let node = parseDocument(text, { ...OPTIONS, logLevel: 'silent' }).contents as ParsedNode | null;
  let key: readonly [number, number] | undefined;
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode>(node)) {
      const pair = node.items.find((one) => 'value' in one.key && one.key.value === step);
      const range = pair?.key.range;
      key = range ? [range[0], range[1]] : undefined;
      node = pair?.value ?? null;
    } else {
      node = isSeq<ParsedNode>(node) ? (node.items[Number(step)] ?? null) : null;
      key = undefined;
    }
  }
  const [start, end] = node?.range ?? [key?.[1] ?? 0, key?.[1] ?? 0];
  return { key, start, end };
}

/** The numbers of the comments, in order. */
export function markers(text: string): string[] {
  return [...text.matchAll(/§\d+/g)].map(([marker]) => marker);
}

/** What undoes edits, by offsets into the text with them made. */
export function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let longer = 0;
  return edits.map(({ start, end, text: put }) => {
    const from = start + longer;
    longer += put.length - (end - start);
    return { start: from, end: from + put.length, text: text.slice(start, end) };
  });
}

/** Texts that YAML could take for something else. */
const TRICKY = [
  ...['', 'no', '1.10', '2027-01-02', '~', 'null', '- dash', '# hash', 'a: b', 'a #b', 'ends:'],
  ...['"quoted"', "it's", '*star*', '&name', '!tag', '[x, y]', '{a: b}', 'x, y', '|', '>', '%a'],
  ...[
    '@a',
    '`a',
    '---',
    '...',
    '? q',
    ': c',
    ', d',
    'C:\\new',
    'http://a.b/c?d=e#f',
    'a\tb',
    '\tb',
  ],
  ...['  two', 'two  ', '🚲', 'é\u2028e', '\u0007', '\ufeffa', 'one\ntwo', 'one\n\ntwo\n', '\none'],
  ...[
    'one\n  two\nthree',
    '  one\ntwo',
    'one \ntwo',
    'one\n\n\n\ntwo',
    'one\r\ntwo',
    '\n',
    ' ',
    '§',
  ],
  ...['# a heading\n\nand *more*', '- one\n- two', 'key: |\n  text', `${'long '.repeat(60)}end`],
];

/** What a person does to a text in a field: types, deletes, pastes over, or writes anew. */
export type Typing = (text: string) => string;

const words = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed()),
);

/** Offsets that do not cut a character in two. */
function cut(text: string, share: number): number {
  const at = Math.floor(share * (text.length + 1));
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const typing: fc.Arbitrary<Typing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(share, fc.constantFrom('x', ' ', ' and', '.', ',', '\n', ':', '"', "'", '#', '🌾'))
      .map(
        ([at, put]): Typing =>
          (text) =>
            text.slice(0, cut(text, at)) + put + text.slice(cut(text, at)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, share, words).map(
      ([a, b, put]): Typing =>
        (text) => {
          const [from, to] = [cut(text, a), cut(text, b)].toSorted((x, y) => x - y);
          return text.slice(0, from) + put + text.slice(to);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, share).map(
      ([a, b]): Typing =>
        (text) => {
          const [from, to] = [cut(text, a), cut(text, b)].toSorted((x, y) => x - y);
          return text.slice(0, from) + text.slice(to);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: words.map(
      (put): Typing =>
        () =>
          put,
    ),
  },
);

/** One act in a form; which of the places it can be made at, `where` says. */
export interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly where: number;
  readonly other: number;
  readonly typing: Typing;
  readonly texts: readonly string[];
}

export const KINDS = [
  ...(['text', 'text', 'text', 'texts', 'add-key', 'remove', 'insert-text'] as const),
  ...(['insert-map', 'insert-key', 'move', 'duplicate', 'rename'] as const),
] as const;

export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  where: fc.nat(1000),
  other: fc.nat(1000),
  typing,
  texts: fc.array(words, { maxLength: 4 }),
});
