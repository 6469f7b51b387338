import type { OpenedGuide } from '../../messages/guides.ts';
import type { Drawer } from './backup.ts';

/** What the keys begin with; the guide's id and the page's name follow. */
const START = 'studyguide merge ';

/**
 * What somebody is making of two versions and has not chosen yet. It lies in the browser's drawer as it is
 * typed, so that it outlives the page; when it is given up, by whatever, it is put aside as a version of its own.
 */
export class MergeInHand {
  readonly #drawer: Drawer;
  readonly #start: string;
  readonly #own: string;
  readonly #setAside: (text: string) => Promise<unknown>;
  /** The browser may keep nothing. */
  #text: string | undefined;

  /** @param setAside keeps a text of the guide's file among its versions. */
  constructor(
    drawer: Drawer,
    { id }: Pick<OpenedGuide, 'id'>,
    page: string,
    setAside: (text: string) => Promise<unknown>,
  ) {
    this.#drawer = drawer;
    this.#start = `${START}${id} `;
    this.#own = this.#start + page;
    this.#setAside = setAside;
  }

  /** Holds on to a text, with the line ends of the file. */
  hold(text: string): void {
    this.#text = text;
    attempt(() => this.#drawer.setItem(this.#own, text));
  }

  /** Whether this text is what it has in hand. */
  holds(text: string): boolean {
    return this.#text === text;
  }

  /** Lets go of it: it is in the file. */
  letGo(): void {
    this.#text = undefined;
    attempt(() => this.#drawer.removeItem(this.#own));
  }

  /**
   * Puts aside what is in hand here, and what earlier pages have left. Gives whether there was anything. What
   * cannot be put aside stays in hand for the next time.
   */
  async putAside(): Promise<boolean> {
    const keys = attempt(() => this.#keys()) ?? [];
    const left = keys.map((key) => [key, attempt(() => this.#drawer.getItem(key))] as const);
    const inHand = this.#text;
    const texts = new Set([inHand, ...left.map(([, text]) => text ?? undefined)]);
    texts.delete(undefined);
    try {
      for (const text of texts) if (text !== undefined) await this.#setAside(text);
    } catch {
      return false;
    }
    if (this.#text === inHand) this.#text = undefined;
    // What has been typed meanwhile, here or on another page, is not what was put aside.
    for (const [key, text] of left) {
      attempt(() => this.#drawer.getItem(key) === text && this.#drawer.removeItem(key));
    }
    return texts.size > 0;
  }

  #keys(): string[] {
    const all = Array.from({ length: this.#drawer.length }, (_, at) => this.#drawer.key(at) ?? '');
    return all.filter((key) => key.startsWith(this.#start));
  }
}

/** A browser may refuse its storage altogether, and then throws. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
