import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type {
  OpenedArticle,
  PassageAnswer,
  ReadingAnswer,
  ReviewAnswer,
} from '../../../src/studio/messages/articles.ts';
import type {
  ComparedArticle,
  ImportPreview,
  SavedArticleAnswer,
} from '../../../src/studio/messages/imports.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import type { Refusal } from '../../../src/studio/messages/refusal.ts';
import type { Shelf } from '../../../src/studio/messages/shelf.ts';
import type { GuardName } from '../../../src/studio/server/app.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

const SENTENCES = [
  'The ferry left the quay at six in the morning, and nobody on board had paid for the bridge that was promised.',
  'It was a cold day on the river, and the pilot told us that the water had not been so high for twenty years.',
  'By noon the council had met in the school, and the question was no longer whether but who would pay for it.',
];
const PAGE = `<!doctype html><html><head><title>The Ferry</title>
<meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2024-05-17"></head>
<body><nav><a href="/">Home</a></nav><article><h1>The Ferry</h1><p>${SENTENCES.join('</p><p>')}</p>
<div class="share-buttons">Share this story with friends</div></article></body></html>`;

const importPage = ({ askFor }: TestStudio, text = PAGE) =>
  askFor<ImportPreview & Refusal>('/api/articles/import?name=ferry.html', {
    method: 'POST',
    body: new TextEncoder().encode(text),
  });
const IMPORTED = { putBack: [], takenOut: [], facts: {}, name: '' };
const textOf = ({ view }: { readonly view: OpenedArticle['view'] }) =>
  view?.blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n') ?? '';

describe('an article', () => {
  test('is read block by block, by itself or with what a guide’s text quotes of it', async () => {
    const { askFor, folder } = await openTestStudio();
    const id = idOf(folder, 'mill', 'article');
    const { body } = await askFor<OpenedArticle>(`/api/articles/${id}`);
    expect(body).toMatchObject({ id, path: 'articles/mill.md', facts: { title: 'The Mill' } });
    expect(textOf(body)).toContain('Nobody asked who owned the water.');
    const text = GUIDE.replace('Nobody asked who owned the water.', 'The mill stood by the river');
    const reading = await askFor<ReadingAnswer>(`/api/guides/${idOf(folder)}/reading`, {
      method: 'POST',
      body: { text, article: 'mill' },
    });
    const quoted = reading.body.view?.blocks.flatMap(({ runs }) =>
      runs.flatMap((run) => (run.excerpts.length > 0 ? [run.text] : [])),
    );
    expect(quoted).toEqual(['The mill stood by the river']);
    expect(reading.body.meter.words).toBe(6);
  });

  test('gives the fields of an excerpt for words that were chosen', async () => {
    const { askFor, folder } = await openTestStudio();
    const about = { text: GUIDE, article: 'mill' };
    const at = `/api/guides/${idOf(folder)}`;
    const { body } = await askFor<ReadingAnswer>(`${at}/reading`, { method: 'POST', body: about });
    const start = textOf(body).indexOf('Nobody');
    const passage = (more: object) =>
      askFor<PassageAnswer>(`${at}/passage`, {
        method: 'POST',
        body: { ...about, hash: body.hash, taken: [], ...more },
      });
    const named = await passage({ start, end: start + 12 });
    expect(named.body).toMatchObject({ kind: 'named', fields: { quote: 'Nobody asked' } });
    const taken = named.body.kind === 'named' ? [named.body.id] : [];
    expect((await passage({ start, end: start + 12, taken })).body).not.toMatchObject({
      id: taken[0],
    });
    expect((await passage({ start: 1e9, end: 2e9 })).body).toMatchObject({
      kind: 'refused',
      reason: 'outside',
    });
  });

  test('that has changed since it was read gives no fields: the words may be others', async () => {
    const { askFor, folder } = await openTestStudio();
    const about = { text: GUIDE, article: 'mill' };
    const at = `/api/guides/${idOf(folder)}`;
    const { body } = await askFor<ReadingAnswer>(`${at}/reading`, { method: 'POST', body: about });
    const file = join(folder, 'guides/articles/mill.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('The mill stood', 'The old mill stood'));
    const passage = (more: object) =>
      askFor<PassageAnswer>(`${at}/passage`, {
        method: 'POST',
        body: { ...about, hash: body.hash, start: 0, end: 8, taken: [], ...more },
      });
    expect((await passage({})).body).toEqual({ kind: 'changed' });
    expect((await passage({ article: 'none' })).body).toEqual({ kind: 'changed' });
    expect((await passage({ hash: '../x' })).status).toBe(400);
  });
});

describe('importing', () => {
  test('shows what is kept and removed, puts back what is wanted, saves, and is reviewed', async () => {
    const studio = await openTestStudio();
    const { askFor, folder } = studio;
    const { body: preview } = await importPage(studio);
    expect(preview.facts).toMatchObject({ title: 'The Ferry', publication: 'The Gazette' });
    expect(textOf(preview)).toBe(SENTENCES.join('\n'));
    const index = preview.removed.findIndex(({ text }) => text.includes('Share this story'));
    expect(index).toBeGreaterThanOrEqual(0);
    expect(preview.parts.flatMap((part) => (part.kind === 'kept' ? [part.text] : []))).toEqual(
      SENTENCES,
    );
    expect(preview.parts.filter(({ kind }) => kind === 'removed')).toHaveLength(
      preview.removed.length,
    );

    const wanted = {
      job: preview.job,
      putBack: [index],
      takenOut: [1],
      facts: { author: 'A. Pilot', publication: '' },
    };
    const again = await askFor<ImportPreview>('/api/articles/preview', {
      method: 'POST',
      body: wanted,
    });
    expect(textOf(again.body)).toBe(
      [SENTENCES[0], SENTENCES[2], 'Share this story with friends'].join('\n'),
    );
    expect(again.body.parts).toEqual(preview.parts);
    expect(existsSync(join(folder, 'guides/articles/the-ferry.md'))).toBe(false);

    const saved = await askFor<SavedArticleAnswer>('/api/articles', {
      method: 'POST',
      body: { ...wanted, name: 'ferry' },
    });
    expect([saved.status, saved.body.path]).toEqual([201, 'articles/ferry.md']);
    const file = readFileSync(join(folder, 'guides/articles/ferry.md'), 'utf8');
    expect(file).toContain('author: A. Pilot');
    expect(file).not.toContain('Gazette');
    expect(file).toContain('Share this story with friends');
    expect(file).not.toContain(SENTENCES[1]);
    const list = readFileSync(join(folder, 'guides/articles/ferry.removed.txt'), 'utf8');
    expect(list).toContain(`\n${SENTENCES[1]}\n`);
    expect(list).not.toContain('Share this story');
    const reviewed = await askFor<ReviewAnswer>(`/api/articles/${saved.body.id}/review`, {
      method: 'POST',
      body: {},
    });
    expect(reviewed.body.reviewed).toBe(true);
    const { articles } = (await askFor<Shelf>('/api/shelf')).body;
    expect(articles.find(({ path }) => path === 'articles/ferry.md')).toMatchObject({
      id: saved.body.id,
      reviewed: true,
    });
  });

  test('refuses what is no article, and names that lead elsewhere', async () => {
    const studio = await openTestStudio();
    const none = await importPage(studio, '\u0000\u0001\u0002');
    expect([none.status, typeof none.body.hint]).toEqual([422, 'string']);
    const { body } = await importPage(studio);
    const save = (name: string) =>
      studio.ask('/api/articles', {
        method: 'POST',
        body: { job: body.job, putBack: [], takenOut: [], facts: {}, name },
      });
    expect((await save('mill')).status).toBe(422);
    expect((await save('a/../../b')).status).toBe(422);
    expect((await save('con')).status).toBe(422);
  });

  test('asks for web addresses alone', async () => {
    const { askFor } = await openTestStudio();
    const headers = { 'content-type': 'application/json' };
    for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'guides/river.yaml', '-']) {
      const answer = await askFor('/api/articles/import', {
        method: 'POST',
        body: { url },
        headers,
      });
      expect(answer.status).toBe(400);
    }
  });

  test.each([
    ['source', { origin: 'https://evil.example' }],
    ['change', { [CHANGE_HEADER]: '' }],
    ['session', { cookie: '' }],
  ] satisfies [GuardName, Record<string, string>][])(
    'fetches nothing for anyone else: the guard “%s”',
    async (guard, headers) => {
      let asked = 0;
      const site = createServer((_, response) => {
        asked++;
        response.setHeader('content-type', 'text/html').end(PAGE);
      });
      site.listen(0, '127.0.0.1');
      await once(site, 'listening');
      onTestFinished(() => void site.close());
      const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
      const attack = ({ ask }: TestStudio) =>
        ask('/api/articles/import', {
          method: 'POST',
          body: { url },
          headers: { 'content-type': 'application/json', ...headers },
        });
      const { status } = await attack(await openTestStudio());
      expect([status >= 400, asked]).toEqual([true, 0]);
      await attack(await openTestStudio({}, { without: guard }));
      expect(asked).toBe(1);
    },
  );

  test('refuses a file of more than 25 MB', async () => {
    const { ask } = await openTestStudio();
    const answer = await ask('/api/articles/import?name=a.txt', {
      method: 'POST',
      body: new Uint8Array(25_000_001),
    });
    expect(answer.status).toBe(413);
  });
});

describe('an article that is there already', () => {
  test('is told by code: its name, its page, a name that is none', async () => {
    const studio = await openTestStudio();
    const save = async (request: object, text = PAGE) => {
      const { job } = (await importPage(studio, text)).body;
      const body = { job, ...IMPORTED, ...request };
      return (await studio.askFor<Refusal>('/api/articles', { method: 'POST', body })).body;
    };
    expect(await save({ name: 'mill' })).toMatchObject({
      code: 'article-there',
      facts: { file: 'guides/articles/mill.md' },
    });
    // To some disks it is the same name.
    expect(await save({ name: 'MILL' })).toMatchObject({
      code: 'article-there',
      facts: { file: 'guides/articles/mill.md' },
    });
    expect(await save({ name: 'a/b' })).toMatchObject({ code: 'article-name' });
    const url = 'https://gazette.example/ferry';
    expect(await save({ facts: { url }, name: 'ferry' })).toMatchObject({
      path: 'articles/ferry.md',
    });
    expect(await save({ facts: { url }, name: 'other' })).toMatchObject({
      code: 'page-saved',
      facts: { file: 'guides/articles/ferry.md' },
    });
  });

  test('is compared without a byte written, then replaced, its facts kept', async () => {
    const studio = await openTestStudio();
    const { folder, askFor } = studio;
    const again = idOf(folder, 'mill', 'article');
    const file = join(folder, 'guides/articles/mill.md');
    const before = readFileSync(file, 'utf8');
    const { job } = (await importPage(studio)).body;
    const body = { job, putBack: [], takenOut: [], facts: {}, again };
    const told = await askFor<ComparedArticle>('/api/articles/compare', { method: 'POST', body });
    expect(told.body).toMatchObject({
      isChanged: true,
      quotations: [{ guide: 'guides/river.yaml', number: 1, state: 'changed' }],
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    const saved = await askFor<SavedArticleAnswer>('/api/articles', {
      method: 'POST',
      body: { ...body, name: '' },
    });
    expect(saved.body).toEqual({ id: again, path: 'articles/mill.md' });
    expect(readFileSync(file, 'utf8')).toMatch(/title: The Mill[\s\S]*The ferry left the quay/);
    const guide = readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
    expect(guide).toBe(GUIDE);
  });

  test('stays as it is while it has problems', async () => {
    const studio = await openTestStudio();
    const again = idOf(studio.folder, 'mill', 'article');
    const file = join(studio.folder, 'guides/articles/mill.md');
    writeFileSync(file, '---\ntitle: [\n---\n\nText.\n');
    const { job } = (await importPage(studio)).body;
    const body = { job, putBack: [], takenOut: [], facts: {}, again };
    const told = await studio.askFor<Refusal>('/api/articles/compare', { method: 'POST', body });
    expect([told.status, told.body.code]).toEqual([422, 'article-broken']);
  });
});
