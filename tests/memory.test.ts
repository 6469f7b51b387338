import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadThemeFromDisk } from '../src/build/load-theme.ts';
import { type Compiled, compile, EDITIONS, type Edition, newMemory } from '../src/compile.ts';
import type { Memory } from '../src/source/memory.ts';
import { workspaceWith } from './5-handout/fixture.ts';
import { MARKED_FILES } from './support/marked-guide.ts';

const { theme } = loadThemeFromDisk(process.cwd());
const GUIDE = 'guides/full.yaml';
const FILES = [GUIDE, 'guides/series.yaml', 'guides/articles/weir.md', 'guides/articles/mill.md'];

type Files = Readonly<Record<string, string | Uint8Array>>;

function compiled(files: Files, edition: Edition, memory: Memory | undefined): Compiled {
  const workspace = workspaceWith(files);
  return compile(GUIDE, { workspace, theme, editions: [edition], marks: true, memory });
}

/** All that a compile gives, but for its functions. */
const given = ({ placeOf: _, reading, ...rest }: Compiled) => ({
  ...rest,
  levels: reading.levels(),
  time: reading.time(),
});

/** A change of a file: at a share of its length, some characters out, others in. */
const change = fc.record({
  file: fc.constantFrom(GUIDE, GUIDE, GUIDE, ...FILES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 1, 3),
  added: fc.oneof(
    fc.constantFrom(
      'e',
      ' ',
      '*',
      '“weir”',
      '[^built]',
      '![x](images/map.png)',
      '\n',
      '"',
      '- ',
      ': ',
    ),
    fc.string({ maxLength: 3 }),
  ),
  edition: fc.constantFrom(...EDITIONS),
  /** Whether the change is taken back after it was compiled. */
  undone: fc.boolean(),
});

test('a guide compiles to the same with a memory, whatever was compiled before', () => {
  let printed = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const memory = newMemory();
      let files: Files = MARKED_FILES;
      for (const { file, at, removed, added, edition, undone } of changes) {
        const text = String(files[file]);
        const start = Math.floor(at * text.length);
        const changed = text.slice(0, start) + added + text.slice(start + removed);
        const now = { ...files, [file]: changed };
        const remembered = compiled(now, edition, memory);
        expect(given(remembered)).toEqual(given(compiled(now, edition, undefined)));
        printed += remembered.handouts.length;
        // Of a faulty guide no handout could be compared: the next change starts from a sound one.
        if (!undone && remembered.handouts.length > 0) files = now;
      }
    }),
    { numRuns: 12 },
  );
  expect(printed).toBeGreaterThan(0);
}, 300_000);

test('a value is made once, and again only after many others', () => {
  const made: string[] = [];
  const make = (text: string, times: number) => {
    made.push(text);
    return text.repeat(times);
  };
  const other = (text: string, times: number) => `${text} ${times}`;
  const memory = newMemory();
  for (let round = 0; round < 3; round++) {
    expect(memory.recall(make, 'a', 2)).toBe('aa');
    expect(memory.recall(make, 'a', 3)).toBe('aaa');
    expect(memory.recall(other, 'a', 2)).toBe('a 2');
  }
  expect(made).toEqual(['a', 'a']);
  const long = 'x'.repeat(500_000);
  for (let number = 0; number < 20; number++) {
    memory.recall(make, long, number);
    memory.recall(make, 'a', 2);
  }
  // What is asked for again and again stays; the first of the others is gone.
  expect(made.filter((text) => text === 'a')).toHaveLength(2);
  const before = made.length;
  memory.recall(make, long, 19);
  expect(made).toHaveLength(before);
  memory.recall(make, long, 0);
  expect(made).toHaveLength(before + 1);
});

test('a memory of few units forgets sooner', () => {
  const made: string[] = [];
  const make = (text: string) => made.push(text);
  const memory = newMemory(20);
  for (const text of ['one and more', 'two and more', 'three and more', 'one and more']) {
    memory.recall(make, text);
  }
  expect(made.filter((text) => text === 'one and more')).toHaveLength(2);
});

test('what is known about a thing is known about that thing alone', () => {
  let count = 0;
  const sizeOf = ({ text }: { text: string }) => {
    count += 1;
    return text.length;
  };
  const memory = newMemory();
  const [one, two] = [{ text: 'one' }, { text: 'three' }];
  expect([one, two, one, two].map((thing) => memory.about(sizeOf, thing))).toEqual([3, 5, 3, 5]);
  expect(count).toBe(2);
});
