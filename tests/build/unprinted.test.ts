import { expect, test, vi } from 'vitest';
import { Unprinted } from '../../src/build/unprinted.ts';

test('the browser is free once all handouts are there and none needs it any more', () => {
  const onNone = vi.fn();
  const unprinted = new Unprinted(onNone);
  const first = unprinted.add();
  first();
  // Another may come.
  expect(onNone).not.toHaveBeenCalled();
  const second = unprinted.add();
  const third = unprinted.add();
  unprinted.isAll();
  second();
  // Said twice of one says nothing of the others.
  second();
  expect(onNone).not.toHaveBeenCalled();
  third();
  expect(onNone).toHaveBeenCalledOnce();
});

test('where all were printed before it is known that they were all, it is free then, once', () => {
  const onNone = vi.fn();
  const unprinted = new Unprinted(onNone);
  unprinted.add()();
  unprinted.isAll();
  unprinted.isAll();
  unprinted.add()();
  expect(onNone).toHaveBeenCalledOnce();
});
