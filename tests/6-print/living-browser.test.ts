import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/6-print/launch.ts';
import { LivingBrowser } from '../../src/6-print/living-browser.ts';

function running(end: () => Promise<void>): RunningBrowser {
  const browser = Object.assign(new EventEmitter(), { connected: true });
  const ended = new Promise<void>(() => undefined);
  return { browser, ended, end, profile: undefined } as unknown as RunningBrowser;
}

test('a browser that died and left something behind is replaced all the same', async () => {
  const dead = running(() => Promise.reject(new Error('EBUSY: rm profile')));
  const next = running(async () => undefined);
  let starts = 0;
  const living = new LivingBrowser(async () => {
    starts += 1;
    return next;
  }, dead);
  const before = await living.session();
  dead.browser.emit('disconnected', undefined);
  const after = await living.session();
  expect(after).not.toBe(before);
  expect(after.alive).toBe(true);
  expect(starts).toBe(1);
});
