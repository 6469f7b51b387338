import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { LazyPrinter } from '../../src/build/lazy-printer.ts';
import type { BuildEvent } from '../../src/index.ts';
import { render } from '../5-handout/fixture.ts';
import { ownFolder, processesWith } from '../6-print/own-folder.ts';
import { longGuide } from '../support/long-guide.ts';

const own = ownFolder();
afterAll(own.remove);

const browsers = () => processesWith(own.folder, '--remote-debugging-pipe');

/** A printer, and the notices that it tells. */
function lazy(browser = 'embedded') {
  const notices: string[] = [];
  const tell = (event: BuildEvent) => {
    if (event.kind === 'notice') notices.push(event.message);
  };
  return { notices, printing: new LazyPrinter({ browser, env: own.env }, tell) };
}

/** What each page shows, and where. */
async function wordsInPlace(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.flatMap((item) => ('str' in item ? [[item.str, item.transform]] : []));
  });
  return Promise.all(pages);
}

test('a browser is there once it was begun, before anything is printed', async () => {
  const { printing, notices } = lazy();
  expect(browsers()).toEqual([]);
  await printing.begin();
  expect(browsers()).not.toEqual([]);
  // That it had to be unpacked is for those who print.
  expect(notices).toEqual([]);
  const { guide, excerpts } = longGuide(3);
  const { handout } = render(guide, { excerpts, paper: 'letter' });
  if (!handout) throw new Error('nothing was rendered');
  expect(
    (await printing.print({ ...handout, edition: 'participant', paper: 'letter', booklet: false }))
      .pages,
  ).toBeGreaterThan(1);
  expect(notices.join('\n')).toMatch(/Unpacking/);
  await printing.close();
  expect(browsers()).toEqual([]);
});

test('one that nobody needed is ended while it starts, and nothing is told', async () => {
  const { printing, notices } = lazy();
  await printing.begin();
  await printing.close();
  expect(browsers()).toEqual([]);
  expect(own.profiles()).toEqual([]);
  expect(notices).toEqual([]);
});

test('a proof has the pages of the finished document, word for word in its place', async () => {
  const { printing } = lazy();
  const { guide, excerpts } = longGuide(3);
  const { handout } = render(guide, { excerpts, paper: 'letter' });
  if (!handout) throw new Error('nothing was rendered');
  const job = { ...handout, edition: 'participant', paper: 'letter', booklet: false } as const;
  const finished = await printing.print(job);
  const proof = await printing.proof(job);
  await printing.close();
  expect(proof.pages).toBe(finished.pages);
  expect(await wordsInPlace(proof.bytes)).toEqual(await wordsInPlace(finished.bytes));
  const isMarked = (bytes: Uint8Array) => Buffer.from(bytes).includes('pdfuaid');
  expect([isMarked(finished.bytes), isMarked(proof.bytes)]).toEqual([true, false]);
});

test('that none is to be had is told by what is printed, not before', async () => {
  const { printing } = lazy('/no/such/browser');
  await printing.begin();
  await expect(printing.print({} as never)).rejects.toMatchObject({ code: 'print/no-browser' });
  await printing.close();
});
