import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { countPages } from '../../../src/6-print/index.ts';
import type { BuildAnswer } from '../../../src/studio/messages/builds.ts';
import type { PagesAnswer } from '../../../src/studio/messages/drafts.ts';
import type { Shelf } from '../../../src/studio/messages/shelf.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { idOf, openTestStudio } from './open.ts';

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test('pages are the PDF of the text that was sent', async () => {
  const { ask, askFor, folder } = await openTestStudio({ browser: 'embedded' });
  const pages = (text: string) =>
    askFor<PagesAnswer>(`/api/guides/${idOf(folder)}/pages`, {
      method: 'POST',
      body: { text, edition: 'participant' },
    });
  const long = GUIDE.replace(
    'A short note.',
    JSON.stringify('A long note about the river. '.repeat(400)),
  );
  const { body } = await pages(long);
  expect(body.pages).toBeGreaterThan(1);
  const pdf = await ask(body.pdf ?? '');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(await countPages(await bytesOf(pdf))).toBe(body.pages);
  const tight = await pages(`${long}print: {pages: 1}\n`);
  const found = tight.body.problems.find(({ code }) => code === 'print/pages');
  expect(found).toMatchObject({ here: true, line: long.split('\n').length });
  const broken = await pages(GUIDE.replace('who owned', 'who sold'));
  expect(broken.body).toMatchObject({ pages: 0 });
  expect(broken.body.pdf).toBeUndefined();
});

test('a build writes what the command writes, tells how far it is, and can be taken away', async () => {
  const studio = await openTestStudio({
    browser: 'embedded',
    files: { ...smallGuide(), 'guides/broken.yaml': GUIDE.replace('who owned', 'who sold') },
  });
  const { ask, askFor, folder } = studio;
  const stop = new AbortController();
  const events = await fetch(`${studio.origin}/api/events`, {
    headers: { cookie: studio.cookie },
    signal: stop.signal,
  });
  const { body } = await askFor<BuildAnswer>('/api/build', {
    method: 'POST',
    body: { editions: ['participant', 'large-print'], job: 'all' },
  });
  const names = ['river-participant.pdf', 'river-large-print.pdf'];
  expect(body.files.map(({ name, guide }) => [name, guide])).toEqual(
    names.map((name) => [name, idOf(folder)]),
  );
  expect(body.problems).toContainEqual(
    expect.objectContaining({ code: 'excerpt/not-found', file: 'guides/broken.yaml' }),
  );
  let told = '';
  for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    told += part;
    if (told.includes('"done":2,"of":2')) break;
  }
  expect(told).toContain('"job":"all"');

  const [first] = body.files;
  const file = await ask(`/api/files/${first?.id}`);
  expect(file.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''river-participant.pdf",
  );
  expect(await countPages(await bytesOf(file))).toBe(first?.pages);
  const ids = body.files.map(({ id }) => id).join(',');
  const zip = unzipSync(await bytesOf(await ask(`/api/files.zip?ids=${ids}`)));
  expect(Object.keys(zip)).toEqual(names);
  const last = body.files.at(-1);
  expect(await countPages(zip['river-large-print.pdf'] ?? new Uint8Array())).toBe(last?.pages);

  const built = async () => {
    const { guides } = (await askFor<Shelf>('/api/shelf')).body;
    return guides.find(({ name }) => name === 'river')?.built.map(({ name }) => name);
  };
  expect(await built()).toEqual(names);
  // What no longer fits the guide is not offered.
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, 'guides/river.yaml'), `${GUIDE}topic: Water\n`);
  expect(await built()).toEqual([]);
  rmSync(join(folder, 'output'), { recursive: true });
  expect((await ask(`/api/files/${first?.id}`)).status).toBe(404);
});
