import { Worker } from 'node:worker_threads';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { PrintError } from '../../src/6-print/index.ts';
import { startThread } from '../../src/6-print/program-thread.ts';
import { PREFIX } from '../../src/6-print/settle/markers.ts';
import { fromPlain, toPlain } from '../../src/6-print/thread/messages.ts';
import { PdfDesk } from '../../src/6-print/thread/pdf-desk.ts';

const WORDS = { headings: [], links: [], hasLetterApostrophe: false };
const MENDING = { words: WORDS, metadata: { title: 'A price' } };

/** The threads' file is beside this one. */
const PDF_DESK = new URL('../../src/6-print/thread/pdf-desk.ts', import.meta.url).href;

let desk = new PdfDesk();
afterEach(async () => {
  await desk.close();
  desk = new PdfDesk();
});
afterAll(() => desk.close());

/** A PDF of so many pages, with places of these names on the second, a hundred points down. */
async function made(pages = 2, names: readonly string[] = ['one', `${PREFIX}end`]) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < pages; at++) pdf.addPage([400, 600]);
  const { context } = pdf;
  const place = [pdf.getPage(1).ref, PDFName.of('XYZ'), 30, 500, null];
  const named = Object.fromEntries(names.map((name) => [name, context.obj(place)]));
  pdf.catalog.set(PDFName.of('Dests'), context.obj(named));
  return pdf.save({ addDefaultPage: false });
}

async function namesIn(bytes: Uint8Array | undefined) {
  const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
  return String(pdf.catalog.get(PDFName.of('Dests')));
}

test('a PDF is read: its pages, and where its names lead', async () => {
  const bytes = await made(3);
  const read = await desk.read(bytes);
  expect(read).toMatchObject({ bytes, pages: 3 });
  expect([...read.named]).toEqual([
    ['one', { page: 2, top: 100, left: 30 }],
    [`${PREFIX}end`, { page: 2, top: 100, left: 30 }],
  ]);
});

test('what is finished is the same whether it is still known or was let go', async () => {
  const bytes = await made();
  const { number } = await desk.read(bytes);
  const known = await desk.finish({ number, bytes, fonts: undefined, mending: MENDING });
  const again = await desk.finish({ number, bytes, fonts: undefined, mending: MENDING });
  const unread = await desk.finish({ bytes, fonts: undefined, mending: MENDING });
  expect(known.pages).toBe(2);
  expect(again).toEqual(known);
  expect(unread).toEqual(known);
  const names = await namesIn(known.bytes);
  expect(names).toContain('/one');
  expect(names).not.toContain(PREFIX);
});

test('several at once, more than are kept, are not mixed up', async () => {
  const all = await Promise.all([2, 3, 4, 5, 6, 7].map((pages) => made(pages)));
  const read = await Promise.all(all.map((bytes) => desk.read(bytes)));
  const done = await Promise.all(
    read.map(({ number, bytes }) =>
      desk.finish({ number, bytes, fonts: undefined, mending: MENDING }),
    ),
  );
  expect(done.map(({ pages }) => pages)).toEqual([2, 3, 4, 5, 6, 7]);
});

test('a proof is only counted', async () => {
  const done = await desk.finish({ bytes: await made(), fonts: undefined, mending: undefined });
  expect(done).toEqual({ pages: 2, bytes: undefined, faults: [] });
});

test('what cannot be read is that question’s error, and no other’s', async () => {
  const [broken, good] = await Promise.allSettled([
    desk.read(new TextEncoder().encode('no PDF')),
    desk.read(await made()),
  ]);
  expect(broken.status).toBe('rejected');
  expect(good).toMatchObject({ status: 'fulfilled', value: { pages: 2 } });
});

test('where the thread is ended, what waits for it fails', async () => {
  const bytes = await made();
  const reading = expect(desk.read(bytes)).rejects.toThrow('was ended');
  await desk.close();
  await reading;
});

test('once it is closed nothing is read any more, and no thread is started', async () => {
  let started = 0;
  const closed = new PdfDesk(() => {
    started += 1;
    return startThread('pdf-thread', PDF_DESK);
  });
  await closed.close();
  closed.begin();
  await expect(closed.read(await made())).rejects.toThrow('was ended');
  expect(started).toBe(0);
});

describe('a thread that is lost', () => {
  /** A desk whose first threads end as soon as they are asked; gives how many were started. */
  function breaking(lost: number) {
    let started = 0;
    const desk = new PdfDesk(() => {
      started += 1;
      const thread = startThread('pdf-thread', PDF_DESK);
      if (started <= lost) void thread.terminate();
      return thread;
    });
    return { desk, started: () => started };
  }

  test('is replaced, and what it was asked is asked again', async () => {
    const { desk, started } = breaking(1);
    const bytes = await made();
    const [one, two] = await Promise.all([desk.read(bytes), desk.read(await made(3))]);
    expect([one.pages, two.pages, started()]).toEqual([2, 3, 2]);
    await desk.close();
  });

  test('as it leaves, holds nobody up', async () => {
    const program = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ({ kind, id }) => {
        if (kind === 'end') throw new Error('no');
        parentPort.postMessage({ id, done: { pages: 2 } });
      });`;
    const failing = new PdfDesk(() => new Worker(program, { eval: true }));
    expect(await failing.read(new Uint8Array())).toMatchObject({ pages: 2 });
    await failing.close();
  });

  test('takes a PDF with it that has lost another before, and no later one', async () => {
    const { desk, started } = breaking(2);
    const bytes = await made();
    await expect(desk.read(bytes)).rejects.toThrow('ended with');
    expect(await desk.read(bytes)).toMatchObject({ pages: 2 });
    expect(started()).toBe(3);
    await desk.close();
  });
});

test('an error keeps its words, its code and its hint from one thread to another', () => {
  const error = new PrintError('print/font', 'No such font.', 'Take another.');
  const told = fromPlain(structuredClone(toPlain(error)));
  expect(told).toBeInstanceOf(PrintError);
  expect(told).toMatchObject({
    code: 'print/font',
    message: 'No such font.',
    hint: 'Take another.',
  });
  const plain = fromPlain(structuredClone(toPlain(new RangeError('Too far.'))));
  expect(plain).not.toBeInstanceOf(PrintError);
  expect(plain).toMatchObject({
    message: 'Too far.',
    stack: expect.stringContaining('RangeError'),
  });
});
