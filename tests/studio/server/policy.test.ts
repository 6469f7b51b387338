import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

/** A page as the bundler makes them, with a frame for a draft. */
const PAGE = {
  'page/index.html': `<!doctype html><html><head><title>Studio</title></head>
<body><iframe src="/draft-frame"></iframe><script type="module" src="/assets/a.js"></script></body></html>`,
  'page/assets/a.js': 'document.title = "scripts run";',
};

const openWithPage = (without?: 'policy') => {
  const page = join(temporaryFolder(PAGE), 'page');
  return openTestStudio({}, { page, without });
};

/** A policy as its directives. */
const policyOf = ({ headers }: Response): Map<string, string[]> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

/** Addresses of every kind, among them some that are refused. */
const addresses = ({ folder }: TestStudio) => [
  '/',
  '/assets/a.js',
  '/draft-frame',
  '/nothing',
  '/api/shelf',
  `/api/guides/${idOf(folder)}`,
  '/api/guides/none',
];

describe('every answer says what may be done with it', () => {
  test('headers', async () => {
    const studio = await openWithPage();
    for (const path of addresses(studio)) {
      for (const cookie of [studio.cookie, '']) {
        const { headers } = await studio.ask(path, { headers: { cookie } });
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
        expect(headers.get('cache-control')).toBe(
          path === '/assets/a.js' && cookie ? 'private, max-age=31536000, immutable' : 'no-store',
        );
      }
    }
    const { ask } = await openWithPage('policy');
    expect((await ask('/')).headers.get('x-content-type-options')).toBe(null);
  });

  test('a policy that lets in no script but the page’s own', async () => {
    const studio = await openWithPage();
    for (const path of addresses(studio)) {
      const policy = policyOf(await studio.ask(path));
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'none'"]);
      const scripts = path === '/draft-frame' ? undefined : ["'self'"];
      expect(policy.get('script-src')).toEqual(scripts);
      for (const [name, values] of policy) {
        const framed = path === '/draft-frame' && name === 'style-src';
        if (!framed) expect(values.join(' ')).not.toMatch(/unsafe-|\*|https?:/);
      }
    }
  });

  test('a nonce that is new each time, and the same in the page and its policy', async () => {
    const { ask } = await openWithPage();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await ask('/');
        const [, nonce = ''] = /name="csp-nonce" content="([^"]+)"/.exec(await answer.text()) ?? [];
        expect(policyOf(answer).get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`]);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
  });

  test('and nothing that shares it with another site', async () => {
    const studio = await openWithPage();
    const shared = (headers: Headers) =>
      [...headers.keys()].filter((n) => /^access-control/.test(n));
    for (const path of addresses(studio)) {
      for (const method of ['GET', 'OPTIONS', 'PUT', 'POST']) {
        for (const origin of ['https://evil.example', 'null', studio.origin]) {
          const headers = { origin, 'access-control-request-method': 'PUT' };
          expect(shared((await studio.ask(path, { method, headers })).headers)).toEqual([]);
        }
      }
    }
    expect(shared(new Headers({ 'Access-Control-Allow-Origin': '*' }))).toHaveLength(1);
  });
});

describe('in a real browser', () => {
  let browser: Browser | undefined;
  let release: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const executable = await prepareEmbedded(process.env, () => undefined);
    release = executable.release;
    browser = await puppeteer.launch({
      executablePath: executable.path,
      headless: 'shell',
      pipe: true,
      env: { ...process.env, ...executable.env },
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await release?.();
  });

  /** Opens the studio as a person does, and gives what a script makes of the page. */
  async function opened({ studio }: TestStudio, script: string): Promise<unknown> {
    const page = await browser?.newPage();
    if (!page) throw new Error('The embedded browser does not start.');
    try {
      await page.goto(studio.newAddress(), { waitUntil: 'load' });
      return await page.evaluate(script);
    } finally {
      await page.close();
    }
  }

  /** Puts what an article could try to smuggle in into the frame, as the page does with a draft. */
  const SMUGGLE = `(async () => {
    const inner = document.querySelector('iframe').contentDocument;
    const script = inner.createElement('script');
    script.textContent = 'parent.document.title = "stolen"';
    inner.body.innerHTML = '<img src="/none.png" onerror="parent.document.title = \\'stolen\\'">';
    inner.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return document.title;
  })()`;

  test('the page runs, and nothing in the frame of drafts does', async () => {
    expect(await opened(await openWithPage(), SMUGGLE)).toBe('scripts run');
    expect(await opened(await openWithPage('policy'), SMUGGLE)).toBe('stolen');
  });

  const INJECT = `(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    document.body.append(script, style);
    return [document.title, getComputedStyle(document.body).color];
  })()`;

  test('a script or a style that gets into the page is not run', async () => {
    expect(await opened(await openWithPage(), INJECT)).toEqual(['scripts run', 'rgb(0, 0, 0)']);
    expect(await opened(await openWithPage('policy'), INJECT)).toEqual([
      'injected',
      'rgb(1, 2, 3)',
    ]);
  });

  const WITH_NONCE = `(() => {
    const style = document.createElement('style');
    style.nonce = document.querySelector('meta[name="csp-nonce"]').content;
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    document.head.append(style);
    return getComputedStyle(document.body).color;
  })()`;

  test('a style with the page’s nonce counts', async () => {
    expect(await opened(await openWithPage(), WITH_NONCE)).toBe('rgb(1, 2, 3)');
  });
});
