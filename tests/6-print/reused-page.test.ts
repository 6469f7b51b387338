import { EventEmitter } from 'node:events';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenPage } from '../../src/6-print/open-page.ts';
import { BrowserDied } from '../../src/6-print/print-fault.ts';
import { ReusedPage } from '../../src/6-print/reused-page.ts';

const never = () => new Promise<never>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a page that does not open is given up, and closed should it come', async () => {
  const opened = Promise.withResolvers<OpenPage>();
  const opening = ReusedPage.open({ openPage: () => opened.promise });
  opening.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(opening).rejects.toBeInstanceOf(BrowserDied);
  const close = vi.fn(async () => undefined);
  opened.resolve({ page: new EventEmitter() as unknown as Page, close });
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledOnce();
});

test('a page that crashes before it can print is given up at once', async () => {
  const page = Object.assign(new EventEmitter(), { setJavaScriptEnabled: never });
  const close = vi.fn(never);
  const openPage = async () => ({ page: page as unknown as Page, close });
  const opening = ReusedPage.open({ openPage });
  await Promise.resolve().then(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  page.emit('error', new Error('crashed'));
  await expect(opening).rejects.toThrow('crashed');
  expect(close).toHaveBeenCalledOnce();
});

test('a page that cannot be set up is closed', async () => {
  const setJavaScriptEnabled = () => Promise.reject(new Error('no such page'));
  const page = Object.assign(new EventEmitter(), { setJavaScriptEnabled });
  const close = vi.fn(async () => undefined);
  const openPage = async () => ({ page: page as unknown as Page, close });
  await expect(ReusedPage.open({ openPage })).rejects.toThrow('no such page');
  expect(close).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});
