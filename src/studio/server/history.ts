import { createHash, randomUUID } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { writeWhole } from '../../build/write-whole.ts';
import type { HistoryVersion } from '../messages/guides.ts';
import type { TextHash } from '../messages/names.ts';
import { hexHashOf, type TextState } from './guide-files.ts';
import type { KnownFile } from './library.ts';
import { outlived } from './outlived.ts';

/** `1764000000000-SHA256.yaml`: when a version was kept, and of what bytes; `-aside` if it was put aside. */
const VERSION = /^(\d{13})-([0-9a-f]{64})(-aside)?\.yaml$/;

/**
 * Earlier versions of guides, kept in a folder of the user's own, so that they outlive the browser, the
 * studio and the guide. What a save writes over is kept first. Keeping fails in silence: a full disk
 * must not stop a save. What somebody gives up for another version is kept longer (`outlived.ts`), and not
 * in silence.
 */
export class History {
  readonly #folder: string;
  /** Ends when all that was begun has: a version must not come to where another is being moved from. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(env: NodeJS.ProcessEnv) {
    this.#folder = join(stateRoot(env), 'studyguide', 'history');
  }

  /** Keeps a version, and lets go of those that have become too many. */
  async keep(file: KnownFile, { text }: Pick<TextState, 'text'>, now: number): Promise<void> {
    try {
      await this.#inTurn(() => this.#add(file, text, now));
    } catch {
      // The save itself tells what is the matter with the disk.
    }
  }

  /**
   * Keeps a text that is given up for another. It outlives its neighbours, and is waited for.
   *
   * @throws WriteError
   */
  async setAside(file: KnownFile, text: string, now: number): Promise<void> {
    await this.#inTurn(() => this.#add(file, text, now, true));
  }

  async #add(file: KnownFile, text: string, now: number, isAside?: true): Promise<void> {
    const folder = await this.#open(file);
    const versions = await versionsIn(folder);
    const hash = hexHashOf(Buffer.from(text));
    const [newest] = versions;
    if (newest?.hash === hash && (newest.isAside || !isAside)) return;
    // Two within one millisecond keep their order.
    const time = Math.max(now, (newest?.time ?? 0) + 1);
    const version = { time, hash, bytes: Buffer.byteLength(text), ...(isAside && { isAside }) };
    const path = join(folder, nameOf(version));
    if (isAside) {
      await writeWhole(path, text);
    } else {
      // Whole or not at all, but not waited for until it is on the disk: the guide itself is.
      const draft = join(folder, `.${randomUUID()}.tmp`);
      await writeFile(draft, text, { mode: 0o600 });
      await rename(draft, path);
    }
    const all = [version, ...versions];
    // What is put aside again is found where it is new, and once.
    const again = isAside ? versions.filter((one) => one.isAside && one.hash === hash) : [];
    for (const old of new Set([...again, ...outlived(all)])) {
      await rm(join(folder, nameOf(old)), { force: true });
    }
  }

  /** The versions of a guide, the newest first. */
  list(file: KnownFile): Promise<HistoryVersion[]> {
    return versionsIn(this.#folderOf(file)).catch(() => []);
  }

  /** The text of a version; undefined where there is none. */
  async text(file: KnownFile, hash: TextHash): Promise<string | undefined> {
    const version = (await this.list(file)).find((one) => one.hash === hash);
    if (!version) return undefined;
    return readFile(join(this.#folderOf(file), nameOf(version)), 'utf8').catch(() => undefined);
  }

  /** Lets a renamed guide keep its versions, beside those of an earlier guide of its new name. */
  async move(from: KnownFile, to: KnownFile): Promise<void> {
    try {
      await this.#inTurn(async () => {
        const old = this.#folderOf(from);
        const folder = await this.#open(to);
        for (const version of await versionsIn(old)) {
          await rename(join(old, nameOf(version)), join(folder, nameOf(version)));
        }
        // Only where it is empty: another studio may just have kept something there.
        await rmdir(old);
      });
    } catch {
      // As with keeping: what cannot be moved stays where it is.
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #folderOf({ path }: KnownFile): string {
    return join(this.#folder, createHash('sha256').update(path).digest('hex').slice(0, 32));
  }

  /** Makes a guide's folder, which nobody else may look into. */
  async #open(file: KnownFile): Promise<string> {
    const folder = this.#folderOf(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const one of [this.#folder, folder]) {
      const facts = await lstat(one);
      if (!facts.isDirectory()) throw new Error(`${one} is no folder.`);
      if (process.getuid && facts.mode & 0o077) await chmod(one, 0o700);
    }
    return folder;
  }
}

async function versionsIn(folder: string): Promise<HistoryVersion[]> {
  const versions: HistoryVersion[] = [];
  for (const name of await readdir(folder)) {
    const [, time, hash, aside] = VERSION.exec(name) ?? [];
    if (time === undefined || hash === undefined) continue;
    const facts = await stat(join(folder, name)).catch(() => undefined);
    // It was let go of just now.
    if (!facts) continue;
    versions.push({
      time: Number(time),
      hash,
      bytes: facts.size,
      ...(aside !== undefined && { isAside: true }),
    });
  }
  return versions.sort((a, b) => b.time - a.time);
}

function nameOf({ time, hash, isAside }: Omit<HistoryVersion, 'bytes'>): string {
  return `${String(time).padStart(13, '0')}-${hash}${isAside ? '-aside' : ''}.yaml`;
}

/** XDG Base Directory Specification: `XDG_STATE_HOME`; on Windows the user's local data. */
function stateRoot(env: NodeJS.ProcessEnv): string {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_STATE_HOME;
  return named && isAbsolute(named) ? named : join(env.HOME || homedir(), '.local', 'state');
}
