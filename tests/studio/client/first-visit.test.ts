import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { redirectPage } from '../../../src/cli/open-browser.ts';
import { guidePage } from './guide-page.ts';
import { studioWindows } from './window.ts';

const open = studioWindows();

/** A page that leads to this address, as the studio gives it to the program that opens a browser. */
function pageTo(address: string): string {
  const page = redirectPage(address);
  if (!page) throw new Error('No folder can be written.');
  onTestFinished(page.remove);
  return pathToFileURL(page.path).href;
}

test('a file that leads to a one-time address opens the studio, signed in, at the guide', async () => {
  const { studio, page, origin } = await open({ guide: 'river' });
  const context = await page.browser().createBrowserContext();
  onTestFinished(() => context.close());
  const fresh = await context.newPage();
  await fresh.goto(pageTo(studio.newAddress()));
  await guidePage(fresh).waitForDraft();
  expect(new URL(fresh.url()).origin).toBe(origin);
  expect(fresh.url()).not.toContain('token');
});

test('and says nowhere where it is, nor that it was', async () => {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer(({ headers }, answer) => {
    heard.push(headers);
    answer.setHeader('content-type', 'text/html').end('<title>there</title>');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { page } = await open();
  const { port } = server.address() as AddressInfo;
  await page.goto(pageTo(`http://127.0.0.1:${port}/?token=secret`));
  await page.waitForFunction(`document.title === 'there'`);
  expect(heard[0]).toMatchObject({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
  for (const { referer, origin } of heard)
    expect([referer, origin]).toEqual([undefined, undefined]);
  expect(await page.evaluate('document.referrer')).toBe('');
});

test('what an address has in it that could end the link is written otherwise', () => {
  const page = redirectPage(`http://127.0.0.1:1/?"><script>document.title='run'</script><p x="`);
  onTestFinished(() => page?.remove());
  const html = readFileSync(page?.path ?? '', 'utf8');
  expect(html).toContain('url=http://127.0.0.1:1/?%22%3E');
  expect(html).not.toContain('<script');
});
