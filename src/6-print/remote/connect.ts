import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Target } from 'puppeteer-core';
import type { RunningBrowser } from '../launch.ts';
import { loadPuppeteer } from '../load-puppeteer.ts';
import type { OpenPage } from '../open-page.ts';
import type { RemoteAddress } from './address.ts';
import { findDevtools } from './devtools-address.ts';
import { openSocket } from './open-socket.ts';
import { inTime, type Patience } from './patience.ts';

/** How long a browser elsewhere may take to let go of a page of ours. */
const CLOSE_LIMIT_MS = 3_000;

/**
 * Connects to a browser that runs elsewhere and may be other people's too. Our pages are in contexts
 * of our own; no other is looked at, and at the end ours go and the browser stays.
 */
export async function connect(address: RemoteAddress, patience: Patience): Promise<RunningBrowser> {
  const [puppeteer, devtools] = await Promise.all([
    loadPuppeteer(),
    findDevtools(address, patience),
  ]);
  const ours = new Set<BrowserContext>();
  const isOurs = (target: Target) =>
    target.type() === 'browser' || ours.has(target.browserContext());
  const letGo = async (error: unknown): Promise<never> => {
    await devtools.release();
    throw error;
  };
  const socket = await openSocket(devtools.url, patience).catch(letGo);
  const answering = puppeteer
    .connect({ transport: socket, defaultViewport: null, targetFilter: isOurs })
    .then(async (browser) => ({ browser, version: await browser.version() }));
  const { browser, version } = await inTime(answering, patience).catch((error) => {
    socket.close();
    return letGo(error);
  });
  const leave = async () => {
    if (browser.connected) {
      const closing = Promise.allSettled([...ours].map((context) => context.close()));
      await Promise.race([closing, ended, sleep(CLOSE_LIMIT_MS, undefined, { ref: false })]);
      await browser.disconnect();
    }
    await devtools.release();
  };
  let leaving: Promise<void> | undefined;
  const ended = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
  return {
    browser,
    version,
    sandboxed: undefined,
    profile: undefined,
    ended,
    async openPage(): Promise<OpenPage> {
      const context = await browser.createBrowserContext();
      ours.add(context);
      const close = async () => {
        ours.delete(context);
        await context.close();
      };
      try {
        return { page: await context.newPage(), close };
      } catch (error) {
        await close().catch(() => undefined);
        throw error;
      }
    },
    end() {
      leaving ??= leave();
      return leaving;
    },
  };
}
