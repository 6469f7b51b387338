import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that could not be written: what happened, and what to do next. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, onto the disk, then renamed over
 * the old one. Whatever happens, the path holds either what it held before or all of `content`.
 *
 * @throws WriteError
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explain(path, error);
  }
}

function explain(path: string, error: unknown): WriteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
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
