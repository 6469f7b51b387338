import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../src/6-print/find-browser.ts';

/** How a reader looks at a draft. */
export interface Reading {
  /** CSS pixels. At a zoom of 200 % a window is half as many wide. */
  readonly width: number;
  readonly zoom?: number;
  readonly dark?: boolean;
}

/** Something that a draft gets wrong for some reader, as axe says it. */
export interface Violation {
  readonly rule: string;
  /** The elements concerned, as HTML. */
  readonly elements: readonly string[];
}

/** A browser with a screen, to look at drafts as readers do. */
export interface Screen {
  /** Shows a document and gives what `look` makes of it. */
  show<T>(html: string, reading: Reading, look: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the embedded browser with an environment of its own. */
export async function openScreen(env: NodeJS.ProcessEnv): Promise<Screen> {
  const { found } = await findBrowser({ browser: 'embedded', env, onNotice: () => undefined });
  if (found === undefined) throw new Error('The embedded browser does not start.');
  const { browser } = found.running;
  return {
    async show(html, { width, zoom = 1, dark = false }, look) {
      const page = await browser.newPage();
      try {
        await page.setViewport({ width, height: 900, deviceScaleFactor: zoom });
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        ]);
        await page.setContent(html, { waitUntil: 'load' });
        return await look(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await found.running.end();
      await found.program.release?.();
    },
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.1 at level AA, and against its own good practices. */
export async function violations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
    return (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations;
  });
  return found.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
}

/** The part of axe that is used above. */
interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}
