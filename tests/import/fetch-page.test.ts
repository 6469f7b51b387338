import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type FetchOptions, fetchPage } from '../../src/import/bytes/fetch-page.ts';
import { isPrivateHost } from '../../src/import/bytes/network-address.ts';
import { ImportError } from '../../src/import/imported.ts';
import { freePort, serve } from './awkward-server.ts';

const options: FetchOptions = {
  version: '1.2.3',
  limits: { milliseconds: 10_000, bytes: 100_000 },
};
/** For what never ends by itself. */
const hurried: FetchOptions = { ...options, limits: { milliseconds: 300, bytes: 100_000 } };

/** The page at an address is refused, in a sentence that has these words. */
async function refused(url: string, words: RegExp, given = options) {
  const error = await fetchPage(url, given).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ImportError);
  expect(String((error as ImportError).message)).toMatch(words);
  expect((error as ImportError).hint).not.toBe('');
}

test('a page comes as it is, with its type and without the fragment of its address', async () => {
  const server = await serve((_, response) => {
    response.setHeader('content-type', 'text/plain; charset=koi8-r');
    response.setHeader('set-cookie', 'a=b');
    response.end('words');
  });
  const page = await fetchPage(`${server.url}?id=3#part`, options);
  expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
    bytes: 'words',
    contentType: 'text/plain; charset=koi8-r',
    url: `${server.url}?id=3`,
    notes: [],
  });
  await server.quiet();
});

test('one request is made, under an honest name, that tells nothing else', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/article')
      response.writeHead(302, { location: '/next', 'set-cookie': 'a=b' });
    response.end('<img src="/picture.png">');
  });
  await fetchPage(server.url, options);
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /article',
    'GET /next',
  ]);
  for (const { headers } of server.requests) {
    expect(headers['user-agent']).toBe('studyguide/1.2.3');
    expect(headers.accept).toMatch(/^text\/html/);
    expect(headers['accept-encoding']).toBe('identity');
    expect(headers.connection).toBe('close');
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['referer']));
  }
  await server.quiet();
});

describe('a server that never ends is left', () => {
  test.each([
    ['without an answer', () => {}],
    ['in its headers', (response) => response.socket?.write('HTTP/1.1 200 OK\r\nA: b\r\n')],
    [
      'in a body that trickles',
      (response) => {
        const timer = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'in redirects that come slowly',
      (response) => setTimeout(() => response.writeHead(302, { location: '/x' }).end(), 100),
    ],
    [
      'in the body of a redirect',
      (response) => response.writeHead(302, { location: '/x' }).write('.'),
    ],
    ['in the body of an error', (response) => response.writeHead(404).write('.')],
  ] satisfies [string, (response: import('node:http').ServerResponse) => void][])(
    '%s',
    async (_, answer) => {
      const server = await serve((_request, response) => answer(response));
      await refused(server.url, /within 0.3 seconds|no page at|without end/, hurried);
      await server.quiet();
    },
  );

  test('when the person ends it, for the reason given', async () => {
    const server = await serve((_, response) => response.write('.'));
    const stop = new AbortController();
    const page = fetchPage(server.url, { ...options, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(page).rejects.toThrow('enough');
    await server.quiet();
  });

  test('and not even asked when it was ended before', async () => {
    const server = await serve((_, response) => response.end('x'));
    await expect(
      fetchPage(server.url, { ...options, signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
    expect(server.requests).toEqual([]);
  });
});

describe('a page that is too large is not read', () => {
  test('when it says so', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100001' }).write('.');
    });
    await refused(server.url, /larger than 0.1 MB/);
    await server.quiet();
  });

  test('when it comes without end', async () => {
    const server = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await refused(server.url, /larger than/);
    await server.quiet();
  });

  test.each(['gzip', 'br', 'deflate'])(
    'when it is small only as long as it is packed (%s)',
    async (encoding) => {
      const zlib = await import('node:zlib');
      const pack = { gzip: zlib.gzipSync, br: zlib.brotliCompressSync, deflate: zlib.deflateSync };
      const packed = pack[encoding as keyof typeof pack](Buffer.alloc(30_000_000));
      expect(packed.length).toBeLessThan(50_000);
      const server = await serve((_, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(packed);
      });
      await refused(server.url, /larger than/);
      await server.quiet();
    },
  );
});

test('a page that is packed all the same is unpacked', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('words'));
  });
  expect(Buffer.from((await fetchPage(server.url, options)).bytes).toString()).toBe('words');
});

describe('a page that breaks off is refused', () => {
  test.each([
    [
      'before what it promised',
      (r) => r.writeHead(200, { 'content-length': '900' }).write('abc', () => r.destroy()),
    ],
    ['within its chunks', (r) => r.write('abc', () => r.destroy())],
    ['in what is no HTTP', (r) => r.socket?.end('words\r\n\r\n')],
    ['before it starts', (r) => r.destroy()],
    [
      'in headers without end',
      (r) => r.socket?.write(`HTTP/1.1 200 OK\r\n${`A: ${'b'.repeat(500)}\r\n`.repeat(200)}`),
    ],
  ] satisfies [string, (response: import('node:http').ServerResponse) => void][])(
    '%s',
    async (_, answer) => {
      const server = await serve((_request, response) => answer(response));
      await refused(server.url, /broke off|without end/);
      await server.quiet();
    },
  );

  test('and so is an empty one', async () => {
    const server = await serve((_, response) => response.end());
    await refused(server.url, /empty/);
  });
});

describe('a redirect', () => {
  test('is followed five times, and no more', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('words');
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    const page = await fetchPage(`http://127.0.0.1:${server.port}/5`, options);
    expect(new URL(page.url).pathname).toBe('/0');
    await refused(`http://127.0.0.1:${server.port}/6`, /without end/);
    expect(server.requests).toHaveLength(12);
    await server.quiet();
  });

  test.each([
    'file:///etc/passwd',
    'data:text/html,words',
    'ftp://127.0.0.1/article',
    'javascript:alert(1)',
    'http://name:word@127.0.0.1/article',
    'http://',
  ])('to %s is not followed', async (location) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    await refused(
      server.url,
      /sends to an address that is no web page|name or a password|no web address/,
    );
    expect(server.requests).toHaveLength(1);
    await server.quiet();
  });

  test('without a target is refused', async () => {
    const server = await serve((_, response) => response.writeHead(302).end());
    await refused(server.url, /without saying where/);
  });

  test('from the internet into this network is not followed', async () => {
    const inner = await serve((_, response) => response.end('secret'));
    const outer = await serve((_, response) =>
      response.writeHead(302, { location: inner.url }).end(),
    );
    const lookup = async () => ['93.184.216.34'];
    const url = `http://localhost:${outer.port}/article`;
    await refused(url, /your own network/, { ...options, lookup });
    expect([outer.requests.length, inner.requests.length]).toEqual([1, 0]);
    // The same, when the person's own address is in this network.
    expect(Buffer.from((await fetchPage(url, options)).bytes).toString()).toBe('secret');
  });

  test('to the front page is told', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/article') response.writeHead(302, { location: '/' });
      response.end('front');
    });
    expect((await fetchPage(server.url, options)).notes.join()).toMatch(/front page/);
  });

  test('to another site is told', async () => {
    const other = await serve((_, response) => response.end('words'));
    const server = await serve((_, response) =>
      response.writeHead(302, { location: other.url.replace('127.0.0.1', 'localhost') }).end(),
    );
    expect((await fetchPage(server.url, options)).notes.join()).toMatch(/another site/);
  });
});

test.each([
  [401, /log in or to pay/],
  [402, /log in or to pay/],
  [403, /log in or to pay/],
  [404, /no page at this address/],
  [410, /no page at this address/],
  [418, /status 418/],
  [429, /too often/],
  [500, /fault of its own/],
  [503, /fault of its own/],
  [304, /status 304/],
])('status %s is told in words', async (status, words) => {
  const server = await serve((_, response) => response.writeHead(status).end());
  await refused(server.url, words);
  await server.quiet();
});

test('a server that is not there is told in words', async () => {
  await refused(`http://127.0.0.1:${await freePort()}/`, /does not accept connections/);
  await refused('http://no-such-site.invalid/', /no site no-such-site.invalid|cannot be looked up/);
});

test('a server without encryption behind https is told in words', async () => {
  const server = await serve((_, response) => response.end('words'));
  await refused(server.url.replace('http:', 'https:'), /not safe/);
});

test.each([
  ['ftp://example.org/a', /Only addresses that start/],
  ['file:///etc/passwd', /Only addresses that start/],
  ['http://name:word@127.0.0.1/', /name or a password/],
  ['http://', /no web address/],
  ['http://[1/', /no web address/],
])('%s is not asked for', async (url, words) => {
  await refused(url, words);
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['0.0.0.0', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['[::1]', true],
  ['[::]', true],
  ['[::ffff:127.0.0.1]', true],
  ['[::ffff:7f00:1]', true],
  ['[fe80::1]', true],
  ['[fd00::1]', true],
  ['8.8.8.8', false],
  ['[2606:4700::1111]', false],
])('%s is of the own network: %s', async (host, expected) => {
  expect(await isPrivateHost(host, async () => [])).toBe(expected);
});

test('a name is of the own network when any of its addresses is', async () => {
  expect(await isPrivateHost('a.example', async () => ['8.8.8.8', '10.0.0.1'])).toBe(true);
  expect(await isPrivateHost('a.example', async () => ['8.8.8.8'])).toBe(false);
});
