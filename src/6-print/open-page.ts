import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** A page, and how to be rid of it. */
export interface OpenPage {
  readonly page: Page;
  /** It was there already, and draws frames: good for the first document, which needs no other to be opened. */
  readonly isMakeshift?: true;
  close(): Promise<void>;
}

/**
 * Opens pages of a browser, each in a context of its own: it shares nothing with other pages, its
 * process neither. With `framesOff` they draw no frames for a screen that nobody looks at; only a
 * headless shell that was started for it can do that, and it prints the same bytes with less work.
 * The first page is the tab that the browser opened by itself: it is there sooner than another can be.
 */
export function pageOpener(browser: Browser, framesOff: boolean): () => Promise<OpenPage> {
  // One for all: Puppeteer mixes up sessions with one target that begin at the same time.
  let session: Promise<CDPSession> | undefined;
  let tab = browser.targets().find((one) => one.type() === 'page');
  return async () => {
    const taken = tab;
    tab = undefined;
    const page = await taken?.page();
    if (page && framesOff) return { page, isMakeshift: true, close: () => page.close() };
    if (page) {
      const close = async () => {
        // A full browser may end with the last tab of its own.
        tab = (await browser.newPage()).target();
        await page.close();
      };
      return { page, close };
    }
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
