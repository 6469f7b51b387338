import * as crypto from 'node:crypto';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../../../src/studio/server/session.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { idOf, openTestStudio } from './open.ts';
import { rawRequest } from './raw-request.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual) };
});

const compared = vi.mocked(crypto.timingSafeEqual);
beforeEach(() => void compared.mockClear());

const open = (address: string, headers = {}) => fetch(address, { redirect: 'manual', headers });
describe('a one-time address', () => {
  test('gives one browser a cookie, once', async () => {
    const { studio } = await openTestStudio();
    const address = studio.newAddress();
    const first = await open(address);
    expect([first.status, first.headers.get('location')]).toEqual([302, '/']);
    const again = await open(address);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
  });

  test('leads to the guide that was asked for, also when it is opened again', async () => {
    const { studio, folder, cookie } = await openTestStudio({
      files: smallGuide(),
      guide: 'river',
    });
    const address = studio.newAddress();
    const landing = `/#guide=${idOf(folder)}`;
    expect((await open(address)).headers.get('location')).toBe(landing);
    expect((await open(address, { cookie })).headers.get('location')).toBe(landing);
    // From a file of this computer a redirect would lose the cookie.
    const fromFile = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const another = studio.newAddress();
    const first = await rawRequest(
      studio.port,
      new URL(another).pathname + new URL(another).search,
      {
        host: new URL(another).host,
        'sec-fetch-dest': 'document',
        ...fromFile,
      },
    );
    expect([first.status, first.headers['set-cookie']?.length]).toEqual([200, 1]);
    expect(first.body).toContain(`content="0; url=${landing}"`);
  });

  test('is another one each time, and in each launch', async () => {
    const [one, two] = [await openTestStudio(), await openTestStudio()];
    const tokens = [one.studio, one.studio, two.studio].map((studio) =>
      new URL(studio.newAddress()).searchParams.get('token'),
    );
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect((await open(`${two.origin}/?token=${tokens[0]}`)).status).toBe(401);
  });

  test('is told as used when it is, and not by a wrong one', async () => {
    const { studio, origin } = await openTestStudio();
    const used = vi.fn();
    const address = studio.newAddress(used);
    await open(studio.newAddress());
    await open(`${origin}/?token=wrong`);
    expect(used).not.toHaveBeenCalled();
    await open(address);
    await open(address);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test('tells a browser that comes too late so in its language', async () => {
    const { origin } = await openTestStudio();
    const told = async (language: string) => {
      const headers = { 'accept-language': language };
      return (await fetch(`${origin}/?token=used`, { headers })).text();
    };
    expect(await told('es-MX,es;q=0.9,en;q=0.8')).toContain('<html lang="es">');
    expect(await told('en-GB,es;q=0.5')).toContain('<html lang="en">');
  });

  test('opens nothing but the page', async () => {
    const { studio, folder, origin } = await openTestStudio();
    const { search } = new URL(studio.newAddress());
    expect((await open(`${origin}/api/guides/${idOf(folder)}${search}`)).status).toBe(401);
  });
});

describe('the cookie', () => {
  test('is for this page alone: no script, no other site, no other port’s', async () => {
    const { studio } = await openTestStudio();
    const set = (await open(studio.newAddress())).headers.get('set-cookie') ?? '';
    const [pair, ...attributes] = set.split('; ');
    expect(pair).toMatch(new RegExp(`^studyguide-${studio.port}=[\\w-]{43}$`));
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  });

  test('and tokens are compared in constant time, by hashes of one length', () => {
    const session = new Session();
    const token = session.newToken();
    const guesses = ['', 'A', token.slice(0, -1), `${token}A`, 'A'.repeat(10_000)];
    for (const guess of guesses) {
      expect(session.isCookie(guess)).toBe(false);
      expect(session.redeem(guess)).toBe(false);
    }
    expect(session.isCookie(session.cookie)).toBe(true);
    expect(session.redeem(token)).toBe(true);
    expect(compared).toHaveBeenCalledTimes(2 * guesses.length + 2);
    for (const [one, other] of compared.mock.calls) {
      expect([one.byteLength, other.byteLength]).toEqual([32, 32]);
    }
  });

  test('and tokens are never logged', async () => {
    const written: string[] = [];
    const streams = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text));
        return true;
      }),
    );
    // Where tests run, the console does not write to the streams.
    const methods = (['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const).map(
      (method) =>
        vi.spyOn(console, method).mockImplementation((...told: unknown[]) => {
          written.push(inspect(told));
        }),
    );
    const spies = [...streams, ...methods];
    try {
      const { studio, ask, cookie, folder } = await openTestStudio();
      const address = studio.newAddress();
      await open(address);
      await open(address);
      await ask(`/api/guides/${idOf(folder)}`, { method: 'PUT', body: { no: 'sense' } });
      await ask('/api/nothing', { headers: { cookie: 'wrong=1' } });
      const { searchParams } = new URL(address);
      for (const secret of [cookie.split('=')[1], searchParams.get('token')]) {
        expect(secret).toMatch(/^[\w-]{43}$/);
        expect(written.join('')).not.toContain(secret);
      }
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });
});
