import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../../../src/studio/client/request-error.ts';
import { Saver } from '../../../src/studio/client/saving/saver.ts';
import type { SaveAnswer, SaveRequest } from '../../../src/studio/messages/guides.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver of a text, whose requests wait until they are answered. `isFull`: the browser keeps nothing. */
function saving({ isFull = false } = {}) {
  const requests: (SaveRequest & {
    answer(answer: SaveAnswer): void;
    fail(error: RequestError): void;
  })[] = [];
  const page = {
    text: 'a',
    kept: undefined as string | undefined,
    basedOn: undefined as string | undefined,
  };
  const saver = new Saver({
    file: { text: 'a', hash: 'before' },
    text: () => page.text,
    send(request) {
      const { promise, resolve, reject } = Promise.withResolvers<SaveAnswer>();
      requests.push({ ...request, answer: resolve, fail: reject });
      return promise;
    },
    backup: {
      read: () => undefined,
      write({ text, basedOn }) {
        if (isFull) return false;
        page.kept = text;
        page.basedOn = basedOn;
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

test('a text whose saving was never answered is no conflict, and what came after it is saved', async () => {
  const { saver, requests, type } = saving();
  for (const text of ['ab', 'abc', 'abcd']) {
    type(text);
    const done = saver.flush();
    if (text !== 'abcd') requests.at(-1)?.fail(new RequestError('offline'));
    else requests.at(-1)?.answer({ saved: false, text: 'ab', hash: 'one' });
    await done;
  }
  expect([saver.state.value.kind, saver.hash]).toEqual(['waiting', 'one']);
  const last = saver.flush();
  expect(requests.at(-1)).toMatchObject({ text: 'abcd', basedOn: 'one' });
  requests.at(-1)?.answer({ saved: true, hash: 'two' });
  await last;
  expect([saver.state.value.kind, saver.isDirty]).toEqual(['saved', false]);
});

test('a text that was refused, or answered for, is somebody else’s when it is there later', async () => {
  for (const end of ['refused', 'saved'] as const) {
    const { saver, requests, type } = saving();
    type('ab');
    const first = saver.flush();
    if (end === 'refused') requests[0]?.fail(new RequestError('expired'));
    else requests[0]?.answer({ saved: true, hash: 'one' });
    await first;
    type('abc');
    const second = saver.flush();
    requests[1]?.answer({ saved: false, text: 'ab', hash: 'other' });
    await second;
    expect(saver.state.value.kind).toBe('conflict');
  }
});

test('a save that was overtaken by news of the file is sent again on top of it', async () => {
  const { saver, requests, type } = saving();
  type('ab');
  const first = saver.flush();
  type('abc');
  saver.rebase({ text: 'theirs', hash: 'other' }, false);
  requests[0]?.answer({ saved: false, text: 'theirs', hash: 'other' });
  await first;
  expect([saver.state.value.kind, saver.hash]).toEqual(['waiting', 'other']);
  void saver.flush();
  expect(requests[1]).toMatchObject({ text: 'abc', basedOn: 'other' });
});

test('however long nothing is answered, the first and the last that were sent are known', async () => {
  const { saver, requests, type } = saving();
  for (let count = 0; count < 30; count++) {
    type(`ab${count}`);
    const done = saver.flush();
    requests.at(-1)?.fail(new RequestError('offline'));
    await done;
  }
  expect(['ab0', 'ab10', 'ab29'].map((text) => saver.isOwn(text))).toEqual([true, false, true]);
});

test('a text that the page before may have sent is no conflict either', async () => {
  const { saver, requests, type } = saving();
  saver.inherit('ab');
  type('abc');
  const done = saver.flush();
  requests[0]?.answer({ saved: false, text: 'ab', hash: 'one' });
  await done;
  expect([saver.state.value.kind, saver.hash]).toEqual(['waiting', 'one']);
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

test('a text is in danger while it can be saved nowhere, and while that is tried again', async () => {
  const { saver, requests, page, type } = saving({ isFull: true });
  type('ab');
  expect(saver.isInDanger.value).toBe(false);
  const first = saver.flush();
  requests[0]?.fail(new RequestError('offline'));
  await first;
  expect(saver.isInDanger.value).toBe(true);
  const again = saver.flush();
  // Its button keeps its place while it is tried, and whoever pressed it the focus.
  expect([saver.state.value.kind, saver.isInDanger.value]).toEqual(['failed', true]);
  requests[1]?.answer({ saved: true, hash: 'one' });
  await again;
  expect(saver.state.value.kind).toBe('saved');
  expect([saver.isInDanger.value, page.kept]).toEqual([false, undefined]);
});

test('what an earlier page left stays based on what it was made from until someone has chosen', async () => {
  const { saver, page, requests, type } = saving();
  const theirs = { text: 'a by another hand', hash: 'before' };
  saver.takeUp({ basedOn: 'long before' });
  type('a left behind');
  saver.conflict(theirs);
  expect([page.kept, page.basedOn]).toEqual(['a left behind', 'long before']);
  // What both were made from is not known: nothing may be taken for changed by one alone.
  expect(saver.state.value).toMatchObject({ kind: 'conflict', base: undefined });
  await vi.runAllTimersAsync();
  expect(requests).toEqual([]);
  saver.rebase(theirs, false);
  expect(page.basedOn).toBe('before');
  await vi.runAllTimersAsync();
  expect(requests[0]).toMatchObject({ text: 'a left behind', basedOn: 'before' });
});
