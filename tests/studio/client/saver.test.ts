import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Saver } from '../../../src/studio/client/saving/saver.ts';
import type { SaveAnswer, SaveRequest } from '../../../src/studio/messages/guides.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver of a text, whose requests wait until they are answered. */
function saving() {
  const requests: (SaveRequest & { answer(answer: SaveAnswer): void })[] = [];
  const page = { text: 'a', kept: undefined as string | undefined };
  const saver = new Saver({
    hash: 'before',
    text: () => page.text,
    send(request) {
      const { promise, resolve } = Promise.withResolvers<SaveAnswer>();
      requests.push({ ...request, answer: resolve });
      return promise;
    },
    backup: {
      read: () => undefined,
      write({ text }) {
        page.kept = text;
        return true;
      },
      clear() {
        page.kept = undefined;
      },
    },
  });
  const type = (text: string) => {
    page.text = text;
    saver.changed();
  };
  return { saver, page, requests, type };
}

test('what was typed while a text was being saved is saved before the guide is left', async () => {
  const { saver, page, requests, type } = saving();
  type('ab');
  const first = saver.flush();
  type('abc');
  const leaving = saver.flush().then(() => saver.close());
  requests[0]?.answer({ saved: true, hash: 'one' });
  await first;
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  expect(requests[1]).toMatchObject({ text: 'abc', basedOn: 'one' });
  requests[1]?.answer({ saved: true, hash: 'two' });
  await leaving;
  expect(saver.isDirty).toBe(false);
  expect(page.kept).toBeUndefined();
});

test('a text that the file has already is no conflict', async () => {
  const { saver, page, requests, type } = saving();
  type('ab');
  const done = saver.flush();
  requests[0]?.answer({ saved: false, text: 'ab', hash: 'other' });
  await done;
  expect([saver.state.value.kind, saver.hash, saver.isDirty]).toEqual(['saved', 'other', false]);
  expect(page.kept).toBeUndefined();
});

test('another text is, and so is a file that is gone', async () => {
  for (const theirs of [
    { saved: false, text: 'other', hash: 'other' },
    { saved: false, text: '', hash: '' },
  ] as const) {
    const { saver, page, requests, type } = saving();
    type('');
    const done = saver.flush();
    requests[0]?.answer(theirs);
    await done;
    expect(saver.state.value.kind).toBe('conflict');
    expect(page.kept).toBe('');
  }
});
