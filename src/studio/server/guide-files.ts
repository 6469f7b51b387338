import { createHash } from 'node:crypto';
import { lstat, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeNew, writeWholeIf } from '../../build/write-whole.ts';
import { decodeUtf8, notText } from '../../source/text.ts';
import type { SaveAnswer, SaveRequest } from '../messages/guides.ts';
import type { TextHash } from '../messages/names.ts';
import type { KnownFile } from './library.ts';
import { guideThere } from './names.ts';
import { RefusedError } from './refused-error.ts';

/** A file's text as editors have it, and the state of the file that it is from. */
export interface TextState {
  /** With the line ends of the file, without its byte order mark. */
  readonly text: string;
  readonly hash: TextHash;
}

/** What a file that is not there counts as. */
export const NOT_THERE: TextState = { text: '', hash: '' };

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads and writes the files that are edited, one at a time for each file. A text is written only
 * over the very state that it was made from.
 */
export class GuideFiles {
  readonly #turns = new Map<string, Promise<unknown>>();
  /** The state of each file that its editors have been told of, and a guide's text in it. */
  readonly #told = new Map<string, { readonly hash: TextHash; readonly text?: string }>();

  /**
   * A file's text; `NOT_THERE` where there is none.
   *
   * @throws RefusedError where it is no text.
   */
  read(file: KnownFile): Promise<TextState> {
    return this.inTurn(file, async () => {
      const state = await readState(file);
      // What is new to the one who reads may be new to others, who are told by `news`.
      if (!this.#told.has(file.path)) this.#told.set(file.path, state);
      return state;
    });
  }

  /**
   * Writes a text whole and onto the disk, if the file still is what the text was made from; gives
   * what is there otherwise. `keep` hears of the text that is about to be written over.
   */
  save(
    file: KnownFile,
    { text, basedOn }: SaveRequest,
    keep: (before: TextState) => Promise<void>,
  ): Promise<SaveAnswer> {
    return this.inTurn(file, async () => {
      const bytes = await bytesOf(file);
      const hash = bytes ? hexHashOf(bytes) : NOT_THERE.hash;
      const refused = (now: Uint8Array | undefined): SaveAnswer => ({
        saved: false,
        ...(now ? textOf(now, file) : NOT_THERE),
      });
      if (hash !== basedOn) return refused(bytes);
      const marked = bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      const content = Buffer.from((marked ? BYTE_ORDER_MARK : '') + text);
      const saved = hexHashOf(content);
      if (saved !== hash) {
        const before = bytes && decodeUtf8(bytes);
        if (typeof before === 'string') await keep({ text: before, hash });
        let now = bytes;
        const isStill = async () => {
          now = await bytesOf(file);
          return (now ? hexHashOf(now) : NOT_THERE.hash) === hash;
        };
        if (!(await writeWholeIf(file.path, content, isStill))) return refused(now);
        await syncFolder(dirname(file.path));
      }
      this.#told.set(file.path, { hash: saved, text });
      return { saved: true, hash: saved };
    });
  }

  /**
   * Gives a file another name, if it still is what its editor has; no other file is touched.
   *
   * @throws RefusedError where the new name is taken, or the old one is a link's.
   */
  rename(from: KnownFile, to: KnownFile, basedOn: TextHash): Promise<SaveAnswer> {
    return this.inTurn(from, async () => {
      const bytes = await bytesOf(from);
      if (!bytes || hexHashOf(bytes) !== basedOn) {
        return { saved: false, ...(bytes ? textOf(bytes, from) : NOT_THERE) };
      }
      await refuseLink(from, to);
      // In this order: wherever it stops, the text is there.
      if (!(await writeNew(to.path, bytes))) {
        throw guideThere(to.file);
      }
      await syncFolder(dirname(to.path));
      await rm(from.path);
      this.#told.set(to.path, textOf(bytes, to));
      // Other pages hear that it is gone; its text is not lost by that.
      this.#told.set(from.path, { hash: basedOn });
      return { saved: true, hash: basedOn };
    });
  }

  /**
   * The state of a file, if it is another than its editors have been told of. `keep` hears of the
   * guide's text that another program has written over or deleted.
   */
  news(
    file: KnownFile,
    keep: (before: TextState) => Promise<void>,
  ): Promise<{ readonly hash: TextHash } | undefined> {
    return this.inTurn(file, async () => {
      const bytes = await bytesOf(file);
      const hash = bytes ? hexHashOf(bytes) : NOT_THERE.hash;
      const before = this.#told.get(file.path);
      if (before?.hash === hash) return undefined;
      const text = bytes && file.kind === 'guide' ? decodeUtf8(bytes) : undefined;
      this.#told.set(file.path, { hash, ...(typeof text === 'string' && { text }) });
      if (before?.text) await keep({ text: before.text, hash: before.hash });
      return { hash };
    });
  }

  /** Does something with a file after all that was begun with it before. */
  inTurn<T>({ path }: KnownFile, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(path) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.#turns.set(path, settled);
    void settled.then(() => {
      if (this.#turns.get(path) === settled) this.#turns.delete(path);
    });
    return turn;
  }

  /** Waits for all that was begun. */
  async settled(): Promise<void> {
    await Promise.all(this.#turns.values());
  }
}

/** SHA-256 in hexadecimal. */
export function hexHashOf(bytes: Uint8Array): TextHash {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Refuses to rename a link, at its own place beside the new name: the file that it leads to has a
 * name of its own, which others may know it by.
 */
async function refuseLink(from: KnownFile, to: KnownFile): Promise<void> {
  const facts = await lstat(join(dirname(to.path), from.below)).catch(() => undefined);
  if (!facts?.isSymbolicLink()) return;
  const { file } = from;
  throw new RefusedError(422, 'linked', `${file} is a link to another file.`, {
    hint: 'Rename it where you keep your files, or start a new guide from it.',
    file,
  });
}

async function readState(file: KnownFile): Promise<TextState> {
  const bytes = await bytesOf(file);
  return bytes ? textOf(bytes, file) : NOT_THERE;
}

async function bytesOf({ path, file }: KnownFile): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return undefined;
    throw new RefusedError(422, 'unreadable', `${file} cannot be read.`, {
      hint: `The system says ${code}.`,
      file,
      code,
    });
  }
}

function textOf(bytes: Uint8Array, { file }: KnownFile): TextState {
  const other = notText(bytes);
  if (other) throw new RefusedError(422, 'not-text', `${file} is ${other}, not a text.`, { file });
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return { text, hash: hexHashOf(bytes) };
  throw new RefusedError(422, 'not-utf8', `${file} is not saved as UTF-8.`, {
    hint: 'Open it in a text editor and save it with the encoding UTF-8.',
    file,
  });
}

/** Puts a file's new name onto the disk as well. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Where a folder cannot be opened, the system sees to its names by itself.
  }
}
