import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../../build/usage-error.ts';
import { writeNew, writeWhole } from '../../build/write-whole.ts';
import { decodeUtf8, notText } from '../../source/text.ts';
import type { SaveAnswer, SaveRequest, TextHash } from '../messages.ts';
import type { KnownFile } from './library.ts';
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
  /** The state of each file that its editors have been told of. */
  readonly #told = new Map<string, TextHash>();

  /**
   * A file's text; `NOT_THERE` where there is none.
   *
   * @throws RefusedError where it is no text.
   */
  read(file: KnownFile): Promise<TextState> {
    return this.inTurn(file, async () => {
      const state = await readState(file);
      // What is new to the one who reads may be new to others, who are told by `news`.
      if (!this.#told.has(file.path)) this.#told.set(file.path, state.hash);
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
      const hash = bytes ? hashOf(bytes) : NOT_THERE.hash;
      if (hash !== basedOn) {
        return { saved: false, ...(bytes ? textOf(bytes, file) : NOT_THERE) };
      }
      const marked = bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      const content = Buffer.from((marked ? BYTE_ORDER_MARK : '') + text);
      const saved = hashOf(content);
      if (saved !== hash) {
        const before = bytes && decodeUtf8(bytes);
        if (typeof before === 'string') await keep({ text: before, hash });
        await writeWhole(file.path, content);
        await syncFolder(dirname(file.path));
      }
      this.#told.set(file.path, saved);
      return { saved: true, hash: saved };
    });
  }

  /** Gives a file another name, if it still is what its editor has; no other file is touched. */
  rename(from: KnownFile, to: KnownFile, basedOn: TextHash): Promise<SaveAnswer> {
    return this.inTurn(from, async () => {
      const bytes = await bytesOf(from);
      if (!bytes || hashOf(bytes) !== basedOn) {
        return { saved: false, ...(bytes ? textOf(bytes, from) : NOT_THERE) };
      }
      // In this order: wherever it stops, the text is there.
      if (!(await writeNew(to.path, bytes))) {
        throw new UsageError(`${to.file} is already there.`, 'Choose another name.');
      }
      await syncFolder(dirname(to.path));
      await rm(from.path);
      this.#told.set(to.path, basedOn);
      return { saved: true, hash: basedOn };
    });
  }

  /** The state of a file, if it is another than its editors have been told of. */
  news(file: KnownFile): Promise<{ readonly hash: TextHash } | undefined> {
    return this.inTurn(file, async () => {
      const bytes = await bytesOf(file);
      const hash = bytes ? hashOf(bytes) : NOT_THERE.hash;
      if (this.#told.get(file.path) === hash) return undefined;
      this.#told.set(file.path, hash);
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
export function hashOf(bytes: Uint8Array): TextHash {
  return createHash('sha256').update(bytes).digest('hex');
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
    throw new RefusedError(422, `${file} cannot be read.`, `The system says ${code}.`);
  }
}

function textOf(bytes: Uint8Array, { file }: KnownFile): TextState {
  const other = notText(bytes);
  if (other) throw new RefusedError(422, `${file} is ${other}, not a text.`);
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return { text, hash: hashOf(bytes) };
  throw new RefusedError(
    422,
    `${file} is not saved as UTF-8.`,
    'Open it in a text editor and save it with the encoding UTF-8.',
  );
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
