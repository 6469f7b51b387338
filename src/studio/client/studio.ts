import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileId } from '../messages/names.ts';
import type { Shelf } from '../messages/shelf.ts';
import type { Api } from './api.ts';
import { ImportDesk } from './articles/import-desk.ts';
import { OpenGuide } from './guide/open-guide.ts';
import { RequestError } from './request-error.ts';
import { copiesIn, type Drawer, discard, type KeptCopy } from './saving/backup.ts';
import { Builds } from './shelf/builds.ts';
import { LANGUAGES, type Language, languageFor, type Words } from './words/index.ts';

/** What the page needs of its browser. */
export interface StudioSettings {
  readonly api: Api;
  readonly drawer: Drawer;
  /** A name of the page, which no other page has. */
  readonly page: string;
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  /** The languages that the reader prefers, best first. */
  readonly languages: readonly string[];
}

/** Where the language is remembered. */
const LANGUAGE_KEY = 'studyguide language';

/** Milliseconds without news of the shelf after which it is read again while a guide is open. */
const SHELF_PAUSE = 5000;

/** All that the page knows; made once in `main.tsx` and handed down. */
export class Studio {
  readonly api: Api;
  readonly language: Signal<Language>;
  readonly words: ReadonlySignal<Words>;
  readonly shelf = signal<Shelf | undefined>(undefined);
  readonly guide = signal<OpenGuide | undefined>(undefined);
  /** Unsaved texts that the browser keeps of guides that are no longer on the shelf. */
  readonly leftBehind = signal<readonly KeptCopy[]>([]);
  /** What is said to everyone, also to those who do not see the screen. */
  readonly announcement = signal('');
  /** Why the last thing asked for did not happen. */
  readonly failure = signal<RequestError | undefined>(undefined);
  readonly builds: Builds;
  /** An article that is imported for no guide yet. */
  readonly importing: ImportDesk;
  readonly isOnline = signal(true);
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  readonly #settings: StudioSettings;

  constructor(settings: StudioSettings) {
    this.#settings = settings;
    this.api = settings.api;
    this.nonce = settings.nonce;
    this.builds = new Builds(settings.api);
    this.importing = new ImportDesk(settings.api);
    const kept = remembered(settings.drawer);
    this.language = signal(kept ?? languageFor(settings.languages));
    this.words = computed(() => LANGUAGES[this.language.value]);
  }

  /** Starts listening to the server, and shows what the address asks for. */
  start(): void {
    // A page that was opened behind another has not listened until it is seen.
    let hasMissed = document.visibilityState === 'hidden';
    this.api.listen(
      (event) => {
        if (event.kind === 'shelf') this.#shelfChanged();
        if (event.kind === 'build') this.builds.follow(event);
        const guide = this.guide.peek();
        if (event.kind === 'sources') guide?.sourcesChanged();
        if (event.kind === 'changed' && guide?.id === event.id) {
          void this.attempt(() => guide.disk.changedOutside(event.hash));
        }
      },
      (isUp) => {
        this.isOnline.value = isUp;
        if (isUp && hasMissed) void this.#catchUp();
        hasMissed = true;
      },
    );
    addEventListener('hashchange', () => void this.#follow());
    void this.#follow();
  }

  /**
   * Every save changes the shelf, which takes the server as long as a draft does: it is read again when
   * nobody has typed for a while, or when someone goes to it.
   */
  #shelfChanged(): void {
    clearTimeout(this.#reloading);
    const isTyping = this.guide.peek() !== undefined;
    this.#reloading = setTimeout(() => void this.loadShelf(), isTyping ? SHELF_PAUSE : 0);
  }

  #reloading: ReturnType<typeof setTimeout> | undefined;

  /** Does what was missed without a connection. */
  async #catchUp(): Promise<void> {
    const guide = this.guide.peek();
    guide?.sourcesChanged();
    await this.loadShelf();
    if (guide) await this.attempt(() => guide.disk.changedOutside());
    await guide?.saver.flush();
  }

  /** Says something politely; the same words twice are said twice. */
  announce(text: string): void {
    const again = this.announcement.peek() === text;
    this.announcement.value = again ? `${text}\u00A0` : text;
  }

  setLanguage(language: Language): void {
    this.language.value = language;
    try {
      this.#settings.drawer.setItem(LANGUAGE_KEY, language);
    } catch {
      // A browser that keeps nothing forgets the language, too.
    }
    this.guide.peek()?.setWords();
  }

  async loadShelf(): Promise<void> {
    await this.attempt(() => this.#readShelf());
  }

  async #readShelf(): Promise<void> {
    const shelf = await this.api.shelf();
    const isHere = ({ guide }: KeptCopy) => shelf.guides.some(({ id }) => id === guide);
    this.shelf.value = shelf;
    this.leftBehind.value = copiesIn(this.#settings.drawer).filter((copy) => !isHere(copy));
  }

  /** Makes a guide of a text that was left behind, and opens it. */
  async keepLeftBehind(copy: KeptCopy, name: string): Promise<void> {
    const made = await this.attempt(() => this.api.create({ name, text: copy.text }));
    if (!made) return;
    this.discardLeftBehind(copy);
    location.hash = addressOf(made.id);
    // Under its old name a guide has its old address.
    await this.#follow();
  }

  discardLeftBehind(copy: KeptCopy): void {
    discard(this.#settings.drawer, copy);
    this.leftBehind.value = this.leftBehind.peek().filter(({ key }) => key !== copy.key);
  }

  /** Does something that may fail; why it did is shown, and undefined given. */
  async attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await action();
      this.failure.value = undefined;
      return result;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.failure.value = error;
      return undefined;
    }
  }

  /** Shows what the part of the address after `#` asks for: a guide, or the shelf. */
  async #follow(): Promise<void> {
    const id = idIn(location.hash);
    const before = this.guide.peek();
    if (before && before.id !== id) {
      this.guide.value = undefined;
      await before.close();
    }
    if (id === undefined) {
      await this.loadShelf();
      return;
    }
    if (this.guide.peek()?.id === id) return;
    const opened = await this.attempt(() => this.api.open(id));
    if (idIn(location.hash) !== id) return;
    if (opened === undefined) {
      // Why it did not open stays in sight above the shelf.
      await this.#readShelf().catch(() => undefined);
      return;
    }
    // There and back while it was asked for: the first answer has opened it.
    if (this.guide.peek()?.id === id) return;
    const { api, drawer, page, nonce } = this.#settings;
    this.guide.value = new OpenGuide(opened, { api, drawer, page, nonce, words: this.words });
  }
}

/** The part of the address that shows a guide. */
export function addressOf(id: FileId): string {
  return `#guide=${encodeURIComponent(id)}`;
}

/** The guide that an address shows; undefined for the shelf, and for an address that is none. */
export function idIn(hash: string): FileId | undefined {
  const id = /^#guide=([^&]+)$/.exec(hash)?.[1];
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function remembered(drawer: Drawer): Language | undefined {
  try {
    const kept = drawer.getItem(LANGUAGE_KEY);
    return kept !== null && Object.hasOwn(LANGUAGES, kept) ? (kept as Language) : undefined;
  } catch {
    return undefined;
  }
}

const StudioContext = createContext<Studio | undefined>(undefined);
export const StudioProvider = StudioContext.Provider;

/** The studio that a component is part of. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('A component of the studio stands outside it.');
  return studio;
}

/** The words of the page, in the language that is chosen. */
export function useWords(): Words {
  return useStudio().words.value;
}
