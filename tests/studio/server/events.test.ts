import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { StudioEvent } from '../../../src/studio/messages/events.ts';
import type { SaveAnswer } from '../../../src/studio/messages/guides.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Hears events from now on. `until` waits for one like it; `heard` are all so far. */
async function hear({ ask }: TestStudio, client: string) {
  const answer = await ask(`/api/events?client=${client}`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('There is no stream.');
  const heard: StudioEvent[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  let ended = false;
  const reading = (async () => {
    for (;;) {
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done || value === undefined) break;
      text += value;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, data] = /^data: (.*)$/m.exec(part) ?? [];
        if (data !== undefined) heard.push(JSON.parse(data));
      }
      for (const look of waiting) look();
    }
    ended = true;
  })();
  onTestFinished(() => reader.cancel().catch(() => undefined));
  const until = (like: (event: StudioEvent) => boolean) =>
    new Promise<StudioEvent>((resolve) => {
      const look = () => {
        const found = heard.find(like);
        if (found) resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { heard, until, reading, hasEnded: () => ended };
}

const isChange = ({ kind }: StudioEvent) => kind === 'changed';

async function saveAs({ askFor, folder }: TestStudio, client: string, text: string) {
  const body = { text, basedOn: sha256(GUIDE) };
  const headers = { [CHANGE_HEADER]: client };
  await askFor<SaveAnswer>(`/api/guides/${idOf(folder)}`, { method: 'PUT', body, headers });
}

test('what another program writes is told, with the hash of what is there', async () => {
  const studio = await openTestStudio();
  const { until } = await hear(studio, 'one');
  const path = join(studio.folder, 'guides/river.yaml');
  writeFileSync(`${path}.new`, 'title: Theirs\n');
  renameSync(`${path}.new`, path);
  expect(await until(isChange)).toEqual({
    kind: 'changed',
    id: idOf(studio.folder),
    hash: sha256('title: Theirs\n'),
  });
});

test('is told to every page, though one has read or tried to save the file before', async () => {
  const studio = await openTestStudio();
  const path = join(studio.folder, 'guides/river.yaml');
  await studio.ask(`/api/guides/${idOf(studio.folder)}`);
  const { until } = await hear(studio, 'one');
  for (const [text, meet] of [
    ['title: Read\n', () => studio.ask(`/api/guides/${idOf(studio.folder)}`)],
    ['title: Refused\n', () => saveAs(studio, 'other', 'title: Ours\n')],
  ] as const) {
    writeFileSync(path, text);
    await meet();
    await until((event) => event.kind === 'changed' && event.hash === sha256(text));
  }
});

test('a guide that another page has renamed is told as gone', async () => {
  const studio = await openTestStudio();
  const id = idOf(studio.folder);
  await studio.ask(`/api/guides/${id}`);
  const { until } = await hear(studio, 'one');
  const body = { name: 'spring', basedOn: sha256(GUIDE) };
  await studio.ask(`/api/guides/${id}/rename`, { method: 'POST', body });
  await until((event) => event.kind === 'changed' && event.id === id && event.hash === '');
});

test('a deleted guide and a changed article are told', async () => {
  const studio = await openTestStudio();
  const { until } = await hear(studio, 'one');
  const article = idOf(studio.folder, 'mill', 'article');
  const id = idOf(studio.folder);
  const path = join(studio.folder, 'guides/articles/mill.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nMore.\n`);
  await until((event) => event.kind === 'changed' && event.id === article);
  await studio.ask(`/api/guides/${id}`);
  rmSync(join(studio.folder, 'guides/river.yaml'));
  const gone = await until((event) => event.kind === 'changed' && event.id === id);
  expect(gone).toMatchObject({ hash: '' });
});

test('a page’s own save is told to other pages, never to itself', async () => {
  const studio = await openTestStudio();
  const own = await hear(studio, 'own');
  const other = await hear(studio, 'other');
  await saveAs(studio, 'own', 'title: Ours\n');
  expect(await other.until(isChange)).toMatchObject({ hash: sha256('title: Ours\n') });
  // The folder's watcher has seen the file by then; the page hears of the shelf alone.
  await own.until(({ kind }) => kind === 'shelf');
  expect(own.heard.filter(isChange)).toEqual([]);
  expect(other.heard.filter(isChange)).toHaveLength(1);
});

test('streams end with the studio, which does not wait for them', async () => {
  const studio = await openTestStudio();
  const stream = await hear(studio, 'one');
  await studio.studio.close();
  await stream.reading;
  expect(stream.hasEnded()).toBe(true);
});
