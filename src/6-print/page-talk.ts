import type { CDPSession, Page } from 'puppeteer-core';

/** A function that is waiting to be sent. */
interface Waiting {
  readonly call: string;
  readonly answer?: PromiseWithResolvers<unknown>;
}

/** The paper of pages whose CSS names none, in inches. */
interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * What is said to a page and to the document in it. Each message costs both sides half a millisecond of processor,
 * so whatever is asked in one go travels in one, with all that was told before.
 *
 * What is asked and told are functions that run in the browser. They are sent there as text, so they may use nothing
 * but their arguments and the page. Arguments and answers are what JSON can say; an argument may be such a function,
 * too.
 */
export class PageTalk {
  readonly page: Page;
  readonly #session: CDPSession;
  #waiting: Waiting[] = [];
  /** Done once a document is there that is being loaded, and all has run that was sent; rejects where that failed. */
  #before: Promise<unknown> = Promise.resolve();

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** Begins to talk with a page, which from now on has the styles for print: nobody looks at it on a screen. */
  static async with(page: Page): Promise<PageTalk> {
    const session = await page.createCDPSession();
    // Puppeteer has a session of its own, and at a new document either brings its own styles back.
    const printed = { media: 'print' } as const;
    await Promise.all([
      page.emulateMediaType(printed.media),
      session.send('Emulation.setEmulatedMedia', printed),
    ]);
    return new PageTalk(page, session);
  }

  /** Has a function run once all have that were given before it, no sooner than something is asked. */
  tell<A extends unknown[]>(run: (...args: A) => unknown, ...args: A): void {
    this.#waiting.push({ call: callOf(run, args) });
  }

  /**
   * What a function gives, run once all have that were given before it. Rejects where one of those fails, or one that
   * travels with it: what became of the document is not known then.
   */
  ask<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const answer = Promise.withResolvers<unknown>();
    // One of several may be all that somebody waits for.
    answer.promise.catch(() => undefined);
    const isFirst = !this.#waiting.some((waiting) => waiting.answer);
    this.#waiting.push({ call: callOf(run, args), answer });
    if (isFirst) this.#comesFirst(this.#sendAfter(this.#before, this.#waiting));
    return answer.promise as Promise<Awaited<R>>;
  }

  /** Done once all has run that was told; rejects where any of it failed. */
  async done(): Promise<void> {
    if (this.#waiting.length > 0) await this.ask(() => undefined);
    else await this.#before;
  }

  /** Forgets what has not been sent, and what failed: the document that it is about is not to be used any more. */
  forget(): void {
    const gone = new Error('the document has gone');
    for (const { answer } of this.#waiting) answer?.reject(gone);
    this.#waiting = [];
    this.#before = this.#before.catch(() => undefined);
  }

  /** Loads what is at an address; what is asked meanwhile is asked of that. No time limit: the printer has one for all. */
  async goTo(address: string): Promise<void> {
    const going = this.page.goto(address, { timeout: 0 });
    this.#comesFirst(going);
    await going;
  }

  /** Gives the window a size, in CSS pixels. Nothing that is printed is measured by it. */
  async resize({ width, height }: { readonly width: number; readonly height: number }) {
    const now = this.page.viewport();
    if (now?.width !== width || now.height !== height) {
      await this.page.setViewport({ width, height });
    }
  }

  /**
   * The document as a tagged PDF with an outline, once all has run that was told. Puppeteer would have the browser
   * write it to a file first and take that piece by piece: a seventh of the work of nine pages.
   */
  async print({ width, height }: Sheet): Promise<Uint8Array> {
    await this.done();
    const { data } = await this.#session.send('Page.printToPDF', {
      paperWidth: width,
      paperHeight: height,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...NO_MARGINS,
    });
    const { buffer, byteOffset, length } = Buffer.from(data, 'base64');
    return new Uint8Array(buffer, byteOffset, length);
  }

  /** Has all wait for something that is asked from now on. */
  #comesFirst(work: Promise<unknown>): void {
    this.#before = work;
    // Who asks next hears of it.
    work.catch(() => undefined);
  }

  /** Sends what gathers until something is done; nothing once it was forgotten. */
  async #sendAfter(before: Promise<unknown>, gathering: readonly Waiting[]): Promise<void> {
    const left = await before.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (this.#waiting !== gathering) return;
    this.#waiting = [];
    try {
      if (left) throw left.error;
      const calls = gathering.map(({ call }) => `await ${call}`).join(',\n');
      const answers = (await this.page.evaluate(`(async () => [${calls}])()`)) as unknown[];
      // JSON has no word for what is not there.
      for (const [at, { answer }] of gathering.entries()) answer?.resolve(answers[at] ?? undefined);
    } catch (error) {
      for (const { answer } of gathering) answer?.reject(error);
      throw error;
    }
  }
}

/** Where CSS names none; the browser would leave a centimetre. */
const NO_MARGINS = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 } as const;

function callOf<A extends unknown[]>(run: (...args: A) => unknown, args: A): string {
  const texts = args.map((arg) => (typeof arg === 'function' ? `(${arg})` : JSON.stringify(arg)));
  return `(${run})(${texts.join(', ')})`;
}
