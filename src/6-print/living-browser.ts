import type { Loadable } from './document-loader.ts';
import type { RunningBrowser } from './launch.ts';
import { Session } from './session.ts';

/** A browser that is replaced when it has died. */
export class LivingBrowser {
  readonly #start: () => Promise<RunningBrowser>;
  #session: Promise<Session> | undefined;
  /** The same once it is there. */
  #running: Session | undefined;

  /** `running` is one that runs already. */
  constructor(start: () => Promise<RunningBrowser>, running?: RunningBrowser) {
    this.#start = start;
    this.#running = running && new Session(running);
    this.#session = this.#running && Promise.resolve(this.#running);
  }

  /** The browser, or a new one where it is gone; one for all who ask meanwhile. */
  async session(): Promise<Session> {
    const last = this.#session;
    const session = await last?.catch(() => undefined);
    if (session?.alive) return session;
    // Of several who find it gone, the first starts another.
    if (this.#session === last || !this.#session) this.#session = this.#replace(session);
    return this.#session;
  }

  /** Whether it has a page with a document's fonts that prints nothing. */
  hasFontsOf(document: Loadable): boolean {
    return this.#running?.hasFontsOf(document) ?? false;
  }

  async end(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    await session?.end();
  }

  async #replace(dead: Session | undefined): Promise<Session> {
    // What it leaves behind is nothing to the next document.
    await dead?.end().catch(() => undefined);
    this.#running = new Session(await this.#start());
    return this.#running;
  }
}
