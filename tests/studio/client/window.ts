import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';
import type { StudioOptions } from '../../../src/index.ts';
import type { GuardName } from '../../../src/studio/server/app.ts';
import { openTestStudio, type TestStudio } from '../server/open.ts';

/** A browser window on a studio of its own. */
export interface StudioWindow extends TestStudio {
  readonly page: Page;
  /** What the page's scripts complained of, its policy's refusals among them. */
  readonly complaints: readonly string[];
}

export interface WindowSettings extends StudioOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** CSS pixels; 1280 wide when left out. */
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  /** A guard of the server to leave out, to see what it is there for. */
  readonly without?: GuardName | undefined;
  /** Whether the reader wishes for a dark screen. */
  readonly dark?: boolean;
}

/** Starts the embedded browser once for a file of tests. It may reach this machine, unlike the printer's. */
export function studioWindows(): (settings?: WindowSettings) => Promise<StudioWindow> {
  let browser: Browser | undefined;
  let release: (() => Promise<void> | void) | undefined;
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
  return async ({
    width = 1280,
    height = 800,
    language = 'en',
    dark = false,
    without,
    ...options
  } = {}) => {
    const studio = await openTestStudio(options, { without });
    const context = await browser?.createBrowserContext();
    const page = await context?.newPage();
    if (!page) throw new Error('The embedded browser does not start.');
    onTestFinished(async () => context?.close());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    ]);
    await page.evaluateOnNewDocument((tag) => {
      Object.defineProperty(navigator, 'languages', { get: () => [tag] });
    }, language);
    await page.goto(studio.studio.newAddress(), { waitUntil: 'load' });
    return { ...studio, page, complaints };
  };
}
