import { signal } from '@preact/signals';
import type { OpenedGuide } from '../../messages/guides.ts';
import type { FileId } from '../../messages/names.ts';
import { RequestError } from '../request-error.ts';
import type { Unsaved } from '../saving/backup.ts';
import type { MergeInHand } from '../saving/merge-in-hand.ts';
import type { Saver } from '../saving/saver.ts';
import type { GuideText } from './guide-text.ts';

/** Something that happened of itself and that someone should know. */
export type GuideNotice = 'recovered' | 'changedOutside' | 'gone' | 'mergeKept';

/** A guide under its new name. */
export interface RenamedGuide {
  readonly id: FileId;
  readonly name: string;
}

/** What a guide's version on the disk is held against. */
export interface DiskSettings {
  readonly doc: GuideText;
  readonly saver: Saver;
  readonly inHand: MergeInHand;
  /** The guide as it is on disk. */
  open(): Promise<OpenedGuide>;
  /** Keeps a text of the file that is about to be given up. */
  setAside(text: string): Promise<unknown>;
}

/** A guide's file as other hands leave it, against the text in this page. */
export class DiskVersions {
  readonly notice = signal<GuideNotice | undefined>(undefined);
  /** What the guide is now whose file is gone, where it was renamed. */
  readonly renamed = signal<RenamedGuide | undefined>(undefined);
  readonly #doc: GuideText;
  readonly #saver: Saver;
  readonly #inHand: MergeInHand;
  readonly #open: DiskSettings['open'];
  readonly #setAside: DiskSettings['setAside'];

  constructor({ doc, saver, inHand, open, setAside }: DiskSettings) {
    this.#inHand = inHand;
    this.#setAside = setAside;
    this.#doc = doc;
    this.#saver = saver;
    this.#open = open;
  }

  /** Takes up the text that an earlier page could not save; the file may have changed since. */
  recover(unsaved: Unsaved, opened: OpenedGuide): void {
    this.#saver.takeUp(unsaved);
    this.#doc.takeOver(unsaved.text);
    this.notice.value = 'recovered';
    // What the earlier page sent last may yet arrive.
    this.#saver.inherit(unsaved.text);
    if (unsaved.basedOn !== opened.hash && unsaved.sent !== opened.text) {
      this.#saver.conflict(opened);
    }
  }

  /**
   * Another hand has changed the file, or it is gone (an empty hash). Without a hash it is looked up:
   * nobody tells what happened while there was no connection.
   */
  async changedOutside(hash?: string): Promise<void> {
    if (hash === '') this.notice.value = 'gone';
    else if (hash === this.#saver.hash) return this.#isThere();
    const before = this.#saver.hash;
    const opened = await this.#openOrGone();
    if (!opened) return;
    // Programs that save by deleting and writing anew were in the middle of it.
    this.#isThere();
    if (opened.hash === this.#saver.hash) return;
    // What came back is older than what this page has saved meanwhile.
    if (this.#saver.hash !== before) return this.changedOutside();
    const theirs = this.#doc.fromFile(opened.text);
    if (this.#saver.isDirty && theirs !== this.#doc.text()) {
      if (this.#saver.isOwn(opened.text)) {
        this.#saver.rebase(opened, false);
        return;
      }
      this.#saver.conflict(opened);
      return;
    }
    // What is on disk may be this page's own save, whose answer is on its way.
    if (theirs !== this.#doc.text()) this.notice.value = 'changedOutside';
    this.#doc.replace(theirs);
    this.#doc.takeEnds(opened.text);
    // Also where its lines end otherwise than here: nobody has typed, so nothing is to be written.
    this.#saver.rebase(opened, true);
  }

  #isThere(): void {
    this.renamed.value = undefined;
    if (this.notice.peek() === 'gone') this.notice.value = undefined;
  }

  /** The guide as it is on disk; where it is gone, that is noted. */
  async #openOrGone(): Promise<OpenedGuide | undefined> {
    try {
      return await this.#open();
    } catch (error) {
      if (!(error instanceof RequestError) || error.refusal.code !== 'guide-gone') throw error;
      const { id, name } = error.refusal.facts ?? {};
      this.renamed.value = id !== undefined && name !== undefined ? { id, name } : undefined;
      this.notice.value = 'gone';
      return undefined;
    }
  }

  /** Writes the file anew that is gone, with the text of this page. */
  putBack(): void {
    this.#isThere();
    this.#saver.rebase({ text: '', hash: '' }, false);
  }

  /** What is being made of two versions, as it is changed. */
  holdMerge(text: string): void {
    this.#inHand.hold(this.#doc.toFile(text));
  }

  /** Puts aside what was being made of two versions, where anything was: also by an earlier page. */
  async giveUpMerge(): Promise<void> {
    if (await this.#inHand.putAside()) this.notice.value = 'mergeKept';
  }

  /**
   * Ends a conflict: `text` is what both versions become. Each that it differs from is kept before. Gives
   * whether it did: not where the file has changed once more.
   *
   * @throws RequestError where it cannot be kept; then nothing has changed.
   */
  async resolve(text: string): Promise<boolean> {
    const before = this.#saver.state.peek();
    if (before.kind !== 'conflict') return false;
    const mine = this.#doc.text();
    const theirs = this.#doc.fromFile(before.theirs);
    for (const given of new Set([mine, theirs])) {
      if (given !== this.#doc.fromFile(text)) await this.#setAside(this.#doc.toFile(given));
    }
    // Whatever has become of the file meanwhile, the choice was between these two.
    const state = this.#saver.state.peek();
    if (state.kind !== 'conflict' || state.hash !== before.hash) return false;
    if (this.#inHand.holds(this.#doc.toFile(text))) this.#inHand.letGo();
    this.#doc.takeOver(text);
    this.#doc.takeEnds(state.theirs);
    const isTheirs = this.#doc.text() === theirs;
    this.#saver.rebase({ text: state.theirs, hash: state.hash }, isTheirs);
    return true;
  }
}
