import { expect, test } from 'vitest';
import { type Suits, Turns } from '../../src/6-print/turns.ts';

/** Tasks that are done when told to, and a record of who began where. */
function bench(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => (place: number) => {
    begun.push(`${name}@${place}`);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  return {
    begun,
    take: (name: string, suits?: Suits) => void turns.take(task(name), suits),
    takeAlone: (name: string) => void turns.takeAlone(task(name)),
    async end(name: string) {
      ends.get(name)?.();
      await new Promise(setImmediate);
    },
  };
}

test('as many begin as there is room for, in order, where there is most room', async () => {
  const { begun, take, end } = bench(new Turns(2, 2));
  for (const name of 'abcdef') take(name);
  expect(begun).toEqual(['a@0', 'b@1', 'c@0', 'd@1']);
  await end('d');
  await end('a');
  expect(begun.slice(4)).toEqual(['e@1', 'f@0']);
});

test('one that must be alone waits for an empty place, and nobody joins it', async () => {
  const { begun, take, takeAlone, end } = bench(new Turns(1, 2));
  for (const name of 'abc') take(name);
  takeAlone('x');
  await end('a');
  expect(begun).toEqual(['a@0', 'b@0']);
  await end('b');
  expect(begun.slice(2)).toEqual(['x@0']);
  take('d');
  await end('x');
  expect(begun.slice(3)).toEqual(['c@0', 'd@0']);
});

test('other places go on meanwhile', async () => {
  const { begun, take, takeAlone, end } = bench(new Turns(2, 1));
  for (const name of 'abcd') take(name);
  takeAlone('x');
  takeAlone('y');
  await end('a');
  await end('b');
  expect(begun.slice(2)).toEqual(['x@0', 'y@1']);
  await end('x');
  expect(begun.slice(4)).toEqual(['c@0']);
});

test('one that suits a place goes before others, but not before the same too often', async () => {
  const { begun, take, end } = bench(new Turns(1, 1));
  const suits = (place: number) => place === 0;
  for (const name of 'abcdefghijkl') take(name, 'bc'.includes(name) ? () => false : suits);
  for (const name of 'adefghijk') await end(name);
  expect(begun.map((one) => one[0]).join('')).toBe('adefghijkb');
  await end('b');
  await end('c');
  expect(begun.slice(10)).toEqual(['c@0', 'l@0']);
});

test('a task that fails is told to whoever gave it, and the next one begins', async () => {
  const turns = new Turns(1, 1);
  const failed = turns.take(() => Promise.reject(new Error('torn')));
  const next = turns.take(async () => 'printed');
  await expect(failed).rejects.toThrow('torn');
  expect(await next).toBe('printed');
});
