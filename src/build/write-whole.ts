import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What file systems say that give a file one name only, as those of memory sticks do. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

/** A file that could not be written: what happened, and what to do next. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }

  /** The system's code, such as `ENOSPC`; empty where it gave none. */
  get code(): string {
    return codeOf(this.cause);
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, onto the disk, then renamed over
 * the old one. Whatever happens, the path holds either what it held before or all of `content`. A
 * file that was there keeps who may read it.
 *
 * @throws WriteError
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await withDraft(path, content, (draft) => rename(draft, path));
}

/**
 * Writes a file whole if `isStill` says, at the last moment before, that it may be replaced. Gives
 * whether it did: the time that writing takes is not open to what others do meanwhile.
 *
 * @throws WriteError
 */
export async function writeWholeIf(
  path: string,
  content: string | Uint8Array,
  isStill: () => Promise<boolean>,
): Promise<boolean> {
  let isWritten = false;
  await withDraft(path, content, async (draft) => {
    isWritten = await isStill();
    await (isWritten ? rename(draft, path) : rm(draft, { force: true }));
  });
  return isWritten;
}

/**
 * Writes a file that is not there yet, whole or not at all. Gives whether it did: `false` where
 * another has come to be there, which stays as it is. Of several writers at once one succeeds.
 *
 * @throws WriteError
 */
export async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  let isNew = true;
  await withDraft(path, content, async (draft) => {
    isNew = await putNew(draft, path);
    await rm(draft, { force: true });
  });
  return isNew;
}

async function withDraft(
  path: string,
  content: string | Uint8Array,
  put: (draft: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const mode = await modeOf(path);
    const file = await open(draft, 'wx', mode);
    try {
      // What a new file may be is less by what the user's mask takes away.
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await put(draft);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explain(path, error);
  }
}

/** The name of a draft beside the file that it becomes. */
const DRAFT = /^\..+\.[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which nobody is still writing a draft. */
const ABANDONED_MS = 10 * 60_000;

/** Removes the drafts that a program which was killed has left in a folder. */
export async function removeAbandonedDrafts(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter((name) => DRAFT.test(name)).map((name) => join(folder, name))) {
    const facts = await lstat(path).catch(() => undefined);
    if (facts?.isFile() && now - facts.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** Who may do what with the file that is there; undefined where none is. */
async function modeOf(path: string): Promise<number | undefined> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isFile() ? facts.mode & 0o777 : undefined;
}

/** Gives a draft its name unless a file has it. */
async function putNew(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
  }
  // The disk knows no second names: an empty file keeps the name until the draft has it.
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(draft, path);
  return true;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(path: string, error: unknown): WriteError {
  const code = codeOf(error);
  const hints: Readonly<Record<string, string>> = {
    ENOSPC: 'The disk is full. Make room, then try again.',
    EDQUOT: 'Your share of the disk is used up. Make room, then try again.',
    EROFS: 'The disk can only be read. Choose another folder.',
    EACCES: 'You may not write there. Choose another folder.',
    EPERM:
      'You may not write there, or another program has the file open. Close it, then try again.',
    EBUSY: 'Another program has the file open. Close it, then try again.',
    EISDIR: 'A folder has this name. Remove it, or choose another folder.',
    ENOTDIR: 'A file has the name of a folder on the way. Choose another folder.',
    EEXIST: 'A file has the name of a folder on the way. Choose another folder.',
  };
  const hint =
    hints[code] ?? `The system says ${code || String(error)}. The earlier file is as it was.`;
  return new WriteError(`${path} could not be written.`, hint, { cause: error });
}
