import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SaveAnswer, SaveRequest } from '../../messages/guides.ts';
import type { TextHash } from '../../messages/names.ts';
import { RequestError } from '../request-error.ts';
import type { Backup, Unsaved } from './backup.ts';
import { SentTexts } from './sent-texts.ts';

/** How it stands with saving. */
export type SaveState =
  | { readonly kind: 'saved' }
  /** Typed, and soon to be sent. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: RequestError }
  /** The file is another than the text was made from. */
  | {
      readonly kind: 'conflict';
      readonly theirs: string;
      readonly hash: TextHash;
      /** The text that both were made from; undefined where it is not known. */
      readonly base: string | undefined;
    };

/** A state of the file. */
export interface FileState {
  readonly text: string;
  readonly hash: TextHash;
}

/** Milliseconds without typing after which a text is saved. */
const PAUSE = 300;
/** Milliseconds after which a text is saved though someone goes on typing. */
const LONGEST = 2000;
/** Milliseconds until saving is tried again after a failure. */
const AGAIN = 3000;

/** What a saver works on. */
export interface SaverSettings {
  /** The state of the file that the text is made from. */
  readonly file: FileState;
  /** The text of the file as it should be now. */
  text(): string;
  send(request: SaveRequest, isLeaving: boolean): Promise<SaveAnswer>;
  readonly backup: Backup;
}

/**
 * Saves a guide as it is typed: after a pause, one request at a time, each with the hash of the state it is
 * based on. Until the server has said that a text is on disk, a copy is kept in the browser.
 */
export class Saver {
  readonly #settings: SaverSettings;
  readonly #state = signal<SaveState>({ kind: 'saved' });
  readonly #isKept = signal(true);
  /**
   * Whether the text as it stands is nowhere but in this page: it cannot be saved as it is, and the browser
   * keeps no copy.
   */
  readonly isInDanger: ReadonlySignal<boolean> = computed(
    () => !this.#isKept.value && this.#isStuck.value,
  );
  /** Whether the last try to save has failed; also while the next is under way. */
  readonly #isStuck = signal(false);
  #file: FileState;
  /** What the text was made from, where that is an earlier state of the file than is known here. */
  #madeFrom: TextHash | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #sending: Promise<void> | undefined;
  #isDirty = false;
  #isClosed = false;
  readonly #sent = new SentTexts();

  constructor(settings: SaverSettings) {
    this.#settings = settings;
    this.#file = settings.file;
  }

  get state(): ReadonlySignal<SaveState> {
    return this.#state;
  }

  /** The state of the file that the text was last equal to or based on. */
  get hash(): TextHash {
    return this.#file.hash;
  }

  /** Whether the disk lacks anything of the text. */
  get isDirty(): boolean {
    return this.#isDirty || this.#sending !== undefined;
  }

  /** Whether a text of the file is one that this page's own text was made from: nobody else's is in it. */
  isOwn(text: string): boolean {
    return this.#sent.has(text);
  }

  /** Notes a text that an earlier page may have sent, and that this page's own is made from. */
  inherit(text: string): void {
    this.#sent.inherit(text);
  }

  /**
   * Notes that the text is to be one that an earlier page could not save: until that is settled, copies of it stay based
   * on what that page had made it from, or the next page would take the file for known.
   */
  takeUp({ basedOn, sent }: Pick<Unsaved, 'basedOn' | 'sent'>): void {
    this.#madeFrom = basedOn;
    if (sent !== undefined) this.inherit(sent);
  }

  /** Makes the copy again, where another page has taken it over: of the two, this one may be left last. */
  keepAgain(): void {
    if (this.isDirty && !this.#isClosed) this.#keep();
  }

  /** Notes that the text has changed. */
  changed(): void {
    this.#isDirty = true;
    this.#keep();
    const { kind } = this.#state.peek();
    if (kind === 'conflict') return;
    if (kind !== 'failed') this.#state.value = { kind: this.#sending ? 'saving' : 'waiting' };
    const now = Date.now();
    this.#waitingSince ??= now;
    const left = Math.max(0, LONGEST - (now - this.#waitingSince));
    this.#schedule(Math.min(PAUSE, left));
  }

  /**
   * Saves at once what there is to save, after what is being saved already; `isLeaving` when the page
   * may be gone before the answer.
   */
  async flush(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending) await this.#sending;
    if (this.#isClosed || this.#sending || !this.#isDirty) return;
    if (this.#state.peek().kind === 'conflict') return;
    this.#sending = this.#send(isLeaving);
    await this.#sending;
  }

  /** Saves all that was typed, also what was typed while another save was under way. */
  async finish(): Promise<void> {
    await this.#sending;
    await this.flush();
  }

  async #send(isLeaving: boolean): Promise<void> {
    this.#isDirty = false;
    this.#waitingSince = undefined;
    // What failed is failed until it is saved: the button that tries again keeps its place, and the focus.
    if (this.#state.peek().kind !== 'failed') this.#state.value = { kind: 'saving' };
    const request = { text: this.#settings.text(), basedOn: this.hash };
    const takeBack = this.#sent.add(request.text);
    try {
      const answer = await this.#settings.send(request, isLeaving);
      this.#sending = undefined;
      this.#settle(answer, request.text);
    } catch (error) {
      this.#sending = undefined;
      this.#isDirty = true;
      if (!(error instanceof RequestError)) throw error;
      // Only what was never answered can be on the disk.
      if (error.kind !== 'offline') takeBack();
      this.#keep();
      this.#isStuck.value = true;
      this.#state.value = { kind: 'failed', error };
      this.#schedule(AGAIN);
    }
  }

  #settle(answer: SaveAnswer, sent: string): void {
    if (!answer.saved && answer.hash !== '' && answer.text === this.#settings.text()) {
      // Another page, or this one before it was loaded again, has saved the same.
      this.rebase(answer, true);
      return;
    }
    // It was saved, but the answer got lost; or the page has heard of it since it asked.
    if (
      !answer.saved &&
      answer.hash !== '' &&
      (answer.hash === this.hash || this.isOwn(answer.text))
    ) {
      this.rebase(answer, false);
      return;
    }
    if (!answer.saved) {
      this.#isDirty = true;
      this.#isStuck.value = true;
      this.#disagree(answer);
      return;
    }
    this.#file = { text: sent, hash: answer.hash };
    this.#madeFrom = undefined;
    this.#sent.clear();
    this.#isStuck.value = false;
    if (this.#isDirty) {
      this.#keep();
      this.#state.value = { kind: 'waiting' };
      this.#schedule(PAUSE);
    } else {
      this.#forget();
      this.#state.value = { kind: 'saved' };
    }
  }

  /** The file is now in this state, and the text is to be equal to it or to replace it. */
  rebase({ text, hash }: FileState, isEqual: boolean): void {
    this.#file = { text, hash };
    this.#madeFrom = undefined;
    this.#sent.clear();
    this.#isStuck.value = false;
    this.#isDirty = !isEqual;
    if (isEqual) this.#forget();
    this.#state.value = { kind: isEqual ? 'saved' : 'waiting' };
    if (!isEqual) {
      this.#keep();
      this.#schedule(0);
    }
  }

  /** The file is another than the text was made from: nothing is saved until someone chooses. */
  conflict(theirs: FileState): void {
    clearTimeout(this.#timer);
    this.#isDirty = true;
    this.#keep();
    this.#isStuck.value = true;
    this.#disagree(theirs);
  }

  #disagree({ text, hash }: FileState): void {
    const isKnown = this.#madeFrom === undefined || this.#madeFrom === this.#file.hash;
    const base = isKnown ? this.#file.text : undefined;
    this.#state.value = { kind: 'conflict', theirs: text, hash, base };
  }

  #keep(): void {
    const basedOn = this.#madeFrom ?? this.hash;
    const unsaved = { text: this.#settings.text(), basedOn, sent: this.#sent.first };
    this.#isKept.value = this.#settings.backup.write(unsaved);
  }

  #forget(): void {
    this.#settings.backup.clear();
    this.#isKept.value = true;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.flush(), after);
  }
}
