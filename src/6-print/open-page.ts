import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** A page, and how to be rid of it. */
export interface OpenPage {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Opens pages of a browser, each in a context of its own: it shares nothing with other pages, its
 * process neither. With `framesOff` they draw no frames for a screen that nobody looks at; only a
 * headless shell that was started for it can do that, and it prints the same bytes with less work.
 */
export function pageOpener(browser: Browser, framesOff: boolean): () => Promise<OpenPage> {
  // One for all: Puppeteer mixes up sessions with one target that begin at the same time.
  let session: Promise<CDPSession> | undefined;
  return async () => {
    const context = await browser.createBrowserContext();
    const close = () => context.close();
    if (!framesOff) return { page: await context.newPage(), close };
    session ??= browser.target().createCDPSession();
    await (await session).send('Target.createTarget', {
      url: 'about:blank',
      browserContextId: context.id as string,
      enableBeginFrameControl: true,
    });
    const target = await context.waitForTarget((one) => one.type() === 'page', { timeout: 0 });
    return { page: (await target.page()) as Page, close };
  };
}
