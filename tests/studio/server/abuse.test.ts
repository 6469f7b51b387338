import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { OpenedGuide } from '../../../src/studio/messages/guides.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';
import { rawBytes } from './raw-request.ts';

/** A usual request, which must work whatever came before it. */
async function stillAnswers({ askFor, folder }: TestStudio): Promise<void> {
  const { status, body } = await askFor<OpenedGuide>(`/api/guides/${idOf(folder)}`);
  expect([status, body.text]).toEqual([200, GUIDE]);
}

/** The head of a change that is allowed, up to its length. */
const head = ({ studio, cookie, folder }: TestStudio) =>
  [
    `PUT /api/guides/${idOf(folder)} HTTP/1.1`,
    `Host: 127.0.0.1:${studio.port}`,
    `Cookie: ${cookie}`,
    `${CHANGE_HEADER}: page`,
    'Connection: close',
    '',
  ].join('\r\n');

/** What every answer has in its head, whoever gives it. */
const POLICY = new RegExp(
  [
    "\\r\\ncontent-security-policy: default-src 'none';[^\\r]* frame-ancestors 'self'",
    '\\r\\nx-content-type-options: nosniff',
  ]
    .map((header) => `(?=[^]*?${header}[^]*?\\r\\n\\r\\n)`)
    .join(''),
  'i',
);

test.each([
  ['nothing but a line end', '\r\n\r\n'],
  ['no HTTP', 'hello?\r\n\r\n'],
  ['bytes of no meaning', Uint8Array.from({ length: 4_000 }, (_, n) => (n * 151) % 256)],
  ['another version', 'GET / HTTP/9.9\r\n\r\n'],
  ['the greeting of TLS', Uint8Array.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc])],
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
  ['a host of no meaning', 'GET / HTTP/1.1\r\nHost: ][@:x\r\nConnection: close\r\n\r\n'],
  ['a path of no meaning', 'GET %%%\\ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n'],
  ['a folded header', 'GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n'],
  ['a header of 1 MB', `GET / HTTP/1.1\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`],
  ['5,000 headers', `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5_000)}\r\n`],
  ['a path of 1 MB', `GET /${'x'.repeat(1_000_000)} HTTP/1.1\r\n\r\n`],
  ['two lengths', 'PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  [
    'a length and pieces',
    'PUT / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a length below nothing', 'PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n'],
  [
    'a change of protocol',
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
  [
    'an expectation that nobody meets',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\nConnection: close\r\n\r\n',
  ],
  ['a host that is no name', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
  ['a back slash', 'GET /\\a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['a request that is never ended', 'GET / HTTP/1.1\r\nHost: a\r\n'],
  ['a proxy’s request', 'CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
])('after %s the studio answers as before', async (_, bytes) => {
  const studio = await openTestStudio({}, { listening: { headers: 3_000, request: 3_000 } });
  const answer = await rawBytes(studio.studio.port, bytes);
  expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  // A connection may be cut without a word; a word that is said comes with the policy of all.
  if (answer !== '') expect(answer).toMatch(POLICY);
  await stillAnswers(studio);
});

test('a body of 1 GB is refused when it is announced, before it is sent', async () => {
  const studio = await openTestStudio();
  const answer = await rawBytes(
    studio.studio.port,
    `${head(studio)}Content-Length: 1000000000\r\n\r\n{"text":"`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  await stillAnswers(studio);
});

test('a body without an end is refused when it is too long', async () => {
  const studio = await openTestStudio();
  const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`;
  const answer = await rawBytes(
    studio.studio.port,
    `${head(studio)}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(60)}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  await stillAnswers(studio);
});

test.each([
  ['bytes that are no text', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['half of JSON', new TextEncoder().encode('{"text":"')],
  ['JSON 500,000 levels deep', new TextEncoder().encode('['.repeat(500_000))],
  ['deep JSON that is sound', new TextEncoder().encode('['.repeat(200_000) + ']'.repeat(200_000))],
  ['another shape', new TextEncoder().encode('{"text":{"toString":1},"basedOn":[]}')],
  ['keys of objects’ own', new TextEncoder().encode('{"__proto__":{"text":"x","basedOn":""}}')],
  ['half a character', new TextEncoder().encode('{"text":"\\ud800","basedOn":""}')],
  ['nothing', new Uint8Array()],
])('a change of %s is refused', async (_, body) => {
  const studio = await openTestStudio();
  const answer = await studio.ask(`/api/guides/${idOf(studio.folder)}`, { method: 'PUT', body });
  expect(answer.status).toBe(400);
  await stillAnswers(studio);
});

test('what comes after thousands of headers is seen by the guards like any other', async () => {
  const studio = await openTestStudio();
  const ask = (last: string) => {
    const [first, ...rest] = head(studio).replace('PUT', 'GET').split('\r\n');
    const many = Array.from({ length: 3_000 }, () => 'a:');
    const lines = [first, ...rest.filter((line) => line !== ''), ...many, last, '', ''];
    return rawBytes(studio.studio.port, lines.join('\r\n'));
  };
  expect(await ask(`Origin: ${studio.origin}`)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ask('Origin: http://elsewhere.example')).toMatch(/^HTTP\/1\.1 403 /);
});

// Each is cut off by a time of its own: what is left of a request may take long where headers may not.
test.each([
  ['headers', { headers: 1_000, request: 600_000 }, () => 'GET / HTTP/1.1\r\nX: '],
  [
    'a body',
    { headers: 1_000, request: 1_500 },
    (studio: TestStudio) => `${head(studio)}Content-Length: 100000\r\n\r\n`,
  ],
] as const)(
  'clients that never finish %s are cut off, and hold up nobody meanwhile',
  async (_, listening, start) => {
    const studio = await openTestStudio({}, { listening });
    const { port } = studio.studio;
    const sockets = new Set<Socket>();
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    for (let count = 0; count < 100; count++) {
      const socket = connect({ port, host: '127.0.0.1' });
      sockets.add(socket);
      const drip = setInterval(() => socket.write('x'), 100);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          clearInterval(drip);
          sockets.delete(socket);
        });
      socket.resume();
      socket.write(start(studio));
    }
    await stillAnswers(studio);
    // A server that waits for ever is seen here, not when the time of all tests is over.
    await expect.poll(() => sockets.size, { timeout: 20_000, interval: 100 }).toBe(0);
    await stillAnswers(studio);
  },
);

test('clients that leave in the middle of an answer do no harm', async () => {
  const studio = await openTestStudio();
  const leaving = Array.from({ length: 20 }, async () => {
    const stop = new AbortController();
    const answer = await fetch(`${studio.origin}/api/events`, {
      headers: { cookie: studio.cookie },
      signal: stop.signal,
    });
    expect(answer.status).toBe(200);
    stop.abort();
  });
  await Promise.all(leaving);
  await stillAnswers(studio);
});
