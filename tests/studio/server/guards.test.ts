import { createHash } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenedGuide } from '../../../src/studio/messages/guides.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import type { GuardName } from '../../../src/studio/server/app.ts';
import type { Contain } from '../../../src/studio/server/guards/contained.ts';
import type { StudioParts } from '../../../src/studio/server/start-studio.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';
import { rawBytes, rawRequest } from './raw-request.ts';

/** An attack, and whether it got what it was after. */
type Attack = (studio: TestStudio) => Promise<boolean>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Reads the guide with these headers instead of the page's own. */
function reading(headers: (studio: TestStudio) => Record<string, string>): Attack {
  return async (studio) => {
    const { studio: own, cookie, folder } = studio;
    const all = { host: `127.0.0.1:${own.port}`, cookie, ...headers(studio) };
    const answer = await rawRequest(own.port, `/api/guides/${idOf(folder)}`, all);
    return answer.body.includes('The River');
  };
}

/** Writes the guide with these headers instead of the page's own. */
function writing(headers: (studio: TestStudio) => Record<string, string>): Attack {
  return async (studio) => {
    const { studio: own, cookie, folder } = studio;
    const all = { host: `127.0.0.1:${own.port}`, cookie, ...headers(studio) };
    const body = JSON.stringify({ text: 'title: Mine\n', basedOn: sha256(GUIDE) });
    await rawRequest(own.port, `/api/guides/${idOf(folder)}`, all, { method: 'PUT', body });
    return readFileSync(join(folder, 'guides/river.yaml'), 'utf8') === 'title: Mine\n';
  };
}

const change = { [CHANGE_HEADER]: 'page' };

const ATTACKS: readonly (readonly [guard: GuardName, what: string, attack: Attack])[] = [
  ['host', 'a name that was made to point here', reading(() => ({ host: 'evil.example' }))],
  [
    'host',
    'such a name, with our port',
    reading(({ studio }) => ({ host: `evil.example:${studio.port}` })),
  ],
  ['host', 'our name with another port', reading(() => ({ host: '127.0.0.1:80' }))],
  ['host', 'our name without a port', reading(() => ({ host: 'localhost' }))],
  [
    'host',
    'our name as the start of another',
    reading(({ studio }) => ({ host: `127.0.0.1.evil.example:${studio.port}` })),
  ],
  ['source', 'another site that reads', reading(() => ({ origin: 'https://evil.example' }))],
  ['source', 'a page of another port', reading(() => ({ origin: 'http://127.0.0.1:1' }))],
  ['source', 'a page without an origin', reading(() => ({ origin: 'null' }))],
  ['source', 'a picture on another site', reading(() => ({ 'sec-fetch-site': 'cross-site' }))],
  [
    'source',
    'a page of another port, without Origin',
    reading(() => ({ 'sec-fetch-site': 'same-site' })),
  ],
  [
    'source',
    'an address that was typed, of what is no page',
    reading(() => ({ 'sec-fetch-site': 'none' })),
  ],
  [
    'source',
    'another site that writes',
    writing(() => ({ ...change, origin: 'https://evil.example' })),
  ],
  ['change', 'a form, which can set no header', writing(() => ({ 'content-type': 'text/plain' }))],
  ['change', 'a header that is empty', writing(() => ({ [CHANGE_HEADER]: '' }))],
  ['session', 'a reader without a cookie', reading(() => ({ cookie: '' }))],
  ['session', 'a writer without a cookie', writing(() => ({ ...change, cookie: '' }))],
  [
    'session',
    'a cookie that is made up',
    reading(({ studio }) => ({ cookie: `studyguide-${studio.port}=${'A'.repeat(43)}` })),
  ],
  ['session', 'part of the cookie', reading(({ cookie }) => ({ cookie: cookie.slice(0, -1) }))],
  ['session', 'the cookie and more', reading(({ cookie }) => ({ cookie: `${cookie}A` }))],
  [
    'session',
    'the cookie under another port’s name',
    reading(({ cookie }) => ({ cookie: cookie.replace(/^studyguide-\d+/, 'studyguide-1') })),
  ],
];

describe('without its guard each of these succeeds, and with it none', () => {
  test.each(ATTACKS)('%s: %s', async (guard, _, attack) => {
    expect(await attack(await openTestStudio())).toBe(false);
    // Each in a studio of its own: the second shows that the attack is one.
    expect(await attack(await openTestStudio({}, { without: guard }))).toBe(true);
  });

  test('host: an address in full on the request line', async () => {
    const attack: Attack = async ({ studio: { port }, cookie, folder }) => {
      const path = `http://evil.example/api/guides/${idOf(folder)}`;
      const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}`;
      return (await rawBytes(port, `${head}\r\nConnection: close\r\n\r\n`)).includes('The River');
    };
    expect(await attack(await openTestStudio())).toBe(false);
    expect(await attack(await openTestStudio({}, { without: 'host' }))).toBe(true);
  });

  test('listening: another address of this computer', async () => {
    // All of 127.0.0.0/8 is this computer, and stands for an address that others can reach.
    const attack: Attack = async ({ studio: { port } }) =>
      rawBytes(port, 'GET / HTTP/1.0\r\n\r\n', '127.0.0.2').then(
        () => true,
        () => false,
      );
    expect(await attack(await openTestStudio())).toBe(false);
    expect(await attack(await openTestStudio({}, { listening: { host: '0.0.0.0' } }))).toBe(true);
  });

  test('size: more than any guide has, announced or not', async () => {
    const attack: Attack = async ({ ask, folder }) => {
      const body = { text: `title: x\n# ${'x'.repeat(6_000_000)}`, basedOn: sha256(GUIDE) };
      return (await ask(`/api/guides/${idOf(folder)}`, { method: 'PUT', body })).ok;
    };
    expect(await attack(await openTestStudio())).toBe(false);
    expect(await attack(await openTestStudio({}, { without: 'size' }))).toBe(true);
  });
});

describe('what the page may do all the same', () => {
  test('is asked by its own scripts, and opened by whoever types its address', async () => {
    const { studio, cookie, folder, origin } = await openTestStudio();
    const host = `127.0.0.1:${studio.port}`;
    const api = `/api/guides/${idOf(folder)}`;
    const own = { host, cookie, origin, 'sec-fetch-site': 'same-origin' };
    expect((await rawRequest(studio.port, api, own)).status).toBe(200);
    const local = { host: `localhost:${studio.port}`, cookie };
    expect((await rawRequest(studio.port, api, local)).status).toBe(200);
    const typed = { host, cookie, 'sec-fetch-site': 'none' };
    expect((await rawRequest(studio.port, '/', typed)).status).not.toBe(403);
  });

  /** What a browser sends that goes to an address from a file of this computer. */
  const fromFile = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const visit = async (headers: Record<string, string>, to?: 'api' | 'page' | 'asset') => {
    const { studio, folder } = await openTestStudio();
    const { host, pathname, search } = new URL(studio.newAddress());
    const paths = {
      api: `/api/guides/${idOf(folder)}${search}`,
      page: '/',
      asset: `/assets/a.js${search}`,
    };
    const path = to ? paths[to] : pathname + search;
    return (await rawRequest(studio.port, path, { host, ...headers })).status;
  };

  test('a one-time address may be gone to from a file of this computer', async () => {
    expect(await visit(fromFile)).toBe(200);
  });

  test.each([
    ['in a frame', { ...fromFile, 'sec-fetch-dest': 'iframe' }],
    ['as a picture', { ...fromFile, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['by a script', { ...fromFile, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['by a script that asks for a document', { ...fromFile, 'sec-fetch-mode': 'cors' }],
    ['as a document that is embedded', { ...fromFile, 'sec-fetch-dest': 'embed' }],
    ['with the origin of a site', { ...fromFile, origin: 'https://evil.example' }],
    ['with the origin of a file', { ...fromFile, origin: 'null' }],
    ['by a page of another port', { ...fromFile, 'sec-fetch-site': 'same-site' }],
  ])('but not %s', async (_, headers) => {
    expect(await visit(headers)).toBe(403);
  });

  test.each(['api', 'page', 'asset'] as const)('nor anything but it: %s', async (to) => {
    expect(await visit(fromFile, to)).toBe(403);
  });
});

describe('files are found by one way in, which leads nowhere else', () => {
  /** What a program without that way would do. */
  const naive: Contain = (folder, name) => join(folder, name);
  const page = () => temporaryFolder({ 'page/assets/a.js': 'own', 'page/index.html': '<head>' });

  const assets = async (name: string, parts: StudioParts) => {
    const { studio, cookie } = await openTestStudio({}, parts);
    const headers = { host: `127.0.0.1:${studio.port}`, cookie };
    return rawRequest(studio.port, `/assets/${name}`, headers);
  };

  test.each([
    ['up', '..%2f..%2fsecret.js'],
    ['up, with the other separator', '..%5c..%5csecret.js'],
    ['up, decoded twice', '%252e%252e%252f%252e%252e%252fsecret.js'],
    ['up, as it stands', '../../secret.js'],
    ['an absolute path', '%2Fetc%2Fsecret.js'],
    ['a drive', 'c:%5csecret.js'],
    ['a stream', 'a.js::$DATA'],
    ['a NUL', 'a.js%00.js'],
    ['half a character', '%ff%fe.js'],
  ])('%s', async (_, name) => {
    const folder = page();
    writeFileSync(join(folder, 'secret.js'), 'secret');
    const answer = await assets(name, { page: join(folder, 'page') });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test('and finds the page’s own files, and with another way the secret too', async () => {
    const folder = page();
    writeFileSync(join(folder, 'secret.js'), 'secret');
    const parts = { page: join(folder, 'page') };
    expect(await assets('a.js', parts)).toMatchObject({ status: 200, body: 'own' });
    const open = await assets('..%2f..%2fsecret.js', { ...parts, contain: naive });
    expect(open).toMatchObject({ status: 200, body: 'secret' });
  });

  const linked = async (contain?: Contain) => {
    const outside = temporaryFolder({ 'secret.yaml': 'title: Secret\n' });
    const folder = temporaryFolder(smallGuide());
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'guides/link.yaml'));
    const id = idOf(folder, 'link', 'guide', naive);
    const studio = await openTestStudio({ cwd: folder }, contain ? { contain } : {});
    const read = await (await studio.ask(`/api/guides/${id}`)).text();
    const body = { text: 'title: Mine\n', basedOn: sha256('title: Secret\n') };
    await studio.ask(`/api/guides/${id}`, { method: 'PUT', body });
    const written = readFileSync(join(folder, 'guides/link.yaml'), 'utf8').includes('Mine');
    return { read: read.includes('Secret'), written };
  };

  test('a link out of the guides folder is neither read nor written', async () => {
    expect(await linked()).toEqual({ read: false, written: false });
    expect(await linked(naive)).toEqual({ read: true, written: true });
  });

  test.each([
    ['guides/link.yaml', 'guides/articles/mill.md', 'guide', 'link'],
    ['guides/link.yaml', 'guides/notes.txt', 'guide', 'link'],
    ['guides/link.yaml', 'guides/.river.yaml', 'guide', 'link'],
    ['guides/link.yaml', 'guides/series.yaml', 'guide', 'link'],
    ['guides/articles/link.md', 'guides/river.yaml', 'article', 'link'],
  ] as const)(
    'a link %s to %s, which is another kind of file, is none',
    async (from, to, kind, name) => {
      const folder = temporaryFolder({
        ...smallGuide(),
        'guides/notes.txt': GUIDE,
        'guides/.river.yaml': GUIDE,
        'guides/series.yaml': GUIDE,
      });
      const before = readFileSync(join(folder, to), 'utf8');
      // Its id is that of a file of this name that is no link.
      writeFileSync(join(folder, from), GUIDE);
      const id = idOf(folder, name, kind);
      rmSync(join(folder, from));
      symlinkSync(join(folder, to), join(folder, from));
      const { ask } = await openTestStudio({ cwd: folder });
      expect((await ask(`/api/${kind}s/${id}`)).status).toBe(404);
      const body = { text: 'title: Mine\n', basedOn: sha256(before) };
      expect((await ask(`/api/guides/${id}`, { method: 'PUT', body })).status).toBe(404);
      expect((await ask(`/api/articles/${id}/review`, { method: 'POST' })).status).toBe(404);
      expect(await (await ask('/api/shelf')).text()).not.toContain('link');
      expect(readFileSync(join(folder, to), 'utf8')).toBe(before);
    },
  );

  test('a link to another guide of the folder is that guide', async () => {
    const folder = temporaryFolder(smallGuide());
    symlinkSync('river.yaml', join(folder, 'guides/link.yaml'));
    const { askFor } = await openTestStudio({ cwd: folder });
    const { body } = await askFor<OpenedGuide>(`/api/guides/${idOf(folder, 'link')}`);
    expect(body.text).toBe(GUIDE);
  });

  test.each([
    '../river.yaml',
    '..%2friver.yaml',
    'river.yaml',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%252e%252e',
    'articles%2fmill.md',
    'guides\\river.yaml',
    'river.yaml::$DATA',
    '/etc/passwd',
    '',
  ])('%j is the id of nothing', async (id) => {
    const { studio, cookie, folder } = await openTestStudio();
    const headers = { host: `127.0.0.1:${studio.port}`, cookie, ...change };
    const path = `/api/guides/${id}`;
    expect((await rawRequest(studio.port, path, headers)).status).toBeGreaterThanOrEqual(400);
    const body = JSON.stringify({ text: 'title: Mine\n', basedOn: sha256(GUIDE) });
    const put = await rawRequest(studio.port, path, headers, { method: 'PUT', body });
    expect(put.status).toBeGreaterThanOrEqual(400);
    expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe(GUIDE);
  });

  test('a guide’s id does not open an article, nor an article’s a guide', async () => {
    const { ask, folder } = await openTestStudio();
    expect((await ask(`/api/guides/${idOf(folder, 'mill', 'article')}`)).status).toBe(404);
    expect((await ask(`/api/articles/${idOf(folder)}`)).status).toBe(404);
  });

  test('a change says what it is based on, or nothing is written', async () => {
    const { ask, folder } = await openTestStudio();
    const put = (body: object) => ask(`/api/guides/${idOf(folder)}`, { method: 'PUT', body });
    expect((await put({ text: 'title: Mine\n' })).status).toBe(400);
    expect((await put({ text: 'title: Mine\n', basedOn: '' })).status).toBe(409);
    expect((await put({ text: 'title: Mine\n', basedOn: sha256('x') })).status).toBe(409);
    expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe(GUIDE);
  });
});
