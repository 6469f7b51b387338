import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OpenedGuide } from '../../../src/studio/messages/guides.ts';
import type { Refusal } from '../../../src/studio/messages/refusal.ts';
import type { Shelf } from '../../../src/studio/messages/shelf.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
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

// Characters that fit, and bytes that do not: a disk counts bytes.
const LONG = 'ა'.repeat(80);

test.each(['', '../up', 'a/b', 'a\\b', 'series', 'con', '..', 'x'.repeat(200), LONG])(
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
  // Who had it open is told what it is called now, however often that changes.
  const other = await askFor<OpenedGuide>(`/api/guides/${body.id}/rename`, {
    method: 'POST',
    body: { name: 'lake', basedOn },
  });
  const gone = await askFor<Refusal>(`/api/guides/${id}`);
  expect([gone.status, gone.body.code]).toEqual([404, 'guide-gone']);
  expect(gone.body.facts).toMatchObject({ id: other.body.id, name: 'lake' });
  const back = await askFor<OpenedGuide>(`/api/guides/${other.body.id}/rename`, {
    method: 'POST',
    body: { name: 'river', basedOn },
  });
  expect(back.body.id).toBe(id);
  expect((await askFor<Refusal>(`/api/guides/${body.id}`)).body.facts).toMatchObject({ id });
});

test('the longest name that a guide may have can be saved and built under', async () => {
  const studio = await openTestStudio();
  const name = 'ά'.repeat(80);
  const { status, body } = await make(studio, { name, from: idOf(studio.folder) });
  expect([status, body.name]).toEqual([201, name]);
  const save = { method: 'PUT', body: { text: 'title: Later\n', basedOn: body.hash } };
  expect((await studio.ask(`/api/guides/${body.id}`, save)).status).toBe(200);
  expect((await make(studio, { name: 'έ'.repeat(80) })).status).toBe(201);
});

test.each([
  ['capital letters', 'MILL.yaml', 'mill'],
  ['the other ending', 'Mill.YML', 'mill'],
  ['letters put together', 'e\u0301te.yaml', '\u00e9te'],
])('a name that some disks hold for one that is there is refused: %s', async (_, there, name) => {
  const studio = await openTestStudio({ files: { ...smallGuide(), [`guides/${there}`]: GUIDE } });
  const { folder, askFor } = studio;
  const before = readdirSync(join(folder, 'guides'));
  expect((await make(studio, { name })).status).toBe(422);
  expect((await make(studio, { name, from: idOf(folder) })).status).toBe(422);
  const { body: river } = await askFor<OpenedGuide>(`/api/guides/${idOf(folder)}`);
  const body = { name, basedOn: river.hash };
  const renamed = await studio.ask(`/api/guides/${idOf(folder)}/rename`, { method: 'POST', body });
  expect(renamed.status).toBe(422);
  expect(readdirSync(join(folder, 'guides'))).toEqual(before);
});

test('a guide that is a link is not renamed, and what it leads to stays', async () => {
  const studio = await openTestStudio();
  const { folder, askFor } = studio;
  mkdirSync(join(folder, 'guides/drafts'));
  writeFileSync(join(folder, 'guides/drafts/lake.yaml'), GUIDE);
  symlinkSync('drafts/lake.yaml', join(folder, 'guides/lake.yaml'));
  const id = idOf(folder, 'lake');
  const { hash } = (await askFor<OpenedGuide>(`/api/guides/${id}`)).body;
  const body = { name: 'pond', basedOn: hash };
  const answer = await askFor<Refusal>(`/api/guides/${id}/rename`, { method: 'POST', body });
  expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining('link')]);
  expect(readFileSync(join(folder, 'guides/lake.yaml'), 'utf8')).toBe(GUIDE);
  expect(lstatSync(join(folder, 'guides/lake.yaml')).isSymbolicLink()).toBe(true);
  expect(existsSync(join(folder, 'guides/pond.yaml'))).toBe(false);
});

test('a guide that has a second name elsewhere is changed under this one alone', async () => {
  const studio = await openTestStudio();
  const { folder, askFor } = studio;
  const elsewhere = join(temporaryFolder(), 'mine.yaml');
  linkSync(join(folder, 'guides/river.yaml'), elsewhere);
  const id = idOf(folder);
  const { hash } = (await askFor<OpenedGuide>(`/api/guides/${id}`)).body;
  const save = { method: 'PUT', body: { text: 'title: Later\n', basedOn: hash } };
  expect((await studio.ask(`/api/guides/${id}`, save)).status).toBe(200);
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe('title: Later\n');
  expect(readFileSync(elsewhere, 'utf8')).toBe(GUIDE);
});

test('a guide that was deleted is gone from the shelf', async () => {
  const studio = await openTestStudio();
  expect((await shelfOf(studio)).guides).toHaveLength(1);
  rmSync(join(studio.folder, 'guides/river.yaml'));
  expect((await shelfOf(studio)).guides).toHaveLength(0);
});
