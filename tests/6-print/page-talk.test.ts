import { runInNewContext } from 'node:vm';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PageTalk } from '../../src/6-print/page-talk.ts';

/** A page without a browser: what is sent there runs here, and is kept. */
async function talk() {
  const sent: string[] = [];
  const loads: PromiseWithResolvers<void>[] = [];
  const ran: unknown[] = [];
  /** What had run when it was printed. */
  const prints: unknown[][] = [];
  const page = {
    createCDPSession: async () => ({
      send: async (method: string) => {
        if (method === 'Page.printToPDF') prints.push([...ran]);
        return { data: '' };
      },
    }),
    emulateMediaType: async () => undefined,
    evaluate: async (text: string) => {
      sent.push(text);
      return JSON.parse(JSON.stringify(await runInNewContext(text, { ran })));
    },
    goto: () => {
      const load = Promise.withResolvers<void>();
      loads.push(load);
      return load.promise;
    },
  };
  return { talk: await PageTalk.with(page as unknown as Page), sent, loads, ran, prints };
}

/** What ran there. */
declare const ran: unknown[];
const note = (what: unknown) => ran.push(what);
const later = async (what: unknown) => {
  await null;
  await null;
  return ran.push(what);
};
const fail = () => {
  throw new Error('torn');
};

test('what is asked in one go is sent in one message, with what was told before, in its order', async () => {
  const { talk: to, sent, ran } = await talk();
  to.tell(later, 'a');
  const answers = Promise.all([to.ask(note, 'b'), to.ask(later, { c: ['"', null, 1.5] })]);
  to.tell(note, 'd');
  expect(sent).toEqual([]);
  expect(await answers).toEqual([2, 3]);
  expect(sent).toHaveLength(1);
  expect(ran).toEqual(['a', 'b', { c: ['"', null, 1.5] }, 'd']);
});

test('what is told is kept for the next question, or until there is nothing to say of it', async () => {
  const { talk: to, sent, ran } = await talk();
  to.tell(note, 'a');
  await new Promise(setImmediate);
  expect(sent).toEqual([]);
  await to.done();
  expect(ran).toEqual(['a']);
  await to.done();
  expect(sent).toHaveLength(1);
  to.tell(note, 'b');
  const asked = to.ask(note, 'b');
  to.forget();
  await expect(asked).rejects.toThrow('has gone');
  await to.ask(note, 'c');
  expect(ran).toEqual(['a', 'c']);
});

test('a question waits for all that was asked before it', async () => {
  const { talk: to, sent, ran } = await talk();
  const first = to.ask(later, 'a');
  await null;
  await null;
  await Promise.all([to.ask(note, 'b'), first]);
  expect(sent).toHaveLength(2);
  expect(ran).toEqual(['a', 'b']);
});

test('functions can be handed over, and what is not there is undefined', async () => {
  const { talk: to } = await talk();
  const twice = (one: (what: number) => number, what: number) => one(one(what));
  expect(await to.ask(twice, (what: number) => what + 1, 3)).toBe(5);
  expect(await to.ask(() => undefined)).toBeUndefined();
});

test('what is asked while a document is loaded is asked of that document', async () => {
  const { talk: to, sent, loads } = await talk();
  const going = to.goTo('https://handout.invalid/');
  const asked = to.ask(() => 'there');
  await new Promise(setImmediate);
  expect(sent).toEqual([]);
  loads[0]?.resolve();
  await going;
  expect(await asked).toBe('there');
});

test('a document that cannot be loaded answers nothing', async () => {
  const { talk: to, sent, loads } = await talk();
  const going = to.goTo('https://handout.invalid/');
  const asked = to.ask(() => 'there');
  loads[0]?.reject(new Error('no such page'));
  await expect(going).rejects.toThrow('no such page');
  await expect(asked).rejects.toThrow('no such page');
  expect(sent).toEqual([]);
});

test('what was asked before a document went is not asked of the next', async () => {
  const { talk: to, sent, loads, ran } = await talk();
  const gone = to.ask(note, 'old');
  to.forget();
  const going = to.goTo('https://handout.invalid/');
  const asked = to.ask(note, 'new');
  await expect(gone).rejects.toThrow('has gone');
  await new Promise(setImmediate);
  expect(sent).toEqual([]);
  loads[0]?.resolve();
  await Promise.all([going, asked]);
  expect(ran).toEqual(['new']);
});

test('a document is printed once all has run that is on its way', async () => {
  const { talk: to, ran, prints } = await talk();
  void to.ask(later, 'a');
  await Promise.resolve();
  await to.print({ width: 8.5, height: 11 });
  expect(prints).toEqual([['a']]);
  expect(ran).toEqual(['a']);
});

test('where one fails nobody is answered until there is another document, and nothing is printed', async () => {
  const { talk: to, prints } = await talk();
  to.tell(fail);
  // Nobody waits for the first.
  void to.ask(note, 'a');
  await expect(to.ask(note, 'b')).rejects.toThrow('torn');
  await new Promise(setImmediate);
  await expect(to.print({ width: 8.5, height: 11 })).rejects.toThrow('torn');
  await expect(to.ask(note, 'c')).rejects.toThrow('torn');
  expect(prints).toEqual([]);
  to.forget();
  expect(await to.ask(() => 'well')).toBe('well');
});
