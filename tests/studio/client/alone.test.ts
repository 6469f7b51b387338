import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf } from '../server/open.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

test('from the first page to the PDF, nothing is asked of any address but the studio’s', async () => {
  const { page, origin, studio } = await open({ browser: 'embedded' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(studio.newAddress());
  const guide = guidePage(page);
  await guide.click('Open');
  await guide.waitForDraft();
  await guide.click('Pages');
  await page.waitForSelector('canvas');
  await guide.click('Articles');
  await guide.click('Read and choose');
  await page.waitForSelector('.text-block');
  await guide.click('Make the PDFs');
  await page.waitForSelector('.download');
  expect(asked.length).toBeGreaterThan(8);
  const elsewhere = (address: string) =>
    !['data:', 'blob:'].includes(new URL(address).protocol) && new URL(address).origin !== origin;
  expect(asked.filter(elsewhere)).toEqual([]);
});

test('a page from elsewhere in the same browser reads nothing, changes nothing and shows nothing', async () => {
  const { page, origin, folder } = await open({ guide: 'river' });
  await guidePage(page).waitForDraft();
  const site = createServer((_, answer) => {
    answer
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><title>Elsewhere</title><body></body>');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  onTestFinished(() => void site.close());
  const stranger = await page.browserContext().newPage();
  // The same site for a browser, since it knows no ports: the cookie goes along.
  await stranger.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const address = `${origin}/api/guides/${encodeURIComponent(idOf(folder))}`;
  const body = JSON.stringify({ text: 'title: Stolen', basedOn: '' });
  const results = await stranger.evaluate(`(async () => {
    const attempt = (path, more) => fetch(path, { credentials: 'include', ...more }).then((answer) => answer.type, () => 'refused');
    const shown = (tag, path) => new Promise((done) => {
      const one = document.createElement(tag);
      one.onload = () => done('loaded');
      one.onerror = () => done('refused');
      one.src = path;
      document.body.append(one);
    });
    const frame = document.createElement('iframe');
    frame.src = '${origin}/';
    document.body.append(frame);
    await new Promise((done) => { frame.onload = done; });
    return {
      read: await attempt('${origin}/api/shelf'),
      write: await attempt('${address}', { method: 'PUT', body: ${JSON.stringify(body)}, headers: { 'content-type': 'application/json' } }),
      post: await attempt('${address}/rename', { method: 'POST', mode: 'no-cors', body: '{"name":"stolen"}' }),
      script: await shown('script', '${origin}/api/shelf'),
      events: await new Promise((done) => {
        const source = new EventSource('${origin}/api/events', { withCredentials: true });
        source.onopen = () => done('opened');
        source.onerror = () => done('refused');
      }),
    };
  })()`);
  expect(results).toEqual({
    read: 'refused',
    write: 'refused',
    post: 'refused',
    script: 'refused',
    events: 'refused',
  });
  const frame = stranger.frames().find((one) => one !== stranger.mainFrame());
  expect(await frame?.$('.guide-screen, .shelf-screen')).toBeNull();
  expect(readFileSync(join(folder, 'guides/river.yaml'), 'utf8')).toBe(GUIDE);
});
