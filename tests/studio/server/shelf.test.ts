import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenedGuide } from '../../../src/studio/messages/guides.ts';
import type { Refusal } from '../../../src/studio/messages/refusal.ts';
import type { Shelf } from '../../../src/studio/messages/shelf.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

const shelfOf = async ({ askFor }: TestStudio) => (await askFor<Shelf>('/api/shelf')).body;
const make = ({ askFor }: TestStudio, body: object) =>
  askFor<OpenedGuide & Refusal>('/api/guides', { method: 'POST', body });

test('the shelf tells guides with their state, and articles', async () => {
  const broken = GUIDE.replace('who owned', 'who sold');
  const studio = await openTestStudio({
    files: {
      ...smallGuide(),
      'guides/broken.yaml': `session: {date: 2026-12-03}\n${broken}`,
      'guides/series.yaml': 'group: The Thursday Circle\n',
    },
  });
  const { guides, articles, series } = await shelfOf(studio);
  expect(series).toBe('The Thursday Circle');
  expect(guides.map(({ name }) => name)).toEqual(['broken', 'river']);
  expect(guides[0]).toMatchObject({ title: 'The River', date: '2026-12-03', errors: 1 });
  expect(guides[1]).toMatchObject({ id: idOf(studio.folder), errors: 0, built: [] });
  expect(guides[1]?.editions).toEqual(['participant']);
  expect(articles).toMatchObject([{ path: 'articles/mill.md', title: 'The Mill' }]);
});

test('the shelf sees what has changed since it was last read, in an article too', async () => {
  const studio = await openTestStudio();
  const errors = async () => (await shelfOf(studio)).guides[0]?.errors;
  expect(await errors()).toBe(0);
  const article = join(studio.folder, 'guides/articles/mill.md');
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace('who owned', 'who sold'));
  expect(await errors()).toBe(1);
  writeFileSync(article, text);
  writeFileSync(join(studio.folder, 'guides/river.yaml'), `titel: No\n${GUIDE}`);
  expect(await errors()).toBe(1);
});

test('an empty folder has an empty shelf, where a first guide can be started', async () => {
  const studio = await openTestStudio({ files: {} });
  expect(await shelfOf(studio)).toMatchObject({ guides: [], articles: [] });
  const { status, body } = await make(studio, { name: 'Water Rights!' });
  expect([status, body.name]).toEqual([201, 'water-rights']);
  expect(body.text).toContain('Water Rights!');
  expect((await shelfOf(studio)).guides).toMatchObject([{ name: 'water-rights', errors: 0 }]);
});

test('a guide can be started from another, byte for byte, but not over one', async () => {
  const studio = await openTestStudio();
  const from = idOf(studio.folder);
  const { body } = await make(studio, { name: 'Autumn', from });
  expect(body).toMatchObject({ name: 'autumn', text: GUIDE, id: idOf(studio.folder, 'autumn') });
  const again = await make(studio, { name: 'autumn', from });
  expect([again.status, again.body.message]).toEqual([422, 'guides/autumn.yaml is already there.']);
});

test.each(['', '../up', 'a/b', 'a\\b', 'series', 'con', '..', 'x'.repeat(200)])(
  'a guide cannot be called %j',
  async (name) => {
    const studio = await openTestStudio();
    expect((await make(studio, { name })).status).toBe(422);
    expect(readdirSync(join(studio.folder, 'guides')).sort()).toEqual(['articles', 'river.yaml']);
  },
);

test('a guide is renamed with its history, and not over another', async () => {
  const studio = await openTestStudio({ files: { ...smallGuide(), 'guides/taken.yaml': GUIDE } });
  const { folder, askFor } = studio;
  const id = idOf(folder);
  const { hash } = (await askFor<OpenedGuide>(`/api/guides/${id}`)).body;
  const saved = await askFor<OpenedGuide>(`/api/guides/${id}`, {
    method: 'PUT',
    body: { text: 'title: Later\n', basedOn: hash },
  });
  const basedOn = saved.body.hash;
  const rename = (body: object) =>
    askFor<OpenedGuide>(`/api/guides/${id}/rename`, { method: 'POST', body });
  expect((await rename({ name: 'taken', basedOn })).status).toBe(422);
  expect((await rename({ name: 'spring', basedOn: hash })).status).toBe(409);
  const { status, body } = await rename({ name: 'spring', basedOn });
  expect([status, body.name, body.text]).toEqual([200, 'spring', 'title: Later\n']);
  expect(existsSync(join(folder, 'guides/river.yaml'))).toBe(false);
  const versions = await askFor<{ hash: string }[]>(`/api/guides/${body.id}/history`);
  expect(versions.body.map((version) => version.hash)).toEqual([hash]);
  expect((await studio.ask(`/api/guides/${id}`)).status).toBe(404);
});

test('a guide that was deleted is gone from the shelf', async () => {
  const studio = await openTestStudio();
  expect((await shelfOf(studio)).guides).toHaveLength(1);
  rmSync(join(studio.folder, 'guides/river.yaml'));
  expect((await shelfOf(studio)).guides).toHaveLength(0);
});
