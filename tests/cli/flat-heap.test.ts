import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../src/cli/flat-heap.ts');

/** What `program` prints last, a number of bytes, as MB; `look` is called in it as often as files are done with. */
function megabytesOf(program: string, isFlat: boolean): number {
  const setup = `
    import { cachedDataVersionTag, getHeapSpaceStatistics } from 'node:v8';
    import { FlatHeap } from ${JSON.stringify(`file://${MODULE}`)};
    const heap = new FlatHeap();
    const look = () => ${isFlat} && heap.look();
    const spaces = () => Object.fromEntries(getHeapSpaceStatistics().map((space) => [space.space_name, space]));
  `;
  const args = ['--input-type=module', '--eval', setup + program];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) / 2 ** 20;
}

test('what was just made takes no more room than is enough', () => {
  const program = `
    const kept = [];
    for (let round = 0; round < 150; round++) {
      look();
      kept[round % 3] = Array.from({ length: 100_000 }, (_, at) => ({ at, text: 'x' + at }));
    }
    console.log(spaces().new_space.space_size);`;
  expect(megabytesOf(program, false)).toBeGreaterThan(64);
  const flat = megabytesOf(program, true);
  expect(flat).toBeGreaterThanOrEqual(32);
  expect(flat).toBeLessThanOrEqual(64);
});

test('what has lasted for a while and is done with does not gather', () => {
  // Lists too large for the space of what was just made, the last twenty of which, 15 MB, are needed.
  const program = `
    const kept = [];
    let most = 0;
    for (let round = 0; round < 800; round++) {
      kept[round % 20] = new Array(100_000).fill(round);
      look();
      most = Math.max(most, spaces().large_object_space.space_used_size);
    }
    console.log(most);`;
  const left = megabytesOf(program, false);
  const flat = megabytesOf(program, true);
  // What is needed, the 32 MB that may be added, and the list that is one too many.
  expect(flat).toBeLessThan(15.5 + 32 + 3);
  expect(left).toBeGreaterThan(1.5 * flat);
});

test('in the end V8 is as it was', () => {
  const program = `
    const before = cachedDataVersionTag();
    const kept = [];
    for (let round = 0; round < 150; round++) {
      look();
      kept[round % 3] = Array.from({ length: 100_000 }, (_, at) => ({ at, text: 'x' + at }));
    }
    const meanwhile = cachedDataVersionTag();
    heap.end();
    console.log(2 ** 20 * (2 * (meanwhile === before) + (cachedDataVersionTag() === before)));`;
  // Not as before meanwhile; as before in the end.
  expect(megabytesOf(program, true)).toBe(1);
});
